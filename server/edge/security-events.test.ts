import { expect, test } from "vitest";
import { handClock } from "../ports/clock.ts";
import { createSecurityEvents } from "./security-events.ts";

function logging() {
	const clock = handClock(0);
	const lines: object[] = [];
	const counted: string[] = [];
	const events = createSecurityEvents(
		{ warn: (line: object) => void lines.push(line) },
		{ securityEvent: (code) => void counted.push(code) },
		clock,
	);
	return { clock, lines, counted, events };
}

test("SE1 the first event of a code is logged at once, and each is counted", () => {
	const { events, lines, counted } = logging();
	events.happened("origin_refused", "192.0.2.7");
	events.happened("origin_refused", "192.0.2.8");
	expect(lines).toEqual([
		{ security: "origin_refused", times: 1, network: "192.0.2.7" },
	]);
	expect(counted).toEqual(["origin_refused", "origin_refused"]);
});

test("SE1 a flood of one code is a line in ten seconds, with how many there were", () => {
	const { clock, events, lines } = logging();
	for (let second = 0; second < 30; second++) {
		for (let one = 0; one < 1_000; one++)
			events.happened("origin_refused", "192.0.2.7");
		clock.pass(1_000);
	}
	expect(lines.map((line) => (line as { times: number }).times)).toEqual([
		1, 9_999, 10_000, 10_000,
	]);
	clock.pass(60_000);
	events.happened("origin_refused");
	expect(lines).toHaveLength(5);
});
