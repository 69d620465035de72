import type { Bodies } from "../../protocol/entry.ts";
import type { Draft, Sent } from "../../protocol/message.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { Committed } from "./log.ts";
import { isSameMasked } from "./masking/mask.ts";

/** The reply to whoever sent it. Throws `conflict` where its client id was kept with another text or other files. */
export function sentOf(committed: Committed, draft: Draft): Sent {
	switch (committed.kind) {
		case "written": {
			const entry = committed.entries.find(
				({ client_id }) => client_id === draft.clientId,
			);
			if (!entry) throw new Error("a message left no entry");
			return {
				conversation: committed.row.id,
				seq: entry.seq,
				at: entry.at,
				duplicate: false,
			};
		}
		case "duplicate": {
			const { entry } = committed;
			// Withdrawn meanwhile: it had been kept, which is all that the sender asks.
			if (entry.body !== null && !isSame(JSON.parse(entry.body), draft))
				throw new Refused({ code: "conflict" });
			return {
				conversation: entry.conversation_id,
				seq: entry.seq,
				at: entry.at,
				duplicate: true,
			};
		}
		case "unchanged":
			throw new Error("a message was neither kept before nor now");
	}
}

/** What was kept without a text, such as an entry of another kind, is compared with nothing. */
function isSame(
	{ text, files = [] }: Partial<Bodies["message"]>,
	draft: Draft,
): boolean {
	if (text === undefined) return true;
	const named = draft.files ?? [];
	return (
		isSameMasked(text, draft.text) &&
		files.length === named.length &&
		files.every(({ id }, at) => id === named[at]?.id)
	);
}
