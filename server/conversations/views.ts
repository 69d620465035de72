import type { Preview, StaffConversation } from "../../protocol/agent.ts";
import type {
	PublicConversation,
	QueuePosition,
} from "../../protocol/conversation.ts";
import type { Audience, Author, Entry } from "../../protocol/entry.ts";
import type { ConversationRow, EntryRow } from "../store/contract/columns.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { isJoined, waitsPublicly } from "./entry-builders.ts";

/**
 * A conversation as its visitor may see it: no ids of people, nothing that staff keep to themselves, and nobody who
 * has not joined it.
 * @param place what may be said of the wait now; the routing knows
 */
export function publicConversationOf(
	row: ConversationRow,
	place: QueuePosition | null = null,
): PublicConversation {
	return {
		id: row.id,
		state: {
			kind: waitsPublicly(row) ? "waiting" : row.state,
			since: row.public_since,
		},
		mode: row.mode,
		agent:
			row.agent_name !== null && isJoined(row)
				? { name: row.agent_name }
				: null,
		startedAt: row.started_at,
		readByVisitor: row.read_by_visitor,
		readByAgent: row.read_by_agent,
		lastSeq: row.last_public_seq,
		place,
	};
}

export function staffViewOf(row: ConversationView): StaffConversation {
	const { agent_id: id, agent_name: name } = row;
	const closed = row.state === "closed";
	return {
		...publicConversationOf(row),
		state: { kind: row.state, since: row.state_since },
		lastSeq: row.last_seq,
		agent: id === null || name === null ? null : { id, name },
		site: row.site_id,
		ref: row.ref,
		relation: row.relation,
		proof: row.proof,
		visitor: row.visitor_id,
		visitorName: row.visitor_name,
		preview: previewOf(row),
		lastAt: row.last_at,
		lastVisitorSeq: row.last_visitor_seq,
		epoch: row.epoch,
		language: row.language,
		team:
			row.team_id === null
				? null
				: { id: row.team_id, name: row.team_name ?? "" },
		queueAt: row.queue_at,
		offer:
			row.offered_id === null
				? null
				: {
						agent: { id: row.offered_id, name: row.offered_name ?? "" },
						until: row.offered_until ?? 0,
					},
		quietSince: row.quiet_since,
		answerBy: row.answer_by,
		score: row.score,
		forgotten: row.forgotten_at !== null,
		joined: isJoined(row),
		rings: row.rings,
		unansweredSince: closed ? null : row.unanswered_since,
		answerDueAt: closed ? null : row.answer_due_at,
		neverAnswered: row.never_answered === 1,
	};
}

function previewOf(row: ConversationView): Preview | null {
	const { preview_body: body, preview_by_id: id } = row;
	if (body === null) return null;
	const { text, note } = JSON.parse(body) as { text?: string; note?: string };
	if (row.preview_by !== "agent") return { by: "visitor", text: text ?? "" };
	return {
		by: "agent",
		text: text ?? note ?? "",
		...(id !== null && {
			author: { id, name: row.preview_by_name ?? "" },
		}),
		...(row.preview_kind === "transferred" && { handed: row.preview_seq }),
	};
}

/** An entry as this reader may see it. Never call it with "all" for an entry that is for staff. */
export function entryFor(audience: Audience, row: EntryRow): Entry {
	const staff = audience === "staff";
	const body = row.body === null ? null : JSON.parse(row.body);
	return {
		seq: row.seq,
		prev: staff ? row.seq - 1 : row.prev_public,
		kind: row.kind,
		v: row.v,
		author: authorFor(staff, row),
		clientId: staff || row.author_kind === "visitor" ? row.client_id : null,
		audience: row.audience,
		body: staff ? body : publicBody(row.kind, body),
		at: row.at,
		erasedAt: row.erased_at,
	} as Entry;
}

function authorFor(staff: boolean, row: EntryRow): Author {
	if (row.author_kind !== "agent") return { kind: row.author_kind };
	const name = row.author_name ?? "";
	return staff && row.author_id
		? { kind: "agent", name, id: row.author_id }
		: { kind: "agent", name };
}

function publicBody(
	kind: EntryRow["kind"],
	body: { agent?: { name: string } | null } | null,
) {
	if (!body) return null;
	switch (kind) {
		case "assigned":
			return { agent: { name: body.agent?.name ?? "" } };
		case "joined":
		case "released":
			return { ...body, agent: { name: body.agent?.name ?? "" } };
		case "reopened":
			return { ...body, agent: body.agent ? { name: body.agent.name } : null };
		default:
			return body;
	}
}
