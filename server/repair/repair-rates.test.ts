import { expect, test } from "vitest";
import { repairRates } from "./repair-rates.ts";

const ROW = {
	relation: "visitor",
	opened_at: 0,
	first_due_at: 100_000,
	due_at: 100_000,
	told_at: null,
	ended_at: null,
	ending: null,
	state: "to_do",
	score: null,
	second_score: null,
	not_accepted: 0,
} as const;

test("RP12 customers and visitors stand apart, and so does who cannot be reached", () => {
	const told = { told_at: 60_000, ended_at: 60_000, state: "done" } as const;
	const rows: Parameters<typeof repairRates>[0][number][] = [
		...[5, 4, 4, 3, 1, 5].map((second_score) => ({
			...{ ...ROW, ...told, score: 1, second_score },
		})),
		{ ...ROW, ...told, score: 2, told_at: 200_000 },
		{ ...ROW, ...told, score: null, second_score: 5 },
		{ ...ROW, state: "no_way_back" as const, ended_at: 1 },
		{ ...ROW, state: "not_reachable" as const, ended_at: 1 },
		{ ...ROW, relation: "customer" as const, not_accepted: 1 },
	];
	const [customers, visitors] = repairRates(rows, 300_000);
	expect(visitors).toMatchObject({
		...{ opened: 10, open: 0, overdue: 0, noWayBack: 1, notAccepted: 0 },
		notReachable: 1,
		inTime: { hits: 7, n: 8, percent: 87.5 },
		recovered: { hits: 4, n: 6 },
		toTold: { n: 8, median: 60 },
	});
	expect(customers).toMatchObject({
		...{ opened: 1, open: 1, overdue: 1, notAccepted: 1 },
		inTime: { hits: 0, n: 1, percent: null },
		recovered: { hits: 0, n: 0, percent: null },
	});
});
