import { expect, test } from "vitest";
import type { Settings } from "../../../protocol/settings.ts";
import { unreadLabel } from "./unread.ts";

const settings = (locale: string, unread: Record<string, string>) =>
	({ locale, words: { unread } }) as Settings;

test.each([
	[0, ""],
	[1, "1 mesaj nou"],
	[3, "3 mesaje noi"],
	[20, "20 de mesaje noi"],
	[101, "101 mesaje noi"],
])("%i unread in Romanian", (count, label) => {
	const romanian = settings("ro", {
		one: "{count} mesaj nou",
		few: "{count} mesaje noi",
		other: "{count} de mesaje noi",
	});
	expect(unreadLabel(romanian, count)).toBe(label);
});

test("a form that is missing is the general one, and the number is the language's", () => {
	const swedish = settings("sv", { other: "{count} nya meddelanden" });
	expect(unreadLabel(swedish, 1)).toBe("1 nya meddelanden");
	expect(unreadLabel(swedish, 1234)).toBe("1\u00a0234 nya meddelanden");
});
