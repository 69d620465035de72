import { expect, test } from "vitest";
import { PING_WAIT_MS } from "../../../protocol/limits.ts";
import { handClock } from "../../ports/clock.ts";
import { fakeConnection } from "./fake-connection.support.ts";
import { onlyAnsweredPings } from "./pings.ts";

function pinged({ takesAtOnce = true } = {}) {
	const clock = handClock(0);
	const connection = fakeConnection(takesAtOnce);
	let stuck = 0;
	onlyAnsweredPings(connection, clock, () => {
		stuck++;
	});
	return { clock, connection, stuck: () => stuck };
}

test("P8 a pong counts once for each ping, and never without one", () => {
	const { connection } = pinged();
	expect(connection.hears("pong")).toBe("noop");
	connection.sends("ping");
	expect(connection.hears("pong")).toBe("pong");
	expect(connection.hears("pong")).toBe("noop");
	connection.sends("ping");
	expect(connection.hears("pong")).toBe("pong");
});

test("P8 a pong does not count while its ping waits behind what was not read", () => {
	const { connection } = pinged({ takesAtOnce: false });
	connection.sends("message", "a long reply");
	connection.sends("ping");
	expect(connection.hears("pong")).toBe("noop");
	connection.takes();
	expect(connection.hears("pong")).toBe("pong");
});

test("P8 whoever does not even take a ping in the time for its answer is stuck", () => {
	const { clock, connection, stuck } = pinged({ takesAtOnce: false });
	connection.sends("message", "a long reply");
	connection.sends("ping");
	clock.pass(PING_WAIT_MS - 1);
	expect(stuck()).toBe(0);
	clock.pass(1);
	expect(stuck()).toBe(1);
});

test("P8 who takes it late is not stuck, nor is a connection that has ended", () => {
	const late = pinged({ takesAtOnce: false });
	late.connection.sends("message", "a long reply");
	late.connection.sends("ping");
	late.clock.pass(PING_WAIT_MS - 1);
	late.connection.takes();
	const gone = pinged({ takesAtOnce: false });
	gone.connection.sends("message", "a long reply");
	gone.connection.sends("ping");
	gone.connection.emit("close");
	for (const { clock, stuck } of [late, gone]) {
		clock.pass(PING_WAIT_MS);
		expect(stuck()).toBe(0);
	}
});

test("P8 whoever is pinged and takes it keeps no timer going", () => {
	const { clock, connection } = pinged();
	connection.sends("ping");
	expect(clock.next()).toBeNull();
});
