import { expect, test } from "vitest";
import { handClock } from "../ports/clock.ts";
import { networksOf } from "./networks.ts";
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
	events.happened("origin_refused", "7777");
	events.happened("origin_refused", "8888");
	expect(lines).toEqual([
		{ security: "origin_refused", times: 1, network: "7777" },
	]);
	expect(counted).toEqual(["origin_refused", "origin_refused"]);
});

test("LM16 an address is in the log as the hash by which limits know it", () => {
	const { clock, events, lines } = logging();
	for (const address of ["192.0.2.7", "2001:db8:1:2:3:4:5:6"]) {
		for (let time = 0; time < 2; time++)
			events.happened("invitation_refused", address);
		clock.pass(20_000);
		const { near } = networksOf(address);
		expect(lines.splice(0)).toEqual([
			{ security: "invitation_refused", times: 1, network: near },
			{ security: "invitation_refused", times: 1, network: near },
		]);
	}
});

test("SE1 a flood of one code is a line in ten seconds, with how many there were", () => {
	const { clock, events, lines } = logging();
	for (let second = 0; second < 30; second++) {
		for (let one = 0; one < 1_000; one++)
			events.happened("origin_refused", "7777");
		clock.pass(1_000);
	}
	expect(lines.map((line) => (line as { times: number }).times)).toEqual([
		1, 9_999, 10_000, 10_000,
	]);
	clock.pass(60_000);
	events.happened("origin_refused");
	expect(lines).toHaveLength(5);
});
