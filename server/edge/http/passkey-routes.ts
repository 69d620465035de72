import type { Context, Hono } from "hono";
import {
	readNewPasskey,
	readPasskeyAnswer,
	readPasskeyAsked,
	readPasskeyEnded,
} from "../../../protocol/account.ts";
import { readNothing } from "../../../protocol/read.ts";
import {
	addPasskey,
	beginPasskey,
	endPasskey,
} from "../../accounts/passkey-adding.ts";
import { begunBy, endBegun } from "../../accounts/passkey-second-step.ts";
import { askForPasskey } from "../../accounts/passkey-use.ts";
import { accountRoute } from "./account-routes.ts";
import type { AccountSession } from "./account-session.ts";
import {
	ANSWER_BYTES,
	type PasskeyProofParts,
	passkeysOf,
	provenBy,
} from "./passkey-proof.ts";
import type { Env } from "./read-body.ts";

/** Signing in with a passkey, as the first step or the second, and one's own passkeys. */
export function passkeyRoutes(
	app: Hono<Env>,
	parts: PasskeyProofParts,
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
		return account.finish(c, {
			step: "in",
			person,
			way: "passkey",
			secondFactor: true,
		});
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
