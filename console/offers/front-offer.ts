import {
	effect,
	type ReadonlySignal,
	signal,
	untracked,
} from "@preact/signals";
import type { StaffConversation } from "../../protocol/agent.ts";
import type { Page } from "../../protocol/visitor.ts";
import type { ConsoleConnection } from "../workspace/console-connection.ts";

type Front = ReadonlySignal<StaffConversation | null>;

/** The same conversation may be offered twice. */
export function offerKey({ id, epoch, offer }: StaffConversation): string {
	return `${id} ${epoch} ${offer?.until ?? 0}`;
}

/** Calls for each offer that comes to the front, and when none is there any more. */
export function followFront(
	front: Front,
	came: (row: StaffConversation | null) => void,
): () => void {
	let before: string | null | undefined;
	return effect(() => {
		const row = front.value;
		const key = row && offerKey(row);
		if (key === before) return;
		before = key;
		untracked(() => came(row));
	});
}

/** Where the shopper of the front one was when it began. It stands in the first entry, and the row does not have it. */
export function followPage(
	connection: Pick<ConsoleConnection, "ask">,
	front: Front,
): { shown: ReadonlySignal<Page | null>; stop(): void } {
	const shown = signal<Page | null>(null);
	const isFront = (row: StaffConversation) => {
		const now = front.peek();
		return now !== null && offerKey(now) === offerKey(row);
	};

	async function read(row: StaffConversation) {
		const reply = await connection.ask("entries:read", {
			conversation: row.id,
			after: 0,
		});
		if (!reply.ok || !isFront(row)) return;
		const began = reply.data.entries?.find(({ kind }) => kind === "started");
		if (began?.kind === "started") shown.value = began.body?.page ?? null;
	}

	const stop = followFront(front, (row) => {
		shown.value = null;
		if (row) void read(row);
	});
	return { shown, stop };
}
