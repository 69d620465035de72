import { ATTACHED } from "./attached.ts";
import type { Database } from "./driver.ts";
import { wideSearches } from "./wide-searches.support.ts";

/** A statement that may go through more than what it asks for, and why that stays little. */
interface Named {
	sql: RegExp;
	/** What its plan may say. */
	plan: RegExp;
	why: string;
}

/** Everything else is found by an index, and comes in its order. */
const NAMED: readonly Named[] = [
	{
		sql: /sqlite_master|pragma_table_info|kysely_migration/,
		plan: /SCAN|TEMP B-TREE/,
		why: "The schema, read at the start: it has as many rows as the program has tables.",
	},
	{
		sql: /^update conversations set queue_at = state_since$|^update visitors set answered = 1 where reply_to is not null$|^update sites set articles_at = \(|^update complaints set remind_at = answer_by|^\s*insert into credits \(|^\s*update conversations set\s+public_since = state_since|^\s*update conversations\s+set (first_answer_at = last_agent_at|unanswered_since = case)/,
		plan: /^SCAN (conversations|visitors|sites|complaints|r)\b/,
		why: "A migration gives all rows of before their value, once.",
	},
	{
		sql: /^\s*insert into search_behind \(/,
		plan: /^SCAN conversations$/,
		why: "A migration notes all conversations of before, once.",
	},
	{
		sql: /^select \* from "search_behind" order by "last_at" desc/,
		plan: /^SCAN search_behind USING INDEX search_behind_in_order$/,
		why: "The index holds only what is still to be read in, in this order.",
	},
	{
		sql: /from search_index as i\s+where i\.search_index match \? .* limit \?/s,
		plan: /^SCAN (i VIRTUAL TABLE INDEX \d+:M\d+|f$)/,
		why: "Lists of words, in the order of their rows; so many rows of them as the limit says.",
	},
	{
		sql: /from json_each\(\?\) as k/,
		plan: /^(SCAN k VIRTUAL TABLE INDEX \d+:|SCAN f$|CO-ROUTINE f$|USE TEMP B-TREE FOR ORDER BY)/,
		why: "Rows by their numbers, or of conversations of which a filter leaves few: so many as are asked for.",
	},
	{
		sql: /^select count\(\*\) as n from "\w+"$/,
		plan: /^SCAN \w+ USING COVERING INDEX/,
		why: "What a rebuild will cost, asked once before it begins.",
	},
	{
		sql: /^select "\w+"(, "\w+")* from "\w+" indexed by .* limit \?$/,
		plan: /^SCAN \w+ USING (COVERING )?INDEX/,
		why: "A rebuild goes through a table along its key, some rows in each step.",
	},
	{
		sql: /^select \* from "(sites|people)" order by "created_at"$/,
		plan: /^SCAN (sites|people)|TEMP B-TREE FOR ORDER BY/,
		why: "The whole list is the answer: at the first start, and of a command that an operator gives.",
	},
	{
		sql: /^select "s"\."id" from "sites" as "s" where exists/,
		plan: /^SCAN s USING COVERING INDEX/,
		why: "Sites, at the start: each is asked by index whether anything is going on there.",
	},
	{
		sql: /^select "id" from "sites"$/,
		plan: /^SCAN sites USING COVERING INDEX/,
		why: "The ids of all sites, once an hour.",
	},
	{
		sql: /^select count\(\*\)(, max\(last_at\))? from (conversations|entries|people)$|^select id from files order by id$|^select id, created_at from sites$/,
		plan: /^SCAN (conversations|entries|people|files|sites)/,
		why: "What a backup or a restore says of a database, in a process that serves nobody.",
	},
	{
		sql: /^select 1 from pragma_foreign_key_check limit \?$/,
		plan: /^SCAN pragma_foreign_key_check/,
		why: "What the doctor looks through, in a process that serves nobody.",
	},
	{
		sql: /^select \* from "leases"$/,
		plan: /^SCAN leases/,
		why: "A row for each of the staff, at the start.",
	},
	{
		sql: /^select .* from "conversations" as "c" where "c"\."state" = 'waiting' and .* order by "c"\."state_since" limit \?$/,
		plan: /^SCAN c USING INDEX conversations_waiting$/,
		why: "The index holds only what waits, in this order.",
	},
	{
		sql: /^select .* from "conversations" as "c" left join "leases" .* where "c"\."state" = 'open'/,
		plan: /^SCAN c USING INDEX conversations_held$/,
		why: "The index holds only what is open, which ends by itself after a day of silence. One of what is unseen would be written with each message.",
	},
	{
		sql: /^select .* from "visitors" as "v" cross join .* where "v"\."answered" is not null/,
		plan: /^SCAN v USING INDEX visitors_answered$|TEMP B-TREE FOR (GROUP|ORDER) BY/,
		why: "The index holds only visitors with an address whose answers are neither mailed nor seen.",
	},
	{
		sql: /^select "author_name" as "name" from "entries" where .* "author_id" <> \?/,
		plan: /^DROPS by (kind|author_kind|author_id|at) SEARCH entries/,
		why: "What was written since an agent began to write, and only where an agent has answered in the last seconds.",
	},
	{
		sql: /^select (\*|"kind"|"seq") from "entries" where "site_id" = \? and "conversation_id" = \? and "kind" in \([^)]*\) order by "seq" desc limit \?$/,
		plan: /^DROPS by kind SEARCH entries/,
		why: "What was done last with one conversation, asked when somebody takes it back.",
	},
	{
		sql: /^delete from "push_devices" where "endpoint" in \(select "d"/,
		plan: /^SCAN d/,
		why: "Devices of the staff, at most ten each, once an hour.",
	},
	{
		sql: /^update "visitors" set "answered" = \? where "answered" is not null/,
		plan: /^SCAN visitors USING INDEX visitors_answered$/,
		why: "The same visitors.",
	},
	{
		sql: /^select "s"\."id" from "sites" as "s" where exists|"state" in \(\?, \?\)$/,
		plan: /^WIDE SEARCH (c|conversations) .* conversations_in_order \(site_id=\? AND state=\?\)$/,
		why: "What waits or is open, which ends by itself: all of it is the answer, or the first of it.",
	},
	{
		sql: /^delete from "(line_events|told_waits|audit)" where/,
		plan: /^WIDE SEARCH (line_events|told_waits|audit) /,
		why: "Up to a row that was looked for in the same step, which is at most so many further on.",
	},
	{
		sql: /^update "visitors" set "answered" = \? where "answered" is not null/,
		plan: /^WIDE SEARCH e .* seq>\?\)$/,
		why: "Of the same visitors: what they have not read, up to the first answer in it.",
	},
	{
		sql: /^delete from "calls" where "at" < \?$/,
		plan: /^WIDE SEARCH calls /,
		why: "Notices of the hour before, dropped as often as some go out.",
	},
	{
		sql: /^update "conversations" set "ask_at" = \? where "ask_at" is not null/,
		plan: /^WIDE SEARCH conversations USING INDEX conversations_to_ask /,
		why: "After a restore: the index holds only those that closed within ten seconds before the backup.",
	},
	{
		sql: /^update "asks" set "settle_at" = \?, "settled_at" = \? where "settle_at" is not null$/,
		plan: /^WIDE SEARCH asks USING INDEX asks_to_settle /,
		why: "After a restore: answers of the last minute before the backup, which were settled since.",
	},
	{
		sql: /^select "author_name", "p"\."short_name" from "entries"/,
		plan: /^WIDE SEARCH entries .* seq>\? AND seq<\?\)$/,
		why: "What a shopper has not seen of one conversation, for the mail that says so.",
	},
	{
		sql: /^select "kind" from "entries" .* "kind" in .* order by "seq"$/,
		plan: /^WIDE SEARCH entries .* seq>\? AND seq<\?\)$/,
		why: "What a shopper has not seen of one conversation, for the mail that says so.",
	},
	{
		sql: /^insert into "credits" .* from "entries"|^\s*insert into credits \(/,
		plan: /^WIDE SEARCH (e|entries) .* seq>\?/,
		why: "Once for each ask: what was said since the ask before it.",
	},
	{
		sql: /^update "entries" set "body" = \?, "erased_at" = \? where .* "seq" > \? and "seq" <= \?/,
		plan: /^WIDE SEARCH entries .* seq>\? AND seq<\?\)$/,
		why: "So many numbers of one conversation in each step as its caller says.",
	},
	{
		sql: /^select "seq", "body" from "entries" .* "kind" = 'rated'/,
		plan: /^WIDE SEARCH entries .* seq>\?\)$/,
		why: "What was said after an ask whose comment goes: it was asked at the end.",
	},
	{
		sql: /^select \* from "entries" .* "audience" = \?/,
		plan: /^DROPS by audience /,
		why: "Between two lines that a shopper may read stand as many as the staff wrote there.",
	},
	{
		sql: /^select \* from "(visitors|conversations)" .* "(created_at|started_at)" <= \? order by "id"/,
		plan: /^DROPS by (created_at|started_at) /,
		why: "Dropped is what came since the export began.",
	},
];

/** What a plan says of work that grows with the table and not with the answer. */
const GROWS = /\bSCAN\b|TEMP B-TREE|AUTOMATIC/;
/** The values of an insert. */
const CONSTANT = /^SCAN (CONSTANT ROW|\d+-ROW VALUES CLAUSE)/;
/** Tables that stand there only while another is made anew: what is read of them is bounded by the step; or in a backup. */
const OF_A_COPY = /__(next|old|tried)\b|\bbackup_(facts|files)\b/;
/** A table that a migration has dropped: only it and those before it ask for its rows. */
const OF_BEFORE = /\b(from|join) ratings\b/;
const ASKS = /^\s*(select|insert|update|delete|with)\b/i;

/** The lines of the statement's plan that nobody has named. */
export function faultsInPlan(
	database: Pick<Database, "prepare">,
	sql: string,
): string[] {
	if (!ASKS.test(sql) || OF_A_COPY.test(sql) || OF_BEFORE.test(sql)) return [];
	// Of a database while it is attached: its tables are those of the empty one.
	const own = sql.replaceAll(`${ATTACHED}.`, "main.");
	const rows = database.prepare(`explain query plan ${own}`).all() as {
		detail: string;
	}[];
	const plan = rows.map(({ detail }) => detail);
	const grows = plan.filter(
		(detail) => GROWS.test(detail) && !CONSTANT.test(detail),
	);
	return [...grows, ...wideSearches(database, own, plan)].filter(
		(fault) => !isNamed(sql, fault),
	);
}

function isNamed(sql: string, detail: string): boolean {
	return NAMED.some((named) => named.sql.test(sql) && named.plan.test(detail));
}
