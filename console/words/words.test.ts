import { describe, expect, it } from "vitest";
import type { Refusal, RefusalCode } from "../../protocol/refusal.ts";
import {
	clockTime,
	counted,
	duration,
	fill,
	inOneLine,
	languageName,
	localeOf,
	plain,
	refused,
	words,
} from "./words.ts";

// A new code is a new member here, or this file does not compile.
const EVERY: { [C in RefusalCode]: Extract<Refusal, { code: C }> } = {
	version: { code: "version", oldest: 1, newest: 2 },
	malformed: { code: "malformed", field: "text" },
	too_long: { code: "too_long", field: "text", most: 4_000 },
	unknown_command: { code: "unknown_command" },
	hello_first: { code: "hello_first" },
	not_found: { code: "not_found" },
	forbidden: { code: "forbidden" },
	signed_out: { code: "signed_out" },
	taken: { code: "taken", by: "Ada" },
	typing: { code: "typing", by: "Ada" },
	answered: { code: "answered", by: "Ada" },
	closed: { code: "closed" },
	too_late: { code: "too_late" },
	conflict: { code: "conflict" },
	not_free: { code: "not_free", by: "Ada" },
	reauthenticate: { code: "reauthenticate" },
	second_factor: { code: "second_factor" },
	blocked: { code: "blocked" },
	required: { code: "required", field: "outcome" },
	last_owner: { code: "last_owner" },
	weak_password: { code: "weak_password", why: "common" },
	bad_picture: { code: "bad_picture", why: "type" },
	bad_file: { code: "bad_file", why: "type" },
	other_person: { code: "other_person" },
	slow_down: { code: "slow_down", retryAfterMs: 1_200 },
	retry: { code: "retry" },
	rejected: { code: "rejected" },
};

describe("a refusal", () => {
	it.each(Object.values(EVERY))("has its sentence: $code", (refusal) => {
		expect(refused(refusal)).toMatch(/\S.*\.$/s);
		expect(refused(refusal)).not.toMatch(/[{}]/);
	});

	it("names who has it, how much is allowed and how long to wait", () => {
		expect(refused(EVERY.taken)).toBe("Ada has it.");
		expect(refused(EVERY.not_free)).toMatch(/^Ada can’t take it/);
		expect(refused(EVERY.too_long)).toContain("4,000");
		expect(refused(EVERY.slow_down)).toContain("2 s");
	});

	it("of a newer relay, unknown here, still says something", () => {
		expect(refused({ code: "moon" } as unknown as Refusal)).toMatch(/\.$/);
	});
});

it("no text shouts, and none has a dash for a comma", () => {
	const files = import.meta.glob(
		["../words/en.ts", "../**/{words,*-words}.ts"],
		{
			eager: true,
		},
	);
	expect(Object.keys(files).length).toBeGreaterThan(15);
	const said = JSON.stringify(files);
	expect(said).not.toMatch(/!|\u2014|\p{Extended_Pictographic}/u);
});

it("fills places, counts, and leaves a forgotten place visible", () => {
	expect(fill("{a} and {b}", { a: 1 })).toBe("1 and {b}");
	expect(counted({ one: "{count} day", other: "{count} days" }, 1)).toBe(
		"1 day",
	);
	expect(counted(words.durations.days, 2)).toBe("2 days");
});

it("calls a language by its name, whatever the country, and what is none as it came", () => {
	expect(["lt", "lt-LT", "xx", "no tag", ""].map(languageName)).toEqual([
		"Lithuanian",
		"Lithuanian",
		"xx",
		"no tag",
		"",
	]);
});

it("says a time, with the day where it is another and not near", () => {
	const noon = new Date(2026, 2, 10, 12).getTime();
	expect(clockTime(noon + 11 * 3_600_000, noon)).not.toMatch(/Tue|Wed/);
	expect(clockTime(noon + 22 * 3_600_000, noon)).toMatch(/^Wed /);
});

it("says how long something lasts", () => {
	const said = [
		-5,
		4_000,
		59_999,
		60_000,
		3_600_000,
		90 * 60_000,
		49 * 3_600_000,
	];
	expect(said.map(duration)).toEqual([
		"0 s",
		"4 s",
		"59 s",
		"1 min",
		"1 h 0 min",
		"1 h 30 min",
		"2 days",
	]);
});

it("takes nothing but strings for text", () => {
	expect([{}, null, 3, ["x"], "x"].map(plain)).toEqual(["", "", "", "", "x"]);
});

it("keeps each line of a value that runs from right to left to itself, and says all else as it stands", () => {
	const said = (text: string) => fill("You: {text} (2)", { text });
	expect(said("two\nlines")).toBe("You: two\nlines (2)");
	expect(said("\u0634\u0643\u0631\u0627\nblue?")).toBe(
		"You: \u2068\u0634\u0643\u0631\u0627\u2069\n\u2068blue?\u2069 (2)",
	);
	expect(inOneLine("two\nlines")).toBe("two\nlines");
	expect(inOneLine("\u05d0\n\nblue?\n2")).toBe(
		"\u05d0\n\n\u2068blue?\u2069\n\u20682\u2069",
	);
});

it.each([
	[["en-GB", "en"], "en-GB"],
	[["de-DE", "en-NZ"], "en-NZ"],
	[["C"], "en"],
	[[], "en"],
	[["en-US@posix"], "en-US"],
	[["en_US"], "en"],
	[["en-Latn-GB"], "en"],
	[["eng"], "en"],
])("of %j Intl is given %s, which it can read", (tags, locale) => {
	expect(localeOf("en", tags)).toBe(locale);
	expect(() => new Intl.PluralRules(locale)).not.toThrow();
});
