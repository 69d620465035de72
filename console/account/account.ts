import { type ReadonlySignal, signal } from "@preact/signals";
import type { Account, RecoveryCodes } from "../../protocol/account.ts";
import type { ConsoleLanguage } from "../../protocol/console-languages.ts";
import type { Refusal, Reply } from "../../protocol/refusal.ts";
import { withConfirmation } from "../workspace/confirm-identity.ts";
import type { ConsoleHttp } from "../workspace/http.ts";
import type { Model } from "../workspace/part.ts";

export type AccountState =
	| { kind: "reading" }
	| { kind: "read"; account: Account }
	| { kind: "failed"; refusal: Refusal };

/** Why it could not be done; null: it was. */
export type Done = Promise<Refusal | null>;

/** One's own account as the relay has it. What wants a newer proof of who one is asks for it by itself. */
export interface AccountModel {
	state: ReadonlySignal<AccountState>;
	http: ConsoleHttp;
	read(): Promise<void>;
	/** What is answered with the account as it is then. */
	change(path: AccountChange, body?: unknown): Done;
	/** null: as the browser says. The page is loaded anew in it. */
	useLanguage(language: ConsoleLanguage | null): Done;
	setPassword(password: string): Done;
	setPicture(bytes: Blob): Done;
	removePicture(): Done;
	/** The old ones end. */
	newRecoveryCodes(): Promise<Reply<RecoveryCodes>>;
}

/** What each part of the page is shown. */
export interface OfAccount {
	model: AccountModel;
	account: Account;
}

type AccountChange =
	| "name"
	| "short-name"
	| "email"
	| "totp-end"
	| "passkey"
	| "passkey-end"
	| "session-end";

const ROOT = "/console/account";

export const accountModel: Model<AccountModel> = {
	create: ({ http, me, updateMe }) =>
		createAccount(http, ({ name, email, picture }) =>
			updateMe({ ...me.peek(), name, email, picture }),
		),
};

/** @param seen hears the account whenever it was read, so that what else shows it is no older */
export function createAccount(
	http: ConsoleHttp,
	seen: (account: Account) => void = () => {},
	reload: () => void = () => location.reload(),
): AccountModel {
	const state = signal<AccountState>({ kind: "reading" });

	async function changed(ask: () => Promise<Reply<Account>>): Done {
		const reply = await withConfirmation(ask);
		if (!reply.ok) return reply.refusal;
		state.value = { kind: "read", account: reply.data };
		seen(reply.data);
		return null;
	}

	async function read(): Promise<void> {
		const refusal = await changed(() => http.ask(ROOT));
		// What was read before stays, though it may be older.
		if (refusal && state.value.kind !== "read")
			state.value = { kind: "failed", refusal };
	}

	return {
		state,
		http,
		read,
		change: (path, body) => changed(() => http.ask(`${ROOT}/${path}`, body)),
		async useLanguage(language) {
			const reply = await http.ask(`${ROOT}/language`, { language });
			if (!reply.ok) return reply.refusal;
			reload();
			return null;
		},
		async setPassword(password) {
			const reply = await withConfirmation(() =>
				http.ask<{ csrf: string }>(`${ROOT}/password`, { password }),
			);
			if (!reply.ok) return reply.refusal;
			http.renew(reply.data.csrf);
			await read();
			return null;
		},
		setPicture: (bytes) => changed(() => http.put(`${ROOT}/picture`, bytes)),
		removePicture: () => changed(() => http.remove(`${ROOT}/picture`)),
		async newRecoveryCodes() {
			const reply = await withConfirmation(() =>
				http.ask<RecoveryCodes>(`${ROOT}/recovery-codes`),
			);
			if (reply.ok) await read();
			return reply;
		},
	};
}
