import type { Context, Hono } from "hono";
import {
	readNewPassword,
	readPasswordSignIn,
	readSecondFactorCode,
	readSignInMail,
	readToken,
} from "../../../protocol/account.ts";
import { Refused } from "../../../protocol/refusal.ts";
import { choosePassword } from "../../accounts/change-password.ts";
import { confirmEmail } from "../../accounts/change-self.ts";
import { signInByCode, signInByPassword } from "../../accounts/sign-in.ts";
import { mailSignIn } from "../../accounts/sign-in-mails.ts";
import type { SecurityEvent } from "../../ports/security-events.ts";
import { networksOf } from "../networks.ts";
import type { AccountSession } from "./account-session.ts";
import type { Env } from "./read-body.ts";
import type { SessionParts } from "./session-routes.ts";

/**
 * Signing in by oneself, without a link of somebody else's. What costs a hash is not begun where the address has
 * failed too often; what is refused never says whether there is such a person.
 */
export function signInRoutes(
	app: Hono<Env>,
	parts: SessionParts,
	account: AccountSession,
): void {
	const { accounts, limits, security } = parts;
	const addressOf = (c: Context<Env>) => parts.addressOf(c.env.incoming);

	/** What is refused here counts against the address, and is said in the log. */
	async function attempt<T>(
		c: Context<Env>,
		event: SecurityEvent,
		work: () => Promise<T>,
	): Promise<T> {
		return limits.attempt("sign_in", addressOf(c), async () => {
			try {
				return await work();
			} catch (error) {
				if (error instanceof Refused && error.refusal.code === "forbidden")
					security.happened(event, addressOf(c));
				throw error;
			}
		});
	}

	app.post("/console/sign-in/password", async (c) => {
		const said = await account.read(c, readPasswordSignIn);
		await limits.mayAttempt("sign_in", addressOf(c));
		return account.finish(
			c,
			await attempt(c, "password_refused", () =>
				signInByPassword(accounts, said, networksOf(addressOf(c)).near),
			),
		);
	});

	app.post("/console/sign-in/second-factor", async (c) => {
		const said = await account.read(c, readSecondFactorCode);
		return account.finish(
			c,
			await attempt(c, "code_refused", () => signInByCode(accounts, said)),
		);
	});

	app.post("/console/sign-in/mail", async (c) => {
		const said = await account.read(c, readSignInMail);
		await limits.spendAddress("sign_in_mail", addressOf(c));
		mailSignIn(accounts, said);
		return account.done(c);
	});

	app.post("/console/password", async (c) => {
		const said = await account.read(c, readNewPassword);
		return account.finish(
			c,
			await attempt(c, "link_unknown", () => choosePassword(accounts, said)),
		);
	});

	app.post("/console/address", async (c) => {
		const { token } = await account.read(c, readToken);
		await attempt(c, "link_unknown", () => confirmEmail(accounts, token));
		return account.done(c);
	});
}
