import type { After } from "../../protocol/conversation.ts";
import type { Entries } from "../../protocol/entry.ts";
import { ENTRIES_READ, ENTRIES_READ_BYTES } from "../../protocol/limits.ts";
import type { FaceOf } from "../people/faces.ts";
import { broken } from "../ports/failpoint.ts";
import type { ConversationKey, Store } from "../store/contract/store.ts";
import { publicEntry, staffEntry } from "./views.ts";

/** The entries after a cursor that this reader may see, as many as fit one reply and at least one. */
export async function readEntries(
	store: Store,
	conversation: ConversationKey,
	{ after }: After,
	/** How a visitor sees the staff; "staff": they read it themselves. */
	reader: FaceOf | "staff",
): Promise<Entries> {
	const audience = reader === "staff" ? reader : "all";
	// The one at the cursor too: by it a window sees whether its log is of this database.
	const from = await store.entriesAfter(
		conversation,
		Math.max(0, after - 1),
		audience,
		ENTRIES_READ + 2,
	);
	const rows = from.filter(({ seq }) => seq > after);
	const [first] = from;
	let bytes = 0;
	const fitting = rows.slice(0, ENTRIES_READ).filter((row, index) => {
		bytes += Buffer.byteLength(row.body ?? "");
		return index === 0 || bytes <= ENTRIES_READ_BYTES;
	});
	return {
		entries: fitting.map((row) =>
			reader === "staff" ? staffEntry(row) : publicEntry(row, reader),
		),
		more: rows.length > fitting.length,
		...(after > 0 && { cursorAt: first?.seq === after ? first.at : null }),
	};
}

/** The same for a window that has just joined: what it missed before it hears what comes. */
export async function readOnJoining(
	...asked: Parameters<typeof readEntries>
): Promise<Entries> {
	return broken("join-without-catching-up")
		? { entries: [], more: false }
		: readEntries(...asked);
}
