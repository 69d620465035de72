import type { Committed } from "../conversations/log.ts";
import type { Failed } from "../ports/failed.ts";
import type { FileStore } from "../ports/file-store.ts";
import type { Pruned } from "../ports/pruned.ts";
import type { Due, Scheduler } from "../ports/scheduler.ts";
import type { AttachmentStore } from "./queries.ts";

interface Parts {
	store: Pick<
		AttachmentStore,
		| "dueAttachmentFiles"
		| "nextAttachmentFile"
		| "postponeAttachmentFile"
		| "passOnFile"
		| "dropUnsent"
	> & { now(): number; forgetFile(id: string): Promise<void> };
	files: FileStore;
	scheduler: Pick<Scheduler, "wake">;
	failed: Failed;
}

/** One run drops so many; the rest follows at once. */
const AT_ONCE = 100;
/** A file that the disk does not let go is tried again after this. */
const AGAIN_MS = 60_000;

/** Drops the bytes of what was withdrawn, erased, taken back, or put together, as soon as the commit says so. */
export function dropping(parts: Parts) {
	const { store, files, scheduler, failed } = parts;

	async function drop(id: string, now: number): Promise<void> {
		try {
			if (await store.passOnFile(id)) return;
			// First the file, then what says that there is one: what fails in between is done again.
			await files.drop(id);
			await store.forgetFile(id);
		} catch (error) {
			failed(error, { where: "files of messages" });
			await store.postponeAttachmentFile(id, now + AGAIN_MS);
		}
	}

	const due: Due = {
		next: () => store.nextAttachmentFile(),
		async run(now) {
			for (const id of await store.dueAttachmentFiles(now, AT_ONCE))
				await drop(id, now);
		},
	};
	const unsent: Pruned = {
		name: "files that no message has",
		async drop(now, most) {
			const dropped = await store.dropUnsent(now, most);
			if (dropped > 0) scheduler.wake(due, now);
			return dropped;
		},
	};
	return {
		due,
		prunes: [unsent],
		wake: () => scheduler.wake(due, store.now()),
		committed(outcome: Committed): void {
			if (outcome.kind !== "written") return;
			if (outcome.entries.some(({ kind }) => ENDS.has(kind)))
				scheduler.wake(due, store.now());
		},
	};
}

/** Kinds of entries with which files go. */
const ENDS: ReadonlySet<string> = new Set(["withdrawn", "forgotten"]);
