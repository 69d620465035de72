import type { Sent } from "../../protocol/message.ts";
import type { PolicyContent } from "../../protocol/policy.ts";
import { Refused } from "../../protocol/refusal.ts";
import type {
	PinnablePolicy,
	PolicyCard,
	PolicyPinned,
	ShownPolicy,
} from "../../protocol/shown-policy.ts";
import type { ConversationLog } from "../conversations/log.ts";
import { sendAsAgent } from "../conversations/send-as-agent.ts";
import type { Agent } from "../people/agent.ts";
import { mustFindSite } from "../sites/must-find-site.ts";
import type { Store } from "../store/contract/store.ts";
import type { PolicyStore } from "./queries.ts";
import { saidPolicy, shownPolicy } from "./shown-policy.ts";
import type { PolicyWords } from "./words/policy-words.ts";

/** The site and the language of a conversation. */
interface Where {
	site: string;
	/** null: it is not known. */
	language: string | null;
}

/** What holds now, as the shopper of a conversation would read it. */
export async function pinnablePolicies(
	store: Store & PolicyStore,
	origin: string,
	{ site, language }: Where,
): Promise<PinnablePolicy[]> {
	const row = await mustFindSite(store, site);
	const rows = await store.policiesInForce(site);
	const wanted = language === null ? [] : [language];
	return rows.map((version) => {
		const { content, words } = saidPolicy(row, version, wanted);
		const shown = shownPolicy(origin, row, version, wanted);
		return {
			...{ ...cardOf(shown), kind: shown.kind },
			term: termOf(content.facts, words),
		};
	});
}

/** Errors: `conflict` where another version holds by now; and as of a message. */
export async function pinPolicy(
	{
		store,
		log,
		origin,
	}: { store: Store & PolicyStore; log: ConversationLog; origin: string },
	agent: Agent,
	{ site, language }: Where,
	{ conversation, clientId, policy, number }: PolicyPinned,
): Promise<Sent> {
	const row = await mustFindSite(store, site);
	const named = await store.policy(site, policy);
	if (named?.number !== number) throw new Refused({ code: "conflict" });
	const version = await store.policyVersion(site, policy, number);
	if (!version) throw new Refused({ code: "conflict" });
	const wanted = language === null ? [] : [language];
	const card = cardOf(shownPolicy(origin, row, version, wanted));
	const draft = { conversation, clientId, text: textOf(card), policy: card };
	return sendAsAgent(log, agent, site, draft);
}

function cardOf({
	policy,
	number,
	title,
	at,
	facts,
	url,
}: ShownPolicy): PolicyCard {
	return { policy, number, title, at, facts, url };
}

/** Whoever cannot be shown a card reads the same. */
function textOf({ title, facts, url }: PolicyCard): string {
	const lines = facts.map(({ label, value }) => `${label}: ${value}`);
	return [title, ...lines, url].join("\n");
}

/** What a clock runs for once its event has happened. */
function termOf(
	facts: PolicyContent["facts"],
	words: PolicyWords,
): PinnablePolicy["term"] {
	if (facts.kind === "returns")
		return {
			event: "returned",
			what: words.refundPromise,
			days: facts.refundDays,
		};
	const [zone] = facts.kind === "delivery" ? facts.zones : [];
	return zone
		? { event: "sent", what: words.parcelPromise, days: zone.most }
		: null;
}
