import * as v from "valibot";
import {
	DELIVERY_ZONES,
	POLICY_CHANGE_CHARS,
	POLICY_DAYS,
	POLICY_KINDS,
	POLICY_LANGUAGES,
	POLICY_STEP_CHARS,
	POLICY_STEPS,
	POLICY_TEXT_CHARS,
	POLICY_TITLE_CHARS,
	POLICY_URL_CHARS,
	type PolicyChange,
	type PolicyContent,
	ZONE_COUNTRIES,
} from "./policy.ts";
import { policyName } from "./policy-name.ts";
import { PRICE_MOST, price } from "./product.ts";
import { id, linkAddress, locale, reader, someText, text } from "./read.ts";

// What owners and supervisors do with a policy: draft, publish, remove. Rules PO in SPEC.md.

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
			policy: policyName,
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
		policy: policyName,
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
	v.strictObject({ site: id, policy: policyName }),
);

/** `policy:remove`: a draft that was never published. Errors: `not_found`, `conflict`. */
export interface PolicyRemoved {
	site: string;
	policy: string;
	was: number;
}
export const readPolicyRemoved = reader(
	v.strictObject({ site: id, policy: policyName, was: version }),
);
