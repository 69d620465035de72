import * as v from "valibot";
import { PASSWORD_MOST } from "./account-limits.ts";
import { CONSOLE_LANGUAGES } from "./console-languages.ts";
import { NAME_CHARS } from "./limits.ts";
import { email, id, reader, someText, text, token } from "./read.ts";

/*
 * How staff sign in, and their own accounts: JSON by HTTP, POST, from the console's own pages. Refusals are those of
 * the sockets, in `{ refusal }`. What stands under /console/account wants the session's cookie and its CSRF value in
 * `X-Shopbell-CSRF`; what is marked *fresh* also a sign-in younger than `FRESH_MS`, else `reauthenticate`.
 */

/** The page of the console carries this in `<meta name="shopbell-console">`. */
export interface ConsoleAddresses {
	console: string;
	relay: string;
	/** Whether links for signing in can be mailed. */
	mail: boolean;
	/** Whether passkeys work at the console's address: https with a name, or localhost. */
	passkeys: boolean;
}

/**
 * What signing in comes to. `language`: in which the page is for them, where it was another one until now; GET
 * /console/session says it as well. `second_factor`: the ticket and a code go to /console/sign-in/second-factor.
 * `site`: the one that an invitation opened.
 */
export type SignedIn =
	| { step: "in"; csrf: string; language?: string }
	| { step: "second_factor"; ticket: string; ways: SecondFactor[] };
export type SecondFactor = "totp" | "recovery" | "passkey";

/** Cleaned of nothing: every character counts. Its rules are the relay's (`weak_password`). */
const password = v.pipe(v.string(), v.maxLength(8 * PASSWORD_MOST));
/** Six digits of an app, or a recovery code; spaces and hyphens do not count. */
const code = v.pipe(
	v.string(),
	v.maxLength(64),
	v.transform((typed) => typed.replace(/[\s-]+/g, "").toLowerCase()),
);
const address = v.pipe(email, v.toLowerCase());
/** What a browser says of a credential, read by the library. */
const credential = v.pipe(
	v.looseObject({ id: v.pipe(v.string(), v.maxLength(2_048)) }),
	v.check((said) => JSON.stringify(said).length <= 16_384),
);

/** POST /console/sign-in/password → {@link SignedIn}. Unknown names and wrong passwords alike: `forbidden`. */
export interface PasswordSignIn {
	email: string;
	password: string;
}
export const readPasswordSignIn = reader(
	v.strictObject({ email: address, password }),
);

/** POST /console/sign-in/second-factor → {@link SignedIn}. Errors: `forbidden`; `too_late` where it begins anew. */
export interface SecondFactorCode {
	ticket: string;
	code: string;
}
export const readSecondFactorCode = reader(
	v.strictObject({ ticket: token, code }),
);

/**
 * POST /console/sign-in/passkey-options {} → {@link PasskeyOptions}; with `ticket` of a begun sign-in, for its person.
 * POST /console/sign-in/passkey {@link PasskeyAnswer} → {@link SignedIn}.
 */
export interface PasskeyOptions {
	ticket: string;
	/** Of @simplewebauthn: for `startAuthentication`, or `startRegistration`. */
	options: unknown;
}
export interface PasskeyAnswer {
	ticket: string;
	response: { id: string } & Record<string, unknown>;
}
export const readPasskeyAnswer = reader(
	v.strictObject({ ticket: token, response: credential }),
);
export const readPasskeyAsked = reader(
	v.strictObject({ ticket: v.optional(token) }),
);

/** POST /console/sign-in/mail → 204, whoever it names. `password`: to choose a new one. */
export interface SignInMail {
	email: string;
	for: "sign_in" | "password";
}
export const readSignInMail = reader(
	v.strictObject({ email: address, for: v.picklist(["sign_in", "password"]) }),
);

/** POST /console/password {@link NewPassword} → {@link SignedIn}: by a mailed link. All other sessions end. */
export interface NewPassword {
	token: string;
	password: string;
}
export const readNewPassword = reader(v.strictObject({ token, password }));

/** POST /console/address {token} → 204: confirms a new address by the link mailed to it. */
export const readToken = reader(v.strictObject({ token }));

/**
 * POST /console/invitation → {@link SignedIn}: somebody new. Who is signed in already joins with `join`, the cookie
 * and the CSRF value, and stays who they are. Errors: `forbidden` for a link that opens nothing, `conflict` where
 * somebody has this address already (sign in first, then open the link again), `weak_password`.
 */
export type InvitationAccepted =
	| { token: string; name: string; email: string; password: string }
	| { token: string; join: true };
export const readInvitationAccepted = reader(
	v.union([
		v.strictObject({
			token,
			name: someText(NAME_CHARS),
			email: address,
			password,
		}),
		v.strictObject({ token, join: v.literal(true) }),
	]),
);

/** POST /console/account {} → it. Every change of it below is answered with it as well, where nothing else is said. */
export interface Account {
	id: string;
	name: string;
	/** What shoppers read; null: the name. An older relay does not say it. */
	shortName?: string | null;
	/** In which they read the console; null: as their browser says. An older relay does not say it. */
	language?: string | null;
	email: string;
	/** The new address, until the link that was mailed to it is opened. */
	newEmail: string | null;
	/** From the root of the relay, e.g. /pictures/…; null: none. */
	picture: string | null;
	/** When it was set; null: there is none. */
	passwordSetAt: number | null;
	/** When the authenticator app was set up; null: it is not. */
	totpSetAt: number | null;
	/** Unused ones. */
	recoveryCodes: number;
	passkeys: PasskeyInfo[];
	/** The newest use first; the first is this one. */
	sessions: SessionInfo[];
	/** Until when what is marked *fresh* needs nothing more. Server milliseconds. */
	freshUntil: number;
	/** A site of theirs wants a second factor. */
	needsSecondFactor: boolean;
	/** Server milliseconds, as all times here. */
	now: number;
}
export interface PasskeyInfo {
	id: string;
	name: string;
	createdAt: number;
	usedAt: number | null;
	/** It was made at another address of the console, and opens nothing at this one. */
	elsewhere: boolean;
}
export interface SessionInfo {
	id: string;
	/** null: not known. */
	browser: string | null;
	system: string | null;
	createdAt: number;
	usedAt: number;
	isThis: boolean;
}

/** POST /console/account/name */
export const readNewName = reader(
	v.strictObject({ name: someText(NAME_CHARS) }),
);
/** POST /console/account/short-name: what shoppers read instead of the name; null: the name. */
export const readNewShortName = reader(
	v.strictObject({ shortName: v.nullable(someText(NAME_CHARS)) }),
);
/** POST /console/account/language: in which they read the console; null: as their browser says. */
export const readNewLanguage = reader(
	v.strictObject({ language: v.nullable(v.picklist(CONSOLE_LANGUAGES)) }),
);
/** POST /console/account/email, *fresh*: with mail it is confirmed at the new address, without it changes at once. */
export const readNewEmail = reader(v.strictObject({ email: address }));
/** POST /console/account/password, *fresh* → {csrf}: this session goes on under a new cookie, all others end. */
export const readOwnPassword = reader(v.strictObject({ password }));

/** POST /console/account/totp-begin {}, *fresh* → it. */
export interface TotpBegun {
	ticket: string;
	/** base32, for who types it. */
	secret: string;
	/** otpauth://…, for the picture. */
	uri: string;
}
/** POST /console/account/totp {@link SecondFactorCode} → {@link RecoveryCodes}. Errors: `forbidden` for a wrong code. */
/** Shown once. POST /console/account/recovery-codes {}, *fresh*, makes new ones and ends the old. */
export interface RecoveryCodes {
	/** `RECOVERY_CODES` of them. */
	codes: string[];
}
/** POST /console/account/totp-end {}, *fresh*. Errors: `second_factor` where a site wants one and no passkey is left. */

/** POST /console/account/passkey-options {}, *fresh* → {@link PasskeyOptions}; then /console/account/passkey with it. */
export const readNewPasskey = reader(
	v.strictObject({
		ticket: token,
		response: credential,
		name: text(NAME_CHARS),
	}),
);
/** POST /console/account/passkey-end, *fresh*. Errors: as totp-end. */
export const readPasskeyEnded = reader(
	v.strictObject({ id: v.pipe(v.string(), v.maxLength(2_048)) }),
);
/** POST /console/account/session-end; `others`: all but this one. */
export const readSessionEnded = reader(
	v.strictObject({ id: v.union([id, v.literal("others")]) }),
);
/**
 * PUT /console/account/picture: the bytes of a png, jpeg, webp or gif, at most `PICTURE_BYTES`. DELETE drops it.
 * Errors: `bad_picture`.
 */

/**
 * POST /console/account/confirm → {@link Account}: proves once more who one is. With a password, and a code where
 * an app is set up; or with a passkey (its options come from /console/sign-in/passkey-options).
 */
export type Confirmed =
	| { password: string; code?: string | undefined }
	| { passkey: PasskeyAnswer };
export const readConfirmed = reader(
	v.union([
		v.strictObject({ password, code: v.optional(code) }),
		v.strictObject({
			passkey: v.strictObject({ ticket: token, response: credential }),
		}),
	]),
);
