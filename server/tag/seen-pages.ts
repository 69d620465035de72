import { isOrigin, originIn } from "../../protocol/origin.ts";
import {
	type OriginSeen,
	REFUSED_AT_ONCE,
	SEEN_EVERY_MS,
	SEEN_ORIGINS,
} from "../../protocol/tag.ts";
import type { Publisher } from "../ports/publisher.ts";
import { createLatest } from "./latest.ts";
import type { TagStore } from "./queries.ts";
import type { SeenOriginRow } from "./rows.ts";
import { type SeenBy, seenOf } from "./seen-of.ts";

/** Whose pages have asked for what: the edge tells it of each request, and no answer waits for it. */
export interface SeenPages {
	/** The settings of a site. `listed`: its page may carry the chat; null: there is no such site. */
	asked(site: string, origin: string | undefined, listed: boolean | null): void;
	/** The script. `pinned`: its hash, where the tag has named it; null: the one that is always today's. */
	loaded(page: Page, pinned: string | null): void;
	/** What is loaded at the first interest in the chat, before the chat's own page. */
	panelLoaded(page: Page): void;
	/** The chat's own page. */
	framed(page: Page): void;
}

/** Where a request came from, as its headers say it. */
export interface Page {
	origin: string | undefined;
	referrer: string | undefined;
}

/** What only the memory holds: after a restart pages come again by themselves. */
export interface PagesNow extends SeenBy {
	/** The site that the page of this origin named last and that there was not, or that was not its own. */
	wrongSite(origin: string): { site: string; at: number } | undefined;
}

interface Parts {
	store: TagStore & { now(): number };
	publisher: Publisher;
	/** The relay's own pages are no shop's. */
	own: readonly string[];
	/** The hash of the script that is today's; null: not known. */
	today: string | null;
	failed(error: unknown): void;
}

/** Origins of which something is remembered. */
const REMEMBERED = 2_000;
const HASH = /^[\da-f]{1,64}$/;
const SITE = /^[\w-]{1,64}$/;

export function createSeenPages(parts: Parts) {
	const { store, own } = parts;
	const scripts = createLatest<string>(REMEMBERED);
	const panels = createLatest<number>(REMEMBERED);
	const frames = createLatest<number>(REMEMBERED);
	const wrong = createLatest<{ site: string; at: number }>(REMEMBERED);
	const noted = createNoted(store.now);
	const writes = new Set<Promise<void>>();
	/** Of a page that does not say where it is: it may be that of any origin. */
	let framedAt = 0;
	let isStopped = false;

	const shopPage = (origin: string | undefined) =>
		origin !== undefined && isOrigin(origin) && !own.includes(origin)
			? origin
			: null;
	const pageOf = ({ origin, referrer }: Page) =>
		shopPage(origin ?? originOf(referrer));

	const now: PagesNow = {
		today: parts.today,
		panelAt: (origin) => panels.get(origin),
		framedAt: (origin) => Math.max(framedAt, frames.get(origin) ?? 0),
		wrongSite: (origin) => wrong.get(origin),
	};

	function note(seen: Omit<SeenOriginRow, "first_at">): void {
		const written = keep(parts, now, seen)
			.catch(parts.failed)
			.finally(() => writes.delete(written));
		writes.add(written);
	}

	const pages: SeenPages = {
		asked(site, from, listed) {
			const origin = shopPage(from);
			if (origin === null || !SITE.test(site)) return;
			const at = store.now();
			if (!listed) wrong.set(origin, { site, at });
			else if (wrong.get(origin)) wrong.forget(origin);
			if (listed === null || isStopped) return;
			const script = scripts.get(origin) ?? null;
			if (noted.mayNote({ site, origin, listed, script }))
				note({
					site_id: site,
					origin,
					listed: listed ? 1 : 0,
					script,
					last_at: at,
				});
		},
		loaded(page, pinned) {
			const origin = pageOf(page);
			if (origin !== null && (pinned === null || HASH.test(pinned)))
				scripts.set(origin, pinned ?? "");
		},
		panelLoaded(page) {
			const origin = pageOf(page);
			if (origin !== null) panels.set(origin, store.now());
		},
		framed(page) {
			const origin = pageOf(page);
			if (origin !== null) frames.set(origin, store.now());
			else if (page.referrer === undefined) framedAt = store.now();
		},
	};
	return {
		pages,
		now,
		stop() {
			isStopped = true;
		},
		idle: async () => void (await Promise.all(writes)),
	};
}

async function keep(
	{ store, publisher }: Parts,
	now: PagesNow,
	seen: Omit<SeenOriginRow, "first_at">,
): Promise<void> {
	const { site_id: site, origin } = seen;
	await store.seeOrigin(seen, SEEN_ORIGINS);
	if (!publisher.staffHears(`site:${site}`)) return;
	const row = (await store.seenOrigins(site)).find(
		(each) => each.origin === origin,
	);
	if (!row) return;
	const fact: OriginSeen = {
		site,
		seen: seenOf(row, row.listed === 1, now, store.now()),
	};
	publisher.staff(`site:${site}`, "origin:seen", fact);
}

interface Note {
	site: string;
	origin: string;
	listed: boolean;
	script: string | null;
}

/** Whether a request says something new: at most once a minute of one origin. */
function createNoted(now: () => number) {
	const last = createLatest<Note & { at: number }>(REMEMBERED);
	const refused = createLatest<{ at: number; count: number }>(REMEMBERED);

	/** Anybody can make origins up, and each would be a row. */
	function mayRefuse(site: string, at: number): boolean {
		const window = refused.get(site);
		if (!window || at - window.at >= SEEN_EVERY_MS) {
			refused.set(site, { at, count: 1 });
			return true;
		}
		window.count++;
		return window.count <= REFUSED_AT_ONCE;
	}

	return {
		mayNote(note: Note): boolean {
			const { site, origin, listed, script } = note;
			const key = `${site} ${origin}`;
			const at = now();
			const before = last.get(key);
			const isNew =
				!before ||
				at - before.at >= SEEN_EVERY_MS ||
				before.listed !== listed ||
				(before.script === null && script !== null);
			if (!isNew || (!listed && !mayRefuse(site, at))) return false;
			last.set(key, { ...note, at });
			return true;
		},
	};
}

function originOf(referrer: string | undefined): string | undefined {
	const read = originIn(referrer ?? "");
	return read.ok ? read.origin : undefined;
}
