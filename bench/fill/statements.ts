import {
	CONVERSATION_BY,
	ENTRIES_EACH,
	LONG,
	NOW,
	OPEN,
	OWNER,
	PAST_MS,
	PEOPLE,
	REGULAR_EACH,
	SITES,
	TEAMS,
	VISITOR_BY,
	WAITING,
} from "./past.ts";

// Everything is made of a conversation's number `i` by SQLite itself: no value crosses the driver. `:many` are made in all,
// `:from` to `:to` now. Keys stand in no order of time, as those of the relay do.

const CURRENT = WAITING + OPEN;
const STEP = `(${PAST_MS} / :many)`;
/** 22 characters of a number, which spread over the whole range. */
const idOf = (number: string, by: number) =>
	`printf('%08x%014d', ((${number}) * ${by}) & 4294967295, ${number})`;
const ENTRY = 3_266_489_917;
const oneOf = (values: readonly string[], number: string) =>
	`(case (${number}) % ${values.length} ${values.map((value, at) => `when ${at} then '${value}'`).join(" ")} end)`;
/** Six of ten visitors, three and one. */
const siteOf = (visitor: string) =>
	`(case when (${visitor}) % 10 in (4, 5) then '${SITES[1]}' when (${visitor}) % 10 = 6 then '${SITES[2]}' else '${SITES[0]}' end)`;
const TEXT = `'{"text":"' || substr('Is the blue one in stock, and could it be here by Friday? We would like two of them, and the small lamp beside the door that we saw last week.', 1, 20 + (made.i * 31 + n.seq * 17) % 120) || '"}'`;

/** What all the others read. */
export const PREPARES = [
	"create temp table seqs (seq integer primary key)",
	`insert into seqs with recursive s(seq) as (select 1 union all select seq + 1 from s where seq < ${ENTRIES_EACH}) select seq from s`,
	"create temp table made (i integer primary key, site text, id text, v integer, visitor text, started integer, state text, agent text, agent_name text, asked integer)",
];

/** In this order, for each group of conversations. */
export const EACH = [
	"delete from made",
	`insert into made
		with recursive n(i) as (select :from union all select i + 1 from n where i + 1 < :to),
		v(i, v) as (select i, case
			when i % 10 < 7 or i >= :many - ${CURRENT} then i
			when i % ${REGULAR_EACH} = 9 then 0
			else (i * 7919 % i) / 10 * 10 + (i * 31) % 7 end from n)
		select i, ${siteOf("v")}, ${idOf("i", CONVERSATION_BY)}, v, ${idOf("v", VISITOR_BY)},
			${NOW - PAST_MS} + i * ${STEP},
			case when i >= :many - ${WAITING} then 'waiting' when i >= :many - ${CURRENT} then 'open' else 'closed' end,
			case when i >= :many - ${WAITING} then null else ${oneOf(PEOPLE, "i")} end,
			'Noor',
			case when i < :many - ${CURRENT} and i % 10 in (1, 4, 7) then 10 else 0 end
		from v`,
	`insert into visitors (site_id, id, token_hash, subject, name, email, orders, proven_at, looking, created_at, reply_to, answered)
		select site, visitor, 'hash-' || v, case when i % 5 = 0 then 'customer-' || v end, case when i % 5 = 0 then 'Maya ' || v end,
			case when i % 5 = 0 then 'maya' || v || '@example.com' end, '[]', case when i % 5 = 0 then started end,
			'{"page":{"url":"https://shop.example/lamps/' || v || '","title":"Lamp"}}', started,
			case when i % 10 = 3 then 'reply' || v || '@example.com' end,
			case when i % 10 = 3 and i >= :many - 90 then 1 end
		from made where i = v`,
	`insert into conversations (site_id, id, visitor_id, visitor_name, ref, state, state_since, closed_by, mode, relation, proof,
			agent_id, agent_name, epoch, joined_epoch, public_since, last_seq, last_public_seq, preview_seq, last_visitor_seq, last_at,
			read_by_visitor, read_by_agent, wrote, ask_at, asked_seq, asked_at, score, started_at, language, team_id, team_name, queue_at,
			last_agent_at, last_visitor_at, unanswered_since, first_answer_at, due_at, mailed_seq)
		select site, id, visitor, case when v % 5 = 0 then 'Maya ' || v end, printf('%05x', i & 1048575), state,
			started + case state when 'closed' then 600000 else 0 end, case state when 'closed' then agent end,
			case when i % 5 = 0 then 'message' else 'live' end, case when v % 5 = 0 then 'customer' else 'prospect' end, null,
			agent, case when agent is not null then agent_name end, case state when 'waiting' then 0 else 1 end,
			case state when 'waiting' then 0 else 1 end, started, ${ENTRIES_EACH}, ${ENTRIES_EACH}, 9, 8, started + 540000,
			case when i >= :many - 90 then 8 else ${ENTRIES_EACH} end, 9, '[]', null, asked, case when asked > 0 then started + 600000 else 0 end,
			case when asked > 0 and i % 2 = 1 then 1 + i % 5 end, started, 'en',
			case when i % 4 = 0 then ${oneOf(TEAMS, "i / 4")} end, case when i % 4 = 0 then 'Orders' end, started,
			started + 540000, started + 480000, case state when 'waiting' then started end, started + 60000,
			case state when 'open' then ${NOW} + 86400000 + i % 1000 end, 0
		from made`,
	`insert into entries (site_id, conversation_id, seq, prev_public, kind, v, author_kind, author_id, author_name, client_id, audience, body, at)
		select site, id, seq, seq - 1,
			case when seq = 1 then 'started' when seq = 3 then 'assigned' when seq = 10 and state = 'closed' then case when asked > 0 then 'asked' else 'closed' end
				when seq = 5 and i % 20 = 0 then 'note' else 'message' end, 1,
			case when seq in (1, 3) or (seq = 10 and state = 'closed') then 'system' when seq % 2 = 0 then 'visitor' else 'agent' end,
			case when seq in (1, 3) or (seq = 10 and state = 'closed') then null when seq % 2 = 0 then visitor else coalesce(agent, '${PEOPLE[1]}') end,
			case when seq % 2 = 1 and seq > 3 then agent_name end,
			case when seq in (1, 3) or (seq = 10 and state = 'closed') then null else ${idOf("i * 16 + n.seq", ENTRY)} end,
			case when seq in (1, 3) or (seq = 5 and i % 20 = 0) then 'staff' else 'all' end,
			case when seq = 1 then '{"mode":"live","relation":"prospect","proof":null,"page":null}'
				when seq = 3 then '{"agent":{"name":"Noor","id":"' || coalesce(agent, '') || '"},"reason":"least_loaded"}'
				when seq = 10 and state = 'closed' then case when asked > 0 then '{"until":' || (started + 86400000) || '}' else '{"by":"agent"}' end
				else ${TEXT} end,
			started + seq * 60000
		from made cross join seqs as n`,
	`insert into asks (site_id, id, kind, survey_id, version, cause, channel, visitor_id, asked_of, conversation_id, asked_seq,
			relation, agents, language, offered_at, until, started_at, answered_at, done_at, settled_at)
		select site, id, 'rating', 'after-chat', 1, 'closed_by_agent', 'chat', visitor, 'v:' || visitor, id, 10, 'prospect', '["Noor"]', 'en',
			started + 600000, started + 259800000, case when i % 2 = 1 then started + 660000 end, case when i % 2 = 1 then started + 660000 end,
			case when i % 20 = 1 then started + 660000 end, case when i % 2 = 1 then started + 720000 end
		from made where asked > 0`,
	`insert into answers (site_id, ask_id, question, number, choice, words, at)
		select site, id, 'score', 1 + i % 5, null, null, started + 660000 from made where asked > 0 and i % 2 = 1
		union all select site, id, 'solved', null, 'yes', null, started + 660000 from made where asked > 0 and i % 2 = 1
		union all select site, id, 'comment', null, null, 'Quick and kind.', started + 660000 from made where asked > 0 and i % 20 = 1`,
	`insert into credits (site_id, conversation_id, asked_seq, person_id, name, first_seq)
		select site, id, 10, agent, agent_name, 5 from made where asked > 0`,
	`insert into told_waits (site_id, conversation_id, epoch, line, told_at, ahead, kind, low, high, outcome, ended_at, meaning, taken_at)
		select site, id, 1, '-/en', started, 2, 'range', 1, 3, case state when 'closed' then 'answered' end, case state when 'closed' then started + 60000 end, 'answered', started + 30000
		from made where i % 3 = 0 and state <> 'waiting'`,
	`insert into line_events (site_id, line, at, kind, waited, waiting, slots, replied, conversation_id)
		select site, '-/en', started + 30000, case when i % 9 = 0 then 'abandoned' else 'started' end, 30000, 3, 20, 60000, id from made where state = 'closed'`,
	`insert into mail_links (token_hash, site_id, visitor_id, conversation_id, made_at, expires_at, used_at)
		select 'mail-' || i, site, visitor, id, started + 700000, started + 700000 + 604800000, case when i % 3 = 0 then started + 900000 end
		from made where i % 20 = 3`,
	`insert into visitor_tokens (site_id, token_hash, visitor_id, created_at)
		select site, 'other-' || i, visitor, started from made where i % 50 = 3`,
	`insert into return_links (site_id, visitor_id, token_hash, expires_at, openings)
		select site, visitor, 'return-' || i, started + 7776000000, 0 from made where i % 20 = 5 and i = v`,
	`insert into hidden_values (site_id, visitor_id, client_id, at, value, erase_at)
		select site, visitor, ${idOf("i * 16 + 2", ENTRY)}, 0, 'LT12 1000 0111 0100 1000', started + 2592000000 from made where i % 100 = 11`,
	`insert into audit (site_id, at, id, person_id, action, target, details)
		select site, started, id, agent, 'setting_changed', null, '{}' from made where i % 20 = 7`,
];

/** After all of them: of the newest hour. */
export const AFTER = [
	`insert into calls (person_id, site_id, at) select value, '${SITES[0]}', ${NOW} - 60000 from json_each('[${PEOPLE.map((one) => `"${one}"`).join(",")}]')`,
	`insert into seen_origins (site_id, origin, listed, first_at, last_at) values ${SITES.map((site) => `('${site}', 'https://shop.example', 1, 1, ${NOW})`).join(", ")}`,
];

/** One conversation with `:to` entries, open in the hands of the owner. */
export const LONG_ONE = [
	`insert into visitors (site_id, id, token_hash, orders, created_at) values ('${SITES[0]}', '${LONG}', 'hash-long', '[]', ${NOW - PAST_MS})`,
	`insert into conversations (site_id, id, visitor_id, ref, state, state_since, mode, relation, agent_id, agent_name, epoch, joined_epoch,
			last_seq, last_public_seq, preview_seq, last_visitor_seq, last_at, read_by_visitor, read_by_agent, wrote, asked_seq, asked_at, started_at)
		values ('${SITES[0]}', '${LONG}', '${LONG}', '0long', 'open', ${NOW - PAST_MS}, 'live', 'prospect', '${OWNER}', 'Noor', 1, 1,
			:to, :to, :to, :to, ${NOW}, 0, 0, '[]', 0, 0, ${NOW - PAST_MS})`,
	`insert into entries (site_id, conversation_id, seq, prev_public, kind, v, author_kind, author_id, author_name, client_id, audience, body, at)
		with recursive n(seq) as (select 1 union all select seq + 1 from n where seq < :to), made(i) as (select 7)
		select '${SITES[0]}', '${LONG}', seq, seq - 1, 'message', 1, case seq % 2 when 0 then 'visitor' else 'agent' end,
			case seq % 2 when 0 then '${LONG}' else '${OWNER}' end, case seq % 2 when 1 then 'Noor' end, ${idOf("1000000000 + n.seq", ENTRY)}, 'all', ${TEXT}, ${NOW - PAST_MS} + seq * 60000
		from made cross join n`,
];
