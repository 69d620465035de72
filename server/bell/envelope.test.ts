import { expect, test } from "vitest";
import { STALE_MS } from "../ports/bell.ts";
import { handClock } from "../ports/clock.ts";
import { createEnvelopes } from "./envelope.ts";

function relays() {
	const clock = handClock(Date.UTC(2026, 5, 1, 9));
	return {
		clock,
		a: createEnvelopes({ node: "a", now: clock.now }),
		b: createEnvelopes({ node: "b", now: clock.now }),
		c: createEnvelopes({ node: "c", now: clock.now }),
	};
}

test("BL3 a ring that comes twice, or after a later one of its relay, is only a sign to look", () => {
	const { a, b, c } = relays();
	const [first, second, third] = [a.pack("1"), a.pack("2"), a.pack("3")];
	const other = b.pack("of another relay");
	expect([first, first, third, second, other].map((text) => c.unpack(text)))
		// Only what is newest of its relay may be passed on.
		.toEqual([
			{ body: "1", isFresh: true },
			{ body: "1", isFresh: false },
			{ body: "3", isFresh: true },
			{ body: "2", isFresh: false },
			{ body: "of another relay", isFresh: true },
		]);
});

test("BL3 a ring that took more than five seconds, or an hour, is only a sign to look", () => {
	const { clock, a, b } = relays();
	const texts = [a.pack("in time"), a.pack("late"), a.pack("an hour late")];
	const [inTime = "", late = "", hour = ""] = texts;
	clock.pass(STALE_MS);
	expect(b.unpack(inTime)).toEqual({ body: "in time", isFresh: true });
	clock.pass(1);
	expect(b.unpack(late)).toEqual({ body: "late", isFresh: false });
	clock.pass(60 * 60_000);
	expect(b.unpack(hour)).toEqual({ body: "an hour late", isFresh: false });
	expect(b.unpack(a.pack("now"))).toEqual({ body: "now", isFresh: true });
});

test("BL3 a ring from a clock that is ahead by minutes is only a sign to look", () => {
	const { clock, a } = relays();
	const behind = createEnvelopes({
		node: "b",
		now: () => clock.now() - 300_000,
	});
	expect(behind.unpack(a.pack("said"))).toEqual({
		body: "said",
		isFresh: false,
	});
});

test("BL3 what is no ring of this version, or one of its own, is passed over", () => {
	const { a } = relays();
	const texts = [
		"",
		"hello",
		"2 b 1 1 body",
		"1 b x 1 body",
		"1 b 1 never body",
	];
	for (const text of [...texts, a.pack("own")])
		expect(a.unpack(text)).toBeUndefined();
});

test("BL3 relays that come and go for years are forgotten, the oldest first", () => {
	const { clock, a, b } = relays();
	const [first, second] = [a.pack("1"), a.pack("2")];
	b.unpack(first);
	for (let run = 0; run < 100; run++)
		b.unpack(createEnvelopes({ node: `run-${run}`, now: clock.now }).pack(""));
	// It is nobody's that is known, and so counts as the first of a relay.
	expect(b.unpack(first)).toEqual({ body: "1", isFresh: true });
	expect(b.unpack(second)).toEqual({ body: "2", isFresh: true });
});
