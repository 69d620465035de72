import { afterEach, beforeEach, expect, test } from "vitest";
import type { Comparison, LineFigures } from "../../protocol/figures.ts";
import type { OpenedStore } from "../open-store.ts";
import { handClock } from "../ports/clock.ts";
import { nextTurn } from "../ports/next-turn.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import { openTested } from "../testing/store/open-tested.ts";
import { siteRow } from "../testing/store/suite.ts";
import { createReadMonday, type ReadParts } from "./read-monday.ts";

let store: OpenedStore;
let shop: SiteRow;
beforeEach(async () => {
	store = await openTested(
		":memory:",
		handClock(Date.parse("2026-11-30T12:00Z")),
	);
	shop = siteRow("Lamp & Loom");
	await store.keepSite(shop);
});
afterEach(() => store.close());

const line = { episodes: 3, satisfaction: [] } as unknown as LineFigures;
const period = { from: "", to: "", since: 0, until: 0, timeZone: "UTC" };

function comparison(over: Partial<Comparison>): Comparison {
	return {
		figure: "satisfied",
		relation: "customer",
		against: "before",
		value: null,
		difference: -12,
		low: -19,
		high: -5,
		n: [45, 180],
		isReal: false,
		...over,
	};
}

function reading(comparisons: Comparison[]) {
	const asked: unknown[] = [];
	const read = createReadMonday({
		store,
		needs: [],
		async readFigures(...of: Parameters<ReadParts["readFigures"]>) {
			asked.push(of);
			return {
				period,
				before: period,
				lines: { customer: line, visitor: line },
				comparisons,
			};
		},
	});
	return { read, asked };
}

test("MN4 of what was compared with the weeks before, that is told which is real, and nothing else", async () => {
	const real = comparison({ isReal: true });
	const { read, asked } = reading([
		comparison({ figure: "wait" }),
		comparison({ against: "relation", isReal: true }),
		comparison({ against: "agent", value: "noor", isReal: true }),
		real,
	]);
	expect(await read(shop.id, null)).toMatchObject({
		changes: [real],
		compared: 2,
	});
	expect(asked).toEqual([
		[
			shop.id,
			{ from: "2026-11-23", to: "2026-11-29" },
			{ from: "2026-10-26", to: "2026-11-22" },
		],
	]);
});

test("MN9 who asks while it is read gets the same page, and later it is read anew", async () => {
	const { read, asked } = reading([]);
	const all = await Promise.all(
		Array.from({ length: 20 }, () => read(shop.id, null)),
	);
	expect(new Set(all).size).toBe(1);
	expect(asked).toHaveLength(1);
	await read(shop.id, null);
	await Promise.all([read(shop.id, "2026-W47"), read(shop.id, "2026-W46")]);
	expect(asked).toHaveLength(4);
});

test("MN9 what cannot be read is refused to all who ask, and tried again by the next", async () => {
	const { read } = reading([]);
	const broken = createReadMonday({
		store,
		needs: [],
		readFigures: () => Promise.reject(new Error("no disk")),
	});
	const all = await Promise.allSettled([
		broken(shop.id, null),
		broken(shop.id, null),
		read("nobody", null),
	]);
	expect(all.map(({ status }) => status)).toEqual(Array(3).fill("rejected"));
	await expect(broken(shop.id, null)).rejects.toThrow("no disk");
});

test("MN9 of one site one week is read after the other", async () => {
	const order: string[] = [];
	const read = createReadMonday({
		store,
		needs: [],
		async readFigures(_site, { from }) {
			order.push(`begins ${from}`);
			await nextTurn();
			order.push(`ends ${from}`);
			return {
				period,
				before: period,
				lines: { customer: line, visitor: line },
				comparisons: [],
			};
		},
	});
	await Promise.all([read(shop.id, "2026-W47"), read(shop.id, "2026-W46")]);
	expect(order).toEqual([
		"begins 2026-11-16",
		"ends 2026-11-16",
		"begins 2026-11-09",
		"ends 2026-11-09",
	]);
});
