import { afterEach, beforeEach, expect, test } from "vitest";
import { BACKUP_ASK_MS } from "../../protocol/backups.ts";
import {
	BackupFailed,
	type BackupFolder,
	type StoredBackup,
} from "../ports/backup-folder.ts";
import { join } from "../sites/first-run.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { type Hired, hires, sitsAt, writtenDown } from "../testing/staff.ts";
import { together } from "../testing/wire.ts";

const METRICS = "m".repeat(32);

let relay: Relay;
let ada: Hired;
let stored: StoredBackup[];
let ends: (error?: Error) => void;
beforeEach(async () => {
	stored = [];
	const backupFolder: BackupFolder = {
		path: "/srv/shopbell/backups",
		list: async () => [...stored].reverse(),
		make: (kind, signal) =>
			new Promise((done, fail) => {
				signal.onabort = () => fail(new Error("aborted"));
				ends = (error) => {
					if (error) return fail(error);
					const at = relay.clock.now();
					const made = { name: `${at}`, at, bytes: 4_096, kind };
					stored.push(made);
					done(made);
				};
			}),
		async drop() {},
	};
	relay = await startRelay({ backupFolder, config: { metricsToken: METRICS } });
	ada = await hires(relay, "Ada", "owner");
});
afterEach(() => relay.stop());

const ofShop = () => ({ site: relay.shop.id });
const reads = (of = ada) => of.desk.ask("backups:read", ofShop());
/** That one begins, and that it has ended. */
const told = (times: number) =>
	expect.poll(() => ada.desk.facts("backups:changed").length).toBe(times);
const makes = () => ada.desk.ask("backup:make", ofShop());

test("BK25 an owner has a backup made while the relay serves, and every owner's console is told", async () => {
	const { answers } = await together(relay);
	const olga = await hires(relay, "Olga", "owner", relay.books);
	expect(await makes()).toMatchObject({ running: true, backups: [] });
	await olga.desk.hears("backups:changed");
	expect(await ada.desk.refused("backup:make", ofShop())).toEqual({
		code: "conflict",
	});
	await answers("It goes on meanwhile.");
	ends();
	await told(2);
	expect(await reads()).toMatchObject({
		running: false,
		failed: null,
		count: 1,
		backups: [{ at: relay.clock.now(), bytes: 4_096, kind: "asked" }],
	});
	expect(await ada.desk.refused("backup:make", ofShop())).toEqual({
		code: "slow_down",
		retryAfterMs: BACKUP_ASK_MS,
	});
	expect((await writtenDown(relay)).at(-1)).toMatchObject({
		action: "backup_made",
		by: ada.id,
	});
	expect(await writtenDown(relay, relay.books.id)).toEqual([]);
});

test("BK24 the folder is named to who owns every site, and what is in a backup to nobody", async () => {
	await makes();
	ends();
	expect((await reads()).folder).toBeNull();
	const person = await relay.store.person(ada.id);
	if (person) await join(relay.store, relay.books, person, "owner");
	const all = { ...ada, desk: await sitsAt(relay, ada) };
	const info = await reads(all);
	expect(info.folder).toBe("/srv/shopbell/backups");
	expect(Object.keys(info.backups[0] ?? {}).sort()).toEqual([
		"at",
		"bytes",
		"kind",
	]);
});

test("BK22 BK27 a failure is told by a code, logged and counted", async () => {
	await makes();
	ends(new BackupFailed("full", "The disk of /srv is full"));
	await told(2);
	expect(await reads()).toMatchObject({
		failed: { at: relay.clock.now(), fault: "full" },
	});
	expect(relay.logged.join()).toContain("The disk of /srv is full");
	const metrics = await fetch(`${relay.origin}/metrics`, {
		headers: { Authorization: `Bearer ${METRICS}` },
	});
	expect(await metrics.text()).toMatch(/^shopbell_backup_failures_total 1$/m);
});

test("BK26 a relay that makes no backups says so", async () => {
	const other = await startRelay();
	const owner = await hires(other, "Ada", "owner");
	const site = { site: other.shop.id };
	expect(await owner.desk.ask("backups:read", site)).toMatchObject({
		next: null,
		backups: [],
	});
	expect(await owner.desk.refused("backup:make", site)).toEqual({
		code: "forbidden",
	});
	await other.stop();
});
