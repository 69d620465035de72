import type { Hono } from "hono";
import * as v from "valibot";
import { EMAIL_CHARS, NAME_CHARS } from "../../../protocol/limits.ts";
import { reader, someText, token } from "../../../protocol/read.ts";
import { Refused } from "../../../protocol/refusal.ts";
import type { Limits } from "../../ports/limits.ts";
import type { Publisher } from "../../ports/publisher.ts";
import {
	beginSession,
	mayEnter,
	sessionOf,
	useLink,
} from "../../sessions/sessions.ts";
import { makeFirstSite } from "../../sites/first-run.ts";
import type { Store } from "../../store/contract/store.ts";
import { NO_COOKIE, sessionCookie, sessionTokenIn } from "./cookie.ts";
import { ALWAYS } from "./headers.ts";
import { type BodyParts, type Env, readBody } from "./read-body.ts";

export interface SessionParts extends BodyParts {
	store: Store;
	limits: Limits;
	publisher: Publisher;
}

const BODY_BYTES = 8 * 1024;
const HEADERS = { ...ALWAYS, "Cache-Control": "no-store" };

const readSignIn = reader(v.strictObject({ token }));
const readFirstRun = reader(
	v.strictObject({
		token,
		name: someText(NAME_CHARS),
		email: v.pipe(
			v.string(),
			v.trim(),
			v.toLowerCase(),
			v.email(),
			v.maxCodePoints(EMAIL_CHARS),
		),
		site: v.strictObject({
			name: someText(NAME_CHARS),
			origin: v.pipe(
				v.string(),
				v.trim(),
				v.url(),
				v.transform(originOf),
				v.minLength(1),
			),
		}),
	}),
);

/** "https://shop.example/" → "https://shop.example"; anything that is not http or https → "". */
function originOf(address: string): string {
	const { protocol, origin } = new URL(address);
	return protocol === "http:" || protocol === "https:" ? origin : "";
}

/** Signing in and out. The token of a link travels in a body, so that no log and no referrer ever sees it. */
export function sessionRoutes(app: Hono<Env>, parts: SessionParts): void {
	const { store, limits, publisher } = parts;

	app.post("/console/session", async (c) => {
		const { token } = readSignIn(await readBody(c, parts, BODY_BYTES));
		const address = parts.addressOf(c.env.incoming);
		const link = await limits.attempt("sign_in", address, () =>
			useLink(store, token, "sign_in"),
		);
		const session = await beginSession(store, link.person_id ?? "");
		c.header("Set-Cookie", sessionCookie(session.token));
		return c.json({ csrf: session.csrf }, 200, HEADERS);
	});

	app.get("/console/session", async (c) => {
		const session = await sessionOf(
			store,
			sessionTokenIn(c.req.header("Cookie")),
		);
		return c.json({ csrf: session.csrf }, 200, HEADERS);
	});

	app.delete("/console/session", async (c) => {
		if (c.req.header("Origin") !== parts.origin)
			throw new Refused({ code: "forbidden" });
		const csrf = c.req.header("X-Shopbell-CSRF");
		const session = await mayEnter(
			store,
			sessionTokenIn(c.req.header("Cookie")),
			csrf,
		);
		await store.dropSession(session.token_hash);
		publisher.endStaff(`session:${session.token_hash}`);
		c.header("Set-Cookie", NO_COOKIE);
		return c.body(null, 204, HEADERS);
	});

	app.post("/console/first-run", async (c) => {
		const { token: link, ...wanted } = readFirstRun(
			await readBody(c, parts, BODY_BYTES),
		);
		const address = parts.addressOf(c.env.incoming);
		await limits.attempt("sign_in", address, () =>
			useLink(store, link, "first_run"),
		);
		const { person, site } = await makeFirstSite(store, wanted);
		const session = await beginSession(store, person.id);
		c.header("Set-Cookie", sessionCookie(session.token));
		return c.json(
			{ csrf: session.csrf, site: { id: site.id, name: site.name } },
			200,
			HEADERS,
		);
	});
}
