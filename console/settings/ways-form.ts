import type { ContactWays } from "../../protocol/contact.ts";
import { newId } from "../../protocol/ids.ts";
import { formOf, type HoursForm, hoursIn } from "./hours/hours-form.ts";

/** As it stands in the editor, each as typed; empty: not offered. */
export interface WaysForm {
	phone: string;
	hours: HoursForm;
	email: string;
	post: string;
	accounts: AccountForm[];
}
export interface AccountForm {
	key: string;
	name: string;
	url: string;
}

export function waysFormOf(contact: ContactWays | undefined): WaysForm {
	const { phone, email = "", post = "", accounts = [] } = contact ?? {};
	return {
		phone: phone?.number ?? "",
		hours: formOf(phone?.hours ?? null),
		email,
		post,
		// The same each time that it is read, or it would count as a change.
		accounts: accounts.map((account) => ({ ...account, key: account.url })),
	};
}

/** Throws where `waysFaults` finds something. */
export function waysIn(form: WaysForm): ContactWays {
	const number = form.phone.trim();
	const email = form.email.trim();
	const post = form.post.trim();
	const accounts = form.accounts
		.filter((account) => !isBlankAccount(account))
		.map(({ name, url }) => ({ name: name.trim(), url: url.trim() }));
	return {
		...(number && { phone: { number, hours: hoursIn(form.hours) } }),
		...(email && { email }),
		...(post && { post }),
		...(accounts.length > 0 && { accounts }),
	};
}

/** A row that was added and never filled in is none. */
export function isBlankAccount({ name, url }: AccountForm): boolean {
	return `${name}${url}`.trim() === "";
}

export function newAccount(): AccountForm {
	return { key: newId(), name: "", url: "" };
}

/** "instagram.com/lamp", as people say it, with the scheme that it needs; what is none stays as it was typed. */
export function addressTyped(typed: string): string {
	const text = typed.trim();
	return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+([/?#].*)?$/u.test(text)
		? `https://${text}`
		: text;
}

/** The name that an address suggests: "Instagram" of https://www.instagram.com/lamp. */
export function nameOf(address: string): string {
	try {
		const labels = new URL(address).hostname.replace(/^www\./, "").split(".");
		const name = labels.at(-2) ?? "";
		return name.charAt(0).toUpperCase() + name.slice(1);
	} catch {
		return "";
	}
}
