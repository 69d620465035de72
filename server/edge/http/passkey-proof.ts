import type { PasskeyAnswer } from "../../../protocol/account.ts";
import { Refused } from "../../../protocol/refusal.ts";
import type { PasskeyParts } from "../../accounts/passkey-challenge.ts";
import { passkeyHostOf } from "../../accounts/passkey-host.ts";
import { readPasskey } from "../../accounts/passkey-use.ts";
import type { Limits } from "../../ports/limits.ts";
import type { AccountParts } from "./account-session.ts";

export interface PasskeyProofParts extends AccountParts {
	store: PasskeyParts["store"];
	limits: Limits;
}

/** Most answers have 1,000 bytes; one of a large key has more. */
export const ANSWER_BYTES = 20 * 1024;

/** Whom the answer proves. Errors: `forbidden`, whatever is wrong with it; `too_late` where its challenge has ended. */
export async function provenBy(
	parts: PasskeyProofParts,
	address: string,
	answer: PasskeyAnswer,
): Promise<{ person: string; begun: string | null }> {
	return parts.limits.attempt("sign_in", address, async () => {
		const use = await readPasskey(passkeysOf(parts), answer);
		if (use.kind === "good") return use;
		parts.security.happened(use.why, address);
		if (use.why === "passkey_counter")
			parts.accounts.failedAs(use.person, "passkey");
		throw new Refused({ code: "forbidden" });
	});
}

/** Who is signed in is who they were. Errors: also `forbidden` for the passkey of anybody else. */
export async function confirmByPasskey(
	parts: PasskeyProofParts,
	address: string,
	person: string,
	answer: PasskeyAnswer,
): Promise<void> {
	const proven = await provenBy(parts, address, answer);
	if (proven.person !== person || proven.begun !== null)
		throw new Refused({ code: "forbidden" });
}

export function passkeysOf({
	store,
	consoleOrigin,
}: PasskeyProofParts): PasskeyParts {
	return { store, host: passkeyHostOf(consoleOrigin) };
}
