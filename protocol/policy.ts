import * as v from "valibot";
import { PRICE_MOST, type Price, price } from "./product.ts";
import { id, linkAddress, locale, reader, someText, text } from "./read.ts";

// What holds at a shop, in words that everybody may read. Rules PO in SPEC.md.

export const POLICY_TITLE_CHARS = 120;
/** Of one language: all languages of a policy have to fit into one packet. */
export const POLICY_TEXT_CHARS = 20_000;
/** JSON of a draft, in bytes. */
export const POLICY_BYTES = 48 * 1024;
export const POLICY_STEPS = 10;
export const POLICY_STEP_CHARS = 300;
export const POLICY_CHANGE_CHARS = 500;
export const POLICY_URL_CHARS = 500;
/** More than a shop has; all of them are read at once. */
export const POLICIES_MOST = 20;
export const POLICY_LANGUAGES = 20;
export const DELIVERY_ZONES = 20;
export const ZONE_COUNTRIES = 60;
export const POLICY_DAYS = 366;
export const RETURN_REASON_CHARS = 1_000;
export const RETURN_ORDER_CHARS = 80;

/** What a policy is about. `own`: whatever the shop says. */
export const POLICY_KINDS = [
	"service",
	"delivery",
	"returns",
	"privacy",
	"own",
] as const;
export type PolicyKind = (typeof POLICY_KINDS)[number];

/** How long a parcel takes to some countries, and what it costs. */
export interface DeliveryZone {
	/** ISO 3166, e.g. LT; empty: everywhere else. */
	countries: string[];
	/** Days until it is there. */
	least: number;
	most: number;
	/** null: nothing. */
	cost: Price | null;
	/** From this value of the order on it costs nothing, in the currency of the cost; null: from none. */
	freeFrom: number | null;
}

/** What of a policy is said in numbers. */
export type PolicyFacts =
	| { kind: "delivery"; zones: DeliveryZone[] }
	| {
			kind: "returns";
			/** So many days after the delivery a thing may be sent back. */
			days: number;
			/** Who pays for the parcel back. */
			paidBy: "shop" | "shopper";
			/** So many days after the parcel is back the money is. */
			refundDays: number;
			/** Where this holds, as ISO 3166; empty: everywhere. */
			countries: string[];
	  }
	/** Opening hours and ways to reach the shop are those of the site. */
	| { kind: "service"; answerHours: number | null }
	| { kind: "privacy" | "own" };

export interface PolicyText {
	/** As BCP 47 spells it. */
	language: string;
	title: string;
	/** Markdown; empty where the shop's own page says it. */
	text: string;
	/** What to do, one after the other. */
	steps: string[];
	/** The shop's own page in this language; null: it is ours. */
	url: string | null;
}

/** What somebody writes. */
export interface PolicyContent {
	/** `shop`: it stands on the shop's own site, and here are its facts alone. */
	source: "ours" | "shop";
	facts: PolicyFacts;
	/** One a language; the first stands in for those that are missing. */
	texts: PolicyText[];
}

/** What is another, in the words of whoever publishes. */
export interface PolicyChange {
	language: string;
	text: string;
}

export interface PolicyVersion {
	/** 1 is the first that was published. */
	number: number;
	/** Server milliseconds. */
	at: number;
	/** Empty for the first one. */
	changes: PolicyChange[];
}

/** A policy as the staff has it. */
export interface PolicyInfo {
	/** A part of its address: the kind, or of an own one what its owner has chosen. */
	id: string;
	kind: PolicyKind;
	content: PolicyContent;
	/** Grows with each change of the draft. */
	version: number;
	changedAt: number;
	/** The newest first; empty: nobody reads it yet. */
	published: PolicyVersion[];
	/** Whether what is published is not what stands here. */
	isChanged: boolean;
}

/** The same as a line of the list. */
export interface PolicySummary
	extends Pick<PolicyInfo, "id" | "kind" | "isChanged"> {
	title: string;
	languages: string[];
	/** Of the version that holds; 0: none was published. */
	number: number;
	/** When that was published, server milliseconds. */
	at: number | null;
}

/** By language: what an owner may call a policy. */
export type TitlePresets = Readonly<
	Record<string, Record<Exclude<PolicyKind, "own">, string>>
>;

/** `policies:read` of the staff. */
export interface SitePolicies {
	policies: PolicySummary[];
	presets: TitlePresets;
	/** Where shoppers find all of them. */
	address: string;
}

const days = v.pipe(
	v.number(),
	v.integer(),
	v.minValue(0),
	v.maxValue(POLICY_DAYS),
);
const countries = v.pipe(
	v.array(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
	v.maxLength(ZONE_COUNTRIES),
	v.check((all) => new Set(all).size === all.length),
);
const zone = v.pipe(
	v.strictObject({
		countries,
		least: days,
		most: days,
		cost: v.nullable(price),
		freeFrom: v.nullable(
			v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(PRICE_MOST)),
		),
	}),
	v.forward(
		v.check(({ least, most }) => least <= most),
		["most"],
	),
	v.forward(
		v.check(({ cost, freeFrom }) => freeFrom === null || cost !== null),
		["freeFrom"],
	),
);
const facts = v.variant("kind", [
	v.strictObject({
		kind: v.literal("delivery"),
		zones: v.pipe(v.array(zone), v.maxLength(DELIVERY_ZONES)),
	}),
	v.strictObject({
		kind: v.literal("returns"),
		days,
		paidBy: v.picklist(["shop", "shopper"]),
		refundDays: days,
		countries,
	}),
	v.strictObject({
		kind: v.literal("service"),
		answerHours: v.nullable(
			v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(24 * 31)),
		),
	}),
	v.strictObject({ kind: v.picklist(["privacy", "own"]) }),
]);
const isOneEach = (all: readonly { language: string }[]) =>
	new Set(all.map(({ language }) => language)).size === all.length;
const content = v.pipe(
	v.strictObject({
		source: v.picklist(["ours", "shop"]),
		facts,
		texts: v.pipe(
			v.array(
				v.strictObject({
					language: locale,
					title: v.pipe(someText(POLICY_TITLE_CHARS), v.regex(/^[^\n]*$/)),
					text: text(POLICY_TEXT_CHARS),
					steps: v.pipe(
						v.array(someText(POLICY_STEP_CHARS)),
						v.maxLength(POLICY_STEPS),
					),
					url: v.nullable(linkAddress(POLICY_URL_CHARS)),
				}),
			),
			v.minLength(1),
			v.maxLength(POLICY_LANGUAGES),
			v.check((all) => isOneEach(all)),
		),
	}),
	// A page of the shop's own is named, and one of ours says something; never both.
	v.forward(
		v.check(({ source, texts }) =>
			texts.every(({ url, text }) =>
				source === "shop" ? url !== null && text === "" : url === null,
			),
		),
		["source"],
	),
);

/** A part of an address. */
const slug = v.pipe(
	v.string(),
	v.regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])$/),
);
const version = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/**
 * `policy:save`: the draft, which nobody outside reads. Errors: `conflict` where it was changed since; `too_long` beyond
 * `POLICY_BYTES`; `rejected` beyond `POLICIES_MOST`; `malformed` for an address of another kind.
 */
export interface PolicySaved {
	site: string;
	policy: string;
	content: PolicyContent;
	/** The version that it replaces; null: it is new. */
	was: number | null;
}
export const readPolicySaved = reader(
	v.pipe(
		v.strictObject({
			site: id,
			policy: slug,
			content,
			was: v.nullable(version),
		}),
		// The address of a kind is its name.
		v.forward(
			v.check(({ policy, content: { facts } }) =>
				facts.kind === "own"
					? !POLICY_KINDS.some((kind) => kind === policy)
					: policy === facts.kind,
			),
			["policy"],
		),
	),
);

/**
 * `policy:publish`: what the draft says now is the next version, with its date. Errors: `conflict` where it was changed
 * since, or is as it was published; `malformed` for `changes` where there was a version before and nobody says what is
 * another.
 */
export interface PolicyPublished {
	site: string;
	policy: string;
	was: number;
	changes: PolicyChange[];
}
export const readPolicyPublished = reader(
	v.strictObject({
		site: id,
		policy: slug,
		was: version,
		changes: v.pipe(
			v.array(
				v.strictObject({
					language: locale,
					text: someText(POLICY_CHANGE_CHARS),
				}),
			),
			v.maxLength(POLICY_LANGUAGES),
			v.check((all) => isOneEach(all)),
		),
	}),
);

export interface PolicyNamed {
	site: string;
	policy: string;
}
export const readPolicyNamed = reader(
	v.strictObject({ site: id, policy: slug }),
);

/** `policy:remove`: a draft that was never published. Errors: `not_found`, `conflict`. */
export interface PolicyRemoved {
	site: string;
	policy: string;
	was: number;
}
export const readPolicyRemoved = reader(
	v.strictObject({ site: id, policy: slug, was: version }),
);

/** A line of a policy that is said in numbers, in the reader's language. */
export interface SaidFact {
	label: string;
	value: string;
}

/** A policy as it is shown in the chat: what it says in numbers, and where all of it stands. */
export interface PolicyCard {
	policy: string;
	/** The version that is quoted. */
	number: number;
	title: string;
	/** Server milliseconds. */
	at: number;
	facts: SaidFact[];
	/** Of the version, on the relay. */
	url: string;
}

/** `policies:read` of a shopper, in their language. */
export interface PoliciesAsked {
	locale: string;
}
export const readPoliciesAsked = reader(v.strictObject({ locale }));

export interface ShownPolicy extends PolicyCard {
	kind: PolicyKind;
	/** The language in which its title and its steps are. */
	language: string;
	steps: string[];
	/** What is said of its date. */
	since: string;
}

/** With what the chat says about them: only who looks at policies pays for these words. */
export interface PoliciesRead {
	policies: ShownPolicy[];
	words: {
		title: string;
		open: string;
		/** Of a card that quotes an older version. */
		old: string;
		request: string;
		order: string;
		reason: string;
	};
}

/** `policy:pin`: the policy as it holds now, as a message in the shopper's language. */
export interface PolicyPinned {
	conversation: string;
	/** As of a message: said twice, it is sent once. */
	clientId: string;
	policy: string;
	/** The version that was looked at. Errors: `conflict` where another holds by now. */
	number: number;
}
export const readPolicyPinned = reader(
	v.strictObject({
		conversation: id,
		clientId: id,
		policy: slug,
		number: version,
	}),
);

/** `policies:of-conversation`: what can be pinned, as its shopper would read it, and the terms whose clock can be started. */
export interface PinnablePolicy extends PolicyCard {
	kind: PolicyKind;
	/** null: it has none. `event`: the parcel was sent, or is back. */
	term: { what: string; days: number; event: "sent" | "returned" } | null;
}
