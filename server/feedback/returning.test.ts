import { afterEach, beforeEach, expect, test } from "vitest";
import { type Relay, startRelay } from "../testing/relay.ts";
import { readReturning } from "./returning.ts";
import type { OrderRow } from "./rows.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay({ at: Date.UTC(2026, 10, 30, 12) });
});
afterEach(() => relay.stop());

let count = 0;
async function buys(day: string, of: Partial<OrderRow>): Promise<void> {
	const row: OrderRow = {
		site_id: relay.shop.id,
		id: `order ${count++}`,
		at: Date.parse(day),
		delivered_at: null,
		products: "[]",
		subject: null,
		email: null,
		may_mail: 0,
		language: null,
		told_at: relay.clock.now(),
		erased_at: null,
		...of,
	};
	await relay.store.keepOrder(row.site_id, row.id, () => row);
}

const months = async () => {
	const { months } = await readReturning(relay.store, relay.shop.id);
	return Object.fromEntries(
		months.map(({ month, again, isRunning }) => [
			month,
			[again.hits, again.n, isRunning] as const,
		]),
	);
};

test("FG56 of those who bought in a month, who bought again within ninety days", async () => {
	await buys("2026-02-10", { subject: "maya" });
	await buys("2026-05-11", { subject: "maya" });
	// One day too late.
	await buys("2026-02-10", { subject: "tom" });
	await buys("2026-05-12", { subject: "tom" });
	// In the same month.
	await buys("2026-02-01", { email: "ada@example.com" });
	await buys("2026-02-27", { email: "ada@example.com" });
	// Two orders of one day that say no time are one purchase.
	await buys("2026-02-03", { subject: "ines" });
	await buys("2026-02-03", { subject: "ines" });
	// Nobody knows who.
	await buys("2026-02-04", {});
	const of = await months();
	expect(of["2026-02"]).toEqual([2, 4, false]);
	expect(of["2026-05"]).toEqual([0, 2, false]);
});

test("FG56 an address that a subject has used is that person's, and one of two people is neither's", async () => {
	await buys("2026-03-01", { subject: "maya", email: "m@example.com" });
	await buys("2026-04-01", { email: "m@example.com" });
	await buys("2026-03-01", { subject: "tom", email: "home@example.com" });
	await buys("2026-03-02", { subject: "ada", email: "home@example.com" });
	await buys("2026-03-03", { email: "home@example.com" });
	// Maya again; of the three of the shared address none.
	expect((await months())["2026-03"]).toEqual([1, 4, false]);
});

test("FG56 twelve months, this one the last; those whose ninety days are not over are running", async () => {
	const of = await months();
	expect(Object.keys(of)).toHaveLength(12);
	expect(Object.keys(of)[0]).toBe("2025-12");
	expect(Object.keys(of).at(-1)).toBe("2026-11");
	const running = Object.entries(of).filter(([, [, , isRunning]]) => isRunning);
	expect(running.map(([month]) => month)).toEqual([
		"2026-09",
		"2026-10",
		"2026-11",
	]);
});

test("FG56 orders of another site, and of who was erased, count nowhere", async () => {
	await buys("2026-03-01", { subject: "maya", site_id: relay.books.id });
	await buys("2026-03-01", { erased_at: relay.clock.now() });
	expect((await months())["2026-03"]).toEqual([0, 0, false]);
});

test("FG56 thousands are counted in steps", async () => {
	for (let at = 0; at < 1_001; at++)
		await buys("2026-03-01", { subject: `s${at}` });
	await buys("2026-03-09", { subject: "s0" });
	const { months } = await readReturning(relay.store, relay.shop.id);
	const march = months.find(({ month }) => month === "2026-03");
	expect(march?.again).toMatchObject({ hits: 1, n: 1_001 });
	expect(march?.again.percent).toBeCloseTo(0.1, 2);
});
