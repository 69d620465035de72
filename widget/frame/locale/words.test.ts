import { expect, test } from "vitest";
import { ar } from "../../words/ar.ts";
import { en } from "../../words/en.ts";
import { inEnglish } from "../testing/in-english.ts";
import { counted, filled } from "./words.ts";

test("numbers choose the form, and are written as the language writes them", () => {
	expect(counted(en.launcher.unread, 1, inEnglish)).toBe("1 new message");
	expect(counted(en.launcher.unread, 1_200, inEnglish)).toBe(
		"1,200 new messages",
	);
});

test("a value is put in as it is, also if it looks like a placeholder", () => {
	expect(filled("{name} is typing…", { name: "{shop} $& $1" })).toBe(
		"{shop} $& $1 is typing…",
	);
	expect(filled("{constructor} {name}", { name: "Noor" })).toBe(
		"{constructor} Noor",
	);
});

test("where letters run both ways a value stands in marks of its own", () => {
	expect(filled("{name} has joined the chat", { name: "نور" })).toBe(
		"\u2068نور\u2069 has joined the chat",
	);
	expect(filled(ar.chat.joined, { name: "Noor" })).toContain(
		"\u2068Noor\u2069",
	);
	expect(counted(ar.queue.ahead, 3, { ...inEnglish, locale: "ar" })).toBe(
		"\u20683\u2069 أشخاص قبلكم",
	);
});
