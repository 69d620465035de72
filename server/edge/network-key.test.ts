import { expect, it } from "vitest";
import { handClock } from "../ports/clock.ts";
import { createNetworkKey, NETWORK_KEY_MS } from "./network-key.ts";
import { networksOf } from "./networks.ts";

it("LM16 one network has one name for a week, and another one after it", () => {
	const clock = handClock(0);
	const named = createNetworkKey(clock);
	const name = named("192.0.2.7");
	expect(named("192.0.2.8")).not.toBe(name);
	clock.pass(NETWORK_KEY_MS - 1);
	expect(named("192.0.2.7")).toBe(name);
	clock.pass(1);
	expect(named("192.0.2.7")).not.toBe(name);
});

it("LM16 another relay names it otherwise, and no name holds the address", () => {
	const clock = handClock(0);
	const [one, other] = [createNetworkKey(clock), createNetworkKey(clock)];
	expect(one("192.0.2.7")).not.toBe(other("192.0.2.7"));
	for (const address of ["192.0.2.7", "2001:db8:1:2::1"]) {
		const { near, wide } = networksOf(address);
		expect(`${near} ${wide}`).not.toMatch(/192|2001|db8:/);
		expect(near).toMatch(/^[\w-]{16}$/);
	}
});
