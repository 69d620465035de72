import { beforeAll, expect, test } from "vitest";
import { openings } from "../../protocol/openings.ts";
import { readConfig } from "../config/config.ts";
import { firstDemo, isDemo } from "../demo.ts";
import { handClock } from "../ports/clock.ts";
import type { EntryRow } from "../store/contract/columns.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import type { ConversationView } from "../store/contract/views.ts";
import { inboxOf } from "../testing/store/inbox-of.ts";
import { openTested } from "../testing/store/open-tested.ts";
import { livePast, pastBegins } from "./live-past.ts";
import { LANGUAGES, shopHours } from "./shop-settings.ts";
import { stories } from "./stories/stories.ts";
import { type Story, TEAM_NAMES } from "./story.ts";

/** A Monday: the day before it the shop was closed. The clocks were put back in these two weeks. */
const NOW = Date.UTC(2026, 10, 2, 7, 30);
const ZONE = "Europe/Copenhagen";
const DAY_MS = 24 * 3_600_000;
/** Somebody who waits live has a first word by then, also where it is handed to a team first. */
const WAIT_MS = 8 * 60_000;
/** What has come over night is answered around the opening: who works comes some minutes before it. */
const MORNING_MS = 45 * 60_000;

/** What a demo holds after its past. */
interface Past {
	store: Awaited<ReturnType<typeof openTested>>;
	shop: SiteRow;
	conversations: { row: ConversationView; entries: EntryRow[] }[];
}

async function past(told: readonly Story[], now = NOW): Promise<Past> {
	const clock = handClock(pastBegins(now));
	const store = await openTested(":memory:", clock);
	const shop = await firstDemo(store);
	await livePast({
		store,
		clock,
		config: readConfig({}),
		shop: "http://localhost:4100",
		timeZone: ZONE,
		now,
		stories: told,
	});
	const rows = await inboxOf(store, shop.id);
	const conversations = await Promise.all(
		rows.map(async (row) => ({
			row,
			entries: await store.entriesAfter(row, 0, "staff", 1_000),
		})),
	);
	return { store, shop, conversations };
}

let whole: Past;
beforeAll(async () => {
	// Some seconds of work, and a busy machine is no failure.
	whole = await past(stories);
}, 120_000);

const bodyOf = ({ body }: EntryRow) => JSON.parse(body ?? "{}");
const ofKind = (kind: string) =>
	whole.conversations.flatMap(({ entries }) =>
		entries.filter((entry) => entry.kind === kind),
	);

test("DM1 every story of the demo is a conversation, with its texts in their order and its numbers without a gap", () => {
	expect(whole.conversations).toHaveLength(stories.length);
	const logs = whole.conversations.map(({ row, entries }) => {
		expect(entries.map(({ seq }) => seq)).toEqual(
			Array.from({ length: row.last_seq }, (_, at) => at + 1),
		);
		const times = entries.map(({ at }) => at);
		expect(times).toEqual([...times].sort((one, other) => one - other));
		return entries
			.filter(({ kind }) => kind === "message" || kind === "note")
			.map((entry) => [entry.kind, entry.author_kind, bodyOf(entry).text]);
	});
	const told = stories.map(({ lines }) =>
		lines.flatMap((line) => {
			switch (line.by) {
				case "shopper":
					return [["message", "visitor", line.text]];
				case "agent":
					return [["message", "agent", line.text]];
				case "note":
					return [["note", "agent", line.text]];
				default:
					return [];
			}
		}),
	);
	const byText = (log: unknown) => JSON.stringify(log);
	expect(logs.map(byText).sort()).toEqual(told.map(byText).sort());
});

test("DM2 the past lasts two weeks and ends before the day of the start; nothing waits, is open or is due", async () => {
	const times = whole.conversations.flatMap(({ entries }) =>
		entries.map(({ at }) => at),
	);
	expect(Math.min(...times)).toBeGreaterThan(NOW - 15 * DAY_MS);
	expect(Math.min(...times)).toBeLessThan(NOW - 12 * DAY_MS);
	expect(Math.max(...times)).toBeLessThan(NOW - DAY_MS);
	expect(whole.store.now()).toBeLessThan(NOW);
	expect(new Set(whole.conversations.map(({ row }) => row.state))).toEqual(
		new Set(["closed"]),
	);
	const { store } = whole;
	expect(await store.routingDue(NOW)).toEqual({ due: [], next: null });
	expect(await store.askDue(NOW)).toEqual({ due: [], next: null });
	expect(await store.breaksDue(NOW)).toEqual({ due: [], next: null });
	expect(await store.unseen(10)).toEqual([]);
});

test("DM3 what begins within the hours is live and soon answered; outside it is a message, answered around the next opening", () => {
	const open = [...openings(shopHours(ZONE), "2026-10-19", 14)];
	const isOpenAt = (at: number) =>
		open.some(({ from, to }) => from <= at && at < to);
	let messages = 0;
	for (const { row, entries } of whole.conversations) {
		const [started] = entries;
		const first = entries.find(
			({ kind, author_kind }) => kind === "message" && author_kind === "agent",
		);
		const { mode } = bodyOf(started as EntryRow);
		expect(mode).toBe(isOpenAt(row.started_at) ? "live" : "message");
		if (mode === "message") messages++;
		if (!first) continue;
		const waited = first.at - row.started_at;
		expect(waited).toBeGreaterThan(10_000);
		if (mode === "live") expect(waited).toBeLessThan(WAIT_MS);
		const next = open.find(({ to }) => to > row.started_at);
		if (mode === "message")
			expect(Math.abs(first.at - (next?.from ?? 0))).toBeLessThan(MORNING_MS);
	}
	expect(messages).toBeGreaterThan(8);
});

test("DM4 three people answered, in seven languages, for two teams; some wrote in vain, some were idle", () => {
	const holders = whole.conversations.map(({ row }) => row.agent_name);
	for (const name of ["Noor", "Teo", "Lina"])
		expect(holders.filter((one) => one === name).length).toBeGreaterThan(5);
	const languages = whole.conversations.map(({ row }) => row.language);
	expect([...new Set(languages)].sort()).toEqual([...LANGUAGES].sort());
	const transfers = ofKind("transferred").map((entry) => bodyOf(entry).to.name);
	expect(transfers.length).toBeGreaterThan(2);
	expect(TEAM_NAMES).toEqual(expect.arrayContaining(transfers));
	expect(ofKind("note").length).toBeGreaterThan(10);
	expect(ofKind("quieted").length).toBeGreaterThan(2);
	expect(ofKind("reopened").length).toBeGreaterThan(1);
	const inVain = whole.conversations.filter(({ row }) => row.never_answered);
	expect(inVain.length).toBeGreaterThan(1);
	expect(inVain.length).toBeLessThan(6);
});

test("DM4 both teams have people, and the ratings of customers and of visitors are lists of their own", async () => {
	const { store, shop } = whole;
	const teams = await store.teams(shop.id);
	const members = await store.members(shop.id);
	expect(teams.map(({ name }) => name).sort()).toEqual([...TEAM_NAMES].sort());
	for (const { id } of teams)
		expect(
			members.filter(({ teams: of }) => of.includes(id)).length,
		).toBeGreaterThan(1);
	const ratings = await store.ratings([shop.id], Number.MAX_SAFE_INTEGER, 200);
	const wanted = stories.filter(({ rating }) => rating !== null);
	expect(ratings).toHaveLength(wanted.length);
	for (const relation of ["customer", "visitor"] as const) {
		const own = ratings.filter((rating) => rating.relation === relation);
		expect(own.length).toBeGreaterThan(12);
		expect(
			own.filter(({ comment }) => comment !== null).length,
		).toBeGreaterThan(4);
		expect(new Set(own.map(({ score }) => score)).size).toBeGreaterThan(2);
	}
});

test("DM5 a demo's database says that it is one", async () => {
	const { store } = whole;
	expect(await isDemo(store)).toBe(false);
	await store.keepDemoSince(NOW);
	await store.keepDemoSince(NOW + DAY_MS);
	expect(await isDemo(store)).toBe(true);
	expect(await store.demoSince()).toBe(NOW);
});

test("DM6 the same day has the same past, whichever weekday it is", async () => {
	const some = stories.filter((_, at) => at % 12 === 0);
	const thursday = NOW + 3 * DAY_MS;
	const [one, other] = [await past(some, thursday), await past(some, thursday)];
	expect(seen(one)).toEqual(seen(other));
	expect(one.conversations).toHaveLength(some.length);
	expect(new Set(one.conversations.map(({ row }) => row.state))).toEqual(
		new Set(["closed"]),
	);
	expect(one.store.now()).toBeLessThan(thursday);
	await Promise.all([one.store.close(), other.store.close()]);
}, 120_000);

/** All but ids and references, which are anybody's guess. */
function seen({ conversations }: Past) {
	return conversations.map(({ row, entries }) => ({
		agent: row.agent_name,
		entries: entries.map(({ at, kind, author_kind, author_name }) => [
			at,
			kind,
			author_kind,
			author_name,
		]),
	}));
}
