import * as v from "valibot";
import type { PolicyKind } from "./policy.ts";
import { policyName } from "./policy-name.ts";
import { id, locale, reader } from "./read.ts";

// Policies as shoppers read them, and as agents quote them. Rules PO in SPEC.md.

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
		policy: policyName,
		number: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
	}),
);

/** `policies:of-conversation`: what can be pinned, as its shopper would read it, and the terms whose clock can be started. */
export interface PinnablePolicy extends PolicyCard {
	kind: PolicyKind;
	/** null: it has none. `event`: the parcel was sent, or is back. */
	term: { what: string; days: number; event: "sent" | "returned" } | null;
}
