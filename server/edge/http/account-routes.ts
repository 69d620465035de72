import type { Context, Hono } from "hono";
import {
	readConfirmed,
	readNewEmail,
	readNewLanguage,
	readNewName,
	readNewShortName,
	readOwnPassword,
	readSecondFactorCode,
	readSessionEnded,
} from "../../../protocol/account.ts";
import { type Reader, readNothing } from "../../../protocol/read.ts";
import { accountOf } from "../../accounts/account.ts";
import { changePassword } from "../../accounts/change-password.ts";
import {
	changeEmail,
	changeName,
	changeShortName,
} from "../../accounts/change-self.ts";
import { confirmByPassword, freshen } from "../../accounts/confirm.ts";
import { endSessions } from "../../accounts/end-sessions.ts";
import {
	beginTotp,
	endTotp,
	renewRecoveryCodes,
	setTotp,
} from "../../accounts/second-factor-setup.ts";
import type { Cost } from "../../ports/limits.ts";
import type {
	AccountParts,
	AccountSession,
	SignedInPerson,
} from "./account-session.ts";
import { followLanguage } from "./console-language.ts";
import {
	ANSWER_BYTES,
	confirmByPasskey,
	type PasskeyProofParts,
} from "./passkey-proof.ts";
import type { Env } from "./read-body.ts";

/** What somebody may do to their own account, and in which way. */
interface AccountRoute<T> {
	read: Reader<T>;
	/** Bytes of the body, where it needs more than others. */
	most?: number;
	/** Wants a sign-in younger than `FRESH_MS`. */
	fresh?: true;
	/** By itself `write`. */
	cost?: Cost;
	/** What it answers; nothing: the account as it is now. */
	run(
		who: SignedInPerson,
		said: T,
		c: Context<Env>,
	): Promise<object | undefined> | Promise<void>;
}

/** Registers POST /console/account/…, each with cookie and CSRF value from the console's own page. */
export function accountRoute<T>(
	app: Hono<Env>,
	parts: PasskeyProofParts,
	account: AccountSession,
	path: string,
	{ read, most, fresh, cost = "write", run }: AccountRoute<T>,
): void {
	app.post(`/console/account${path}`, async (c) => {
		const who = fresh
			? await account.mustBeFresh(c)
			: await account.mustBeSignedIn(c);
		const said = await account.read(c, read, most);
		// Each is a line of the audit log, a ticket, a hash or a mail.
		await parts.limits.spend("agent", cost, who.person.id);
		const answer = await run(who, said, c);
		return account.answer(c, answer ?? (await accountOf(parts, who)));
	});
}

/** One's own account. Pictures and passkeys have routes of their own beside it. */
export function accountRoutes(
	app: Hono<Env>,
	parts: PasskeyProofParts,
	account: AccountSession,
): void {
	const { accounts } = parts;
	const route = <T>(path: string, how: AccountRoute<T>) =>
		accountRoute(app, parts, account, path, how);

	route("", { read: readNothing, cost: "ask", run: async () => {} });
	route("/name", {
		read: readNewName,
		run: ({ person }, { name }) => changeName(accounts, person, name),
	});
	route("/short-name", {
		read: readNewShortName,
		run: ({ person }, { shortName }) =>
			changeShortName(accounts, person, shortName),
	});
	route("/language", {
		read: readNewLanguage,
		async run({ person }, { language }, c) {
			await accounts.store.setLanguage(person.id, language);
			followLanguage(c, parts.consoleOrigin, { language });
		},
	});
	route("/email", {
		read: readNewEmail,
		fresh: true,
		run: ({ person }, { email }) => changeEmail(accounts, person, email),
	});
	route("/password", {
		read: readOwnPassword,
		fresh: true,
		async run(who, { password }, c) {
			account.rotate(c, await changePassword(accounts, who, password));
			// It is the same session: its other windows go on as well.
			return { csrf: who.session.csrf };
		},
	});
	route("/session-end", {
		read: readSessionEnded,
		run: (who, { id }) => endSessions(accounts, who, id),
	});
	route("/confirm", {
		read: readConfirmed,
		most: ANSWER_BYTES,
		async run(who, said, c) {
			if ("password" in said) return confirmByPassword(accounts, who, said);
			const address = parts.addressOf(c.env.incoming);
			await confirmByPasskey(parts, address, who.person.id, said.passkey);
			await freshen(accounts, who.session, true);
		},
	});
	secondFactorRoutes(route, parts);
}

type Route = <T>(path: string, how: AccountRoute<T>) => void;

function secondFactorRoutes(route: Route, { accounts }: AccountParts): void {
	route("/totp-begin", {
		read: readNothing,
		fresh: true,
		run: (who) => beginTotp(accounts, who),
	});
	route("/totp", {
		read: readSecondFactorCode,
		run: (who, said) => setTotp(accounts, who, said),
	});
	route("/totp-end", {
		read: readNothing,
		fresh: true,
		run: (who) => endTotp(accounts, who),
	});
	route("/recovery-codes", {
		read: readNothing,
		fresh: true,
		run: (who) => renewRecoveryCodes(accounts, who),
	});
}
