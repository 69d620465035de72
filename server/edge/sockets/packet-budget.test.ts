import { afterEach, beforeEach, expect, test } from "vitest";
import { handClock } from "../../ports/clock.ts";
import { decodedPackets, securityEvents } from "../../testing/figures.ts";
import { enters, greeted, type RawSocket, worked } from "../../testing/raw.ts";
import { type Relay, startRelay } from "../../testing/relay.ts";
import { arrives } from "../../testing/wire.ts";
import { SOCKET_PACKETS } from "./socket-budget.ts";

const machineClock = handClock(0);
let relay: Relay;
beforeEach(async () => {
	relay = await startRelay({ machineClock });
});
afterEach(() => relay.stop());

/** 1008 and the limit, as they stand in a close frame. */
const CLOSED = "\u0003\u00f0packets";
/** Of the smallest frames, which hold one byte. */
const FRAMES_OF_A_READ = Math.ceil((64 * 1024) / 7);

function says(raw: RawSocket, payload: string, times: number): void {
	raw.tcp.write(Buffer.concat(Array(times).fill(raw.framed(payload))));
}

/** The machine's time passes by one look at what waits, and the relay reads on. */
async function refills(): Promise<void> {
	machineClock.pass(50);
	await new Promise((next) => setImmediate(next));
}

const UNKNOWN = '42/visitor,7["x",{}]';

test.each([
	["one packet less than its budget", SOCKET_PACKETS.most - 1],
	["its whole budget", SOCKET_PACKETS.most],
])(
	"LM5 a socket that says %s at once is heard to the end, and stays",
	async (_name, packets) => {
		const before = await decodedPackets(relay);
		const raw = await enters(relay);
		// The first has joined the namespace, the last is the fence.
		says(raw, UNKNOWN, packets - 2);
		await worked(raw);
		expect((await decodedPackets(relay)) - before).toBe(packets);
		expect(await securityEvents(relay, "packet_limit")).toBe(0);
		raw.close();
	},
);

test("LM5 one packet more waits until the budget has filled", async () => {
	const raw = await enters(relay);
	says(raw, UNKNOWN, SOCKET_PACKETS.most - 1);
	const fence = worked(raw);
	await expect.poll(() => securityEvents(relay, "packet_limit")).toBe(1);
	expect(raw.received()).not.toContain("43/visitor,999[");
	await refills();
	await fence;
	expect(raw.received()).toContain("43/visitor,999[");
	raw.close();
});

test.each([
	["unknown commands", UNKNOWN, greeted, 0],
	["refused ones", '42/visitor,7["message:send",{}]', greeted, 0],
	["what comes before hello", '42/visitor,7["message:send",{}]', enters, 0],
	["what has no callback", '42/visitor,["x",{}]', greeted, 0],
	["answers to no question", '43/visitor,7[{"ok":true}]', greeted, 0],
	["namespaces that are not there", "40/admin,", greeted, 0],
	// They wait for nothing, so those of one read are counted afterwards.
	["pongs that nobody asked for", "3", greeted, FRAMES_OF_A_READ],
])(
	"LM5 of a flood of %s no more is decoded than the budget, and who goes on is ended",
	async (_name, payload, enter, atOnce) => {
		const maya = await arrives(relay);
		await maya.sends("Hello");
		const before = await decodedPackets(relay);
		const raw = await enter(relay);
		let ended = false;
		raw.ended.then(() => {
			ended = true;
		});
		raw.tcp.on("drain", () => says(raw, payload, 3_000));
		says(raw, payload, 30_000);
		let looks = 0;
		for (; !raw.received().includes(CLOSED) && !ended; looks++) {
			await refills();
			await maya.fence();
		}
		const decoded = (await decodedPackets(relay)) - before - looks;
		expect(decoded).toBeLessThanOrEqual(
			SOCKET_PACKETS.most + (looks * SOCKET_PACKETS.perSecond) / 20 + atOnce,
		);
		expect(raw.received()).toContain(CLOSED);
		expect(await securityEvents(relay, "packet_limit")).toBe(1);
		await maya.sends("Still here?");
		raw.close();
	},
);
