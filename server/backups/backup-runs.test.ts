import { expect, test } from "vitest";
import type { BackupKind } from "../../protocol/backups.ts";
import { BACKUP_ASK_MS, BACKUPS_KEPT } from "../../protocol/backups.ts";
import {
	BackupFailed,
	type BackupFolder,
	type StoredBackup,
} from "../ports/backup-folder.ts";
import { handClock } from "../ports/clock.ts";
import { createScheduler } from "../ports/scheduler.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import { createBackupRuns } from "./backup-runs.ts";
import { chooseDropped } from "./choose-dropped.ts";
import {
	BACKUP_AFTER_START_MS,
	BACKUP_AGAIN_MS,
	nextBackupAt,
} from "./next-backup.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Nine in the morning in Vilnius. */
const START = Date.UTC(2026, 5, 1, 6);
const ZONE = "Europe/Vilnius";
/** Three at night there. */
const QUIET = Date.UTC(2026, 5, 2, 0);

const backup = (at: number, kind: BackupKind = "daily"): StoredBackup => ({
	name: `${at}-${kind}`,
	at,
	bytes: 1_000,
	kind,
});

/** A folder in memory, of which the test ends each making by hand. */
function folderOf(...begins: StoredBackup[]) {
	let all = begins;
	const making: { kind: BackupKind; ends(error?: Error): void }[] = [];
	const folder: BackupFolder = {
		path: "/backups",
		list: async () => [...all].sort((one, other) => other.at - one.at),
		make: (kind, signal) =>
			new Promise((done, fail) => {
				signal.onabort = () => fail(new Error("aborted"));
				making.push({
					kind,
					ends(error) {
						if (error) return fail(error);
						const made = backup(now(), kind);
						all.push(made);
						done(made);
					},
				});
			}),
		async drop(name) {
			all = all.filter((one) => one.name !== name);
		},
	};
	const clock = handClock(START);
	let behind = 0;
	const now = () => clock.now() - behind;
	const site = { hours: `{"timeZone":"${ZONE}"}`, created_at: 1 } as SiteRow;
	const store = { now, sites: async () => [site] };
	const failed: unknown[] = [];
	const counted: (number | "failed")[] = [];
	const scheduler = createScheduler({
		clock,
		now,
		failed: (error) => failed.push(error),
	});
	const runs = createBackupRuns(
		{
			store,
			scheduler,
			figures: {
				backedUp: (at) => counted.push(at),
				backupFailed: () => counted.push("failed"),
			},
			changed: async () => {},
			failed: (error) => failed.push(error),
		},
		folder,
	);
	scheduler.add(runs.due);
	return {
		clock,
		folder,
		runs,
		making,
		failed,
		counted,
		start: () => scheduler.start(),
		/** By somebody who sets the clock of the machine. */
		setBack(ms: number) {
			behind = ms;
			return now();
		},
		names: () => all.map(({ name }) => name),
		async passes(ms: number) {
			clock.pass(ms);
			await scheduler.idle();
		},
		async ends(error?: Error) {
			making.at(-1)?.ends(error);
			await runs.idle();
			await scheduler.idle();
			clock.pass(0);
			await scheduler.idle();
		},
	};
}

test("BK20 a relay without a backup makes one soon after its start, and then each night of its shop", async () => {
	const relay = folderOf();
	await relay.start();
	await relay.passes(BACKUP_AFTER_START_MS - 1);
	expect(relay.making).toEqual([]);
	await relay.passes(1);
	expect(relay.making).toMatchObject([{ kind: "daily" }]);
	await relay.ends();
	await relay.passes(QUIET - 1 - relay.clock.now());
	expect(relay.making).toHaveLength(1);
	await relay.passes(1);
	expect(relay.making).toHaveLength(2);
	await relay.ends();
	expect((await relay.runs.info()).next).toBe(QUIET + DAY_MS);
	expect(relay.counted).toEqual([START + BACKUP_AFTER_START_MS, QUIET]);
});

test.each([
	["an hour old", START - HOUR_MS, QUIET],
	["of the last quiet hour", QUIET - DAY_MS, QUIET],
	["of the night before", QUIET - 2 * DAY_MS, START + BACKUP_AFTER_START_MS],
	["made just before the quiet hour", QUIET - 60_000, QUIET + DAY_MS],
])("BK20 after a start the newest is %s", (_, newest, next) => {
	const asked = {
		newest,
		triedAt: null,
		failedAt: null,
		startedAt: START,
		timeZone: ZONE,
	};
	expect(nextBackupAt(asked)).toBe(next);
});

test("BK20 the quiet hour stays where the clock puts it when clocks change", () => {
	const asked = { triedAt: null, failedAt: null, startedAt: 0, timeZone: ZONE };
	const spring = Date.UTC(2026, 2, 28, 1);
	// Three is skipped that night: it is four, an hour after the change.
	expect(nextBackupAt({ ...asked, newest: spring })).toBe(
		Date.UTC(2026, 2, 29, 1),
	);
	const autumn = Date.UTC(2026, 9, 24, 0);
	expect(nextBackupAt({ ...asked, newest: autumn })).toBe(
		Date.UTC(2026, 9, 25, 0),
	);
});

test("BK21 the newest seven daily ones stay, and what people made is theirs", () => {
	const nights = Array.from({ length: 9 }, (_, night) =>
		backup(START - night * DAY_MS),
	);
	const asked = [0, 1, 2, 3].map((hour) =>
		backup(START - hour * HOUR_MS, "asked"),
	);
	const old = [
		backup(START - 8 * DAY_MS, "asked"),
		backup(START - 400 * DAY_MS, "by-hand"),
		backup(START - 400 * DAY_MS, "before-upgrade"),
		backup(START - 400 * DAY_MS, "before-restore"),
	];
	expect(chooseDropped([...nights, ...asked, ...old], START)).toEqual([
		...nights.slice(BACKUPS_KEPT),
		asked[3],
		old[0],
	]);
	const alone = [backup(START - 8 * DAY_MS, "asked")];
	expect(chooseDropped(alone, START)).toEqual(alone);
});

test("BK22 a failure drops nothing, is counted and said, and tried again after an hour", async () => {
	const week = Array.from({ length: BACKUPS_KEPT }, (_, night) =>
		backup(QUIET - (night + 2) * DAY_MS),
	);
	const relay = folderOf(...week);
	await relay.start();
	await relay.passes(BACKUP_AFTER_START_MS);
	await relay.ends(new BackupFailed("full", "no room"));
	const failedAt = relay.clock.now();
	expect(await relay.runs.info()).toMatchObject({
		count: BACKUPS_KEPT,
		running: false,
		failed: { at: failedAt, fault: "full" },
		next: failedAt + BACKUP_AGAIN_MS,
	});
	expect(relay.counted).toEqual(["failed"]);
	expect(relay.failed).toMatchObject([{ message: "no room" }]);
	await relay.passes(BACKUP_AGAIN_MS - 1);
	expect(relay.making).toHaveLength(1);
	await relay.passes(1);
	await relay.ends();
	expect((await relay.runs.info()).failed).toBeNull();
	expect(relay.names()).toHaveLength(BACKUPS_KEPT);
	expect(relay.names()).not.toContain(week.at(-1)?.name);
});

test("BK22 a folder that cannot be read is said when one is to be made, and none is dropped", async () => {
	const relay = folderOf(backup(START - 3 * DAY_MS));
	relay.folder.list = () => Promise.reject(new Error("EACCES"));
	await relay.start();
	await relay.passes(BACKUP_AFTER_START_MS - 1);
	expect(relay.failed).toEqual([]);
	await relay.passes(1);
	await relay.ends(new BackupFailed("denied", "EACCES"));
	await relay.passes(BACKUP_AGAIN_MS);
	expect(relay.making).toHaveLength(2);
	expect(relay.failed).toHaveLength(1);
	await relay.ends();
	expect(relay.names()).toHaveLength(2);
});

test("BK23 a backup of the future keeps none from being made", async () => {
	const relay = folderOf(backup(START + 5 * DAY_MS));
	await relay.start();
	await relay.passes(BACKUP_AFTER_START_MS);
	expect(relay.making).toHaveLength(1);
});

test("BK23 what a clock that was ahead has dated is dropped first, and never the one that was just made", async () => {
	const ahead = Array.from({ length: BACKUPS_KEPT }, (_, day) =>
		backup(START + (400 - day) * DAY_MS),
	);
	const relay = folderOf(...ahead);
	await relay.start();
	await relay.passes(BACKUP_AFTER_START_MS);
	await relay.ends();
	expect(relay.names()).toHaveLength(BACKUPS_KEPT);
	expect(relay.names()).toContain(`${relay.clock.now()}-daily`);
	expect(relay.names()).not.toContain(ahead.at(-1)?.name);
	const made = backup(START + 500 * DAY_MS, "asked");
	const others = [1, 2, 3].map((hour) =>
		backup(START - hour * HOUR_MS, "asked"),
	);
	expect(chooseDropped([made, ...others], START, made.name)).toEqual([
		others[2],
	]);
});

test("BK23 a clock that is set back while the relay runs puts no backup off", async () => {
	const relay = folderOf();
	await relay.start();
	await relay.passes(BACKUP_AFTER_START_MS);
	await relay.ends(new BackupFailed("full", "no room"));
	const next = relay.setBack(30 * DAY_MS) + BACKUP_AGAIN_MS;
	expect((await relay.runs.info()).next).toBe(next);
	relay.clock.pass(BACKUP_AGAIN_MS / 2);
	expect((await relay.runs.info()).next).toBe(next);
});

test("BK23 whatever the names say, an hour lies between two daily ones", async () => {
	const relay = folderOf();
	relay.folder.list = async () => [];
	await relay.start();
	await relay.passes(BACKUP_AFTER_START_MS);
	await relay.ends();
	await relay.passes(HOUR_MS - 1);
	expect(relay.making).toHaveLength(1);
	await relay.passes(1);
	expect(relay.making).toHaveLength(2);
});

test("BK25 one at a time, and one that was asked for at most every ten minutes", async () => {
	const relay = folderOf(backup(START - 1_000));
	await relay.start();
	await relay.runs.mustBegin();
	expect((await relay.runs.info()).running).toBe(true);
	await expect(relay.runs.mustBegin()).rejects.toMatchObject({
		refusal: { code: "conflict" },
	});
	await relay.ends();
	await expect(relay.runs.mustBegin()).rejects.toMatchObject({
		refusal: { code: "slow_down", retryAfterMs: BACKUP_ASK_MS },
	});
	await relay.passes(BACKUP_ASK_MS);
	await relay.runs.mustBegin();
	// It is no daily one.
	expect((await relay.runs.info()).next).toBe(QUIET);
	await relay.ends();
});

test("BK25 the stop of the relay ends the one under way, and that is no failure", async () => {
	const relay = folderOf();
	await relay.start();
	await relay.passes(BACKUP_AFTER_START_MS);
	relay.runs.stop();
	await relay.runs.idle();
	expect(relay.failed).toEqual([]);
	expect(relay.counted).toEqual([]);
	await expect(relay.runs.mustBegin()).rejects.toMatchObject({
		refusal: { code: "conflict" },
	});
});
