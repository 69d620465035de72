import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { PING_EVERY_MS } from "../../../protocol/limits.ts";
import { handClock } from "../../ports/clock.ts";
import { type PingedSocket, pingInRounds, ROUND_MS } from "./ping-rounds.ts";

function served() {
	const clock = handClock(0);
	const engine = Object.assign(new EventEmitter(), {
		opts: { pingInterval: PING_EVERY_MS },
	});
	pingInRounds({ engine } as never, clock);

	/** A socket that answers each ping after so long; null: never. */
	function comes(answersAfterMs: number | null) {
		const pings: number[] = [];
		let waits = 0;
		const socket: PingedSocket & EventEmitter = Object.assign(
			new EventEmitter(),
			{
				readyState: "open",
				pingIntervalTimer: null,
				hasRefreshedPingTimeout: true,
				sendPacket: () => void pings.push(clock.now()),
				resetPingTimeout() {
					waits++;
					if (answersAfterMs !== null)
						clock.after(answersAfterMs, () =>
							(socket.pingIntervalTimer as { refresh(): void }).refresh(),
						);
				},
			},
		) as never;
		engine.emit("connection", socket);
		return { socket, pings, waits: () => waits };
	}
	return { clock, comes };
}

test("P8 a socket is pinged every 10 s after its last answer, and never later", () => {
	const { clock, comes } = served();
	clock.pass(137);
	const { pings } = comes(40);
	for (let pass = 0; pass < 6; pass++) clock.pass(PING_EVERY_MS);
	expect(pings).toHaveLength(6);
	let last = 137;
	for (const at of pings) {
		expect(at - last).toBeLessThanOrEqual(PING_EVERY_MS);
		expect(at - last).toBeGreaterThan(PING_EVERY_MS - ROUND_MS);
		last = at + 40;
	}
});

test("P8 sockets that came in different moments are pinged in the same", () => {
	const { clock, comes } = served();
	const all = [0, 40, 90, 200].map((ms) => {
		clock.pass(ms);
		return comes(null);
	});
	clock.pass(PING_EVERY_MS);
	expect(new Set(all.flatMap(({ pings }) => pings)).size).toBe(1);
	expect(all.map(({ waits }) => waits())).toEqual([1, 1, 1, 1]);
});

test("P8 whoever does not answer is asked no more, and whoever has gone is not asked", () => {
	const { clock, comes } = served();
	const silent = comes(null);
	const gone = comes(40);
	gone.socket.emit("close");
	clock.pass(5 * PING_EVERY_MS);
	expect(silent.pings).toHaveLength(1);
	expect(gone.pings).toHaveLength(0);
	expect(clock.next()).toBeNull();
});

test("P8 of thousands that came in the same moment others are heard in between", async () => {
	const { clock, comes } = served();
	const all = Array.from({ length: 250 }, () => comes(null));
	clock.pass(PING_EVERY_MS);
	const asked = () => all.filter(({ pings }) => pings.length === 1).length;
	expect(asked()).toBeLessThan(250);
	await expect.poll(asked).toBe(250);
});
