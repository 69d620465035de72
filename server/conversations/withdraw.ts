import { WITHDRAW_MS } from "../../protocol/limits.ts";
import type { Erased, Withdrawal } from "../../protocol/message.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { EntryRow } from "../store/contract/columns.ts";
import type { Store } from "../store/contract/store.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { decision } from "./decision.ts";
import type { ConversationLog } from "./log.ts";
import { eraseHiddenOf } from "./masking/hidden-values.ts";
import { eraseEntry, oweScrub } from "./queries.ts";
import type { Scrub } from "./scrub.ts";

type Author = { kind: "visitor" | "agent"; id: string; name: string | null };

export const withdrawing = decision({
	name: "message:withdraw",
	decide(
		{ conversation: row },
		{ author, entry }: { author: Author; entry: Written },
		now,
	) {
		// Erased with all the rest: nothing is written about one who was forgotten.
		if (row?.forgotten_at !== null) return { kind: "unchanged" };
		if (now - entry.at > WITHDRAW_MS) throw new Refused({ code: "too_late" });
		const { seq, audience } = entry;
		return {
			kind: "write",
			entries: [
				{
					kind: "withdrawn",
					author,
					clientId: withdrawalId(row.id, seq),
					audience,
					body: { seq },
				},
			],
			...(row.preview_seq === seq ? { set: { preview_body: null } } : {}),
			writes: [
				eraseEntry({ site: row.site_id, conversation: row.id, seq, now }),
				...(entry.client_id === null
					? []
					: [
							eraseHiddenOf({
								site_id: row.site_id,
								visitor_id: row.visitor_id,
								client_id: entry.client_id,
							}),
						]),
				oweScrub(now),
			],
		};
	},
});

/** What is withdrawn, as it was written. */
type Written = Pick<EntryRow, "seq" | "at" | "audience" | "client_id">;

/**
 * Erases the text of one's own message: in the row at once, in every window by the entry that says so.
 * Errors: `not_found`, `forbidden` for somebody else's or for anything but a message or note, `too_late`.
 * @param may throws when the author may not know the conversation
 */
export async function withdraw(
	{ store, log, scrub }: { store: Store; log: ConversationLog; scrub: Scrub },
	author: Author,
	{ conversation, seq }: Withdrawal,
	may: (
		row: ConversationView | null | undefined,
	) => asserts row is ConversationView,
): Promise<Erased> {
	const row: ConversationView | null | undefined =
		await store.conversation(conversation);
	may(row);
	// A note is not there for a shopper, not even as something that is not theirs.
	const audience = author.kind === "agent" ? "staff" : "all";
	const [entry] = await store.entriesAfter(row, seq - 1, audience, 1);
	if (entry?.seq !== seq) throw new Refused({ code: "not_found" });
	if (entry.author_id !== author.id || !hasText(entry))
		throw new Refused({ code: "forbidden" });
	await log.change(
		withdrawing.with(
			{
				site: row.site_id,
				conversation: { id: conversation },
				// Pressed twice, it is withdrawn once.
				once: { author: author.id, clientId: withdrawalId(conversation, seq) },
			},
			{
				author,
				entry: {
					seq,
					at: entry.at,
					audience: entry.audience,
					client_id: entry.client_id,
				},
			},
		),
	);
	return { erased: await scrub.asked() };
}

function withdrawalId(conversation: string, seq: number): string {
	return `withdraw:${conversation}:${seq}`;
}

function hasText({ kind }: EntryRow): boolean {
	return kind === "message" || kind === "note";
}
