import type { AuthenticationResponseJSON } from "@simplewebauthn/server";
import type { PasskeyAnswer, PasskeyOptions } from "../../protocol/account.ts";
import { TICKET_MS } from "../../protocol/account-limits.ts";
import type { PasskeyRow } from "../store/contract/sign-in-rows.ts";
import {
	hostIn,
	keepChallenge,
	loadWebAuthn,
	type PasskeyParts,
	takeChallenge,
} from "./passkey-challenge.ts";

/** Whom a passkey has proven, and the ticket of the sign-in that waited for it; or why it opens nothing. `why` is for the log, and told to nobody. */
export type PasskeyUse =
	| { kind: "good"; person: string; begun: string | null }
	| { kind: "refused"; why: "passkey_refused" }
	/** There may be a copy of it. */
	| { kind: "refused"; why: "passkey_counter"; person: string };

/**
 * What a browser needs to ask for a passkey: for this person only, or for whoever is there.
 * @param begun the hash of the ticket of a sign-in that waits for its second step
 */
export async function askForPasskey(
	parts: PasskeyParts,
	person: string | null,
	begun?: string,
): Promise<PasskeyOptions> {
	const { rpId } = hostIn(parts);
	const { generateAuthenticationOptions } = await loadWebAuthn();
	const options = await generateAuthenticationOptions({
		rpID: rpId,
		userVerification: "required",
		timeout: TICKET_MS,
		...(person && { allowCredentials: await allowed(parts, person, rpId) }),
	});
	const { challenge } = options;
	const asked = { challenge, ...(begun && { begun }) };
	const ticket = await keepChallenge(parts, "passkey_use", person, asked);
	return { ticket, options };
}

async function allowed({ store }: PasskeyParts, person: string, rpId: string) {
	const rows = await store.passkeysOf(person);
	return rows
		.filter((row) => row.rp_id === rpId)
		.map((row) => ({ id: row.credential_id, transports: transportsOf(row) }));
}

/** Errors: `too_late` for a challenge that was answered, or has ended. */
export async function readPasskey(
	parts: PasskeyParts,
	{ ticket, response }: PasskeyAnswer,
): Promise<PasskeyUse> {
	const { store } = parts;
	const { rpId } = hostIn(parts);
	const asked = await takeChallenge(parts, "passkey_use", ticket);
	const row = await store.passkey(response.id);
	const isTheirs = asked.person === null || asked.person === row?.person_id;
	if (!row || !isTheirs || row.rp_id !== rpId) return refused;
	const counter = await counterIn(parts, asked.challenge, row, response);
	if (counter === null || !(await worksHere(parts, row.person_id)))
		return refused;
	const used = { credentialId: row.credential_id, counter, now: store.now() };
	if (!(await store.countPasskey(used)))
		return {
			kind: "refused",
			why: "passkey_counter",
			person: row.person_id,
		};
	return { kind: "good", person: row.person_id, begun: asked.begun ?? null };
}

const refused: PasskeyUse = { kind: "refused", why: "passkey_refused" };

/** The counter that the authenticator signed; null: the answer is not of this passkey, or to something else. */
async function counterIn(
	parts: PasskeyParts,
	challenge: string,
	row: PasskeyRow,
	said: PasskeyAnswer["response"],
): Promise<number | null> {
	const { rpId, origin } = hostIn(parts);
	const response = said as unknown as AuthenticationResponseJSON;
	const { verifyAuthenticationResponse } = await loadWebAuthn();
	const { verified, authenticationInfo } = await verifyAuthenticationResponse({
		response,
		expectedChallenge: challenge,
		expectedOrigin: origin,
		expectedRPID: rpId,
		credential: {
			id: row.credential_id,
			publicKey: new Uint8Array(Buffer.from(row.public_key, "base64url")),
			// The store compares it, in the statement that keeps the new one: two answers at once are told apart too.
			counter: 0,
		},
		requireUserVerification: true,
	}).catch(() => ({ verified: false, authenticationInfo: undefined }));
	if (!verified || !authenticationInfo) return null;
	const isTheirs = isHandleOf(row.person_id, response.response.userHandle);
	return isTheirs ? authenticationInfo.newCounter : null;
}

/** The authenticator has kept whose it is. One that was asked for by its id may leave that out. */
function isHandleOf(person: string, handle: string | undefined): boolean {
	if (handle === undefined) return true;
	return Buffer.from(handle, "base64url").toString() === person;
}

/** Who was removed from their last site opens nothing, whatever they still hold. */
async function worksHere(
	{ store }: PasskeyParts,
	person: string,
): Promise<boolean> {
	return (await store.memberships(person)).length > 0;
}

export function transportsOf(row: PasskeyRow): string[] {
	return JSON.parse(row.transports) as string[];
}
