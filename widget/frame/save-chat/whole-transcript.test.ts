import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import type { Chat } from "../chat/chat.ts";
import { wholeTranscript } from "./whole-transcript.ts";

const message = (seq: number, author: object, text: string | null) => ({
	...{ seq, kind: "message", author, at: seq },
	body: text === null ? null : { text },
});
const PAGES = [
	[
		message(1, { kind: "visitor" }, "Is it blue?"),
		{ ...message(2, { kind: "system" }, null), kind: "closed" },
	],
	[
		message(3, { kind: "agent", name: "Noor" }, "Yes."),
		// Withdrawn.
		message(4, { kind: "visitor" }, null),
	],
];

function chatOf(pages: unknown[][]): Chat {
	let at = 0;
	const ask = async () =>
		pages[at]
			? {
					ok: true,
					data: { entries: pages[at++], more: at < pages.length },
				}
			: { ok: false, refusal: { code: "retry" } };
	return {
		connection: { ask },
		current: signal({ id: "a" }),
		shopName: signal("Lamp & Loom"),
	} as unknown as Chat;
}
const words = { you: "You", locale: "en" };

test("KN11 what a shopper saves has every page of the chat, and neither what was withdrawn nor what happened", async () => {
	expect(await wholeTranscript(chatOf(PAGES), words)).toEqual({
		title: "Lamp & Loom",
		locale: "en",
		lines: [
			{ name: "You", at: 1, text: "Is it blue?" },
			{ name: "Noor", at: 3, text: "Yes." },
		],
	});
});

test("KN11 what cannot be read whole is not saved at all", async () => {
	expect(await wholeTranscript(chatOf([]), words)).toBeNull();
});

test("AF14 a file is named where it was said", async () => {
	const files = [{ name: "lamp.webp", alt: "A lamp" }, { name: "manual.pdf" }];
	const said = message(1, { kind: "visitor" }, "Both");
	const page = [{ ...said, body: { text: "Both", files } }];
	expect(await wholeTranscript(chatOf([page]), words)).toMatchObject({
		lines: [{ text: "Both\nA lamp\nmanual.pdf" }],
	});
});
