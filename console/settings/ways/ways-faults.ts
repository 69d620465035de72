import { isPhone } from "../../../protocol/contact-links.ts";
import { emailAddress } from "../../../protocol/email.ts";
import {
	ACCOUNT_NAME_CHARS,
	PHONE_CHARS,
	POST_ADDRESS_CHARS,
	POST_ADDRESS_LINES,
	URL_CHARS,
} from "../../../protocol/limits.ts";
import { counted, fill } from "../../words/words.ts";
import { webAddress } from "../../workspace/web-address.ts";
import { faultsOf, type HoursFaults } from "../hours/hours-faults.ts";
import {
	type AccountForm,
	isBlankAccount,
	type WaysForm,
} from "../ways-form.ts";
import { waysWords as w } from "./words.ts";

/** What is wrong, in words for its field. */
export interface WaysFaults {
	phone: string | null;
	hours: HoursFaults;
	email: string | null;
	post: string | null;
	/** By the key of its row. */
	url: ReadonlyMap<string, string>;
	name: ReadonlyMap<string, string>;
}

export function waysFaults(form: WaysForm): WaysFaults {
	const { phone, email } = form;
	const url = new Map<string, string>();
	const name = new Map<string, string>();
	const places = new Set<string>();
	for (const account of form.accounts) {
		if (isBlankAccount(account)) continue;
		const place = placeOf(account);
		if (place === null) url.set(account.key, w.urlWrong);
		else if (places.has(place)) url.set(account.key, w.urlTwice);
		else places.add(place);
		const fault = nameFault(account.name.trim());
		if (fault) name.set(account.key, fault);
	}
	return {
		phone: fits(
			phone,
			(number) => number.length <= PHONE_CHARS && isPhone(number),
		)
			? null
			: w.phoneWrong,
		hours: phone.trim() ? faultsOf(form.hours) : new Map(),
		email: fits(email, (address) => emailAddress(address) !== null)
			? null
			: w.emailWrong,
		post: postFault(form.post.trim()),
		url,
		name,
	};
}

export function isFaulty({ phone, hours, email, post, url, name }: WaysFaults) {
	return Boolean(phone || email || post || hours.size + url.size + name.size);
}

function fits(typed: string, may: (text: string) => boolean): boolean {
	const text = typed.trim();
	return text === "" || may(text);
}

function placeOf({ url }: AccountForm): string | null {
	const typed = url.trim();
	const href = typed.length <= URL_CHARS ? webAddress(typed)?.href : undefined;
	return href ?? null;
}

function nameFault(name: string): string | null {
	if (name === "") return w.nameNone;
	const over = [...name].length - ACCOUNT_NAME_CHARS;
	return over > 0 ? counted(w.nameLong, over) : null;
}

function postFault(post: string): string | null {
	const over = [...post].length - POST_ADDRESS_CHARS;
	if (over > 0) return counted(w.postLong, over);
	return post.split("\n").length > POST_ADDRESS_LINES
		? fill(w.postLines, { most: POST_ADDRESS_LINES })
		: null;
}
