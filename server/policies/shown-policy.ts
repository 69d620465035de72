import type { PolicyContent, PolicyText } from "../../protocol/policy.ts";
import { languageOf } from "../../protocol/required-language.ts";
import type { PolicyCard, ShownPolicy } from "../../protocol/shown-policy.ts";
import { hoursOf, zoneOf } from "../sites/hours.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import { policyAddress } from "./policy-address.ts";
import type { PolicyVersionRow } from "./rows.ts";
import { saidFacts } from "./said-facts.ts";
import type { PolicyWords } from "./words/policy-words.ts";
import { policyWordsOf } from "./words/policy-words-of.ts";

/** In the first of the reader's languages (tags, the dearest first) that it has, or in its first one. */
export function textFor(
	texts: readonly PolicyText[],
	wanted: readonly string[],
): PolicyText {
	const [first] = texts;
	if (!first) throw new Error("a policy without a text");
	for (const tag of wanted) {
		const found =
			texts.find(({ language }) => isSame(language, tag)) ??
			texts.find(({ language }) => languageOf(language) === languageOf(tag));
		if (found) return found;
	}
	return first;
}

const isSame = (one: string, other: string) =>
	one.toLowerCase() === other.toLowerCase();

/** What is said around it: in the language of the text, where there are words in it. */
export interface SaidPolicy {
	content: PolicyContent;
	text: PolicyText;
	words: PolicyWords;
	facts: PolicyCard["facts"];
	since: string;
}

/** A version of a policy for who reads these languages. */
export function saidPolicy(
	site: SiteRow,
	version: Pick<PolicyVersionRow, "content" | "at">,
	wanted: readonly string[],
): SaidPolicy {
	const content = JSON.parse(version.content) as PolicyContent;
	const text = textFor(content.texts, wanted);
	const words = policyWordsOf([text.language]);
	return {
		content,
		text,
		words,
		facts: saidFacts(content.facts, {
			locale: words.tag,
			words,
			hours: hoursOf(site),
		}),
		since: sinceOf(site, version.at, words),
	};
}

/** As the shop's calendar says it. */
export function sinceOf(
	site: Pick<SiteRow, "hours">,
	at: number,
	{ tag, since }: PolicyWords,
): string {
	const date = new Intl.DateTimeFormat(tag, {
		dateStyle: "long",
		timeZone: zoneOf(site),
	}).format(at);
	return since.replace("{date}", date);
}

export function shownPolicy(
	origin: string,
	site: SiteRow,
	version: PolicyVersionRow,
	wanted: readonly string[],
): ShownPolicy {
	const { text, facts, content, since } = saidPolicy(site, version, wanted);
	const { policy_id: policy, number, at } = version;
	return {
		...{ policy, number, at, facts, since },
		kind: content.facts.kind,
		title: text.title,
		language: text.language,
		steps: text.steps,
		url: policyAddress(origin, site.id, {
			...{ policy, number, language: text.language },
		}),
	};
}
