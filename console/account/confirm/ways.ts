import type { Account } from "../../../protocol/account.ts";

/** By what somebody can say once more who they are. */
export interface Ways {
	password: boolean;
	/** Beside the password. */
	code: boolean;
	passkey: boolean;
}

/** @param canUsePasskeys this browser, at this address */
export function waysOf(
	{ passwordSetAt, totpSetAt, passkeys }: Account,
	canUsePasskeys: boolean,
): Ways {
	return {
		password: passwordSetAt !== null,
		code: totpSetAt !== null,
		passkey: canUsePasskeys && passkeys.some(({ elsewhere }) => !elsewhere),
	};
}
