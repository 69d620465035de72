import type { Context, Hono } from "hono";
import * as v from "valibot";
import { readToken } from "../../../protocol/account.ts";
import { PASSWORD_MOST } from "../../../protocol/account-limits.ts";
import type { LinkLook } from "../../../protocol/agent.ts";
import { hours } from "../../../protocol/hours.ts";
import { NAME_CHARS } from "../../../protocol/limits.ts";
import { originIn } from "../../../protocol/origin.ts";
import { email, reader, someText, token } from "../../../protocol/read.ts";
import { Refused } from "../../../protocol/refusal.ts";
import {
	newPasswordHash,
	saveFirstPassword,
} from "../../accounts/change-password.ts";
import { auditRow } from "../../people/audit.ts";
import { hashOf } from "../../people/secret.ts";
import type { Limits } from "../../ports/limits.ts";
import { firstFactorOf, type Proven } from "../../sessions/second-factor.ts";
import {
	type LinkState,
	linkState,
	liveSession,
	sessionOf,
	useLink,
} from "../../sessions/sessions.ts";
import { mustMakeHours } from "../../sites/change-hours.ts";
import { makeFirstSite } from "../../sites/first-run.ts";
import type { LinkRow } from "../../store/contract/sign-in-rows.ts";
import type { Store } from "../../store/contract/store.ts";
import type { AccountParts, AccountSession } from "./account-session.ts";
import { followLanguage } from "./console-language.ts";
import { sessionTokenIn } from "./cookie.ts";
import type { Env } from "./read-body.ts";
import type { RestoreParts } from "./restore-routes.ts";

export interface SessionParts extends AccountParts {
	limits: Limits;
	restoring: RestoreParts["restoring"];
	/** What the link of an invitation opens; null: nothing. */
	invitationOpens(token: string): Promise<LinkLook["link"]>;
}

const readFirstRun = reader(
	v.strictObject({
		token,
		name: someText(NAME_CHARS),
		email: v.pipe(email, v.toLowerCase()),
		/** null: of a console of before, and of whoever goes on by links. */
		password: v.optional(
			v.nullable(v.pipe(v.string(), v.maxLength(8 * PASSWORD_MOST))),
			null,
		),
		site: v.strictObject({
			name: someText(NAME_CHARS),
			origin: v.pipe(v.string(), v.transform(originOf), v.minLength(1)),
			// A console of before asks none of these.
			www: v.optional(v.boolean(), false),
			accent: v.optional(v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/))),
			hours: v.optional(v.nullable(hours), null),
		}),
	}),
);

/** "https://shop.example/cart" → "https://shop.example"; what is no address of a website → "". */
function originOf(address: string): string {
	const read = originIn(address);
	return read.ok ? read.origin : "";
}

/**
 * Signing in and out. The token of a link travels in a body, so that no log and no referrer ever sees it.
 * In each of them the page and the form are looked at before anything is spent: a foreign page can make a browser
 * ask, and must not be able to use up what its address may do.
 */
export function sessionRoutes(
	app: Hono<Env>,
	parts: SessionParts,
	account: AccountSession,
): void {
	const { store, limits, accounts } = parts;
	const addressOf = (c: Context<Env>) => parts.addressOf(c.env.incoming);
	const cookieOf = (c: Context<Env>) => c.req.header("Cookie");

	/** What a link opens, and who is signed in here. It uses nothing: programs that look at mail run scripts, too. */
	app.post("/console/link", async (c) => {
		const { token } = await account.read(c, readToken);
		const state = await linkState(store, token);
		const session = await whoIs(parts, cookieOf(c), state);
		// The right link, and who is signed in, are answered whatever strangers at the same address have tried.
		const link =
			state.kind === "gone"
				? await parts.invitationOpens(token)
				: await linkLook(store, state);
		if (state.kind === "gone" && link === null && session === null)
			await limits.spendAddress("link", addressOf(c));
		const look: LinkLook = { link, session };
		return account.answer(c, look);
	});

	/** Said by a console that finds itself at another address than the relay's, so that the log names both. */
	app.post("/console/elsewhere", (c) => {
		parts.ownPages.asks(c.env.incoming, "console");
		return account.done(c);
	});

	app.post("/console/session", async (c) => {
		const { token } = await account.read(c, readToken);
		const link = await limits.attempt("sign_in", addressOf(c), async () =>
			mustBeGood(c, await useLink(store, token, ...OPENING)),
		);
		return account.finish(c, await provenBy(parts, link));
	});

	/** Of the console's own scripts: what a browser says of the request no page can change. */
	app.get("/console/session", async (c) => {
		if (!isOwnScript(c)) throw new Refused({ code: "forbidden" });
		const session = await sessionOf(
			store,
			sessionTokenIn(parts.consoleOrigin, cookieOf(c)),
		);
		const person = await store.person(session.person_id);
		const follow = followLanguage(c, parts.consoleOrigin, person);
		return account.answer(c, { csrf: session.csrf, ...follow });
	});

	app.delete("/console/session", async (c) => {
		await account.leave(c, await account.mustBeSignedIn(c));
		return account.done(c);
	});

	app.post("/console/first-run", async (c) => {
		const { token, password, ...wanted } = await account.read(c, readFirstRun);
		const { hours } = wanted.site;
		if (hours) mustMakeHours(hours, store.now(), "site.hours");
		const hash = await limits.attempt("sign_in", addressOf(c), async () => {
			mustBeGood(c, await linkState(store, token));
			// What is too weak leaves the link as it is.
			const hashed =
				password !== null &&
				(await newPasswordHash(accounts, password, wanted));
			// It would be replaced: another page of this link restores a backup. The link stays good.
			if (parts.restoring?.restore.isBegun)
				throw new Refused({ code: "conflict" });
			mustBeGood(c, await useLink(store, token, "first_run"));
			return hashed;
		});
		// The link was good, and somebody was first: worth knowing of, since these links lie in logs of starts.
		if ((await store.people()).length > 0)
			parts.security.happened("first_run_refused", addressOf(c));
		const { person, site } = await makeFirstSite(store, wanted);
		if (hash) await saveFirstPassword(accounts, person.id, hash);
		await store.keepAudit([
			auditRow(site.id, store.now(), {
				action: "site_made",
				by: person.id,
				target: site.id,
			}),
		]);
		const { csrf } = await account.enter(c, person.id, {
			way: "first_run",
			secondFactor: false,
		});
		const made = { id: site.id, name: site.name };
		return account.answer(c, { csrf, site: made });
	});

	/** Unknown, used and expired links are refused alike; only the log knows which it was. */
	function mustBeGood(c: Context<Env>, state: LinkState): LinkRow {
		if (state.kind === "good") return state.link;
		parts.security.happened(state.why, addressOf(c));
		throw new Refused({ code: "forbidden" });
	}
}

/** What signs in the person whom the link names. */
const OPENING = ["sign_in", "colleague", "mail"] as const;

/** A link that was printed on the server is the last resort, and asks for nothing more. */
async function provenBy(
	parts: SessionParts,
	{ purpose, person_id }: LinkRow,
): Promise<Proven> {
	const person = person_id ?? "";
	if (purpose === "sign_in")
		// It stands for the second factor as well: whoever has lost that has no other way.
		return { step: "in", person, way: "link", secondFactor: true };
	return firstFactorOf(
		parts,
		person,
		purpose === "colleague" ? "colleague" : "mail",
	);
}

/** A first-run link is none once there is somebody. */
async function linkLook(
	store: Store,
	state: LinkState,
): Promise<LinkLook["link"]> {
	if (state.kind === "gone") return null;
	const { purpose, person_id, email } = state.link;
	if (purpose === "first_run")
		return (await store.people()).length === 0 ? { purpose } : null;
	const person = await store.person(person_id ?? "");
	if (!person) return null;
	const { name } = person;
	if (purpose === "password") return { purpose, name };
	if (purpose === "address") return { purpose, name, email: email ?? "" };
	return { purpose: "sign_in", name };
}

async function whoIs(
	{ store, consoleOrigin }: SessionParts,
	cookie: string | undefined,
	state: LinkState,
): Promise<LinkLook["session"]> {
	const token = sessionTokenIn(consoleOrigin, cookie);
	const session = token && (await liveSession(store, hashOf(token)));
	const person = session && (await store.person(session.person_id));
	if (!person) return null;
	const isSame = state.kind === "good" && state.link.person_id === person.id;
	return { name: person.name, isSame };
}

/**
 * Neither a page that is opened nor a picture nor a frame, and of this origin. Browsers that say nothing of it
 * (Safari before 16.4) let no other origin read the answer.
 */
function isOwnScript(c: Context<Env>): boolean {
	const site = c.req.header("Sec-Fetch-Site") ?? "same-origin";
	const dest = c.req.header("Sec-Fetch-Dest") ?? "empty";
	return site === "same-origin" && dest === "empty";
}
