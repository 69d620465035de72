import { beforeEach, expect, it, vi } from "vitest";
import type { SiteSettings, TextsChange } from "../../../protocol/site.ts";
import { idOf, stagedConnection } from "../../testing/staged.ts";
import { createSettings } from "../settings.ts";

const OURS = {
	en: { "header.title": "How can we help?", "chat.you": "You" },
	lt: {
		"header.title": "Kuo galime padėti?",
		"chat.joined": "{name} prisijungė",
	},
};
const site = idOf("shop");

beforeEach(() => {
	vi.stubGlobal("fetch", async () => ({ ok: true, json: async () => OURS }));
});

/** As the relay keeps them. */
async function opened(
	texts: NonNullable<SiteSettings["texts"]> = {},
	languages: string[] = [],
) {
	const kept = structuredClone(texts);
	const settings = () => ({
		site,
		hours: null,
		languages,
		teams: [],
		members: [],
		texts: structuredClone(kept),
	});
	const stage = stagedConnection({
		"site:read": settings,
		"texts:change"({ language, texts }: TextsChange) {
			const own = { ...kept[language] };
			for (const [path, text] of Object.entries(texts))
				if (text === null) delete own[path];
				else own[path] = text;
			kept[language] = own;
			return settings();
		},
	});
	const model = createSettings(stage.connection, site);
	await model.read();
	await model.texts.read();
	const sent = () => stage.saidOf("texts:change") as TextsChange[];
	return { texts: model.texts, sent, kept };
}

it("begins with the first language of the shop that the chat speaks", async () => {
	const { texts } = await opened({}, ["de", "lt"]);
	expect(texts.language.value).toBe("lt");
	texts.choose("en");
	expect(texts.groups.value[0]?.texts[0]?.ours).toBe("How can we help?");
});

it("sends only what differs, trimmed, and nothing where nothing does", async () => {
	const { texts, sent } = await opened({ en: { "chat.you": "Me" } });
	texts.type("header.title", " Hello ");
	texts.type("chat.you", "");
	const draft = texts.draft.value;
	expect(draft.changed.value).toBe(true);
	expect(await draft.save()).toBe(true);
	expect(sent()).toEqual([
		{
			site,
			language: "en",
			texts: { "chat.you": null, "header.title": "Hello" },
		},
	]);
	expect(draft.value.value).toEqual({ "header.title": "Hello" });
	await draft.save();
	expect(sent()).toHaveLength(1);
});

it("sees no change in what was typed and taken back", async () => {
	const { texts } = await opened({
		en: { "header.title": "Hello", "chat.you": "Me" },
	});
	texts.type("header.title", "");
	texts.type("header.title", "Hello");
	expect(texts.draft.value.changed.value).toBe(false);
});

it("keeps a draft for each language", async () => {
	const { texts } = await opened();
	texts.type("header.title", "Hello");
	texts.choose("lt");
	expect(texts.draft.value.value.value).toEqual({});
	texts.type("header.title", "Labas");
	texts.choose("en");
	expect(texts.draft.value.value.value).toEqual({ "header.title": "Hello" });
});

it("is faulty while a text has lost what is filled in", async () => {
	const { texts } = await opened({}, ["lt"]);
	texts.type("chat.joined", "Kažkas prisijungė");
	expect(texts.faulty.value).toBe(true);
	texts.type("chat.joined", "Jūsų laukia {name}");
	expect(texts.faulty.value).toBe(false);
});

it("sends many in several changes", async () => {
	const { texts, sent, kept } = await opened();
	for (let n = 0; n < 100; n++) texts.type(`header.text${n}`, "x");
	expect(await texts.draft.value.save()).toBe(true);
	expect(sent().map((one) => Object.keys(one.texts).length)).toEqual([
		40, 40, 20,
	]);
	expect(Object.keys(kept.en ?? {})).toHaveLength(100);
});

it("says when our texts do not come, and asks again", async () => {
	vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no network")));
	const { texts } = await opened();
	expect(texts.state.value).toEqual({ kind: "failed" });
	vi.stubGlobal("fetch", async () => ({ ok: true, json: async () => OURS }));
	await texts.read();
	expect(texts.state.value.kind).toBe("read");
});
