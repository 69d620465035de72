import type { Context, Hono } from "hono";
import {
	type PasskeyAnswer,
	readNewPasskey,
	readPasskeyAnswer,
	readPasskeyAsked,
	readPasskeyEnded,
} from "../../../protocol/account.ts";
import { readNothing } from "../../../protocol/read.ts";
import { Refused } from "../../../protocol/refusal.ts";
import {
	addPasskey,
	beginPasskey,
	endPasskey,
} from "../../accounts/passkey-adding.ts";
import type { PasskeyParts } from "../../accounts/passkey-challenge.ts";
import { passkeyHostOf } from "../../accounts/passkey-host.ts";
import { begunBy, endBegun } from "../../accounts/passkey-second-step.ts";
import { askForPasskey, readPasskey } from "../../accounts/passkey-use.ts";
import type { Limits } from "../../ports/limits.ts";
import { accountRoute } from "./account-routes.ts";
import type { AccountParts, AccountSession } from "./account-session.ts";
import type { Env } from "./read-body.ts";

interface PasskeyRouteParts extends AccountParts {
	store: PasskeyParts["store"];
	limits: Limits;
}

/** A key of RSA with its certificate; most answers have 1,000. */
const ANSWER_BYTES = 20 * 1024;

/** Signing in with a passkey, as the first step or the second, and one's own passkeys. */
export function passkeyRoutes(
	app: Hono<Env>,
	parts: PasskeyRouteParts,
	account: AccountSession,
): void {
	const { limits } = parts;
	const passkeys = passkeysOf(parts);
	const addressOf = (c: Context<Env>) => parts.addressOf(c.env.incoming);

	app.post("/console/sign-in/passkey-options", async (c) => {
		const { ticket } = await account.read(c, readPasskeyAsked);
		// Who is signed in proves once more who they are: only theirs are asked for.
		if (ticket === undefined && c.req.header("X-Shopbell-CSRF")) {
			const { person } = await account.mustBeSignedIn(c);
			return account.answer(c, await askForPasskey(passkeys, person.id));
		}
		await limits.spendAddress("passkey", addressOf(c));
		if (ticket === undefined)
			return account.answer(c, await askForPasskey(passkeys, null));
		const { person, begun } = await begunBy(passkeys, ticket);
		return account.answer(c, await askForPasskey(passkeys, person, begun));
	});

	app.post("/console/sign-in/passkey", async (c) => {
		const answer = await account.read(c, readPasskeyAnswer, ANSWER_BYTES);
		const { person, begun } = await provenBy(parts, addressOf(c), answer);
		if (begun !== null) await endBegun(passkeys, begun, person);
		const { csrf } = await account.enter(c, person, {
			way: "passkey",
			secondFactor: true,
		});
		return account.answer(c, { step: "in", csrf });
	});

	accountRoute(app, parts, account, "/passkey-options", {
		read: readNothing,
		fresh: true,
		run: ({ session, person }) => beginPasskey(passkeys, session, person),
	});

	accountRoute(app, parts, account, "/passkey", {
		read: readNewPasskey,
		most: ANSWER_BYTES,
		run: ({ session }, made) => addPasskey(passkeys, session, made),
	});

	accountRoute(app, parts, account, "/passkey-end", {
		read: readPasskeyEnded,
		fresh: true,
		run: ({ person }, { id }) => endPasskey(passkeys, person.id, id),
	});
}

/** Whom the answer proves. Errors: `forbidden`, whatever is wrong with it; `too_late` where its challenge has ended. */
async function provenBy(
	parts: PasskeyRouteParts,
	address: string,
	answer: PasskeyAnswer,
): Promise<{ person: string; begun: string | null }> {
	return parts.limits.attempt("sign_in", address, async () => {
		const use = await readPasskey(passkeysOf(parts), answer);
		if (use.kind === "good") return use;
		parts.security.happened(use.why, address);
		throw new Refused({ code: "forbidden" });
	});
}

/**
 * For who is signed in: they are who they were. Errors: also `forbidden` for the passkey of anybody else.
 */
export async function confirmByPasskey(
	parts: PasskeyRouteParts,
	address: string,
	person: string,
	answer: PasskeyAnswer,
): Promise<void> {
	const proven = await provenBy(parts, address, answer);
	if (proven.person !== person || proven.begun !== null)
		throw new Refused({ code: "forbidden" });
}

function passkeysOf({ store, consoleOrigin }: PasskeyRouteParts): PasskeyParts {
	return { store, host: passkeyHostOf(consoleOrigin) };
}
