import { expect, it } from "vitest";
import type { Bodies } from "../../protocol/entry.ts";
import { entryOf, ME, NOOR } from "../testing/staged.ts";
import { lateWaitIn } from "./late-wait.ts";

const MINUTE = 60_000;
const assigned = (told?: {
	low: number;
	high: number;
}): Bodies["assigned"] => ({
	agent: { id: ME, name: "Noor" },
	reason: "least_loaded",
	...(told && { told: { ...told, at: 10_000, since: 5_000 } }),
});
const late = (at: number, ...bodies: Bodies["assigned"][]) =>
	lateWaitIn(
		bodies.map((body, i) => entryOf(i + 1, "assigned", body)),
		null,
		at,
	);

it("AT19 is late only after the upper end of what was told", () => {
	const at = 10_000 + 3 * MINUTE;
	expect(late(at, assigned({ low: 1, high: 3 }))).toBeNull();
	expect(late(at + 1, assigned({ low: 1, high: 3 }))).toEqual({
		waitedMs: at + 1 - 5_000,
		low: 1,
		high: 3,
	});
});

it("AT19 says nothing where nothing was told, nor after an answer", () => {
	const at = 100 * MINUTE;
	expect(late(at, assigned())).toBeNull();
	const told = entryOf(1, "assigned", assigned({ low: 1, high: 3 }));
	const entries = [
		told,
		entryOf(
			2,
			"message",
			{ text: "Hi" },
			{
				author: NOOR,
				at: 20_000,
			},
		),
	];
	expect(lateWaitIn(entries, null, at)).toBeNull();
	expect(
		lateWaitIn([told, entryOf(2, "message", { text: "Hi?" })], null, at),
	).not.toBeNull();
});

it("AT19 goes on after a hand-over, because the shopper waits on", () => {
	const at = 100 * MINUTE;
	expect(late(at, assigned({ low: 1, high: 3 }), assigned())).not.toBeNull();
});

it("AT19 what was told after the assignment is known to whoever opens it", () => {
	const told = { low: 1, high: 2, at: 50_000, since: 5_000 };
	const entries = [entryOf(1, "assigned", assigned())];
	const at = told.at + 2 * MINUTE + 1;
	expect(lateWaitIn(entries, told, at)).toMatchObject({ low: 1, high: 2 });
	expect(lateWaitIn(entries, told, at - 1)).toBeNull();
});
