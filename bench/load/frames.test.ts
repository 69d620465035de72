import { expect, test } from "vitest";
import { createFrameReader, textFrame } from "./frames.ts";

/** What a server sends. */
function frame(kind: number, text: string): Buffer {
	const bytes = Buffer.from(text);
	const { length } = bytes;
	const head =
		length < 126
			? [kind, length]
			: length < 65_536
				? [kind, 126, length >> 8, length & 255]
				: [
						kind,
						127,
						0,
						0,
						0,
						0,
						0,
						length >> 16,
						(length >> 8) & 255,
						length & 255,
					];
	return Buffer.concat([Buffer.from(head), bytes]);
}

function reading() {
	const heard: string[] = [];
	return { heard, read: createFrameReader((text) => void heard.push(text)) };
}

const SHORT = ["", "2", "x".repeat(125), "x".repeat(126), "é".repeat(200)];
const LONG = ["x".repeat(65_535), "x".repeat(65_536), "2"];

test.each([
	[SHORT, [1, 2, 3, 7, 10_000]],
	[LONG, [9_999, 65_536, 1_000_000]],
])("each text is read whole, in whatever pieces it comes", (texts, sizes) => {
	const bytes = Buffer.concat(texts.map((text) => frame(0x81, text)));
	for (const size of sizes) {
		const { heard, read } = reading();
		for (let at = 0; at < bytes.length; at += size)
			expect(read(bytes.subarray(at, at + size))).toBe(true);
		expect(heard).toEqual(texts);
	}
});

test("what comes before a close is heard, and then no more", () => {
	const { heard, read } = reading();
	expect(read(Buffer.concat([frame(0x81, "a"), frame(0x88, "")]))).toBe(false);
	expect(heard).toEqual(["a"]);
});

test.each([
	["a fragment", frame(0x01, "a")],
	["a binary message", frame(0x82, "a")],
	["a ping of WebSocket", frame(0x89, "")],
	["a masked frame", Buffer.from([0x81, 0x81, 0, 0, 0, 0, 97])],
])("%s is an error", (_what, bytes) => {
	expect(() => reading().read(bytes)).toThrow(/^no text of a server/);
});

test.each([
	["", 2 + 4],
	["x".repeat(125), 2 + 4 + 125],
	["x".repeat(126), 4 + 4 + 126],
	["é".repeat(63), 4 + 4 + 126],
	["x".repeat(65_536), 10 + 4 + 65_536],
])("a text goes out as one masked frame", (text, bytes) => {
	const sent = textFrame(text);
	expect(sent).toHaveLength(bytes);
	expect(sent[0]).toBe(0x81);
	expect((sent[1] as number) & 0x80).toBe(0x80);
	expect(sent.subarray(bytes - Buffer.byteLength(text)).toString()).toBe(text);
});
