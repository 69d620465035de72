import { effect, untracked } from "@preact/signals";
import type { Outbox, Pending, PendingFile } from "../outbox.ts";

/**
 * Tells of each file that went with a message that its person discarded: it was refused, or waited for a file to be
 * chosen again. A message that the log shows goes as well, but from another state.
 */
export function hearDiscarded(
	{ pending }: Pick<Outbox, "pending">,
	waits: (item: Pending) => boolean,
	gone: (item: Pending, file: PendingFile) => void,
): void {
	let before: readonly Pending[] = [];
	effect(() => {
		const now = pending.value;
		const was = before;
		before = now;
		const clientIds = new Set(now.map(({ clientId }) => clientId));
		// A message that is tried again under another id takes its files along.
		const kept = new Set(now.flatMap(({ files = [] }) => files.map(idOf)));
		untracked(() => {
			for (const item of was) {
				if (clientIds.has(item.clientId)) continue;
				if (item.state.kind !== "refused" && !waits(item)) continue;
				for (const file of item.files ?? [])
					if (!kept.has(file.id)) gone(item, file);
			}
		});
	});
}

const idOf = ({ id }: PendingFile): string => id;
