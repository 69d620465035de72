import type { Account, PasskeyOptions } from "../../../protocol/account.ts";
import { makePasskey } from "../../session/passkey.ts";
import { refused } from "../../words/words.ts";
import { withConfirmation } from "../../workspace/confirm-identity.ts";
import type { AccountModel } from "../account.ts";
import { passkeyWords } from "../page-words.ts";

/** Has the device make one, and the relay keep it. The sentence why not; null: it is there. */
export async function addPasskey(
	model: AccountModel,
	name: string,
	make: typeof makePasskey = makePasskey,
): Promise<string | null> {
	const asked = await withConfirmation(() =>
		model.http.ask<PasskeyOptions>("/console/account/passkey-options"),
	);
	if (!asked.ok) return refused(asked.refusal);
	const outcome = await make(asked.data);
	if (outcome.kind !== "answered") return passkeyWords[outcome.kind];
	const refusal = await model.change("passkey", { ...outcome.answer, name });
	return refusal && refused(refusal);
}

/** What a new one may be called, until somebody says better: as the browser that it is made in, and no other one. */
export function nameOfDevice({ sessions, passkeys }: Account): string {
	const here = sessions.find(({ isThis }) => isThis);
	const browser = [here?.browser, here?.system].filter(Boolean).join(", ");
	const isTaken = (name: string) => passkeys.some((one) => one.name === name);
	let name = browser;
	for (let count = 2; name && isTaken(name); count++)
		name = `${browser} ${count}`;
	return name;
}
