import { expect, test } from "vitest";
import { everyText } from "./testing/every-text.ts";
import { spokenTags, whole } from "./testing/whole.ts";

const tags = spokenTags;

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
	["de", "in an zu von bei für mit auf aus bis um"],
	["en", "in at to of from by for with on"],
	["es", "en a de con por para desde hasta"],
	["fr", "en à de dans avec pour sur par"],
	["it", "in a da di con su per"],
	["lt", "į iš su prie už iki"],
	["nl", "in op van bij voor met naar uit om"],
	["pl", "w na do z ze od dla po o przez"],
	["pt", "em a de com por para até"],
	["ro", "în la de pe din cu pentru"],
	["sv", "på i till från av med för"],
	["uk", "в у на до з із зі від для по про за"],
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
			expect(text, path).not.toMatch(/[\d}] (min|Min|хв|h|j|%|€)(?!\p{L})/u);
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

test("Spanish opens every question that it closes", async () => {
	for (const { path, text } of everyText(await whole("es")))
		expect(text.split("¿").length, path).toBe(text.split("?").length);
});

test.each([
	["de", /[“„][^“”„]*”/],
	["es", /[“”„‘]/],
	["pl", /[“‘«»]/],
	["uk", /[“”„‘]/],
])("%s has the quotation marks of its own", async (tag, others) => {
	for (const { path, text } of everyText(await whole(tag)))
		expect(text, path).not.toMatch(others);
});

test("Portuguese is that of Portugal", async () => {
	for (const { path, text } of everyText(await whole("pt")))
		expect(text, path).not.toMatch(
			/\b(tela|arquivos?|celular|equipe|contato|usuários?|estamos \w+ndo|está \w+ndo)\b/iu,
		);
});

/** Verbs in the past have the gender of who did it; a name does not say which that is. */
test.each([
	["pl", /\{(name|agent)\} \p{L}+(ł|ła|ęła|ął)(?!\p{L})/u],
	["uk", /\{(name|agent)\} \p{L}+(в|ла|вся|лася|лась)(?!\p{L})/u],
])("%s has no verb of one gender beside a name", async (tag, past) => {
	for (const { path, text } of everyText(await whole(tag)))
		expect(text, path).not.toMatch(past);
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
	["de", "konversation", "chat"],
	["de", "gesprächs", "chat"],
	["de", "feedback", "bewertung"],
	["de", "geschäft", "shop"],
	["en", "your turn", "your place in the queue"],
	["en", "closed after", "ended"],
	["en", "erase", "delete"],
	["en", "the answer", "the reply"],
	["es", "conversación", "chat"],
	["es", "turno", "puesto"],
	["es", "valoración", "opinión"],
	["es", "eliminar", "borrar"],
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
	["nl", "gesprek ", "chat"],
	["nl", "afgesloten", "beëindigd"],
	["nl", "verzonden", "verstuurd"],
	["nl", "beoordeling", "feedback"],
	["nl", "plaats in", "plek in"],
	["pl", "rozmow", "czat"],
	["pl", "w czacie", "na czacie"],
	["pl", "ocen ", "opinia"],
	["pl", "anulowan", "wycofana"],
	["pt", "conversa", "chat"],
	["pt", "eliminar", "apagar"],
	["pt", "avaliação", "opinião"],
	["pt", "vez na", "lugar na"],
	["ro", "pierdeți rândul", "locul la rând"],
	["ro", "s-a închis", "s-a încheiat"],
	["ro", "părere", "evaluare"],
	["sv", "e-post", "mejl"],
	["sv", "stängdes", "avslutades"],
	["uk", "розмов", "чат"],
	["uk", "оцінк", "відгук"],
	["uk", "закрито", "завершено"],
	["uk", "стерти", "видалити"],
])("%s does not say %s, because it says %s", async (tag, other) => {
	for (const { path, text } of everyText(await whole(tag))) {
		expect(text.toLowerCase(), path).not.toContain(other);
	}
});
