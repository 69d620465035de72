import type { Price } from "./product.ts";

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
