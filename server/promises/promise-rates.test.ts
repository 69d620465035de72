import { expect, test } from "vitest";
import { promiseRates } from "./promise-rates.ts";

const row: Parameters<typeof promiseRates>[0][number] = {
	...{ kind: "spoken", team_id: null, owner_kind: "agent", owner_id: "noor" },
	...{ owner_name: "Noor", first_due_at: 100, kept_at: null, kept_how: null },
	...{ moved: 0, withdrawn_at: null, confirmed: null },
};

test("PD11 kept in time is of those that were due, and kept late and moved stand apart", () => {
	const rows = [
		...Array.from({ length: 7 }, () => ({ ...row, kept_at: 100 })),
		{ ...row, kept_at: 101, kept_how: "done_at" as const, moved: 1 },
		{ ...row, confirmed: "yes" as const, kept_at: 90 },
		row,
		// It was not due any more, and it was.
		{ ...row, withdrawn_at: 99 },
		{ ...row, withdrawn_at: 101 },
	];
	const rates = promiseRates(rows, new Map());
	expect(rates.find(({ group }) => group === "agent")).toMatchObject({
		...{ key: "noor", name: "Noor", made: 12, keptLate: 1, moved: 1 },
		...{ enteredLater: 1, confirmed: 1, kept: { hits: 8, n: 11 } },
	});
	const kind = rates.find(({ group }) => group === "kind");
	expect(kind?.kept.low).toBeCloseTo(43.4, 1);
	expect(kind?.kept.high).toBeCloseTo(90.3, 1);
});

test("PD11 of fewer than five no percentage is told, and kinds are never one total", () => {
	const rates = promiseRates(
		[
			row,
			{
				...row,
				kind: "callback" as const,
				team_id: "t",
				owner_kind: "shop" as const,
			},
		],
		new Map([["t", "Repairs"]]),
	);
	const kinds = rates.filter(({ group }) => group === "kind");
	expect(kinds.map(({ key, kept }) => [key, kept.n, kept.percent])).toEqual([
		["spoken", 1, null],
		["callback", 1, null],
	]);
	expect(rates.find(({ key }) => key === "t")?.name).toBe("Repairs");
});
