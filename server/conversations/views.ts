import type { Preview, StaffConversation } from "../../protocol/agent.ts";
import type {
	PublicConversation,
	QueuePosition,
} from "../../protocol/conversation.ts";
import type { Author, Bodies, Entry } from "../../protocol/entry.ts";
import type { FaceOf } from "../people/faces.ts";
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
	faceOf: FaceOf,
	place: QueuePosition | null = null,
): PublicConversation {
	const { agent_id, agent_name } = row;
	return {
		...headOf(row),
		agent:
			agent_name !== null && isJoined(row)
				? faceOf(row.site_id, agent_id, agent_name)
				: null,
		place,
	};
}

/** What both sides read of it alike. */
function headOf(row: ConversationRow): Omit<PublicConversation, "agent"> {
	return {
		id: row.id,
		state: {
			kind: waitsPublicly(row) ? "waiting" : row.state,
			since: row.public_since,
		},
		mode: row.mode,
		startedAt: row.started_at,
		readByVisitor: row.read_by_visitor,
		readByAgent: row.read_by_agent,
		lastSeq: row.last_public_seq,
		place: null,
	};
}

export function staffViewOf(row: ConversationView): StaffConversation {
	const { agent_id: id, agent_name: name } = row;
	const closed = row.state === "closed";
	return {
		...headOf(row),
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
		...sortedAs(row),
	};
}

/** How its agents sorted it; most rows have nothing of it, and say nothing. */
function sortedAs(row: ConversationView): Partial<StaffConversation> {
	const tags: string[] = JSON.parse(row.tags);
	return {
		...(tags.length > 0 && { tags }),
		...(row.outcome !== null && { outcome: row.outcome }),
		...(row.snoozed_at !== null && {
			snoozed: { since: row.snoozed_at, until: row.snoozed_until },
		}),
		...(row.back_at !== null && { backAt: row.back_at }),
		...(row.spam === 1 && { spam: true }),
		...(row.scheduled_at !== null && { scheduledAt: row.scheduled_at }),
	};
}

function previewOf(row: ConversationView): Preview | null {
	const { preview_body: body, preview_by_id: id } = row;
	if (body === null) return null;
	const { text, note, files } = JSON.parse(body) as Partial<
		Bodies["message"] & Bodies["transferred"]
	>;
	const pdfs = files?.filter(({ type }) => type === "application/pdf").length;
	const said = {
		text: text ?? note ?? "",
		...(files && { files: files.length }),
		...(pdfs && { pdfs }),
	};
	if (row.preview_by !== "agent") return { by: "visitor", ...said };
	return {
		by: "agent",
		...said,
		...(id !== null && {
			author: { id, name: row.preview_by_name ?? "" },
		}),
		...(row.preview_kind === "transferred" && { handed: row.preview_seq }),
	};
}

/** An entry as staff see it. */
export function staffEntry(row: EntryRow): Entry {
	const { author_kind: kind, author_id, author_name: name } = row;
	const author: Author =
		kind === "agent"
			? { kind, name: name ?? "", ...(author_id && { id: author_id }) }
			: { kind };
	return {
		...entryOf(row),
		prev: row.seq - 1,
		author,
		clientId: row.client_id,
		body: bodyOf(row),
	} as Entry;
}

/** An entry as its visitor sees it. Never call it for one that is for staff. */
export function publicEntry(row: EntryRow, faceOf: FaceOf): Entry {
	const { site_id, author_kind: kind, author_id, author_name: name } = row;
	const author: Author =
		kind !== "agent"
			? { kind }
			: row.kind === "released"
				? // Who moved it is for staff.
					{ kind: "system" }
				: { kind, ...faceOf(site_id, author_id, name ?? "") };
	return {
		...entryOf(row),
		prev: row.prev_public,
		author,
		clientId: kind === "visitor" ? row.client_id : null,
		body: publicBody(row, faceOf),
	} as Entry;
}

function entryOf(row: EntryRow) {
	return {
		seq: row.seq,
		kind: row.kind,
		v: row.v,
		audience: row.audience,
		at: row.at,
		erasedAt: row.erased_at,
	};
}

interface Told {
	agent?: { name: string; id?: string } | null;
}

const bodyOf = ({ body }: EntryRow): Told | null =>
	body === null ? null : (JSON.parse(body) as Told);

function publicBody(row: EntryRow, faceOf: FaceOf): object | null {
	const body = bodyOf(row);
	if (!body) return null;
	const face = () =>
		faceOf(row.site_id, body.agent?.id, body.agent?.name ?? "");
	switch (row.kind) {
		case "assigned":
			return { agent: face() };
		case "joined":
		case "released":
			return { ...body, agent: face() };
		case "reopened":
			return { ...body, agent: body.agent ? face() : null };
		default:
			return body;
	}
}
