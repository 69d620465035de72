import { emailAddress } from "../../protocol/email.ts";
import { trimmed } from "../../protocol/is-blank.ts";
import { EMAIL_CHARS, NAME_CHARS, URL_CHARS } from "../../protocol/limits.ts";
import {
	isPublicHttp,
	type OriginFault,
	originTyped,
} from "../../protocol/origin.ts";
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

/**
 * What is wrong, a sentence for each field at fault; an empty object when nothing is.
 * @param plainHttp the address without encryption that was named as a fault and sent again: it is meant
 */
export function faultsOf(
	form: FirstRunForm,
	plainHttp: string | null = null,
): FirstRunFaults {
	const faults: FirstRunFaults = {};
	for (const field of FIELDS) {
		const text = trimmed(form[field]);
		if (!text) faults[field] = firstRunWords.required;
		else if ([...text].length > MOST_CHARS[field])
			faults[field] = fill(firstRunWords.tooLong, { most: MOST_CHARS[field] });
	}
	if (!faults.email && !emailAddress(form.email.trim()))
		faults.email = firstRunWords.badEmail;
	if (!faults.origin) {
		const read = originTyped(form.origin);
		if (!read.ok) faults.origin = ORIGIN_FAULTS[read.why];
		else if (isPublicHttp(read.origin) && form.origin !== plainHttp)
			faults.origin = firstRunWords.plainHttp;
	}
	return faults;
}
const ORIGIN_FAULTS: Record<OriginFault, string> = {
	scheme: firstRunWords.badScheme,
	wildcard: firstRunWords.wildcard,
	credentials: firstRunWords.credentials,
	host: firstRunWords.badOrigin,
	port: firstRunWords.badPort,
};
const MOST_CHARS: Record<FirstRunField, number> = {
	name: NAME_CHARS,
	email: EMAIL_CHARS,
	siteName: NAME_CHARS,
	origin: URL_CHARS,
};

/** An address as people type or paste it, as an origin; null where it is none. */
export function readOrigin(typed: string): string | null {
	const read = originTyped(typed);
	return read.ok ? read.origin : null;
}

/** What will be kept, where that is not what was typed; "" otherwise. */
export function originKept(typed: string): string {
	const origin = readOrigin(typed);
	if (!origin || origin === typed.trim().replace(/\/$/, "")) return "";
	return fill(firstRunWords.originKept, { origin });
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
