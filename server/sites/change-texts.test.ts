import { afterEach, beforeEach, expect, test } from "vitest";
import {
	OWN_TEXT_CHARS,
	OWN_TEXTS,
	OWN_TEXTS_CHANGED,
} from "../../protocol/limits.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import type {
	VisitorCommands,
	VisitorFacts,
} from "../../protocol/visitor-events.ts";
import { asks } from "../testing/page.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { runs } from "../testing/runs.ts";
import { type ConsoleWire, connectWire } from "../testing/wire.ts";

let relay: Relay;
let site: string;
let noor: ConsoleWire;
beforeEach(async () => {
	relay = await startRelay();
	site = relay.shop.id;
	noor = await runs(relay, "noor", "supervisor");
});
afterEach(() => relay.stop());

const changes = (language: string, texts: Record<string, string | null>) =>
	noor.ask("texts:change", { site, language, texts });
const refusalOf = (language: string, texts: object) =>
	noor.refused("texts:change", { site, language, texts });

/** Where a greeting and the frame's page say that the site's own texts are. */
async function told() {
	const wire = connectWire<VisitorCommands, VisitorFacts>(relay, "/visitor");
	const welcome = await wire.ask("hello", {
		protocol: PROTOCOL,
		site,
		token: null,
		identity: null,
	});
	wire.close();
	const html = await (await asks(relay, `/frame/${site}`)).text();
	const [, inPage] = /&#34;texts&#34;:&#34;(.*?)&#34;/.exec(html) ?? [];
	return { welcome: welcome.site.texts, page: inPage };
}

const settings = async (locale: string, of = site) =>
	(
		await asks(relay, `/settings/${of}?locale=${locale}`, {
			origin: of === site ? "http://shop.test" : "http://books.test",
		})
	).json();

test("ST6 own texts are kept by language, one by one, and given back", async () => {
	const title = "What are you looking for?";
	const { texts } = await changes("en", {
		"header.title": ` ${title}\n`,
		"chat.readsThis": "Read by {shop}",
	});
	expect(texts).toEqual({
		en: { "header.title": title, "chat.readsThis": "Read by {shop}" },
	});
	await changes("lt", { "launcher.unread.few": "{count} atsakymai" });
	const now = await changes("en", { "chat.readsThis": null });
	expect(now.texts).toEqual({
		en: { "header.title": title },
		lt: { "launcher.unread.few": "{count} atsakymai" },
	});
	expect(await noor.ask("site:read", { site })).toEqual(now);
	// Saying what we say is no text of one's own.
	await changes("en", { "header.title": "How can we help?" });
	const { texts: none } = await changes("lt", { "launcher.unread.few": null });
	expect(none).toEqual({});
});

test.each([
	["a path that there is not", "en", { "header.titel": "x" }],
	["a part of a path", "en", { "launcher.unread": "x" }],
	["a path of every object", "en", { "header.constructor": "x" }],
	["a form that the language has not", "lt", { "launcher.unread.one": "x" }],
	["a place lost", "en", { "chat.readsThis": "Somebody reads this" }],
	["a place of another name", "en", { "chat.readsThis": "{name} reads" }],
	["a place invented", "en", { "header.title": "Hello {name}" }],
])(
	"ST6 %s is refused, and nothing of the change is kept",
	async (_, language, texts) => {
		const [path] = Object.keys(texts);
		expect(
			await refusalOf(language, { "header.title": "Hello", ...texts }),
		).toEqual({ code: "malformed", field: `texts.${path}` });
		expect((await noor.ask("site:read", { site })).texts).toEqual({});
	},
);

test("ST6 a language that the chat does not speak is refused", async () => {
	for (const language of ["de", "en-GB", "constructor"])
		expect(await refusalOf(language, { "header.title": "x" })).toEqual({
			code: "malformed",
			field: "language",
		});
});

test("ST6 a text has an end, and so has a change, and all of a site", async () => {
	const long = "x".repeat(OWN_TEXT_CHARS);
	await changes("en", { "header.title": long });
	expect(await refusalOf("en", { "header.title": `${long}x` })).toEqual({
		code: "too_long",
		field: "texts.header.title",
		most: OWN_TEXT_CHARS,
	});
	for (const empty of ["", " \n"])
		expect(await refusalOf("en", { "header.title": empty })).toMatchObject({
			code: "malformed",
		});
	const many = Array.from(
		{ length: OWN_TEXTS_CHANGED + 1 },
		(_, n) => [`header.text${n}`, null] as const,
	);
	expect(await refusalOf("en", Object.fromEntries(many))).toMatchObject({
		code: "malformed",
	});
	const full = Array.from({ length: OWN_TEXTS }, (_, n) => [`a.b${n}`, "x"]);
	await relay.store.setSite(site, {
		texts: JSON.stringify({ sv: Object.fromEntries(full) }),
	});
	expect(await refusalOf("en", { "header.title": "Hello" })).toEqual({
		code: "rejected",
	});
});

test("ST6 frames are told where they are: nowhere without any, and elsewhere after each change", async () => {
	expect(await told()).toEqual({ welcome: undefined, page: undefined });
	await changes("lt", { "header.title": "Labas" });
	const { welcome: first = "", page } = await told();
	expect(page).toBe(first);
	const answer = await asks(relay, `${first}lt`);
	expect(await answer.json()).toEqual({ "header.title": "Labas" });
	expect(answer.headers.get("Cache-Control")).toContain("immutable");
	for (const language of ["en", "constructor", "x"])
		expect(await (await asks(relay, first + language)).json()).toEqual({});

	await changes("lt", { "header.title": "Sveiki" });
	const { welcome: second } = await told();
	expect(second).not.toBe(first);
	// Who still has the old address gets what is true, and does not keep it there.
	const late = await asks(relay, `${first}lt`);
	expect(await late.json()).toEqual({ "header.title": "Sveiki" });
	expect(late.headers.get("Cache-Control")).toBe("no-store");
	expect((await asks(relay, "/texts/x/y/lt")).status).toBe(404);
	await changes("lt", { "header.title": null });
	expect(await told()).toEqual({ welcome: undefined, page: undefined });
});

test("ST6 the launcher says them, too, in their language and on their site", async () => {
	await changes("lt", {
		"launcher.open": "Klauskite",
		"launcher.unread.few": "{count} atsakymai",
	});
	expect(await settings("lt")).toMatchObject({
		words: {
			open: "Klauskite",
			close: "Slėpti pokalbį",
			unread: { few: "{count} atsakymai", other: "{count} naujų žinučių" },
		},
	});
	expect(await settings("en")).toMatchObject({
		words: { open: "Chat with us" },
	});
	expect(await settings("lt", relay.books.id)).toMatchObject({
		words: { open: "Parašykite mums" },
	});
});

test("ST6 own texts in a language in which the shop answers no more are kept, and said to who reads it", async () => {
	await changes("lt", { "launcher.open": "Klauskite" });
	const answersIn = (languages: string[]) =>
		noor.ask("hours:change", { site, hours: null, languages });
	await answersIn(["lt", "en"]);
	await answersIn(["en"]);
	const { texts } = await noor.ask("site:read", { site });
	expect(texts).toEqual({ lt: { "launcher.open": "Klauskite" } });
	expect((await settings("lt")).words.open).toBe("Klauskite");
	expect((await settings("en")).words.open).not.toBe("Klauskite");
});

test("ST6 what another release left at a path that is gone, or without a place, is passed over", async () => {
	const left = {
		"launcher.unread.one": "New",
		"launcher.gone": "x",
		"launcher.open": "Ask us",
	};
	await relay.store.setSite(site, { texts: JSON.stringify({ en: left }) });
	expect(await settings("en")).toMatchObject({
		words: {
			open: "Ask us",
			close: "Hide chat",
			unread: {
				one: "{count} new message",
				other: "{count} new messages",
			},
		},
	});
});
