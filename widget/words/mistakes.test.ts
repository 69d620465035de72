import { expect, test } from "vitest";
import { languages } from "./languages.ts";
import { everyText } from "./testing/every-text.ts";
import { whole } from "./testing/whole.ts";

const tags = Object.keys(languages);

/** In letters: what fits beside a second button at 320 px. */
const LONGEST_BUTTON = 22;

const BUTTONS = [
	"launcher.dismiss",
	"chat.send",
	"chat.retry",
	"chat.discard",
	"chat.startNew",
	"chat.earlier",
	"later.header.hoursClose",
	"later.header.forgetMe",
	"later.header.link",
	"later.queue.leaveMessage",
	"later.queue.leave",
	"later.queue.stillHere",
	"later.queue.languageYes",
	"later.queue.languageWait",
	"later.chat.withdraw",
	"later.chat.end",
	"later.chat.endNot",
	"later.chat.forgetNot",
	"later.offline.save",
	"later.offline.skip",
	"later.offline.remove",
	"later.link.open",
	"later.link.anew",
	"later.link.copy",
	"later.link.share",
	"later.rating.submit",
	"later.rating.skip",
	"later.rating.change",
];

test.each(tags)(
	"%s says on every button at most 22 letters, whatever language is put in",
	async (tag) => {
		const names = new Intl.DisplayNames(tag, { type: "language" });
		const longest = tags
			.map((language) => names.of(language) ?? "")
			.reduce((one, other) => (other.length > one.length ? other : one));
		const texts = everyText(await whole(tag));
		for (const button of BUTTONS) {
			const text = texts.find(({ path }) => path === button)?.text;
			const said = text?.replace("{language}", longest);
			expect(said?.length, `${button}: ${said}`).toBeLessThanOrEqual(
				LONGEST_BUTTON,
			);
		}
	},
);

test.each([
	["ar", "في إلى من على مع عن بـ"],
	["en", "in at to of from by for with on"],
	["fr", "en à de dans avec pour sur par"],
	["it", "in a da di con su per"],
	["lt", "į iš su prie už iki"],
	["ro", "în la de pe din cu pentru"],
	["sv", "på i till från av med för"],
])(
	"%s has no colon between a preposition and its noun",
	async (tag, prepositions) => {
		const colon = new RegExp(
			`(?<!\\p{L})(${prepositions.replaceAll(" ", "|")})\\s*:`,
			"iu",
		);
		for (const { path, text } of everyText(await whole(tag))) {
			expect(text, path).not.toMatch(colon);
		}
	},
);

test("French has a no-break space before ? ! : and ;", async () => {
	for (const { path, text } of everyText(await whole("fr"))) {
		expect(text, path).not.toMatch(/[^\u00a0][?!:;]/);
	}
});

test.each(tags)(
	"%s has a no-break space between a number and its unit",
	async (tag) => {
		for (const { path, text } of everyText(await whole(tag))) {
			expect(text, path).not.toMatch(/[\d}] (min|h|j|%|€)(?!\p{L})/u);
		}
	},
);

test("French puts no word before a name that would lose its vowel there", async () => {
	for (const { path, text } of everyText(await whole("fr"))) {
		expect(text, path).not.toMatch(
			/(^|[^\p{L}])(de|que|le|la|jusque|lorsque) \{(name|shop|zone)\}/iu,
		);
	}
});

test("Arabic has no verb of one gender beside a name", async () => {
	for (const { path, text } of everyText(await whole("ar"))) {
		expect(text, path).not.toMatch(
			/(?<!\p{L})([يت]\p{L}+|انضم|اضطر|غادر|عاد|ردّ?|كتب|قرأ) \{(name|shop)\}/u,
		);
		expect(text, path).not.toMatch(/\{(name|shop)\} [يت]\p{L}+/u);
	}
});

test("Swedish joins no two sentences by a comma", async () => {
	for (const { path, text } of everyText(await whole("sv"))) {
		expect(text, path).not.toMatch(/(?<!^Ja), (du|vi|jag|den|det) /);
	}
});

/** One thing has one word: these are the others, which a translator would think of as well. */
test.each([
	["ar", "يجيب", "يرد"],
	["ar", "أُغلقت", "انتهت"],
	["en", "your turn", "your place in the queue"],
	["en", "closed after", "ended"],
	["en", "erase", "delete"],
	["en", "the answer", "the reply"],
	["fr", "conversation", "discussion"],
	["fr", "votre tour", "votre place"],
	["fr", "évaluation", "avis"],
	["fr", "fermée", "terminée"],
	["it", "turno", "posto"],
	["it", "conversazione", "chat"],
	["it", "feedback", "valutazione"],
	["it", "si è chiusa", "è terminata"],
	["lt", "jūsų eilė", "jūsų vieta eilėje"],
	["lt", "uždarytas", "baigtas"],
	["lt", "atsiliepim", "įvertinim"],
	["lt", "žmogaus iš", "kas galėtų jums atsakyti"],
	["ro", "pierdeți rândul", "locul la rând"],
	["ro", "s-a închis", "s-a încheiat"],
	["ro", "părere", "evaluare"],
	["sv", "e-post", "mejl"],
	["sv", "stängdes", "avslutades"],
])("%s does not say %s, because it says %s", async (tag, other) => {
	for (const { path, text } of everyText(await whole(tag))) {
		expect(text.toLowerCase(), path).not.toContain(other);
	}
});
