import { expect, test } from "vitest";
import { UNSENT_BYTES } from "../../../protocol/limits.ts";
import type { EngineSocket } from "./engine-socket.ts";
import {
	type FakeConnection,
	fakeConnection,
} from "./fake-connection.support.ts";
import { createPasses } from "./passes.ts";
import { createUnread, UNREAD_ALL_BYTES, UNREAD_BYTES } from "./unread.ts";
import { createValve } from "./valve.ts";

function watching() {
	const ended: EngineSocket[] = [];
	const unread = createUnread(createPasses(), (connection) => {
		ended.push(connection);
		connection.emit("close");
	});
	function opens(takesAtOnce = false): FakeConnection {
		const connection = fakeConnection(takesAtOnce);
		unread.watch(connection, createValve(connection));
		return connection;
	}
	return { ...unread, ended, opens };
}

const passIsOver = () => new Promise((next) => setImmediate(next));
const bytes = (count: number) => "x".repeat(count);

test("RD7 what a pass writes itself does not stand there before the next one", async () => {
	const { opens, standing } = watching();
	const reader = opens();
	for (let told = 0; told < 1_000; told++) reader.sends("message", bytes(700));
	expect(standing(reader)).toBe(0);
	await passIsOver();
	expect(standing(reader)).toBe(700_000);
	reader.takes();
	reader.takes();
	expect(standing(reader)).toBe(0);
});

test.each([
	["one byte less than the limit", UNREAD_BYTES - 1, false],
	["the limit", UNREAD_BYTES, false],
	["one byte more", UNREAD_BYTES + 1, true],
])(
	"RD8 of a connection that has %s unread the next packet %s",
	async (_name, count, ends) => {
		const { opens, ended } = watching();
		const reader = opens();
		reader.sends("message", bytes(count));
		await passIsOver();
		expect(ended).toEqual([]);
		reader.sends("message", "one more");
		await passIsOver();
		expect(ended).toEqual(ends ? [reader] : []);
	},
);

test("RD8 whoever has more than 64 KiB unread is not read from, until they have read", async () => {
	const { opens, room } = watching();
	const reader = opens();
	reader.sends("message", bytes(UNSENT_BYTES));
	await passIsOver();
	expect(reader.isPaused).toBe(false);
	expect(room(reader)).toBeUndefined();
	reader.sends("message", "x");
	await passIsOver();
	expect(reader.isPaused).toBe(true);
	const waits = room(reader);
	expect(waits).toBeInstanceOf(Promise);
	reader.takes();
	await waits;
	expect(reader.isPaused).toBe(false);
});

test("RD8 what waits for room when the connection ends is refused", async () => {
	const { opens, room } = watching();
	const reader = opens();
	reader.sends("message", bytes(UNSENT_BYTES + 1));
	const waits = room(reader);
	reader.emit("close");
	await expect(waits).rejects.toMatchObject({ refusal: { code: "retry" } });
});

test("RD9 above the ceiling over all those end first that took nothing for the longest time", async () => {
	const { opens, ended } = watching();
	const own = UNREAD_BYTES / 2;
	const readers: FakeConnection[] = [];
	for (let at = 0; at < UNREAD_ALL_BYTES / own; at++) {
		const reader = opens();
		reader.sends("message", bytes(own));
		readers.push(reader);
		await passIsOver();
	}
	// Exactly the ceiling.
	expect(ended).toEqual([]);
	// The first one reads, and has as much again.
	readers[0]?.sends("message", bytes(own));
	readers[0]?.takes();
	await passIsOver();
	expect(ended).toEqual([]);
	opens().sends("message", "x");
	await passIsOver();
	expect(ended).toEqual([readers[1]]);
});

test("RD9 what many were told stands in memory once, and does not count for the ceiling", async () => {
	const { opens, ended, bytes: kept } = watching();
	const fact = [Buffer.alloc(UNREAD_BYTES / 2)];
	for (let at = 0; at < 100; at++) opens().sends("message", "fact", fact);
	await passIsOver();
	expect(ended).toEqual([]);
	expect(kept()).toBe((100 * UNREAD_BYTES) / 2);
});
