import type { RegistrationResponseJSON } from "@simplewebauthn/server";
import type { PasskeyOptions } from "../../protocol/account.ts";
import { PASSKEYS_MOST, TICKET_MS } from "../../protocol/account-limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import { auditRowsOf } from "../people/audit.ts";
import type { PersonRow } from "../store/contract/rows.ts";
import type { PasskeyRow, SessionRow } from "../store/contract/sign-in-rows.ts";
import {
	hostIn,
	keepChallenge,
	loadWebAuthn,
	type PasskeyParts,
	takeChallenge,
} from "./passkey-challenge.ts";
import { transportsOf } from "./passkey-use.ts";

/** EdDSA, ES256 and RS256: what every authenticator of today makes one of. */
const ALGORITHMS = [-8, -7, -257];

/** The name under which a device lists it. */
const RP_NAME = "Shopbell";

/** What a browser needs to make a new one. Errors: `conflict` for one too many. */
export async function beginPasskey(
	parts: PasskeyParts,
	session: SessionRow,
	person: PersonRow,
): Promise<PasskeyOptions> {
	const { rpId } = hostIn(parts);
	const others = await parts.store.passkeysOf(person.id);
	if (others.length >= PASSKEYS_MOST) throw new Refused({ code: "conflict" });
	const { generateRegistrationOptions } = await loadWebAuthn();
	const options = await generateRegistrationOptions({
		rpName: RP_NAME,
		rpID: rpId,
		userID: new TextEncoder().encode(person.id),
		userName: person.email,
		userDisplayName: person.name,
		timeout: TICKET_MS,
		attestationType: "none",
		excludeCredentials: others.map((row) => ({
			id: row.credential_id,
			transports: transportsOf(row),
		})),
		// Found without a name that is typed, and unlocked by its person: it counts as both factors.
		authenticatorSelection: {
			residentKey: "required",
			userVerification: "required",
		},
		supportedAlgorithmIDs: ALGORITHMS,
	});
	const { challenge } = options;
	const session_hash = session.token_hash;
	const asked = { challenge, session: session_hash };
	const ticket = await keepChallenge(parts, "passkey_new", person.id, asked);
	return { ticket, options };
}

/** What the browser said of the new one. */
export interface NewPasskey {
	ticket: string;
	response: object;
	name: string;
}

/** Errors: `too_late` where it begins anew, `forbidden` for an answer to something else, `conflict`, `signed_out`. */
export async function addPasskey(
	parts: PasskeyParts,
	session: SessionRow,
	{ ticket, response, name }: NewPasskey,
): Promise<void> {
	const { store } = parts;
	const { rpId } = hostIn(parts);
	const asked = await takeChallenge(parts, "passkey_new", ticket);
	const person = session.person_id;
	if (asked.person !== person || asked.session !== session.token_hash)
		throw new Refused({ code: "forbidden" });
	const made = await madeBy(parts, asked.challenge, response);
	const row: PasskeyRow = {
		...made,
		person_id: person,
		rp_id: rpId,
		name: name || nameOf(session),
		created_at: store.now(),
		used_at: null,
	};
	const outcome = await store.addPasskey({
		row,
		most: PASSKEYS_MOST,
		session: session.token_hash,
		audit: await auditRowsOf(store, person, {
			action: "passkey_added",
			by: person,
			target: person,
		}),
	});
	if (outcome === "gone") throw new Refused({ code: "signed_out" });
	if (outcome !== "added") throw new Refused({ code: "conflict" });
}

/** Errors: `not_found`, `second_factor` where a site wants one and no other is left. */
export async function endPasskey(
	{ store, host }: PasskeyParts,
	person: string,
	credentialId: string,
): Promise<void> {
	const outcome = await store.endPasskey({
		person,
		credentialId,
		rpId: host?.rpId ?? null,
		audit: await auditRowsOf(store, person, {
			action: "passkey_ended",
			by: person,
			target: person,
		}),
	});
	if (outcome === "unknown") throw new Refused({ code: "not_found" });
	if (outcome === "needed") throw new Refused({ code: "second_factor" });
}

/** Errors: `forbidden`, whatever is wrong with it. */
async function madeBy(
	parts: PasskeyParts,
	challenge: string,
	response: object,
): Promise<
	Pick<PasskeyRow, "credential_id" | "public_key" | "counter" | "transports">
> {
	const { rpId, origin } = hostIn(parts);
	const { verifyRegistrationResponse } = await loadWebAuthn();
	const { registrationInfo } = await verifyRegistrationResponse({
		response: response as RegistrationResponseJSON,
		expectedChallenge: challenge,
		expectedOrigin: origin,
		expectedRPID: rpId,
		requireUserVerification: true,
		supportedAlgorithmIDs: ALGORITHMS,
	}).catch(() => ({ registrationInfo: undefined }));
	if (!registrationInfo) throw new Refused({ code: "forbidden" });
	const { id, publicKey, counter, transports } = registrationInfo.credential;
	return {
		credential_id: id,
		public_key: Buffer.from(publicKey).toString("base64url"),
		counter,
		transports: JSON.stringify(knownIn(transports)),
	};
}

const TRANSPORTS = new Set([
	"ble",
	"cable",
	"hybrid",
	"internal",
	"nfc",
	"smart-card",
	"usb",
]);

/** The browser says them unsigned, so only what is known of them is kept. */
function knownIn(said: unknown): string[] {
	if (!Array.isArray(said)) return [];
	return [...new Set(said)].filter((one) => TRANSPORTS.has(one));
}

/** As its session is listed, for who gave none. */
function nameOf({ browser, system }: SessionRow): string {
	return [browser, system].filter(Boolean).join(", ");
}
