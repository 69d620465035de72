import type { Context, Hono } from "hono";
import { Refused } from "../../../protocol/refusal.ts";
import { newLink, sessionOf } from "../../sessions/sessions.ts";
import type { Store } from "../../store/contract/store.ts";
import { sessionTokenIn } from "./cookie.ts";
import type { BuiltFile } from "./files.ts";
import { ALWAYS, tryHeaders } from "./headers.ts";
import { metaTag } from "./meta-tag.ts";
import type { Env } from "./read-body.ts";

/** What the demonstration needs to know. Only `npm start` gives it; without it none of this exists. */
export interface TryOut {
	site: string;
	/** The demo shop's origin. */
	shop: string;
	/** Whoever may answer at the console; the first one is signed in. */
	agents: readonly string[];
	/** The origin of the process that can kill this one and start it again. */
	keeper: string;
	files: ReadonlyMap<string, BuiltFile>;
}

/** A message or note in the log, without its text. */
interface Line {
	clientId: string;
	seq: number;
	conversation: string;
}

const ENTRIES_AT_ONCE = 200;
const MOST = 500;
const MOST_CLOSED = 50;

/** The shop and the console side by side, and the plug of the relay between them. */
export function tryRoutes(
	app: Hono<Env>,
	{ store, origin }: { store: Store; origin: string },
	given: TryOut,
): void {
	// The page holds a sign-in link: whoever made another name point here gets no more than the way.
	app.use("/try/*", async (c, next) => {
		if (c.req.header("Host") === new URL(origin).host) return next();
		return c.redirect(`${origin}/try`);
	});
	app.get("/try", async (c) => {
		const page = given.files.get("index.html");
		if (!page) return c.text("not found", 404, ALWAYS);
		const told = {
			site: given.site,
			shop: `${given.shop}/?ring=8`,
			agents: given.agents,
			console: await consoleFor(c),
			keeper: given.keeper,
			since: store.now(),
		};
		const html = page.plain
			.toString()
			.replace(
				"</title>",
				(title) => title + metaTag("shopbell-try", JSON.stringify(told)),
			);
		return c.body(html, 200, {
			...tryHeaders(given.shop, given.keeper),
			"Content-Type": page.type,
		});
	});
	app.get("/try/log", async (c) => {
		const since = Number(c.req.query("since"));
		const lines = await writtenSince(store, given.site, since);
		return c.json(lines, 200, { ...ALWAYS, "Cache-Control": "no-store" });
	});
	for (const path of ["/try/seat.js", "/try/assets/*"])
		app.get(path, (c) => {
			const file = given.files.get(c.req.path.slice("/try/".length));
			if (!file) return c.text("not found", 404, ALWAYS);
			return c.body(new Uint8Array(file.plain), 200, {
				...ALWAYS,
				"Content-Type": file.type,
				"Cross-Origin-Resource-Policy": "same-origin",
				"Cache-Control": "no-cache",
			});
		});

	/** Where the console begins: as whoever is signed in already, or with a fresh link that works once. */
	async function consoleFor(c: Context<Env>): Promise<string> {
		const session = await sessionOf(
			store,
			sessionTokenIn(origin, c.req.header("Cookie")),
		).catch((error) => {
			if (error instanceof Refused) return null;
			throw error;
		});
		if (session && given.agents.includes(session.person_id)) return "/console";
		const [noor = null] = given.agents;
		return `/console/sign-in#${await newLink(store, "sign_in", noor)}`;
	}
}

/** The chat says at which window of the page it sits, which nobody can find from outside its shadow tree. */
export const SEAT = '<script src="/try/seat.js" async></script>';

async function writtenSince(
	store: Store,
	site: string,
	since: number,
): Promise<Line[]> {
	const lines: Line[] = [];
	for (const { id, last_seq } of await newest(store, site)) {
		// From the end backwards, in steps that do not overlap: a line read twice would count as doubled.
		for (let end = last_seq; end > 0; ) {
			const after = Math.max(0, end - ENTRIES_AT_ONCE);
			const entries = await store.entriesAfter(
				{ site_id: site, id },
				after,
				"staff",
				end - after,
			);
			end = (entries[0]?.at ?? 0) >= since ? after : 0;
			for (const { at, client_id, seq, kind } of entries)
				if (at >= since && client_id && (kind === "message" || kind === "note"))
					lines.push({ clientId: client_id, seq, conversation: id });
		}
	}
	return lines;
}

async function newest(store: Store, site: string) {
	const lists = await Promise.all([
		store.conversationsIn(site, "waiting", null, MOST),
		store.conversationsIn(site, "open", null, MOST),
		store.conversationsIn(site, "closed", null, MOST_CLOSED),
	]);
	return lists.flat();
}
