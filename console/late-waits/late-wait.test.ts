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
		entryOf(2, "message", { text: "Hi" }, { author: NOOR }),
	];
	expect(lateWaitIn(entries, at)).toBeNull();
	expect(
		lateWaitIn([told, entryOf(2, "message", { text: "Hi?" })], at),
	).not.toBeNull();
});

it("AT19 goes on after a hand-over, because the shopper waits on", () => {
	const at = 100 * MINUTE;
	expect(late(at, assigned({ low: 1, high: 3 }), assigned())).not.toBeNull();
});
