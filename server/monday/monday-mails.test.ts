import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { OpenedStore } from "../open-store.ts";
import { handClock } from "../ports/clock.ts";
import { createScheduler, type Scheduler } from "../ports/scheduler.ts";
import type { MembershipRow, SiteRow } from "../store/contract/rows.ts";
import { openTested } from "../testing/store/open-tested.ts";
import { hired, siteRow } from "../testing/store/suite.ts";
import type { Letter } from "./monday-letter.ts";
import { createMondayMails, type MondayMails } from "./monday-mails.ts";
import type { SharedMonday } from "./read-monday.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const at = (iso: string) => Date.parse(iso);
/** Monday, 8:00 in Vilnius. */
const MONDAY = at("2026-11-30T08:00+02:00");

let store: OpenedStore;
let clock: ReturnType<typeof handClock>;
let shop: SiteRow;
let ada: MembershipRow;
let posted: Letter[];
let failures: unknown[];
let relays: Scheduler[];
beforeEach(async () => {
	clock = handClock(at("2026-11-27T12:00+02:00"));
	store = await openTested(":memory:", clock);
	shop = inZone(siteRow("Lamp & Loom"), "Europe/Vilnius");
	await store.keepSite(shop);
	ada = { ...(await hired(store, "Ada", shop)), role: "owner" };
	await store.keepMembership(ada);
	posted = [];
	failures = [];
	relays = [];
});
afterEach(async () => {
	for (const scheduler of relays) scheduler.stop();
	await store.close();
});

function inZone(site: SiteRow, timeZone: string): SiteRow {
	return {
		...site,
		hours: JSON.stringify({ timeZone, weekly: {}, exceptions: [] }),
	};
}

function pageOf(): SharedMonday {
	const period = { from: "", to: "", since: 0, until: 1, timeZone: "UTC" };
	const line = { episodes: 0, satisfaction: [] };
	return {
		site: shop.id,
		at: 0,
		week: "2026-W48",
		period,
		before: period,
		earlier: null,
		later: null,
		needs: [],
		lines: { customer: line, visitor: line },
		changes: [],
		compared: 0,
		picks: [],
	};
}

/** A relay begins to run on this store. */
async function starts(
	read: () => Promise<SharedMonday> = async () => pageOf(),
) {
	const scheduler = createScheduler({
		clock,
		now: clock.now,
		failed: (error) => failures.push(error),
	});
	const mails = createMondayMails({
		store,
		read,
		scheduler,
		post: (letter) => posted.push(letter),
		consoleOrigin: "https://console.test",
		failed: (error) => failures.push(error),
	});
	scheduler.add(mails.due);
	await scheduler.start();
	relays.push(scheduler);
	return mails;
}

async function passesTo(time: number) {
	while (clock.now() < time) {
		clock.pass(Math.min(HOUR_MS, time - clock.now()));
		for (const scheduler of relays) await scheduler.idle();
	}
}
const chooses = (mails: MondayMails, mail = true, person = ada.person_id) =>
	mails.choose(shop.id, person, mail);

test("MN7 whoever has chosen it gets it on Monday at eight, and the next one a week later", async () => {
	const mails = await starts();
	await passesTo(MONDAY + DAY_MS);
	expect(posted).toEqual([]);
	await chooses(mails);
	await passesTo(MONDAY + 7 * DAY_MS - 1);
	expect(posted).toEqual([]);
	await passesTo(MONDAY + 7 * DAY_MS);
	expect(posted.map(({ to }) => to)).toEqual(["ada@example.com"]);
	await passesTo(MONDAY + 14 * DAY_MS);
	expect(posted).toHaveLength(2);
	await chooses(mails, false);
	await passesTo(MONDAY + 30 * DAY_MS);
	expect(posted).toHaveLength(2);
	expect(failures).toEqual([]);
});

test("MN6 nobody gets one for a morning that has passed when they choose it, or choose it again", async () => {
	await passesTo(MONDAY + HOUR_MS);
	const mails = await starts();
	await chooses(mails);
	await passesTo(MONDAY + 6 * DAY_MS);
	expect(posted).toEqual([]);
	await passesTo(MONDAY + 7 * DAY_MS);
	expect(posted).toHaveLength(1);
	await chooses(mails, false);
	await chooses(mails, true);
	await passesTo(MONDAY + 13 * DAY_MS);
	expect(posted).toHaveLength(1);
});

test("MN7 it comes at eight by the shop's clock when the clocks have changed", async () => {
	await passesTo(at("2027-03-24T12:00+02:00"));
	const mails = await starts();
	await chooses(mails);
	await passesTo(at("2027-03-29T08:00+03:00") - 1);
	expect(posted).toEqual([]);
	await passesTo(at("2027-03-29T08:00+03:00"));
	expect(posted).toHaveLength(1);
});

test("MN7 a shop that moves to another time zone gets it by its new clock, and no second one", async () => {
	const mails = await starts();
	await chooses(mails);
	await passesTo(MONDAY - 7 * HOUR_MS);
	await store.keepSite(inZone(shop, "Asia/Tokyo"));
	await passesTo(MONDAY - 6 * HOUR_MS);
	expect(posted).toHaveLength(1);
	await store.keepSite(inZone(shop, "America/Chicago"));
	await passesTo(MONDAY + 2 * DAY_MS);
	expect(posted).toHaveLength(1);
});

test("MN7 a relay that was away sends it within a day, once, and later leaves the week out", async () => {
	const mails = await starts();
	await chooses(mails);
	relays.pop()?.stop();
	clock.pass(MONDAY + DAY_MS - clock.now());
	await starts();
	expect(posted).toHaveLength(1);
	await starts();
	await passesTo(MONDAY + 2 * DAY_MS);
	expect(posted).toHaveLength(1);
	for (const scheduler of relays.splice(0)) scheduler.stop();
	clock.pass(MONDAY + 8 * DAY_MS + 1 - clock.now());
	await starts();
	await passesTo(MONDAY + 13 * DAY_MS);
	expect(posted).toHaveLength(1);
	await passesTo(MONDAY + 14 * DAY_MS);
	expect(posted).toHaveLength(2);
});

test("MN7 two relays on one store send it once to each", async () => {
	const sue = { ...(await hired(store, "Sue", shop)), role: "supervisor" };
	await store.keepMembership(sue as MembershipRow);
	const [mails] = await Promise.all([starts(), starts()]);
	await chooses(mails);
	await chooses(mails, true, sue.person_id);
	await passesTo(MONDAY + DAY_MS);
	expect(posted).toHaveLength(2);
	expect(new Set(posted.map(({ to }) => to)).size).toBe(2);
});

test("MN7 who sets up the shop no more gets it no more", async () => {
	const mails = await starts();
	await chooses(mails);
	await store.keepMembership({ ...ada, role: "agent" });
	await passesTo(MONDAY + DAY_MS);
	expect(posted).toEqual([]);
});

test("MN7 what cannot be read is tried again, and claimed by nobody meanwhile", async () => {
	let isBroken = true;
	const errors: Error[] = [
		new Error("no disk"),
		// While all figures are made anew: nobody has to look at that.
		new Refused({ code: "slow_down", retryAfterMs: 10_000 }),
	];
	const mails = await starts(async () => {
		if (isBroken) throw errors.shift() ?? new Refused({ code: "retry" });
		return pageOf();
	});
	await chooses(mails);
	await passesTo(MONDAY + HOUR_MS);
	expect(posted).toEqual([]);
	expect(failures).toHaveLength(1);
	expect(errors).toEqual([]);
	isBroken = false;
	await passesTo(MONDAY + 2 * HOUR_MS);
	expect(posted).toHaveLength(1);
});

test("MN7 after a restore nobody is sent what was due more than an hour before", async () => {
	const mails = await starts();
	await chooses(mails);
	relays.pop()?.stop();
	clock.pass(MONDAY + HOUR_MS - clock.now());
	expect(await mails.restored(clock.now())).toBe(0);
	clock.pass(1);
	expect(await mails.restored(clock.now())).toBe(1);
	expect(await mails.restored(clock.now())).toBe(0);
	await starts();
	await passesTo(MONDAY + DAY_MS);
	expect(posted).toEqual([]);
});

test("MN6 a shop that is not there is refused", async () => {
	const mails = await starts();
	await expect(mails.choose(newId(), ada.person_id, true)).rejects.toThrow(
		"not_found",
	);
});
