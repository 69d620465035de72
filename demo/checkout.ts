import * as v from "valibot";

export type Buyer = { name: string; email: string };
export type BuyerRead =
	| { ok: true; buyer: Buyer }
	| { ok: false; given: Buyer; problems: Partial<Record<keyof Buyer, string>> };

/** Somebody has to be first at the till. */
export const DEMO_BUYER: Buyer = {
	name: "Maya Lindqvist",
	email: "maya@example.com",
};

/** Reads the checkout form. What was typed comes back with the problems, so nobody types it twice. */
export function readBuyer(form: Record<string, unknown>): BuyerRead {
	const read = v.safeParse(BuyerForm, form);
	if (read.success) return { ok: true, buyer: read.output };
	const { nested = {} } = v.flatten<typeof BuyerForm>(read.issues);
	const problems: Partial<Record<keyof Buyer, string>> = {};
	if (nested.name) problems.name = nested.name[0];
	if (nested.email) problems.email = nested.email[0];
	return {
		ok: false,
		given: { name: asText(form.name), email: asText(form.email) },
		problems,
	};
}

const NAME = "Please tell us your name.";
const EMAIL = "Please write an e-mail address like name@example.com.";

const BuyerForm = v.object({
	name: v.pipe(
		v.string(NAME),
		v.trim(),
		v.nonEmpty(NAME),
		v.maxLength(
			80,
			"Names have room for 80 characters. A shorter form is fine.",
		),
		// Line breaks and the like are never part of a name; they only confuse what shows it.
		v.regex(
			/^\P{Cc}+$/u,
			"Please leave out line breaks and control characters.",
		),
	),
	email: v.pipe(
		v.string(EMAIL),
		v.trim(),
		v.maxLength(254, EMAIL),
		v.email(EMAIL),
	),
});

function asText(value: unknown): string {
	return typeof value === "string" ? value.slice(0, 300) : "";
}
