import { expect, test } from "vitest";
import { daysOf, transcriptFile, transcriptText } from "./transcript.ts";

const at = (day: number, hour: number) =>
	new Date(2026, 5, day, hour).getTime();
const chat = {
	title: "Lamp & Loom",
	locale: "en-GB",
	lines: [
		{ name: "Maya", at: at(1, 9), text: "Is the blue one\nin stock?" },
		{ name: "Noor", at: at(1, 10), text: "Yes." },
		{ name: "", at: at(2, 8), text: "The chat was ended" },
	],
};

test("KN12 a chat as text has each day once, and says who wrote what and when", () => {
	const [first, second] = daysOf(chat);
	expect(first?.day).toMatch(/1 June 2026$/);
	expect(transcriptText(chat)).toBe(
		[
			"Lamp & Loom",
			first?.day,
			"09:00 Maya\nIs the blue one\nin stock?",
			"10:00 Noor\nYes.",
			second?.day,
			"08:00 The chat was ended\n",
		].join("\n\n"),
	);
});

test("KN12 the name of its file has no sign that a system forbids", () => {
	expect(transcriptFile('a/b:c*"<\\>|?', 0)).toBe("abc 1970-01-01.txt");
	expect(transcriptFile("/", 0)).toBe("chat 1970-01-01.txt");
	expect(transcriptFile("Lempų namai", 0)).toBe("Lempų namai 1970-01-01.txt");
});
