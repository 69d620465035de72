import { emailAddress } from "../../protocol/email.ts";
import { trimmed } from "../../protocol/is-blank.ts";
import { EMAIL_CHARS, NAME_CHARS, URL_CHARS } from "../../protocol/limits.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import { fill, refused } from "../words/words.ts";
import { firstRunWords } from "./words.ts";

/** The fields of the first run as typed. */
export interface FirstRunForm {
	name: string;
	email: string;
	siteName: string;
	origin: string;
}
export type FirstRunField = keyof FirstRunForm;
export type FirstRunFaults = Partial<Record<FirstRunField, string>>;

export const FIELDS: readonly FirstRunField[] = [
	"name",
	"email",
	"siteName",
	"origin",
];

/** What is wrong, a sentence for each field at fault; an empty object when nothing is. */
export function faultsOf(form: FirstRunForm): FirstRunFaults {
	const faults: FirstRunFaults = {};
	for (const field of FIELDS) {
		const text = trimmed(form[field]);
		if (!text) faults[field] = firstRunWords.required;
		else if ([...text].length > MOST_CHARS[field])
			faults[field] = fill(firstRunWords.tooLong, { most: MOST_CHARS[field] });
	}
	if (!faults.email && !emailAddress(form.email.trim()))
		faults.email = firstRunWords.badEmail;
	if (!faults.origin && !readOrigin(form.origin))
		faults.origin = firstRunWords.badOrigin;
	return faults;
}
const MOST_CHARS: Record<FirstRunField, number> = {
	name: NAME_CHARS,
	email: EMAIL_CHARS,
	siteName: NAME_CHARS,
	origin: URL_CHARS,
};

/** An address as people type or paste it, as an origin; null where it is none. */
export function readOrigin(typed: string): string | null {
	const text = typed.trim();
	// "shop.example" and "localhost:4100" are what people type; the second would parse as a scheme.
	const written = /^[a-z][a-z0-9+.-]*:\/\//i.test(text)
		? text
		: `https://${text}`;
	try {
		const url = new URL(written);
		const web = url.protocol === "https:" || url.protocol === "http:";
		return web && !url.username && !url.password && /\S/.test(url.hostname)
			? url.origin
			: null;
	} catch {
		return null;
	}
}

/** What a refusal of the relay says about one field; null when it is not about a field. */
export function faultRefused(refusal: Refusal): FirstRunFaults | null {
	if (refusal.code === "too_long") {
		const field = fieldNamed(refusal.field);
		return field && { [field]: refused(refusal) };
	}
	if (refusal.code !== "malformed") return null;
	const field = fieldNamed(refusal.field);
	if (field === "email") return { email: firstRunWords.badEmail };
	if (field === "origin") return { origin: firstRunWords.badOrigin };
	return field && { [field]: refused(refusal) };
}

function fieldNamed(field: string): FirstRunField | null {
	switch (field) {
		case "name":
		case "email":
			return field;
		case "site.name":
			return "siteName";
		case "site.origin":
			return "origin";
		default:
			return null;
	}
}
