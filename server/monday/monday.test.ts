import { afterEach, beforeEach, expect, test } from "vitest";
import {
	type LetterBox,
	startLetterBox,
} from "../notifications/letter-box.support.ts";
import { asked } from "../testing/asked.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { type Hired, hires } from "../testing/staff.ts";
import { addAgent } from "../testing/wire.ts";

const HOUR_MS = 3_600_000;
/** Of a shop that has said no hours: UTC. */
const MONDAY = Date.parse("2026-11-30T08:00Z");

let box: LetterBox;
let relay: Relay;
let ada: Hired;
let site: string;
beforeEach(async () => {
	box = await startLetterBox();
	relay = await startRelay({
		at: MONDAY - HOUR_MS,
		config: { mail: { url: box.url, from: "chat@shop.example" } },
	});
	site = relay.shop.id;
	ada = await hires(relay, "Ada", "owner");
});
afterEach(async () => {
	await relay.stop();
	await box.stop();
});

/** All that is due now is done. */
async function passes(ms: number) {
	relay.clock.pass(ms);
	for (let round = 0; round < 4; round++) {
		relay.clock.pass(0);
		await relay.app.parts.scheduler.idle();
	}
}

test("MN2 without a week the last whole one is read; of a shop in which nothing happened every kind stands there, and nothing is named", async () => {
	expect(await ada.desk.ask("monday:read", { site, week: null })).toEqual({
		site,
		at: relay.clock.now(),
		week: "2026-W48",
		period: {
			from: "2026-11-23",
			to: "2026-11-29",
			since: Date.parse("2026-11-23T00:00Z"),
			until: Date.parse("2026-11-30T00:00Z"),
			timeZone: "UTC",
		},
		before: {
			from: "2026-10-26",
			to: "2026-11-22",
			since: Date.parse("2026-10-26T00:00Z"),
			until: Date.parse("2026-11-23T00:00Z"),
			timeZone: "UTC",
		},
		earlier: "2026-W47",
		later: null,
		needs: ["badRating", "neverAnswered", "card", "lateMessage"].map(
			(kind) => ({ kind, items: [], more: false }),
		),
		lines: {
			customer: { episodes: 0, satisfaction: [] },
			visitor: { episodes: 0, satisfaction: [] },
		},
		changes: [],
		compared: 0,
		picks: [],
		mail: false,
	});
	expect(
		await ada.desk.ask("monday:read", { site, week: "2026-W40" }),
	).toMatchObject({ week: "2026-W40", earlier: "2026-W39", later: "2026-W41" });
	for (const week of ["2026-W49", "2025-W53", "2010-W01"])
		expect(await ada.desk.refused("monday:read", { site, week })).toEqual({
			code: "malformed",
			field: "week",
		});
});

test("MN5 what happened in a week is counted and named on the Monday after it", async () => {
	const { gives, conversation, maya } = await asked(relay);
	await gives(2, "It took so long.");
	await passes(8 * 24 * HOUR_MS);
	const page = await ada.desk.ask("monday:read", { site, week: null });
	const { ref } = (await relay.store.conversation(conversation)) ?? {};
	expect(page).toMatchObject({
		week: "2026-W49",
		lines: {
			customer: { episodes: 0, satisfaction: [] },
			visitor: {
				episodes: 1,
				satisfaction: [{ satisfied: { hits: 0, n: 1, percent: null } }],
			},
		},
		changes: [],
		compared: 0,
		picks: [{ conversation, ref, reason: { kind: "worst", score: 2 } }],
	});
	expect(page.needs[0]).toMatchObject({
		kind: "badRating",
		items: [{ to: { kind: "conversation", id: conversation }, ref }],
	});
	expect(JSON.stringify(page)).not.toContain("It took so long.");
	// The page of another week says the same of now, and nothing of that week.
	const before = await ada.desk.ask("monday:read", { site, week: "2026-W48" });
	expect(before.needs).toEqual(page.needs);
	expect(before.picks).toEqual([]);
	// It is counted still, and there is nothing to read in it.
	await maya.ask("visitor:forget", {});
	const erased = await ada.desk.ask("monday:read", { site, week: null });
	expect(erased).toMatchObject({ lines: page.lines, picks: [] });
	maya.close();
});

test("MN9 twenty who ask at once are answered alike, and an agent is refused", async () => {
	const all = await Promise.all(
		Array.from({ length: 20 }, () =>
			ada.desk.ask("monday:read", { site, week: null }),
		),
	);
	expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1);
	const noor = await addAgent(relay, "noor");
	for (const refusal of [
		await noor.refused("monday:read", { site, week: null }),
		await noor.refused("monday:choose", { site, mail: true }),
	])
		expect(refusal).toEqual({ code: "forbidden" });
});

test("MN7 it is mailed on Monday at eight to who has chosen it, once, also over a restart", async () => {
	const sue = await hires(relay, "Sue", "supervisor");
	await hires(relay, "Max", "owner");
	for (const { desk } of [ada, sue])
		expect(await desk.ask("monday:choose", { site, mail: true })).toEqual({
			mail: true,
		});
	expect(await ada.desk.ask("monday:read", { site, week: null })).toMatchObject(
		{ mail: true },
	);
	await passes(HOUR_MS - 1);
	expect(box.got).toEqual([]);
	await passes(1);
	await box.has(2);
	await relay.restart();
	await passes(HOUR_MS);
	expect(box.got.map(({ to }) => to[0]).sort()).toEqual(
		[ada.email, sue.email].sort(),
	);
	const [mail] = box.got;
	expect(mail?.text).toContain(
		`${relay.app.parts.consoleOrigin}/console/feedback/week/2026-W48`,
	);
	expect(mail?.headers).toContain("Subject: Your week in the chat");
});

test("MN6 where no mail goes out it cannot be chosen, and the page says so", async () => {
	const other = await startRelay();
	const max = await hires(other, "Max", "owner");
	const there = other.shop.id;
	expect(
		await max.desk.ask("monday:read", { site: there, week: null }),
	).toMatchObject({ mail: null });
	expect(
		await max.desk.refused("monday:choose", { site: there, mail: true }),
	).toEqual({ code: "forbidden" });
	await other.stop();
});
