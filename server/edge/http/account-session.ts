import type { Context } from "hono";
import type { Reader } from "../../../protocol/read.ts";
import { Refused } from "../../../protocol/refusal.ts";
import type { Accounts } from "../../accounts/accounts.ts";
import { auditRowsOf } from "../../people/audit.ts";
import { hashOf } from "../../people/secret.ts";
import type { Publisher } from "../../ports/publisher.ts";
import type { SecurityEvents } from "../../ports/security-events.ts";
import type { Proven } from "../../sessions/second-factor.ts";
import { mustHaveSecondFactor } from "../../sessions/second-factor.ts";
import {
	beginSession,
	mayEnter,
	type NewSession,
	type SignInWay,
} from "../../sessions/sessions.ts";
import { mustBeFresh } from "../../sites/site-role.ts";
import type { PersonRow } from "../../store/contract/rows.ts";
import type { SessionRow } from "../../store/contract/sign-in-rows.ts";
import type { Store } from "../../store/contract/store.ts";
import { browserOf } from "./browser-of.ts";
import { followLanguage } from "./console-language.ts";
import { sessionCookies, sessionTokenIn, sessionTokensIn } from "./cookie.ts";
import { ALWAYS } from "./headers.ts";
import { type BodyParts, type Env, readBody } from "./read-body.ts";

export interface AccountParts extends BodyParts {
	store: Store;
	accounts: Accounts;
	publisher: Publisher;
	security: SecurityEvents;
	/** Where the console is found. */
	consoleOrigin: string;
}

/** Who asks: by the cookie and the CSRF value of their session. */
export interface SignedInPerson {
	session: SessionRow;
	person: PersonRow;
}

/** What every route of a console's page needs of the session that its browser has. */
export interface AccountSession {
	/** A JSON body from the console's own page. Errors: `forbidden`, `malformed`. */
	read<T>(c: Context<Env>, read: Reader<T>, most?: number): Promise<T>;
	/** Errors: `forbidden` for another page, `signed_out`. */
	mustBeSignedIn(c: Context<Env>): Promise<SignedInPerson>;
	/** For what is not one's own account. Errors: `second_factor`, `signed_out`. */
	mustHaveSecondFactor(session: SessionRow): Promise<void>;
	/** Errors: also `reauthenticate`. */
	mustBeFresh(c: Context<Env>): Promise<SignedInPerson>;
	/**
	 * One browser is one person: whoever was signed in there no longer is, in none of its windows.
	 * Errors: `forbidden` where the password is another one by now.
	 */
	enter(c: Context<Env>, person: string, by: EnteredBy): Promise<NewSession>;
	/** Somebody proved who they are: they are in, or asked for their second factor. */
	finish(c: Context<Env>, proven: Proven): Promise<Response>;
	/** The session that the browser has goes on under another token. */
	rotate(c: Context<Env>, token: string): void;
	/** They sign out. */
	leave(c: Context<Env>, who: SignedInPerson): Promise<void>;
	/** JSON that no cache keeps. */
	answer(c: Context<Env>, said: object): Response;
	/** That it is done, with nothing to say. */
	done(c: Context<Env>): Response;
}

export interface EnteredBy {
	way: SignInWay;
	/** With a second factor, or with a passkey. */
	secondFactor: boolean;
	/** The hash of the password, where that was said. */
	passwordHash?: string;
}

export const BODY_BYTES = 8 * 1024;
const HEADERS = { ...ALWAYS, "Cache-Control": "no-store" };

export function createAccountSession(parts: AccountParts): AccountSession {
	const { store, publisher, security, consoleOrigin } = parts;
	const cookieOf = (c: Context<Env>) => c.req.header("Cookie");

	async function mustBeSignedIn(c: Context<Env>): Promise<SignedInPerson> {
		if (!parts.ownPages.asks(c.env.incoming, "console"))
			throw new Refused({ code: "forbidden" });
		const token = sessionTokenIn(consoleOrigin, cookieOf(c));
		const session = await mayEnter(
			store,
			token,
			c.req.header("X-Shopbell-CSRF"),
		);
		const person = await store.person(session.person_id);
		if (!person) throw new Refused({ code: "signed_out" });
		return { session, person };
	}

	/** Whatever the browser has; resolves with how many there were. */
	async function end(c: Context<Env>): Promise<number> {
		let ended = 0;
		for (const hash of sessionTokensIn(consoleOrigin, cookieOf(c)).map(
			hashOf,
		)) {
			if (!(await store.session(hash))) continue;
			await store.dropSession(hash);
			publisher.endStaff(`session:${hash}`);
			ended++;
		}
		return ended;
	}

	function setCookies(c: Context<Env>, token: string | null): void {
		for (const cookie of sessionCookies(consoleOrigin, token))
			c.header("Set-Cookie", cookie, { append: true });
	}

	async function enter(
		c: Context<Env>,
		person: string,
		{ way, secondFactor, passwordHash }: EnteredBy,
	): Promise<NewSession> {
		if ((await end(c)) > 0)
			security.happened("session_replaced", parts.addressOf(c.env.incoming));
		const browser = browserOf(c.req.header("User-Agent"));
		const session = await beginSession(
			store,
			person,
			{ ...browser, secondFactor },
			way,
		);
		if (!(await isStill(parts, person, passwordHash))) {
			await store.dropSession(hashOf(session.token));
			throw new Refused({ code: "forbidden" });
		}
		setCookies(c, session.token);
		return session;
	}

	const answer = (c: Context<Env>, said: object) => c.json(said, 200, HEADERS);
	return {
		read: async (c, read, most = BODY_BYTES) =>
			read(await readBody(c, parts, "console", most)),
		mustBeSignedIn,
		mustHaveSecondFactor: (session) => mustHaveSecondFactor(parts, session),
		async mustBeFresh(c) {
			const who = await mustBeSignedIn(c);
			mustBeFresh(who.session.fresh_at, store.now());
			return who;
		},
		enter,
		async finish(c, proven) {
			if (proven.step === "second_factor") return answer(c, proven);
			const { csrf } = await enter(c, proven.person, proven);
			const person = await store.person(proven.person);
			const follow = followLanguage(c, consoleOrigin, person);
			return answer(c, { step: "in", csrf, ...follow });
		},
		rotate: setCookies,
		async leave(c, { person }) {
			await store.keepAudit(
				await auditRowsOf(store, person.id, {
					action: "signed_out",
					by: person.id,
				}),
			);
			await end(c);
			setCookies(c, null);
		},
		answer,
		done: (c) => c.body(null, 204, HEADERS),
	};
}

/** What changes a password ends the sessions that are there; one that begins later looks for itself. */
async function isStill(
	{ store }: AccountParts,
	person: string,
	passwordHash: string | undefined,
): Promise<boolean> {
	if (passwordHash === undefined) return true;
	return (await store.password(person))?.hash === passwordHash;
}
