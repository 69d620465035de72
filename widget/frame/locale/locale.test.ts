// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { afterEach, expect, test, vi } from "vitest";
import { openLocalStore } from "../../../client/local-store.ts";
import { type Files, languages } from "../../words/languages.ts";
import { createLocale } from "./locale.ts";

afterEach(() => vi.unstubAllGlobals());

let shops = 0;
const newKept = () => openLocalStore(`speech ${++shops}`);

interface Door {
	resolve(): void;
	reject(why: Error): void;
}

/** Words that come when they are let through. */
function slow() {
	const asked: string[] = [];
	const doors: Record<string, Door> = {};
	const files = Object.fromEntries(
		Object.entries(languages).map(([tag, [first, later]]) => {
			const opened = new Promise<void>((resolve, reject) => {
				doors[tag] = { resolve, reject };
			});
			opened.catch(() => {});
			const behindDoor = (load: Files[0]) => async () => {
				asked.push(tag);
				await opened;
				return load();
			};
			return [tag, [behindDoor(first), behindDoor(later)] as Files];
		}),
	);
	return { asked, files, doors };
}

test.each([
	[null, [], "en", "en"],
	[null, ["lt-LT", "en"], "lt-LT", "lt-LT"],
	["sv", ["lt-LT", "en"], "sv", "sv"],
	["sv", ["lt", "sv-FI"], "sv-FI", "sv-FI"],
	["en", ["ja-JP"], "en", "ja-JP"],
	["cs", ["en-GB"], "en-GB", "en-GB"],
	// Of Portuguese there are the words of Portugal; numbers and dates are the reader's own.
	[null, ["pt-BR"], "pt-BR", "pt-BR"],
	["pt", [], "pt-PT", "pt-PT"],
	["de", ["de-AT", "en"], "de-AT", "de-AT"],
	[null, ["zh-Hant"], "en", "zh"],
	[null, ["zh-Hant-TW", "uk"], "uk", "zh"],
	[null, ["x-pirate"], "en", "en"],
	[null, ["C"], "en", "en"],
	["lt", ["C"], "lt", "lt"],
	[null, [""], "en", "en"],
	[null, ["en-US@posix"], "en-US", "en-US"],
	[null, ["en_US"], "en", "en"],
])(
	"a page in %s before a browser in %j: %s, and who answers is told %s",
	async (page, browser, chosen, reads) => {
		const locale = createLocale(newKept(), browser);
		await locale.begin(page);
		expect(locale.language.value?.locale).toBe(chosen);
		expect(locale.reads()).toBe(reads);
	},
);

test("the shopper's choice beats the page, on the next page too, and is kept only then", async () => {
	const store = newKept();
	const locale = createLocale(store, ["lt"]);
	await locale.begin("sv");
	expect(await store.get("language")).toBeUndefined();
	expect(locale.chosen.value).toBeNull();
	expect(await locale.choose("ar")).toBe(true);
	expect(locale.language.value?.words.language.dir).toBe("rtl");
	expect(locale.reads()).toBe("ar");
	const next = createLocale(store, ["lt"]);
	await next.begin("sv");
	expect(next.language.value?.words.language.tag).toBe("ar");
	expect(next.chosen.value).toBe("ar");
});

test("only the words that are spoken are loaded", async () => {
	const { asked, files, doors } = slow();
	doors.lt?.resolve();
	const locale = createLocale(newKept(), ["lt-LT", "en"], files);
	expect(locale.language.value).toBeNull();
	await locale.begin(null);
	expect(asked).toEqual(["lt"]);
});

test("the words of later parts come with them, and from then on with every language", async () => {
	const locale = createLocale(newKept(), ["lt"]);
	await locale.begin(null);
	expect(locale.language.value?.later).toBeNull();
	expect(await locale.unfold()).toBe(true);
	expect(locale.language.value?.later?.rating.yes).toBe("Taip");
	await locale.choose("en");
	expect(locale.language.value?.later?.rating.yes).toBe("Yes");
});

test("the newest wish wins, however slowly its words come", async () => {
	const { files, doors } = slow();
	const locale = createLocale(newKept(), [], files);
	doors.en?.resolve();
	await locale.begin("en");
	const first = locale.choose("ro");
	const second = locale.choose("it");
	doors.it?.resolve();
	await second;
	doors.ro?.resolve();
	await first;
	expect(locale.language.value?.words.language.tag).toBe("it");
});

test("the words of later parts have come when those of a newer wish have", async () => {
	const { files, doors } = slow();
	const locale = createLocale(newKept(), [], files);
	doors.en?.resolve();
	await locale.begin("en");
	const unfolded = locale.unfold();
	const chosen = locale.choose("it");
	doors.it?.resolve();
	expect(await unfolded).toBe(true);
	expect(await chosen).toBe(true);
	expect(locale.language.value?.words.language.tag).toBe("it");
	expect(locale.language.value?.later).not.toBeNull();
});

test("the words of later parts do not take the place of a choice on its way", async () => {
	const { files, doors } = slow();
	const locale = createLocale(newKept(), [], files);
	doors.en?.resolve();
	await locale.begin("en");
	const chosen = locale.choose("it");
	const unfolded = locale.unfold();
	doors.it?.resolve();
	expect(await chosen).toBe(true);
	expect(await unfolded).toBe(true);
	expect(locale.language.value?.words.language.tag).toBe("it");
});

test("words that do not come leave the language as it is, and nothing is kept", async () => {
	const { files, doors } = slow();
	const store = newKept();
	const locale = createLocale(store, [], files);
	doors.en?.resolve();
	await locale.begin(null);
	doors.fr?.reject(new Error("no network"));
	expect(await locale.choose("fr")).toBe(false);
	expect(locale.language.value?.words.language.tag).toBe("en");
	expect(await store.get("language")).toBeUndefined();
});

test("without the wanted words it is English, and without any it is asked again", async () => {
	const { files, doors } = slow();
	doors.lt?.reject(new Error("no network"));
	doors.en?.resolve();
	const locale = createLocale(newKept(), ["lt"], files);
	await locale.begin(null);
	expect(locale.language.value?.words.language.tag).toBe("en");

	let isOnline = false;
	const broken = Object.fromEntries(
		Object.entries(languages).map(([tag, files]) => {
			const loads = files.map((load) => () => {
				return isOnline ? load() : Promise.reject(new Error("no network"));
			});
			return [tag, loads as Files];
		}),
	);
	const mute = createLocale(newKept(), ["lt"], broken);
	await mute.begin(null);
	expect(mute.language.value).toBeNull();
	isOnline = true;
	await mute.again();
	expect(mute.language.value?.words.language.tag).toBe("lt");
});

/** The relay's answers about the shop's own texts, by address. */
function answers(texts: Record<string, object>) {
	const asked: string[] = [];
	vi.stubGlobal("fetch", async (address: string) => {
		asked.push(address);
		const ok = address in texts;
		return { ok, json: async () => texts[address] };
	});
	return asked;
}

test("ST6 the shop's own texts are there with the first words, the later ones too", async () => {
	const asked = answers({
		"/texts/1/lt": {
			"header.title": "Labas",
			"chat.joined": "Kažkas prisijungė",
			"later.rating.yes": "O taip",
			"language.dir": "rtl",
		},
		"/texts/1/en": { "header.title": "Hello" },
	});
	const locale = createLocale(newKept(), ["lt"]);
	locale.owns("/texts/1/");
	expect(asked).toEqual([]);
	await locale.begin(null);
	const first = locale.language.value;
	expect(first?.words.header.title).toBe("Labas");
	expect(first?.words.header.online).toBe("Galime atsakyti dabar");
	expect(first?.words.language).toEqual({ tag: "lt", dir: "ltr" });
	// It has lost its place.
	expect(first?.words.chat.joined).toContain("{name}");
	await locale.unfold();
	expect(locale.language.value?.later?.rating.yes).toBe("O taip");
	expect(locale.language.value?.later?.rating.no).toBe("Ne");
	await locale.choose("en");
	expect(locale.language.value?.words.header.title).toBe("Hello");
	expect(new Set(asked)).toEqual(new Set(["/texts/1/lt", "/texts/1/en"]));
});

test("ST6 a greeting that tells of other texts changes them where they stand, and none puts ours back", async () => {
	answers({ "/texts/2/en": { "header.title": "Hello" } });
	const locale = createLocale(newKept(), ["en"]);
	await locale.begin(null);
	const title = () => locale.language.value?.words.header.title;
	locale.owns("/texts/2/");
	await expect.poll(title).toBe("Hello");
	locale.owns(undefined);
	await expect.poll(title).toBe("How can we help?");
});

test("ST6 where the own texts do not come, the chat speaks ours", async () => {
	answers({});
	const locale = createLocale(newKept(), ["en"]);
	locale.owns("/texts/3/");
	await locale.begin(null);
	expect(locale.language.value?.words.header.title).toBe("How can we help?");
	vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no network")));
	expect(await locale.choose("lt")).toBe(true);
	expect(locale.language.value?.words.header.title).not.toBe("");
	answers({ "/texts/3/lt": { "header.title": "Labas" } });
	locale.owns("/texts/3/");
	const title = () => locale.language.value?.words.header.title;
	await expect.poll(title).toBe("Labas");
});
