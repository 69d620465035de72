import {
	BACKUP_ASK_MS,
	BACKUPS_TOLD,
	type BackupsInfo,
} from "../../protocol/backups.ts";
import { Refused } from "../../protocol/refusal.ts";
import {
	BackupFailed,
	type BackupFolder,
	newestFirst,
	type StoredBackup,
} from "../ports/backup-folder.ts";
import type { Figures } from "../ports/figures.ts";
import type { Due, Scheduler } from "../ports/scheduler.ts";
import { hoursOf } from "../sites/hours.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import { chooseDropped } from "./choose-dropped.ts";
import { BACKUP_AFTER_START_MS, nextBackupAt } from "./next-backup.ts";

export interface BackupRunsParts {
	store: Pick<Store, "now" | "sites">;
	scheduler: Pick<Scheduler, "wake">;
	figures: Pick<Figures, "backedUp" | "backupFailed">;
	/** One begins, or has ended. */
	changed(): Promise<void>;
	failed(error: unknown): void;
}

/** The relay's backups: one at a time, each in a process of its own. */
export interface BackupRuns {
	due: Due;
	/** Begins one that an owner has asked for. Errors: `conflict`, `slow_down`. */
	mustBegin(): Promise<void>;
	/** What every owner may know, without the folder. */
	info(): Promise<Omit<BackupsInfo, "folder">>;
	/** Counts what is there. */
	start(): Promise<void>;
	/** Ends the one under way, which leaves nothing behind. */
	stop(): void;
	idle(): Promise<void>;
}

type Failure = NonNullable<BackupsInfo["failed"]>;

interface Running {
	abort: AbortController;
	ended: Promise<void>;
}

export function createBackupRuns(
	parts: BackupRunsParts,
	folder: BackupFolder,
): BackupRuns {
	const { store, scheduler, figures, failed } = parts;
	let startedAt = store.now();
	let triedAt: number | null = null;
	let running: Running | null = null;
	let failure: Failure | null = null;
	let isStopped = false;

	/** A folder that cannot be read shows itself when one is made. */
	const listed = () => folder.list().catch((): StoredBackup[] => []);

	async function nextAt(): Promise<number> {
		const now = store.now();
		const sites = await store.sites();
		// Nothing of a first run is worth a file.
		if (sites.length === 0) return now + BACKUP_AFTER_START_MS;
		const daily = (await listed()).filter(
			// A clock that was ahead for a while has dated some after today.
			({ kind, at }) => kind === "daily" && at <= now,
		);
		// Set right while the relay runs, such a clock would put the next one off for as long as it was ahead.
		startedAt = Math.min(startedAt, now);
		if (triedAt !== null) triedAt = Math.min(triedAt, now);
		if (failure) failure = { ...failure, at: Math.min(failure.at, now) };
		return nextBackupAt({
			newest: daily[0]?.at ?? null,
			triedAt,
			failedAt: failure?.at ?? null,
			startedAt,
			timeZone: nightOf(sites),
		});
	}

	function begin(kind: "daily" | "asked"): void {
		if (kind === "daily") triedAt = store.now();
		const abort = new AbortController();
		const ended = make(parts, folder, kind, abort.signal).then((outcome) => {
			running = null;
			if (outcome !== "ended") failure = outcome;
			if (isStopped) return;
			// Its time is another one now; the scheduler asks which.
			scheduler.wake(due, store.now());
			parts.changed().catch(failed);
		});
		running = { abort, ended };
		parts.changed().catch(failed);
	}

	const due: Due = {
		next: async () => (running ? null : nextAt()),
		async run(now) {
			const isTime = (await nextAt()) <= now;
			// Not waited for: the others of the scheduler stop with it.
			if (isTime && !running && !isStopped) begin("daily");
		},
	};

	return {
		due,
		async mustBegin() {
			const now = store.now();
			const last = (await listed()).find(
				({ kind, at }) => kind === "asked" && at <= now,
			);
			if (running || isStopped) throw new Refused({ code: "conflict" });
			const wait = last ? last.at + BACKUP_ASK_MS - now : 0;
			if (wait > 0)
				throw new Refused({ code: "slow_down", retryAfterMs: wait });
			begin("asked");
		},
		async info() {
			const all = await listed();
			return {
				backups: all
					.slice(0, BACKUPS_TOLD)
					.map(({ at, bytes, kind }) => ({ at, bytes, kind })),
				count: all.length,
				running: running !== null,
				failed: failure,
				next: await nextAt(),
			};
		},
		async start() {
			const [newest] = (await listed()).sort(newestFirst(store.now()));
			if (newest) figures.backedUp(newest.at, newest.bytes);
		},
		stop() {
			isStopped = true;
			running?.abort.abort();
		},
		idle: async () => running?.ended,
	};
}

/** Makes it, and drops what it takes the place of. `ended`: by the stop of the relay. */
async function make(
	{ store, figures, failed }: BackupRunsParts,
	folder: BackupFolder,
	kind: "daily" | "asked",
	signal: AbortSignal,
): Promise<Failure | null | "ended"> {
	let made: StoredBackup;
	try {
		made = await folder.make(kind, signal);
		figures.backedUp(made.at, made.bytes);
	} catch (error) {
		if (signal.aborted) return "ended";
		figures.backupFailed();
		failed(error);
		const fault = error instanceof BackupFailed ? error.fault : "other";
		return { at: store.now(), fault };
	}
	// Only now: as long as none is proven, the old ones are all that there is.
	try {
		const all = await folder.list();
		for (const { name } of chooseDropped(all, store.now(), made.name))
			await folder.drop(name);
	} catch (error) {
		failed(error);
	}
	return null;
}

/** Whose night it is: that of the oldest shop which has said its hours, else that of the machine. */
function nightOf(sites: readonly SiteRow[]): string {
	const first = sites
		.filter(({ hours }) => hours !== null)
		.sort((one, other) => one.created_at - other.created_at)[0];
	const zone = first && hoursOf(first)?.timeZone;
	return zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}
