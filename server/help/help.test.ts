import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { RELAY_ORIGIN, type Relay, startRelay } from "../testing/relay.ts";
import { type Hired, hires } from "../testing/staff.ts";
import { arrives } from "../testing/wire.ts";

let relay: Relay;
let ada: Hired["desk"];
let maya: Awaited<ReturnType<typeof arrives>>;
beforeAll(async () => {
	relay = await startRelay();
	({ desk: ada } = await hires(relay, "Ada", "owner"));
	maya = await arrives(relay);
});
afterAll(() => relay.stop());

const site = () => relay.shop.id;

interface Written {
	article?: string;
	language?: string;
	address: string;
	title: string;
	body?: string;
	was?: number | null;
}

async function writes(written: Written) {
	const saved = {
		...{ site: site(), article: newId(), language: "en" },
		...{ body: "As it stands here.", was: null, ...written },
	};
	const { text } = await ada.ask("article:save", saved);
	return { ...saved, was: text.revision };
}

async function publishes(written: Written) {
	const saved = await writes(written);
	const { article, language, was } = saved;
	const act = { site: site(), article, language, was };
	const { text } = await ada.ask("article:publish", act);
	return { article, language, act: { ...act, was: text.revision } };
}

async function finds(text: string, language = "en", isWhole = false) {
	const said = { text, language, isWhole };
	return (await maya.ask("help:search", said)).articles.map(
		({ title }) => title,
	);
}
const reads = (article: string, language = "en") =>
	maya.ask("article:read", { article, language });
const listed = async (id: string) =>
	(await ada.ask("articles:read", { site: site(), after: null })).articles.find(
		(one) => one.id === id,
	);
async function opens(address: string, language = "en", init: RequestInit = {}) {
	const answer = await fetch(
		`${relay.origin}/help/${site()}/${language}/${address}`,
		{ redirect: "manual", ...init },
	);
	return { answer, status: answer.status, html: await answer.text() };
}

test("HP1 a draft is found by nobody; published it is found and read, and so until it is withdrawn", async () => {
	const title = "Where is my parcel?";
	const draft = await writes({ address: "parcel", title });
	expect(await finds("parcel")).toEqual([]);
	const { article, language, was } = draft;
	const act = { site: site(), article, language, was };
	await ada.ask("article:publish", act);
	expect(await finds("parcel")).toEqual([title]);
	const read = (await reads(article)).article;
	expect(read).toMatchObject({ title, language: "en", version: 1 });
	expect(read.nodes).toEqual([{ tag: "p", children: ["As it stands here."] }]);
	expect(await ada.refused("article:withdraw", act)).toEqual({
		code: "conflict",
	});
	await ada.ask("article:withdraw", { ...act, was: was + 1 });
	expect(await finds("parcel")).toEqual([]);
	expect(await maya.refused("article:read", { article, language })).toEqual({
		code: "not_found",
	});
	expect((await opens("parcel")).status).toBe(404);
});

test("HP2 what is written since is read by nobody until it is published", async () => {
	const title = "How do I pay?";
	const { article, act } = await publishes({ address: "pay", title });
	await writes({ ...act, address: "pay", title: "How can I pay?" });
	expect((await reads(article)).article.title).toBe(title);
	expect((await listed(article))?.languages).toMatchObject([
		{ state: "changed", title: "How can I pay?" },
	]);
});

test("HP3 who saves on another's change is refused, and so is an address that another article has", async () => {
	const title = "Do you ship abroad?";
	const saved = await writes({ address: "abroad", title });
	expect(await ada.refused("article:save", { ...saved, was: null })).toEqual({
		code: "conflict",
	});
	const other = { ...saved, article: newId(), was: null };
	expect(await ada.refused("article:save", other)).toEqual({
		code: "conflict",
	});
	const long = { ...saved, body: "日".repeat(17_000) };
	expect(await ada.refused("article:save", long)).toMatchObject({
		code: "too_long",
	});
});

test("HP4 an address of before, and one of an article that was merged, lead to the article of now", async () => {
	const title = "Can I return it?";
	const one = await publishes({ address: "return-it", title });
	await writes({ ...one.act, address: "returning", title });
	expect((await opens("return-it")).answer.headers.get("Location")).toBe(
		`${RELAY_ORIGIN}/help/${site()}/en/returning`,
	);
	const two = await publishes({ address: "send-back", title: "Send it back?" });
	await ada.ask("article:merge", {
		...{ site: site(), article: two.article, into: one.article },
	});
	expect((await opens("send-back")).answer.headers.get("Location")).toMatch(
		/returning$/,
	);
	expect(await finds("send back")).toEqual([]);
});

test("HP5 an article is read in one's own language, else in another one, which is named", async () => {
	const title = "Ar yra dovanų kuponų?";
	const { article } = await publishes({
		...{ address: "kuponai", title, language: "lt" },
	});
	expect(await finds("kupon", "fr")).toEqual([title]);
	expect((await reads(article, "fr-FR")).article.language).toBe("lt");
	await publishes({
		...{ article, address: "kuponai", language: "fr" },
		title: "Avez-vous des chèques-cadeaux ?",
	});
	expect((await reads(article, "fr-FR")).article.language).toBe("fr");
	expect(await finds("kupon", "fr")).toEqual([]);
	const { html, answer } = await opens("kuponai", "lt");
	expect(html).toContain('<html lang="lt" dir="ltr">');
	expect(html).toContain('hreflang="fr"');
	expect(answer.headers.get("Last-Modified")).not.toBeNull();
});

test("HP6 a vote is kept once a person and version, with what was missing, and makes a share from five on", async () => {
	const title = "Is it waterproof?";
	const { article, language } = await publishes({ address: "water", title });
	const vote = { article, language, version: 1, voter: newId() };
	await maya.ask("article:vote", { ...vote, helpful: false, missing: null });
	await maya.ask("article:vote", { ...vote, helpful: false, missing: "How?" });
	await maya.ask("article:vote", { ...vote, helpful: false, missing: null });
	const figures = async () => (await listed(article))?.languages[0]?.figures;
	expect(await figures()).toMatchObject({ yes: 0, no: 1, helped: null });
	for (let voters = 0; voters < 4; voters++)
		await maya.ask("article:vote", {
			...{ ...vote, voter: newId(), helpful: true, missing: null },
		});
	expect(await figures()).toMatchObject({ yes: 4, no: 1 });
	expect((await figures())?.helped?.share).toBe(0.8);
	const named = { site: site(), article, language };
	expect((await ada.ask("article:open", named)).missing).toMatchObject([
		{ text: "How?", version: 1 },
	]);
	const later = { ...vote, version: 2, helpful: true, missing: null };
	expect(await maya.refused("article:vote", later)).toEqual({
		code: "not_found",
	});
});

test("HP4 HP6 what is read in a chat while it is renamed, merged or withdrawn is voted on as it was read, also from another page", async () => {
	const title = "Does it fold?";
	const { article, act } = await publishes({ address: "fold", title });
	const other = await publishes({ address: "folds", title: "Is it flat?" });
	const { language, version } = (await reads(article)).article;
	const again = { ...act, address: "folding", title: "Does it fold flat?" };
	const { was } = await writes(again);
	await ada.ask("article:publish", { ...act, was });
	const vote = { article, language, version, voter: newId() };
	const no = { ...vote, helpful: false, missing: "The hinge" };
	await maya.ask("article:vote", no);
	await ada.ask("article:merge", {
		...{ site: site(), article, into: other.article },
	});
	await maya.ask("article:vote", no);
	const read = { article, language };
	expect(await maya.refused("article:read", read)).toEqual({
		code: "not_found",
	});
	const { figures } = (await listed(article))?.languages[0] ?? {};
	expect(figures).toMatchObject({ yes: 0, no: 0 });
	const named = { site: site(), article, language };
	expect((await ada.ask("article:open", named)).missing).toMatchObject([
		{ text: "The hinge", version: 1 },
	]);
	// Its address leads on, and a form that was open there is answered with what stands there now.
	const sent = await opens("folding", "en", {
		method: "POST",
		headers: {
			Origin: RELAY_ORIGIN,
			"Content-Type": "application/x-www-form-urlencoded",
		},
		body: new URLSearchParams({
			...{ voter: newId(), version: "9", helpful: "yes" },
		}),
	});
	expect(sent.status).toBe(404);
	expect(sent.html).toContain("Is it flat?");
});

test("HP19 HP20 what was missing goes with the visitor who said it, and a chat hears that its shop has articles", async () => {
	const title = "How heavy is it?";
	const { article, language } = await publishes({ address: "heavy", title });
	const omar = await arrives(relay);
	const vote = { article, language, version: 1, voter: newId() };
	const said = { helpful: false, missing: "With-its-box" };
	await omar.ask("article:vote", { ...vote, ...said });
	const missing = async () => {
		const named = { site: site(), article, language };
		return (await ada.ask("article:open", named)).missing;
	};
	expect(await missing()).toMatchObject([{ text: "With-its-box" }]);
	await omar.ask("visitor:forget", {});
	expect(await missing()).toEqual([]);
	expect((await listed(article))?.languages[0]?.figures.no).toBe(1);
	expect((await relay.store.site(site()))?.articles_at).not.toBeNull();
});

test("HP7 on its page an article is whole without a script, and voted on by a form of ours alone", async () => {
	const title = 'Is it "safe" <for children>?';
	await publishes({
		...{ address: "safe", title },
		body: "# Yes\n\n<script>alert(1)</script>\n\n[x](javascript:y) [p](pay.md)",
	});
	const page = await opens("safe");
	expect(page.status).toBe(200);
	expect(page.html).not.toMatch(/<script(?! type="application\/ld\+json")/);
	expect(page.html).not.toContain('"javascript:');
	expect(page.html).toContain(`/help/${site()}/en/pay`);
	expect(page.html.length).toBeLessThan(20_000);
	expect(page.answer.headers.get("Set-Cookie")).toBeNull();
	const voter = /name="voter" value="([\w-]{22})"/.exec(page.html)?.[1] ?? "";
	const votes = (Origin: string) =>
		opens("safe", "en", {
			method: "POST",
			headers: {
				Origin,
				"Content-Type": "application/x-www-form-urlencoded",
			},
			body: new URLSearchParams({ voter, version: "1", helpful: "no" }),
		});
	expect((await votes("https://elsewhere.example")).status).toBe(403);
	const voted = await votes(RELAY_ORIGIN);
	expect(voted.status).toBe(303);
	expect(voted.answer.headers.get("Set-Cookie")).toContain(voter);
});

test("HP8 what finds nothing is noted once it is whole, without numbers and addresses", async () => {
	await finds("xylophone");
	await finds("Xylophone 4111 1111 1111 for maya@home.example", "en", true);
	await finds("xylophone  for", "en", true);
	const { searches } = await ada.ask("help:missed", { site: site() });
	expect(searches).toMatchObject([
		{ text: "xylophone for", language: "en", times: 2 },
	]);
});

test("HP10 who comes from an article has it beside the first message, also without a script; it is counted", async () => {
	const title = "Can it be mended?";
	const { article } = await publishes({ address: "mend", title });
	const url = `/plain/${site()}?about=${article}&locale=en`;
	const form = await (await fetch(relay.origin + url)).text();
	expect(form).toContain(title);
	const field = (name: string) =>
		new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1] ?? "";
	const sent = await fetch(`${relay.origin}/plain/${site()}`, {
		...{ method: "POST", redirect: "manual" },
		headers: {
			Origin: RELAY_ORIGIN,
			"Content-Type": "application/x-www-form-urlencoded",
		},
		body: new URLSearchParams({
			...{ clientId: field("clientId"), token: field("token") },
			...{ locale: "en", about: field("about"), text: "Mine is broken." },
		}),
	});
	expect(sent.status).toBe(303);
	await relay.app.capabilities.help.idle();
	expect((await listed(article))?.languages[0]?.figures.chats).toBe(1);
});

test("HP11 nothing, one letter and 300 words are looked for without a fault, and nothing of them is a list", async () => {
	const words = Array.from({ length: 300 }, (_, at) => `word${at}`).join(" ");
	expect(await finds("", "en", true)).toEqual([]);
	expect(await finds("x", "en", true)).toEqual([]);
	expect(
		await maya.refused("help:search", {
			...{ text: words, language: "en", isWhole: true },
		}),
	).toMatchObject({ code: "too_long", field: "text" });
	expect(await finds(words.slice(0, 200), "en", true)).toEqual([]);
	const { searches } = await ada.ask("help:missed", { site: site() });
	expect(searches.map(({ text }) => text)).not.toContain("x");
	for (const q of ["", "x", words]) {
		const url = `${relay.origin}/help/${site()}?q=${encodeURIComponent(q)}`;
		expect((await fetch(url)).status).toBe(200);
	}
});
