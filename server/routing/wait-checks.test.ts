import { expect, test } from "vitest";
import { createWaitChecks } from "./wait-checks.ts";

const NEVER = Number.POSITIVE_INFINITY;

/** Rows with these ids, of which the first waits in front; notes which of them are checked. */
function checking(many: number) {
	let now = 0;
	const rows = new Map<string, never>();
	for (let at = 0; at < many; at++) rows.set(`${at}`, {} as never);
	const changes = new Map<string, number>();
	const seen: string[] = [];
	const checks = createWaitChecks(
		{ log: {} as never, store: { now: () => now } },
		{
			site: { assignment: { front: () => ["0"] } as never, rows },
			positions: {
				tellWait: () => undefined,
				changesAt(id: string) {
					const at = changes.get(id) ?? NEVER;
					return rows.has(id) && at > now ? at : NEVER;
				},
			} as never,
			telling: {
				tellPlace(id: string) {
					seen.push(id);
					return NEVER;
				},
			},
			acts: () => true,
		},
	);
	return {
		checks,
		rows,
		changes,
		checked: () => seen.splice(0),
		passes: (ms: number) => {
			now += ms;
		},
	};
}

test("WT1 a check of some is of who is in front, what was touched, and what is due", async () => {
	const { checks, changes, checked, passes } = checking(1_000);
	changes.set("70", 500).set("71", 900);
	await checks.all();
	expect(checked()).toHaveLength(1_000);
	expect(checks.nextAt()).toBe(500);
	checks.touched("999");
	await checks.some();
	expect(checked()).toEqual(["999", "0"]);
	await checks.some();
	expect(checked()).toEqual(["0"]);
	passes(500);
	await checks.some();
	expect(checked()).toEqual(["70", "0"]);
	expect(checks.nextAt()).toBe(900);
});

test("WT1 others have their turn while everything is checked", async () => {
	const { checks, checked } = checking(1_000);
	const between: number[] = [];
	const turn = () => {
		between.push(checked().length);
		if (between.length < 9) setImmediate(turn);
	};
	setImmediate(turn);
	await checks.all();
	expect(Math.max(...between)).toBeLessThanOrEqual(400);
});

test("WT1 what waits no more is waited for no more", async () => {
	const { checks, rows, changes } = checking(100);
	changes.set("70", 500).set("71", 900);
	await checks.all();
	rows.delete("70");
	checks.touched("70");
	await checks.some();
	expect(checks.nextAt()).toBe(900);
	rows.delete("71");
	await checks.all();
	expect(checks.nextAt()).toBe(NEVER);
});
