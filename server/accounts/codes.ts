import { auditRowsOf } from "../people/audit.ts";
import type { Accounts } from "./accounts.ts";
import { recoveryHash } from "./recovery-codes.ts";
import { stepOf } from "./totp.ts";

/** A code of their app, or one of their recovery codes: each works once. */
export async function isRightCode(
	accounts: Accounts,
	person: string,
	code: string,
): Promise<boolean> {
	const isRight = /^\d{6}$/.test(code)
		? await isAppCode(accounts, person, code)
		: await isRecoveryCode(accounts, person, code);
	if (!isRight) accounts.failedAs(person, "code");
	return isRight;
}

async function isAppCode(
	{ store }: Accounts,
	person: string,
	code: string,
): Promise<boolean> {
	const totp = await store.totp(person);
	const step = totp ? stepOf(totp.secret, code, store.now()) : null;
	// Whoever looks over somebody's shoulder has seen a code that works no more.
	return step !== null && (await store.takeStep(person, step));
}

async function isRecoveryCode(
	{ store }: Accounts,
	person: string,
	code: string,
): Promise<boolean> {
	const audit = await auditRowsOf(store, person, {
		action: "recovery_code_used",
		by: person,
	});
	return store.useRecoveryCode(person, recoveryHash(code), store.now(), audit);
}
