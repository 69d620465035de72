import { afterEach, beforeEach, expect, test } from "vitest";
import { ADDRESS_CONNECTIONS } from "../../../protocol/limits.ts";
import { handClock } from "../../ports/clock.ts";
import { securityEvents, unreadBytes } from "../../testing/figures.ts";
import { enters, greeted, knock, worked } from "../../testing/raw.ts";
import { type Relay, startRelay } from "../../testing/relay.ts";
import { arrives } from "../../testing/wire.ts";
import { MESSAGE_FRAMES } from "./frame-limits.ts";
import { SOCKET_PACKETS } from "./socket-budget.ts";

const machineClock = handClock(0);
let relay: Relay;
beforeEach(async () => {
	relay = await startRelay({ machineClock });
});
afterEach(() => relay.stop());

const [CONTINUED, TEXT, PING, PONG_BYTE] = [0, 1, 9, 0x8a];
const WORD = '42/visitor,7["fence",{}]';

test.each([
	["one frame less than it may have", MESSAGE_FRAMES - 1, false],
	["as many frames as it may have", MESSAGE_FRAMES, false],
	["one frame more", MESSAGE_FRAMES + 1, true],
])("P7 a message of %s", async (_name, frames, ends) => {
	const raw = await greeted(relay);
	raw.frame(TEXT, Buffer.from(WORD), false);
	// Nothing in them, so that only their number grows.
	for (let at = 2; at < frames; at++)
		raw.frame(CONTINUED, Buffer.alloc(0), false);
	raw.frame(CONTINUED, Buffer.alloc(0));
	await Promise.race([raw.ended, raw.hears("43/visitor,7[")]);
	expect(raw.received().includes("43/visitor,7[")).toBe(!ends);
	raw.close();
});

test("LM5 pings of WebSocket are answered, and a flood of them no more often than the budget goes", async () => {
	const raw = await enters(relay);
	raw.frame(PING, Buffer.from("a"));
	await raw.hears(`${String.fromCharCode(PONG_BYTE)}\u0001a`);
	const from = raw.received().length;
	raw.tcp.write(
		Buffer.concat(Array(30_000).fill(Buffer.from("898000000000", "hex"))),
	);
	await expect.poll(() => securityEvents(relay, "packet_limit")).toBe(1);
	await (await arrives(relay)).sends("Hello");
	const pongs = raw.received().slice(from).split("\u008a\u0000").length - 1;
	expect(pongs).toBeLessThan(SOCKET_PACKETS.most);
	raw.close();
});

test("LM5 pings of WebSocket from somebody who reads nothing leave nothing behind", async () => {
	const raw = await enters(relay);
	raw.tcp.pause();
	raw.tcp.write(
		Buffer.concat(Array(30_000).fill(Buffer.from("898000000000", "hex"))),
	);
	await expect.poll(() => securityEvents(relay, "packet_limit")).toBe(1);
	expect(await unreadBytes(relay)).toBeLessThan(64 * 1024);
	raw.close();
});

test.each([
	["half a close frame", Buffer.from("88", "hex")],
	["half a head", Buffer.from("81fe", "hex")],
	["half a text", Buffer.from("81be00000000343432", "hex")],
	["a frame without a mask", Buffer.from("810134", "hex")],
	["a length of a petabyte", Buffer.from("81ff0004000000000000", "hex")],
	["a frame of an unknown kind", Buffer.from("838000000000", "hex")],
	["an empty text", Buffer.from("818000000000", "hex")],
	["a close frame and more after it", Buffer.from("8880000000008180", "hex")],
])("P7 %s harms nobody else", async (_name, bytes) => {
	const raw = await greeted(relay);
	raw.tcp.write(bytes);
	expect(await (await arrives(relay)).sends("Hello")).toMatchObject({
		duplicate: false,
	});
	raw.close();
});

test("P2 of a thousand namespaces that one socket asks for it joins those that are there", async () => {
	const raw = await greeted(relay);
	for (let at = 0; at < 1_000; at++) raw.text(`40/n${at},`);
	await worked(raw);
	expect(raw.received().split('"Invalid namespace"')).toHaveLength(1_001);
	raw.close();
});

test("LM1 of the sockets that one address opens and closes those above its limit are refused", async () => {
	await relay.stop();
	relay = await startRelay({ config: { addressFactor: 1 } });
	const answers = { accepted: 0, refused: 0 };
	const { points } = ADDRESS_CONNECTIONS;
	for (let at = 0; at < points + 100; at++) {
		const raw = knock(relay);
		await Promise.race([raw.hears('"sid"'), raw.ended]);
		if (raw.received().startsWith("HTTP/1.1 101")) answers.accepted++;
		else answers.refused++;
		raw.close();
	}
	expect(answers).toEqual({ accepted: points, refused: 100 });
	expect(await unreadBytes(relay)).toBe(0);
});
