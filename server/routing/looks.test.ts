import { expect, test } from "vitest";
import { createLooks } from "./looks.ts";

const NEVER = Number.POSITIVE_INFINITY;

/** Rows with these ids, of which the first waits in front; notes at which of them is looked. */
function looking(many: number) {
	let now = 0;
	const rows = new Map<string, never>();
	for (let at = 0; at < many; at++) rows.set(`${at}`, {} as never);
	const changes = new Map<string, number>();
	const seen: string[] = [];
	const looks = createLooks(
		{ log: {} as never, store: { now: () => now } },
		{ assignment: { front: () => ["0"] } as never, rows },
		{
			tellWait: () => undefined,
			changesAt(id: string) {
				const at = changes.get(id) ?? NEVER;
				return rows.has(id) && at > now ? at : NEVER;
			},
		} as never,
		{
			tellPlace(id: string) {
				seen.push(id);
				return NEVER;
			},
		},
	);
	return {
		looks,
		rows,
		changes,
		looked: () => seen.splice(0),
		passes: (ms: number) => {
			now += ms;
		},
	};
}

test("WT1 a look at some is at who is in front, at what was touched, and at what is due", async () => {
	const { looks, changes, looked, passes } = looking(1_000);
	changes.set("70", 500).set("71", 900);
	await looks.all();
	expect(looked()).toHaveLength(1_000);
	expect(looks.nextAt()).toBe(500);
	looks.touched("999");
	await looks.some();
	expect(looked()).toEqual(["999", "0"]);
	await looks.some();
	expect(looked()).toEqual(["0"]);
	passes(500);
	await looks.some();
	expect(looked()).toEqual(["70", "0"]);
	expect(looks.nextAt()).toBe(900);
});

test("WT1 others have their turn while everything is looked at", async () => {
	const { looks, looked } = looking(1_000);
	const between: number[] = [];
	const turn = () => {
		between.push(looked().length);
		if (between.length < 9) setImmediate(turn);
	};
	setImmediate(turn);
	await looks.all();
	expect(Math.max(...between)).toBeLessThanOrEqual(400);
});

test("WT1 what waits no more is waited for no more", async () => {
	const { looks, rows, changes } = looking(100);
	changes.set("70", 500).set("71", 900);
	await looks.all();
	rows.delete("70");
	looks.touched("70");
	await looks.some();
	expect(looks.nextAt()).toBe(900);
	rows.delete("71");
	await looks.all();
	expect(looks.nextAt()).toBe(NEVER);
});
