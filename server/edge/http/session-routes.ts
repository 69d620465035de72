import type { Context, Hono } from "hono";
import * as v from "valibot";
import type { LinkLook } from "../../../protocol/agent.ts";
import { NAME_CHARS } from "../../../protocol/limits.ts";
import { originIn } from "../../../protocol/origin.ts";
import { email, reader, someText, token } from "../../../protocol/read.ts";
import { Refused } from "../../../protocol/refusal.ts";
import { hashOf } from "../../people/secret.ts";
import type { Limits } from "../../ports/limits.ts";
import type { Publisher } from "../../ports/publisher.ts";
import type { SecurityEvents } from "../../ports/security-events.ts";
import {
	beginSession,
	type LinkState,
	linkState,
	liveSession,
	mayEnter,
	sessionOf,
	useLink,
} from "../../sessions/sessions.ts";
import { makeFirstSite } from "../../sites/first-run.ts";
import type { LinkRow } from "../../store/contract/rows.ts";
import type { Store } from "../../store/contract/store.ts";
import { sessionCookies, sessionTokenIn, sessionTokensIn } from "./cookie.ts";
import { ALWAYS } from "./headers.ts";
import { type BodyParts, type Env, readBody } from "./read-body.ts";

export interface SessionParts extends BodyParts {
	store: Store;
	limits: Limits;
	publisher: Publisher;
	security: SecurityEvents;
	/** Where the console is found. */
	consoleOrigin: string;
}

const BODY_BYTES = 8 * 1024;
const HEADERS = { ...ALWAYS, "Cache-Control": "no-store" };

const readSignIn = reader(v.strictObject({ token }));
const readFirstRun = reader(
	v.strictObject({
		token,
		name: someText(NAME_CHARS),
		email: v.pipe(email, v.toLowerCase()),
		site: v.strictObject({
			name: someText(NAME_CHARS),
			origin: v.pipe(v.string(), v.transform(originOf), v.minLength(1)),
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
export function sessionRoutes(app: Hono<Env>, parts: SessionParts): void {
	const { store, limits } = parts;
	const addressOf = (c: Context<Env>) => parts.addressOf(c.env.incoming);
	const cookieOf = (c: Context<Env>) => c.req.header("Cookie");
	const body = (c: Context<Env>) => readBody(c, parts, "console", BODY_BYTES);

	/** What a link opens, and who is signed in here. It uses nothing: programs that look at mail run scripts, too. */
	app.post("/console/link", async (c) => {
		const { token } = readSignIn(await body(c));
		const state = await linkState(store, token);
		const session = await whoIs(parts, cookieOf(c), state);
		// The right link, and who is signed in, are answered whatever strangers at the same address have tried.
		if (state.kind === "gone" && session === null)
			await limits.spendAddress("link", addressOf(c));
		const look: LinkLook = { link: await linkLook(store, state), session };
		return c.json(look, 200, HEADERS);
	});

	/** Said by a console that finds itself at another address than the relay's, so that the log names both. */
	app.post("/console/address", (c) => {
		parts.ownPages.asks(c.env.incoming, "console");
		return c.body(null, 204, HEADERS);
	});

	app.post("/console/session", async (c) => {
		const { token } = readSignIn(await body(c));
		const link = await limits.attempt("sign_in", addressOf(c), async () =>
			mustBeGood(c, await useLink(store, token, "sign_in")),
		);
		const { csrf } = await enter(c, link.person_id ?? "");
		return c.json({ csrf }, 200, HEADERS);
	});

	/** Of the console's own scripts: what a browser says of the request no page can change. */
	app.get("/console/session", async (c) => {
		if (!isOwnScript(c)) throw new Refused({ code: "forbidden" });
		const session = await sessionOf(
			store,
			sessionTokenIn(parts.consoleOrigin, cookieOf(c)),
		);
		return c.json({ csrf: session.csrf }, 200, HEADERS);
	});

	app.delete("/console/session", async (c) => {
		if (!parts.ownPages.asks(c.env.incoming, "console"))
			throw new Refused({ code: "forbidden" });
		const csrf = c.req.header("X-Shopbell-CSRF");
		await mayEnter(
			store,
			sessionTokenIn(parts.consoleOrigin, cookieOf(c)),
			csrf,
		);
		await endSessions(parts, cookieOf(c));
		setCookies(c, sessionCookies(parts.consoleOrigin, null));
		return c.body(null, 204, HEADERS);
	});

	app.post("/console/first-run", async (c) => {
		const { token, ...wanted } = readFirstRun(await body(c));
		await limits.attempt("sign_in", addressOf(c), async () =>
			mustBeGood(c, await useLink(store, token, "first_run")),
		);
		// The link was good, and somebody was first: worth knowing of, since these links lie in logs of starts.
		if ((await store.people()).length > 0)
			parts.security.happened("first_run_refused", addressOf(c));
		const { person, site } = await makeFirstSite(store, wanted);
		const { csrf } = await enter(c, person.id);
		const made = { id: site.id, name: site.name };
		return c.json({ csrf, site: made }, 200, HEADERS);
	});

	/** Unknown, used and expired links are refused alike; only the log knows which it was. */
	function mustBeGood(c: Context<Env>, state: LinkState): LinkRow {
		if (state.kind === "good") return state.link;
		parts.security.happened(state.why, addressOf(c));
		throw new Refused({ code: "forbidden" });
	}

	/** One browser is one person: whoever was signed in there no longer is, in none of its windows. */
	async function enter(c: Context<Env>, person: string) {
		const ended = await endSessions(parts, cookieOf(c));
		if (ended > 0) parts.security.happened("session_replaced", addressOf(c));
		const session = await beginSession(store, person);
		setCookies(c, sessionCookies(parts.consoleOrigin, session.token));
		return session;
	}
}

/** A first-run link is none once there is somebody. */
async function linkLook(
	store: Store,
	state: LinkState,
): Promise<LinkLook["link"]> {
	if (state.kind === "gone") return null;
	const { purpose, person_id } = state.link;
	if (purpose === "first_run")
		return (await store.people()).length === 0 ? { purpose } : null;
	const person = await store.person(person_id ?? "");
	return person ? { purpose: "sign_in", name: person.name } : null;
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

/** Resolves with how many there were. */
async function endSessions(
	{ store, publisher, consoleOrigin }: SessionParts,
	cookie: string | undefined,
): Promise<number> {
	const hashes = sessionTokensIn(consoleOrigin, cookie).map(hashOf);
	let ended = 0;
	for (const hash of hashes) {
		if (!(await store.session(hash))) continue;
		await store.dropSession(hash);
		publisher.endStaff(`session:${hash}`);
		ended++;
	}
	return ended;
}

function setCookies(c: Context<Env>, cookies: readonly string[]): void {
	for (const cookie of cookies)
		c.header("Set-Cookie", cookie, { append: true });
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
