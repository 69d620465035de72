import {
	POLICY_KINDS,
	type PolicyChange,
} from "../../../../protocol/policy.ts";
import { languageOf } from "../../../../protocol/required-language.ts";
import { markdownTree } from "../../../markdown/markdown-tree.ts";
import { jsonLd } from "../../../policies/json-ld.ts";
import { policyAddress } from "../../../policies/policy-address.ts";
import type { PolicyVersionRow } from "../../../policies/rows.ts";
import {
	saidPolicy,
	sinceOf,
	textFor,
} from "../../../policies/shown-policy.ts";
import type { PolicyWords } from "../../../policies/words/policy-words.ts";
import { policyWordsOf } from "../../../policies/words/policy-words-of.ts";
import { contactOf } from "../../../sites/contact.ts";
import { hoursOf } from "../../../sites/hours.ts";
import type { SiteRow } from "../../../store/contract/rows.ts";
import { markdownHtml } from "../markdown-html.ts";
import { escaped } from "../meta-tag.ts";
import type { Say } from "../plain-say.ts";
import { plainWays } from "../plain-ways.ts";
import { improvementsLink } from "./improvements-page.ts";
import { type PublicPage, publicPage } from "./public-page.ts";

interface Shown {
	origin: string;
	site: SiteRow;
	/** The reader's languages, the dearest first. */
	wanted: readonly string[];
	/** Whether the shop has published what it did. */
	hasImprovements: boolean;
	/** Milliseconds since 1970. */
	now: number;
	/** Texts of the chat in a language. */
	say(locale: string): Say;
}

/** A version of a policy. @param all its versions, the newest first; @param holds the number of the one that holds */
export function policyPage(
	{ origin, site, wanted, now, say, hasImprovements }: Shown,
	version: PolicyVersionRow,
	all: readonly Pick<PolicyVersionRow, "number" | "at">[],
	holds: number,
): string {
	const said = saidPolicy(site, version, wanted);
	const { content, text, words } = said;
	const { policy_id: policy, number } = version;
	const isOld = number !== holds;
	const at = (language: string, of?: number) =>
		policyAddress(origin, site.id, {
			...{ policy, language, ...(of !== undefined && { number: of }) },
		});
	const own = isOld ? number : undefined;
	const url = at(text.language, own);
	const notices = [
		isOld &&
			`${escaped(words.old)} <a href="${escaped(at(text.language))}">${escaped(words.current)}</a>`,
		isElsewhere(text.language, wanted) && untranslated(wanted),
	].filter((one) => one !== false);
	const page: PublicPage = {
		locale: text.language,
		shop: site.name,
		title: text.title,
		description: said.facts
			.map(({ label, value }) => `${label}: ${value}`)
			.join(". ")
			.slice(0, 300),
		canonical: text.url ?? url,
		languages: content.texts.map(({ language }) => ({
			language,
			url: at(language, own),
		})),
		jsonLd:
			isOld || content.source === "shop"
				? null
				: jsonLd(content.facts, { url, shop: site.name, hours: hoursOf(site) }),
		languagesLabel: say(words.tag)("header.language"),
		body: [
			...notices.map((one) => `<p class="notice">${one}</p>`),
			`<p class="quiet">${escaped(said.since)} · ${escaped(words.version.replace("{number}", `${number}`))}</p>`,
			changesIn(version, text.language, words),
			factsIn(said.facts),
			content.facts.kind === "service"
				? plainWays({
						...{ contact: contactOf(site), now, locale: words.tag },
						say: say(words.tag),
					})
				: "",
			stepsIn(text.steps, words),
			markdownHtml(markdownTree(text.text), 1),
			text.url === null
				? ""
				: `<p><a class="way" href="${escaped(text.url)}">${escaped(words.shopPage)}</a></p>`,
		]
			.filter((part) => part !== "")
			.join("\n"),
		foot: [
			helpIn(site, text.language, say(words.tag)),
			versionsIn(all, number, (of) => at(text.language, of), {
				site,
				words,
			}),
			`<p><a class="way" href="${escaped(policyAddress(origin, site.id, { language: text.language }))}">${escaped(words.title)}</a></p>`,
			hasImprovements ? improvementsLink(origin, site.id, text.language) : "",
		].join("\n"),
	};
	return publicPage(page);
}

/** All policies of a site that hold. @param isGone at the address of one that the site has not */
export function policiesPage(
	{ origin, site, wanted, say, hasImprovements }: Shown,
	versions: readonly PolicyVersionRow[],
	isGone = false,
): string {
	const words = policyWordsOf(wanted);
	const list = [...versions].sort(
		(a, b) => placeOf(a.policy_id) - placeOf(b.policy_id),
	);
	const items = list.map((version) => {
		const { content, since, text } = saidPolicy(site, version, wanted);
		const { policy_id: policy } = version;
		const { language, title } = textFor(content.texts, wanted);
		const url = policyAddress(origin, site.id, { policy, language });
		const lang = language === words.tag ? "" : ` lang="${escaped(language)}"`;
		return `<li${lang}><a class="way" href="${escaped(url)}" hreflang="${escaped(text.language)}">${escaped(title)}</a> <span class="quiet">${escaped(since)}</span></li>`;
	});
	return publicPage({
		locale: words.tag,
		shop: site.name,
		title: words.title,
		description: "",
		canonical: policyAddress(origin, site.id, { language: words.tag }),
		languages: [],
		jsonLd: null,
		languagesLabel: "",
		body: [
			isGone ? `<p class="notice">${escaped(words.gone)}</p>` : "",
			items.length > 0
				? `<ul>${items.join("")}</ul>`
				: `<p>${escaped(words.none)}</p>`,
		].join("\n"),
		foot: [
			helpIn(site, words.tag, say(words.tag)),
			hasImprovements ? improvementsLink(origin, site.id, words.tag) : "",
		].join("\n"),
	});
}

const placeOf = (policy: string) => {
	const at = (POLICY_KINDS as readonly string[]).indexOf(policy);
	return at < 0 ? POLICY_KINDS.length : at;
};

/** Whether the page stands in another language than the reader's. */
function isElsewhere(language: string, wanted: readonly string[]): boolean {
	return (
		wanted.length > 0 &&
		!wanted.some((tag) => languageOf(tag) === languageOf(language))
	);
}

/** In the reader's own words. */
function untranslated(wanted: readonly string[]): string {
	const { tag, untranslated } = policyWordsOf(wanted);
	return `<span lang="${tag}" dir="auto">${escaped(untranslated)}</span>`;
}

function factsIn(facts: readonly { label: string; value: string }[]): string {
	if (facts.length === 0) return "";
	const rows = facts.map(
		({ label, value }) =>
			`<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`,
	);
	return `<dl class="facts">${rows.join("")}</dl>`;
}

function stepsIn(steps: readonly string[], words: PolicyWords): string {
	if (steps.length === 0) return "";
	const items = steps.map((step) => `<li dir="auto">${escaped(step)}</li>`);
	return `<h2>${escaped(words.steps)}</h2>\n<ol>${items.join("")}</ol>`;
}

function changesIn(
	{ changes }: Pick<PolicyVersionRow, "changes">,
	language: string,
	words: PolicyWords,
): string {
	const all = JSON.parse(changes) as PolicyChange[];
	const change = all.find((one) => one.language === language) ?? all[0];
	if (!change) return "";
	const lang =
		change.language === language ? "" : ` lang="${escaped(change.language)}"`;
	return `<h2>${escaped(words.changes)}</h2>\n<p${lang} dir="auto">${escaped(change.text)}</p>`;
}

function versionsIn(
	all: readonly Pick<PolicyVersionRow, "number" | "at">[],
	shown: number,
	at: (number: number) => string,
	{ site, words }: { site: SiteRow; words: PolicyWords },
): string {
	if (all.length < 2) return "";
	const items = all.map((version) => {
		const name = escaped(
			words.version.replace("{number}", `${version.number}`),
		);
		const said =
			version.number === shown
				? `<strong>${name}</strong>`
				: `<a class="way" href="${escaped(at(version.number))}">${name}</a>`;
		return `<li>${said} <span class="quiet">${escaped(sinceOf(site, version.at, words))}</span></li>`;
	});
	return `<h2>${escaped(words.versions)}</h2>\n<ul>${items.join("")}</ul>`;
}

/** The chat without scripts answers on the relay. */
function helpIn(site: SiteRow, locale: string, say: Say): string {
	const url = `/plain/${site.id}?locale=${encodeURIComponent(locale)}`;
	return `<p><a class="way" href="${escaped(url)}">${escaped(say("header.title"))}</a></p>`;
}
