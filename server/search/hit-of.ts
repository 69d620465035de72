import { foundMarks } from "../../protocol/found-marks.ts";
import type { FoundBy, SearchHit, SearchQuery } from "../../protocol/search.ts";
import { staffViewOf } from "../conversations/views.ts";
import type { EntryRow } from "../store/contract/columns.ts";
import type { Store } from "../store/contract/store.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { foundLine } from "./found-line.ts";
import type { Candidate } from "./queries.ts";
import { HEAD_SEQ, SHOPPER_SEQ, timeOfRow } from "./rows.ts";
import { saidIn } from "./search-words.ts";

type Read = Pick<Store, "conversation" | "entriesAfter" | "visitor">;

/** The hits of one page: of each conversation the newest row. */
export function createHits(store: Read, query: SearchQuery) {
	const found: SearchHit[] = [];
	const shown = new Set<string>();
	return {
		found: found as readonly SearchHit[] as SearchHit[],
		async add(row: Candidate): Promise<void> {
			if (shown.has(row.conversation_id)) return;
			const conversation = await store.conversation(row.conversation_id);
			if (!conversation || conversation.forgotten_at !== null) return;
			const said = await saidBy(store, row, conversation);
			// Erased since the index was asked.
			if (!said) return;
			shown.add(row.conversation_id);
			found.push({
				conversation: staffViewOf(conversation),
				seq: Math.max(row.seq, HEAD_SEQ),
				by: said.by,
				...foundLine(said.text, foundMarks(said.text, query)),
				at: said.at,
			});
		},
	};
}

interface Found {
	by: FoundBy;
	text: string;
	at: number;
}

async function saidBy(
	store: Read,
	row: Candidate,
	conversation: ConversationView,
): Promise<Found | null> {
	const at = timeOfRow(row.id);
	if (row.seq === SHOPPER_SEQ) return ofOrders(store, conversation, at);
	if (row.seq === HEAD_SEQ) return ofHead(conversation, at);
	const [entry] = await store.entriesAfter(
		conversation,
		row.seq - 1,
		"staff",
		1,
	);
	const said = entry?.seq === row.seq ? saidIn(entry) : null;
	if (!entry || !said) return null;
	return { by: kindOf(entry), text: said.text, at: entry.at };
}

async function ofOrders(
	store: Read,
	{ site_id, visitor_id }: ConversationView,
	at: number,
): Promise<Found> {
	const visitor = await store.visitor(site_id, visitor_id);
	const orders = JSON.parse(visitor?.orders ?? "[]") as { id: string }[];
	return { by: "order", text: orders.map(({ id }) => id).join(", "), at };
}

function ofHead({ visitor_name, ref }: ConversationView, at: number): Found {
	const name = visitor_name ?? "";
	return name === ""
		? { by: "conversation", text: ref, at }
		: { by: "name", text: `${name} · ${ref}`, at };
}

function kindOf({ kind }: EntryRow): FoundBy {
	if (kind === "message") return "message";
	return kind === "rated" ? "comment" : "note";
}
