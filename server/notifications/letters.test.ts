import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { answerLetter, callLetter } from "./letters.ts";
import { ANSWER_WORDS, answerWordsOf } from "./words/answer-words-of.ts";

const LINK = "https://chat.shop.example/c/s#t";
const HELP = "help@shop.example";
const TAGS = ANSWER_WORDS.map(({ tag }) => tag);

const letterIn = (
	languages: (string | null)[],
	{
		agent = "Noor",
		...more
	}: { agent?: string; siteName?: string; replyTo?: string | null } = {},
) =>
	answerLetter("maya@home.example", {
		siteName: "Lamp & Loom",
		news: { agent },
		link: LINK,
		replyTo: HELP,
		languages,
		...more,
	});

test("NT9 answers are mailed in every language that the chat speaks", () => {
	const chat = readdirSync("widget/words").flatMap(
		(file) => /^([a-z]{2})\.ts$/.exec(file)?.[1] ?? [],
	);
	expect([...TAGS].sort()).toEqual(chat.sort());
});

test.each<[(string | null)[], string]>([
	[["lt"], "lt"],
	[["pt-BR", "ro"], "pt"],
	[["ja-JP", "ro"], "ro"],
	[["fr-CA"], "fr"],
	[["SV"], "sv"],
	[[null, "it"], "it"],
	[[null], "en"],
	[["de-AT"], "de"],
	[["zh-Hant"], "en"],
	[["x-pirate"], "en"],
	[[], "en"],
	[["toString"], "en"],
])("NT9 of the languages %j the mail is written in %s", (languages, tag) => {
	expect(letterIn(languages).language).toBe(tag);
	expect(answerWordsOf(languages).tag).toBe(tag);
});

test.each(TAGS)(
	"NT9 in %s every place is filled, and the link stands whole",
	(tag) => {
		for (const replyTo of [HELP, null]) {
			const { subject, text } = letterIn([tag], { replyTo });
			expect(subject).not.toMatch(/[{}\n]/);
			expect(text).not.toMatch(/[{}!]/);
			expect(text).toContain(` ${LINK}\n`);
			expect(text.includes(HELP)).toBe(replyTo !== null);
		}
		const unnamed = letterIn([tag], { agent: "" }).text;
		expect(unnamed).toContain("Lamp & Loom");
		expect(unnamed.split("\n")[0]).not.toContain("Noor");
	},
);

test.each(TAGS)(
	"NT9 in %s each letter says where a reply goes, or that nobody reads it",
	(tag) => {
		const read = letterIn([tag]).text;
		const unread = letterIn([tag], { replyTo: null }).text;
		const words = answerWordsOf([tag]);
		expect(unread).toContain(words.noReplies);
		expect(read).not.toContain(words.noReplies);
	},
);

test("NT9 names in Arabic stand in marks of their own, and the link in none", () => {
	const { text } = letterIn(["ar"]);
	expect(text).toContain("\u2068Noor\u2069");
	expect(text).toContain("\u2068Lamp & Loom\u2069");
	expect(text).not.toContain(`\u2068${LINK}`);
	expect(letterIn(["en"]).text).not.toMatch(/[\u2068\u2069]/);
	expect(letterIn(["en"], { agent: "نور" }).text).toContain("\u2068نور\u2069");
});

test("NT9 a call to the staff is in the language of their console, and says where a reply goes", () => {
	const notice = { v: 1, site: "s", siteName: "Lamp", waiting: 2, since: 0 };
	const call = (replyTo: string | null, language: string | null = null) =>
		callLetter({ email: "noor@shop.example", language }, notice as never, {
			link: LINK,
			timeZone: "UTC",
			replyTo,
		});
	expect(call(HELP).text).toContain(`A reply to this mail goes to ${HELP}`);
	expect(call(null).text).toContain("Nobody reads replies to this mail.");
	expect(call(null).language).toBe("en");
	expect(call(null).text).toContain(
		"2 shoppers are waiting at Lamp; the longest has been waiting since",
	);
	const french = call(HELP, "fr");
	expect(french.language).toBe("fr");
	expect(french.text).toContain(
		"2 visiteurs attendent chez Lamp, le plus ancien depuis le 1 janv. 1970, 00:00 (UTC).",
	);
	expect(french.text).toContain(`Une réponse à ce message va à ${HELP}`);
	expect(call(null, "fr").text).toContain("Personne ne lit les réponses");
});
