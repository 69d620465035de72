import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DIMENSIONS } from "../../protocol/figures.ts";
import { DATABASE } from "../../server/config/choose-data-folder.ts";
import { dayTallies } from "../../server/figures/day-rows.ts";
import { packTally } from "../../server/figures/pack-tally.ts";
import { openStore } from "../../server/open-store.ts";
import { handClock } from "../../server/ports/clock.ts";
import { makeSite } from "../../server/sites/first-run.ts";
import { lockFolder } from "../../server/store/sqlite/folder-lock.ts";
import { episodeRow } from "./episode-row.ts";
import { NotForSeed } from "./not-for-seed.ts";
import { type Seeded, seedFolder } from "./seed-folder.ts";

const NOW = Date.UTC(2026, 10, 30, 9);
/** The clocks are put back within it. */
const ASKED = {
	days: 45,
	conversations: 600,
	seed: 7,
	teams: 2,
	now: NOW,
	timeZone: "Europe/Vilnius",
	patienceMs: 0,
};

let all: string;
let seeded: Seeded;
const folderOf = (name: string) => join(all, name);
const opened = (name: string) =>
	openStore(join(folderOf(name), DATABASE), handClock(NOW));

beforeAll(async () => {
	all = mkdtempSync(join(tmpdir(), "shopbell-seed-"));
	seeded = await seedFolder({ ...ASKED, data: folderOf("shop") });
});
afterAll(() => rmSync(all, { recursive: true, force: true }));

test("FG75 what the relay counts of the log is what is counted of the episodes", async () => {
	const { cast } = seeded.staff;
	const episodes = seeded.episodes.map((past) => {
		const conversation = String(past.conversation);
		return episodeRow(past, cast, { conversation, firstSeq: past.nth });
	});
	const store = await opened("shop");
	for (const dimension of ["all", "answered", ...DIMENSIONS] as const) {
		const rows = await store.figureDays(cast.site, dimension, 0, 99_999);
		const counted = dayTallies(episodes)
			.filter((day) => day.dimension === dimension)
			.map(({ tally, ...key }) => ({ ...key, ...packTally(tally) }));
		expect(rows.length).toBeGreaterThan(0);
		expect(byKey(rows)).toEqual(byKey(counted));
	}
	await store.close();
});

test("FG74 a folder gets one history, and the shop of somebody none", async () => {
	const again = seedFolder({ ...ASKED, data: folderOf("shop") });
	await expect(again).rejects.toThrow(NotForSeed);
	const store = await opened("own");
	await makeSite(store, "A shop", ["https://shop.example"]);
	await store.close();
	const own = seedFolder({ ...ASKED, data: folderOf("own") });
	await expect(own).rejects.toThrow("it holds a shop of somebody's own");
});

test("FG74 where a relay runs nothing is written", async () => {
	const unlock = lockFolder(join(folderOf("shop"), DATABASE), 0);
	const beside = seedFolder({ ...ASKED, data: folderOf("shop") });
	await expect(beside).rejects.toThrow("Another relay runs on");
	unlock();
});

function byKey(
	rows: readonly { day: number; value: string; relation: string }[],
) {
	const keyOf = ({ day, value, relation }: (typeof rows)[number]) =>
		`${day} ${value} ${relation}`;
	return rows.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}
