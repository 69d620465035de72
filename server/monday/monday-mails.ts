import { passes, Refused } from "../../protocol/refusal.ts";
import type { Failed } from "../ports/failed.ts";
import type { Due, Scheduler } from "../ports/scheduler.ts";
import { zoneOf } from "../sites/hours.ts";
import { mustFindSite } from "../sites/must-find-site.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import type { MondayChoiceStore } from "./choice-queries.ts";
import { type Letter, mondayLetter } from "./monday-letter.ts";
import type { ReadMonday } from "./read-monday.ts";
import { type MailTime, mailTimes } from "./week.ts";

/** Sends the page of each shop to who has chosen it, once for each Monday. */
export interface MondayMails {
	due: Due;
	/** The first one comes with the next Monday: one for a morning that has passed was not asked for. */
	choose(site: string, person: string, mail: boolean): Promise<void>;
	/** After a restore: what was due before it has gone out before it. Answers how many. */
	restored(now: number): Promise<number>;
}

interface Parts {
	store: Pick<Store, "now" | "site" | "siteIds"> & MondayChoiceStore;
	read: ReadMonday;
	scheduler: Scheduler;
	post(letter: Letter): void;
	consoleOrigin: string;
	failed: Failed;
}

/** A relay that was away for longer leaves the week out: on Tuesday the page says it, too. */
const LATE_MS = 24 * 3_600_000;
/** Less than an hour before a restore is an accident that somebody puts right at once: then a second mail is better than none. */
const RESTORED_LATE_MS = 3_600_000;
/** The time zone of a shop may be changed meanwhile. */
const LOOK_EVERY_MS = 3_600_000;
/** What could not be read is tried again. */
const BETWEEN_MS = 60_000;

export function createMondayMails(parts: Parts): MondayMails {
	const { store, scheduler, failed } = parts;
	const due: Due = {
		async next(now) {
			const times = await eachSite(parts, now, async (site, { last, next }) => {
				if (isDue(last, now) && (await wants(site.id, last))) return now;
				return (await wants(site.id, next)) ? next.at : null;
			});
			const some = times.filter((time) => time !== null);
			return some.length > 0 ? Math.min(...some, now + LOOK_EVERY_MS) : null;
		},
		async run(now) {
			await eachSite(parts, now, async (site, { last }) => {
				if (!isDue(last, now)) return;
				// One shop that fails holds up no other, and is tried again.
				await send(parts, site, last).catch((error: unknown) => {
					const isPassing = error instanceof Refused && passes(error.refusal);
					if (!isPassing) failed(error, { where: "monday" });
				});
			});
		},
		betweenMs: BETWEEN_MS,
	};
	async function wants(site: string, { monday }: MailTime): Promise<boolean> {
		return (await store.mondayMails(site, monday)).length > 0;
	}
	return {
		due,
		async choose(site, person, mail) {
			const now = store.now();
			const row = await mustFindSite(store, site);
			const { last, next } = mailTimes(zoneOf(row), now);
			await store.keepMondayMail(site, person, mail, last.monday);
			if (mail) scheduler.wake(due, Math.min(next.at, now + LOOK_EVERY_MS));
		},
		async restored(now) {
			const dropped = await eachSite(parts, now, (site, { last }) =>
				last.at < now - RESTORED_LATE_MS
					? store.dropMondayMails(site.id, last.monday)
					: Promise.resolve(0),
			);
			return dropped.reduce((sum, one) => sum + one, 0);
		},
	};
}

function isDue({ at }: MailTime, now: number): boolean {
	return at <= now && now - at <= LATE_MS;
}

async function eachSite<T>(
	{ store }: Pick<Parts, "store">,
	now: number,
	visit: (site: SiteRow, times: ReturnType<typeof mailTimes>) => Promise<T>,
): Promise<T[]> {
	const all: T[] = [];
	for (const id of await store.siteIds()) {
		const site = await store.site(id);
		if (site) all.push(await visit(site, mailTimes(zoneOf(site), now)));
	}
	return all;
}

/**
 * Claims each person first, then mails: a relay that dies in between never mails them, and no two mail anybody twice.
 */
async function send(
	{ store, read, post, consoleOrigin }: Parts,
	site: SiteRow,
	{ monday }: MailTime,
): Promise<void> {
	const people = await store.mondayMails(site.id, monday);
	if (people.length === 0) return;
	// Before anybody is claimed: what cannot be read now is tried again.
	const page = await read(site.id, null);
	for (const person of people)
		if (await store.claimMondayMail(site.id, person.person_id, monday))
			post(mondayLetter(person, page, { site, consoleOrigin }));
}
