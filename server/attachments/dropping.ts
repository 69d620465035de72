import type { Committed } from "../conversations/log.ts";
import type { Clock } from "../ports/clock.ts";
import type { Failed } from "../ports/failed.ts";
import { FILES_UNAVAILABLE, type FileStore } from "../ports/file-store.ts";
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
	clock: Pick<Clock, "after">;
	scheduler: Pick<Scheduler, "wake">;
	failed: Failed;
}

/** One run drops so many; the rest follows at once. */
const AT_ONCE = 100;
/** So long a run is waited for. */
const WAITED_MS = 2_000;
/** A file that the disk or the bucket does not let go is tried again after this. */
const AGAIN_MS = 60_000;

/** Drops the bytes of what was withdrawn, erased, taken back, or put together, as soon as the commit says so. */
export function dropping(parts: Parts) {
	const { store, files, scheduler, failed } = parts;

	/** Whether the next one may be tried. */
	async function drop(id: string, now: number): Promise<boolean> {
		try {
			if (await store.passOnFile(id)) return true;
			// First the file, then what says that there is one: what fails in between is done again.
			await files.drop(id);
			await store.forgetFile(id);
			return true;
		} catch (error) {
			failed(error, { where: "files of messages" });
			await store.postponeAttachmentFile(id, now + AGAIN_MS);
			return (error as { code?: unknown }).code !== FILES_UNAVAILABLE;
		}
	}

	async function dropDue(now: number): Promise<void> {
		const ids = await store.dueAttachmentFiles(now, AT_ONCE);
		for (const [at, id] of ids.entries()) {
			if (await drop(id, now)) continue;
			// It would say the same of each of them, and may take a while for it.
			for (const other of ids.slice(at + 1))
				await store.postponeAttachmentFile(other, now + AGAIN_MS);
			return;
		}
	}

	/** What a run began that took too long to be waited for. */
	let underWay: Promise<void> | undefined;

	const due: Due = {
		next: async () => (underWay ? null : store.nextAttachmentFile()),
		async run(now) {
			if (underWay) return;
			underWay = dropDue(now).finally(() => {
				underWay = undefined;
			});
			await atMost(WAITED_MS, underWay, parts, () =>
				scheduler.wake(due, store.now()),
			);
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

/** A bucket that does not answer holds up neither the start nor the end of the relay: the work goes on by itself. */
async function atMost(
	ms: number,
	work: Promise<void>,
	{ clock, failed }: Pick<Parts, "clock" | "failed">,
	lateDone: () => void,
): Promise<void> {
	let forget = () => {};
	const waited = new Promise<"late">((done) => {
		forget = clock.after(ms, () => done("late"));
	});
	const how = await Promise.race([work, waited]).finally(forget);
	if (how === "late")
		void work
			.catch((error) => failed(error, { where: "files of messages" }))
			.finally(lateDone);
}

/** Kinds of entries with which files go. */
const ENDS: ReadonlySet<string> = new Set(["withdrawn", "forgotten"]);
