import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { newId, newToken } from "../../../protocol/ids.ts";
import type { PolicyContent } from "../../../protocol/policy.ts";
import type { SurveyBody } from "../../../protocol/survey.ts";
import { askedWordsOf } from "../../feedback/words/asked-words-of.ts";
import { improvementWordsOf } from "../../improvements/improvement-words.ts";
import { policyWordsOf } from "../../policies/words/policy-words-of.ts";
import { RELAY_ORIGIN, type Relay, startRelay } from "../../testing/relay.ts";
import { type Hired, hires } from "../../testing/staff.ts";
import { question, running } from "../../testing/surveyed.ts";
import { together } from "../../testing/wire.ts";

// A language that nobody speaks: each text in brackets, so that what stands in no file of words is seen.
vi.mock("./texts-of.ts", () => ({
	textsOf: () => ({ en: new Proxy({}, { get: bracketed, has: () => true }) }),
}));
function bracketed(_texts: object, path: string | symbol): string | undefined {
	return typeof path === "string" ? `[${path} {number}{date}]` : undefined;
}

let relay: Relay;
let ada: Hired["desk"];
let site: string;
beforeAll(async () => {
	for (const words of [policyWordsOf, improvementWordsOf, askedWordsOf])
		put(words(["en"]));
	relay = await startRelay();
	site = relay.shop.id;
	({ desk: ada } = await hires(relay, "Ada", "owner"));
});
afterAll(() => relay.stop());

function put(words: object) {
	for (const [key, text] of Object.entries(words))
		if (key !== "tag") Object.assign(words, { [key]: `[${text}]` });
}

/** What people write here has no Latin letters. */
const THEIRS = "Δοκιμή";
/** The product, the shop, and what Intl says of countries, days, times and languages. */
const OURS =
	/^(Shopbell|Lamp & Loom|Lithuania( and Latvia)?|English|days?|hours?|(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w*|June?|AM|PM|UTC|GMT|[^\p{Script=Latin}])*$/u;

/** Of texts and names that are read aloud: what is in no brackets. */
function strange(html: string): string[] {
	const shown = html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, "");
	const named = [
		...shown.matchAll(/ (?:aria-label|title|placeholder|alt)="([^"]*)"/g),
		...shown.matchAll(/<meta name="description" content="([^"]*)"/g),
	].map(([, text = ""]) => text);
	return [...shown.split(/<[^>]*>/), ...named]
		.map((text) => text.replace(/&#(\d+);/g, (_, n) => String.fromCharCode(n)))
		.map(withoutBrackets)
		.filter((text) => !OURS.test(text));
}

function withoutBrackets(text: string): string {
	const shorter = text.replace(/\[[^[\]]*\]/g, "");
	return shorter === text ? text.trim() : withoutBrackets(shorter);
}

type Fields = Record<string, string> | (readonly [string, string])[];

/** The last that a page has set. */
let cookie = "";

/** A page, which says `says` and something of ours, and nothing that is not translated. */
async function opens(
	path: string,
	fields?: Fields | null,
	says = "",
): Promise<string> {
	const answer = await fetch(`${relay.origin}${path}`, {
		headers: { "Accept-Language": "en", Origin: RELAY_ORIGIN, Cookie: cookie },
		redirect: "manual",
		...(fields && {
			method: "POST",
			body: new URLSearchParams(fields as [string, string][]),
		}),
	});
	const html = await answer.text();
	cookie = answer.headers.get("Set-Cookie")?.split(";")[0] ?? cookie;
	if (answer.status === 303) return opens(pathOf(answer, path), null, says);
	expect(answer.headers.get("Content-Type"), path).toContain("text/html");
	expect([path, says, html.includes(says)]).toEqual([path, says, true]);
	expect(html, path).toMatch(/>\[/);
	expect(strange(html), `${path} ${answer.status}`).toEqual([]);
	return html;
}

function pathOf(answer: Response, from: string): string {
	const to = new URL(answer.headers.get("Location") ?? "", relay.origin + from);
	return to.pathname + to.search;
}

test("PO4 YS3 pages of policies and of what was done say nothing that is not translated", {
	tags: ["more"],
}, async () => {
	await opens(`/policies/${site}`);
	await opens(`/you-said/${site}`);
	const text = { language: "en", title: THEIRS, text: THEIRS, url: null };
	const publishes = async (
		facts: PolicyContent["facts"],
		was: number | null,
		language = "en",
	) => {
		const content: PolicyContent = {
			...{ source: "ours", facts },
			texts: [{ ...text, language, steps: [THEIRS] }],
		};
		const named = { site, policy: facts.kind };
		const saved = await ada.ask("policy:save", { ...named, content, was });
		await ada.ask("policy:publish", {
			...{ ...named, was: saved.policy.version },
			changes: was ? [{ language: "en", text: THEIRS }] : [],
		});
	};
	const returns = {
		...({ kind: "returns", paidBy: "shop", refundDays: 7 } as const),
		...{ days: 14, countries: ["LT", "LV"] },
	};
	await publishes(returns, null);
	await publishes({ ...returns, paidBy: "shopper" }, 1);
	const zone = { least: 1, most: 2 };
	const cost = { amount: 2.99, currency: "EUR" };
	await publishes(
		{
			kind: "delivery",
			zones: [
				{ ...zone, countries: ["LT"], cost, freeFrom: 50 },
				{ ...zone, countries: [], cost: null, freeFrom: null },
			],
		},
		null,
	);
	await publishes({ kind: "service", answerHours: 24 }, null);
	await publishes({ kind: "privacy" }, null, "el");
	await ada.ask("improvement:save", {
		...{ site, improvement: newId(), isPublic: true, was: null },
		content: {
			date: new Date(relay.clock.now()).toISOString().slice(0, 10),
			texts: [{ language: "en", title: THEIRS, heard: THEIRS, did: THEIRS }],
		},
	});
	for (const path of ["", "/returns", "/returns/1", "/delivery", "/service"])
		await opens(`/policies/${site}${path}`);
	// In a language that its reader does not read.
	await opens(`/policies/${site}/privacy`);
	await opens(`/you-said/${site}`);
});

test("HP7 pages of articles say nothing that is not translated", {
	tags: ["more"],
}, async () => {
	const article = newId();
	const named = { site, article, language: "en" };
	await opens(`/help/${site}?q=${THEIRS}`);
	const { text } = await ada.ask("article:save", {
		...{ ...named, address: "one", title: THEIRS, body: THEIRS, was: null },
	});
	await ada.ask("article:publish", { ...named, was: text.revision });
	await opens(`/help/${site}`);
	const at = `/help/${site}/en/one`;
	const html = await opens(at);
	const [, voter = ""] = /name="voter" value="([^"]+)"/.exec(html) ?? [];
	const vote = { voter, version: "1" };
	await opens(at, { ...vote, helpful: "yes" });
	await opens(at, { ...vote, helpful: "no" });
	const said = { ...vote, helpful: "no", missing: THEIRS };
	await opens(at, said, "later.help.thanks");
	await opens(`/help/${site}/en/none`);
});

test("CM7 the page of a complaint says nothing that is not translated", {
	tags: ["more"],
}, async () => {
	const { maya, noor, conversation } = await together(relay);
	const secret = newToken();
	const { complaint } = await maya.ask("complaint:file", {
		...{ conversation, id: newId(), secret, what: THEIRS },
		...{ order: "", wants: "", mayContact: false },
	});
	const at = `/complaint/${secret}`;
	const decide = (version: number) =>
		noor.ask("complaint:decide", {
			...{ conversation, complaint: complaint.id, version },
			...{ outcome: "not_upheld", text: THEIRS },
		});
	await opens(at);
	// Too early, and too little.
	await opens(at, { why: THEIRS });
	await decide(1);
	await opens(at, null, "later.complaint.dispute ");
	await opens(at, { why: "" });
	await opens(at, { why: THEIRS });
	await decide(3);
	await opens(at, null, "later.complaint.final");
	await opens(`/complaint/${newToken()}`);
});

test("LI7 PL1 a comment card and the chat without scripts say nothing that is not translated", {
	tags: ["more"],
}, async () => {
	const card = `/card/${site}`;
	await opens(card);
	const given = { clientId: newId(), kind: "problem", about: "", contact: "" };
	await opens(card, { ...given, text: "" });
	await opens(card, { ...given, text: "δ".repeat(10_000) });
	await opens(card, { ...given, text: THEIRS }, "later.card.thanks");
	const plain = `/plain/${site}`;
	const html = await opens(plain);
	const [, token = ""] = /name="token" value="([^"]+)"/.exec(html) ?? [];
	const message = { clientId: newId(), token, locale: "en" };
	await opens(plain, { ...message, text: " " });
	await opens(plain, { ...message, text: "δ".repeat(10_000) });
	await opens(plain, { ...message, text: THEIRS }, THEIRS);
});

test("LI1 a survey by a link says nothing that is not translated, whatever it asks", {
	tags: ["more"],
}, async () => {
	const said = { text: { en: THEIRS } };
	const choices = ["a", "b"].map((key) => ({ key, ...said }));
	const body: SurveyBody = {
		...{ title: { en: THEIRS }, thanks: {} },
		questions: [
			...(["faces", "stars", "thumbs", "nps", "effort", "solved"] as const).map(
				(kind) => question(kind, kind, said),
			),
			question("choice", "choice", { ...said, choices }),
			question("choices", "choices", { ...said, choices }),
			question("text", "text", said),
		],
	};
	const { id } = await running(relay, body);
	const { url } = await ada.ask("survey-link:make", {
		...{ site, survey: id, name: THEIRS, uses: "open" },
		...{ order: null, expiresAt: null },
	});
	const { pathname } = new URL(url);
	await opens(pathname);
	// What is no answer, and none at all.
	const shown = body.questions.map(({ key }) => ["shown", key] as const);
	await opens(
		pathname,
		[...shown, ["q.faces", "9"]],
		"[Please answer this question.]",
	);
	const given = Object.entries({ faces: "5", stars: "5", thumbs: "1" });
	const others = { nps: "9", effort: "7", solved: "yes", choice: "a" };
	const last = { choices: "b", text: THEIRS };
	const all = [...given, ...Object.entries({ ...others, ...last })];
	const answers = all.map(([key, value]) => [`q.${key}`, value] as const);
	await opens(pathname, [...shown, ...answers], "later.rating.thanks");
	await opens(`/s/${newToken()}`);
});
