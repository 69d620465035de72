import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { textFrames } from "./text-frames.ts";

const { Receiver } = createRequire(
	createRequire(import.meta.url).resolve("engine.io"),
)("ws") as typeof import("ws") & {
	Receiver: new () => NodeJS.WritableStream & {
		on(event: "message", hear: (data: Buffer) => void): void;
	};
};

const LENGTHS = [0, 1, 125, 126, 127, 65_535, 65_536, 70_000];

test("texts of every length are frames that a WebSocket reads, one behind the other", () => {
	const texts = [
		...LENGTHS.map((length) => "x".repeat(length)),
		"€".repeat(42),
		"\u{1f514}".repeat(20_000),
	];
	const heard: string[] = [];
	const receiver = new Receiver();
	receiver.on("message", (data) => heard.push(data.toString()));
	receiver.write(textFrames(texts));
	expect(heard).toEqual(texts);
});

test("no texts are no bytes", () => {
	expect(textFrames([]).length).toBe(0);
});
