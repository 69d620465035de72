import { URL_CHARS } from "../../protocol/limits.ts";
import {
	isPublicHttp,
	type OriginFault,
	originTyped,
} from "../../protocol/origin.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import { fill, refused } from "../words/words.ts";
import { type FirstHours, hoursFaults, officeHours } from "./first-hours.ts";
import { firstRunWords } from "./first-run-words.ts";
import { passwordFault, passwordRefused } from "./password-fault.ts";
import { emailFault, nameFault, textFault } from "./person-fault.ts";
import type { Faults } from "./use-door-form.ts";
import { formWords } from "./words.ts";

/** The fields of the first run as typed. */
export interface FirstRunForm extends FirstHours {
	name: string;
	email: string;
	password: string;
	siteName: string;
	origin: string;
	/** "yes": the same address with or without `www.` as well. */
	www: string;
	/** `#rrggbb` */
	accent: string;
}
export type FirstRunField = keyof FirstRunForm;
export type FirstRunFaults = Faults<FirstRunField>;

export const FIELDS: readonly FirstRunField[] = [
	"name",
	"email",
	"password",
	"siteName",
	"origin",
	"www",
	"accent",
	"kind",
	"days",
	"from",
	"to",
	"timeZone",
];

/** A calm green, until somebody chooses. */
const ACCENT = "#1f6f5c";

/** What is filled in before anybody types. */
export const beginning = (): Partial<FirstRunForm> => ({
	www: "yes",
	accent: ACCENT,
	...officeHours(),
});

/**
 * What is wrong, a sentence for each field at fault.
 * @param plainHttp the address without encryption that was named as a fault and sent again: it is meant
 */
export function faultsOf(
	form: FirstRunForm,
	plainHttp: string | null = null,
): FirstRunFaults {
	const { name, email, password, siteName, origin } = form;
	const faults: FirstRunFaults = {
		name: nameFault(name),
		email: emailFault(email),
		password: passwordFault(password, [name, email]),
		siteName: nameFault(siteName),
		origin: textFault(origin, URL_CHARS),
		...hoursFaults(form),
	};
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
	const password = passwordRefused(refusal);
	if (password) return { password };
	if (refusal.code === "too_long") {
		const field = fieldNamed(refusal.field);
		return field && { [field]: refused(refusal) };
	}
	if (refusal.code !== "malformed") return null;
	const field = fieldNamed(refusal.field);
	if (field === "email") return { email: formWords.badEmail };
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
