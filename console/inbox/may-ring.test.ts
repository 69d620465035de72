import { expect, it } from "vitest";
import { RING_MS, UNOPENED_MS } from "../../protocol/limits.ts";
import { mineSince, rowOf } from "../testing/staged.ts";
import { createMayRing } from "./may-ring.ts";

const unopened = (rings: number, epoch = 1) =>
	rowOf("a", { ...mineSince(0), epoch, rings, joined: false });

it("AT5 each ring of an assignment is heard once, and the next assignment's again", () => {
	const mayRing = createMayRing();
	expect(mayRing(unopened(1), RING_MS, true)).toBe(true);
	expect(mayRing(unopened(1), RING_MS, true)).toBe(false);
	expect(mayRing(unopened(2), UNOPENED_MS, true)).toBe(true);
	expect(mayRing(unopened(1), UNOPENED_MS, true)).toBe(false);
	expect(mayRing(unopened(1, 2), RING_MS, true)).toBe(true);
});

it("AT5 a console that has slept says nothing of a ring that is over", () => {
	const mayRing = createMayRing();
	expect(mayRing(unopened(1), RING_MS + 60_000, true)).toBe(false);
});

it("AT5 the second ring is for who is here, and what was opened rings nowhere", () => {
	expect(createMayRing()(unopened(2), UNOPENED_MS, false)).toBe(false);
	expect(createMayRing()({ ...unopened(1), joined: true }, RING_MS, true)).toBe(
		false,
	);
});
