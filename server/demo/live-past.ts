import type { Hours } from "../../protocol/hours.ts";
import { dateIn, type Opening } from "../../protocol/openings.ts";
import type { handClock } from "../ports/clock.ts";
import { chance as seeded } from "../statistics/chance.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import type { ShopbellStore } from "../store-parts.ts";
import { type Clerk, type Crew, createCrew } from "./crew.ts";
import { playStory } from "./play-story.ts";
import { type QuietRelay, startQuietRelay } from "./quiet-relay.ts";
import type { Pauses, Played } from "./scene.ts";
import {
	ALONE,
	BREAK_AFTER_MS,
	BREAK_MS,
	SHIFTS,
	setUpShop,
	shopHours,
} from "./shop-settings.ts";
import { type Browsers, comes } from "./shopper.ts";
import type { Story } from "./story.ts";
import { DAYS, pastOpenings, timetable } from "./timetable.ts";

interface Past {
	store: ShopbellStore;
	/** The store's, which stands at {@link pastBegins}. */
	clock: ReturnType<typeof handClock>;
	config: Parameters<typeof startQuietRelay>[2];
	/** The origin of the demo shop. */
	shop: string;
	timeZone: string;
	/** The day on which nothing has happened yet. */
	now: number;
	stories: readonly Story[];
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** The staff's console answers a ping at least this often: a lease is 30 s. */
const PING_MS = 25_000;
/** Any will do; it stands, so that the demo looks the same on each machine on the same day. */
const SEED = 7;

/** When the shop of the demo was set up: before the first of its days. */
export function pastBegins(now: number): number {
	return now - (DAYS + 2) * DAY_MS;
}

/**
 * Two weeks of the shop, up to the day before `now`, lived through on a clock that is moved by hand: its people write,
 * hand over, note, close and rate by the relay's own commands, so what follows from that (waits, figures, marks,
 * numbers) is as true as in a shop. Nothing waits at the end, and nothing is due but what is to be tidied up.
 */
export async function livePast({
	store,
	clock,
	config,
	shop,
	timeZone,
	now,
	stories,
}: Past): Promise<void> {
	const [site] = await store.sites();
	if (!site) throw new Error("the demo has no shop");
	const hours = shopHours(timeZone);
	const relay = await startQuietRelay(store, clock, config);
	const people = await store.members(site.id);
	const crew = await createCrew(
		relay,
		people.map(({ person_id }) => person_id),
	);
	const idOf = (name: string) => crew.named(name).id;
	const teams = await setUpShop(crew.named("Teo"), site.id, hours, idOf);
	const chance = seeded(SEED);
	const days = pastOpenings(hours, now);
	const agenda = createAgenda();
	for (const day of days) planDay(agenda, day, hours, crew, relay, chance);
	const browsers: Browsers = new Map();
	for (const [at, planned] of timetable(stories, days, chance).entries())
		agenda.add(
			planned.at,
			lived(
				{ relay, crew, teams, chance: seeded(SEED + at + 1) },
				planned.story,
				site,
				{ shop, browsers },
			),
		);
	await liveThrough(agenda, relay, crew, now);
	await relay.stop();
}

/** A story with its shopper, who comes when it begins. */
async function* lived(
	played: Played,
	story: Story,
	site: SiteRow,
	from: { shop: string; browsers: Browsers },
): Pauses {
	const shopper = await comes(played.relay, site, story, from);
	for await (const ms of playStory(played, story, shopper)) yield ms;
}

/** Who works on that day comes some minutes before it opens, and goes when their conversations are done. */
function planDay(
	agenda: Agenda,
	{ from, to }: Opening,
	{ timeZone }: Hours,
	crew: Crew,
	{ parts }: QuietRelay,
	chance: () => number,
): void {
	const weekday = new Date(`${dateIn(timeZone, from)}T12:00Z`).getUTCDay() || 7;
	for (const name of SHIFTS[weekday] ?? []) {
		const clerk = crew.named(name);
		agenda.add(
			from - Math.round((1 + chance() * 7) * MINUTE_MS),
			worksUntil(to + Math.round(chance() * 5 * MINUTE_MS), clerk, parts.store),
		);
		if (name !== ALONE)
			agenda.add(from + BREAK_AFTER_MS, takesBreak(clerk, parts.store));
	}
}

async function* worksUntil(to: number, clerk: Clerk, store: Store): Pauses {
	clerk.begins();
	yield to - store.now();
	while (await holdsSome(store, clerk.id)) yield MINUTE_MS;
	clerk.goes();
}

async function* takesBreak(clerk: Clerk, store: Store): Pauses {
	const until = store.now() + BREAK_MS;
	await clerk.ask("availability:set", { availability: "break", until });
	// They are back by themselves.
	yield BREAK_MS;
}

async function holdsSome(store: Store, person: string): Promise<boolean> {
	const held = await store.heldBy(person);
	return held.some(({ quiet_since }) => quiet_since === null);
}

/** What goes on side by side, each with the time at which it goes on. */
interface Agenda {
	add(at: number, goesOn: Pauses): void;
	/** When the next one goes on; null: all is over. */
	next(): number | null;
	/** Takes the next one to its next pause. */
	step(): Promise<void>;
}

function createAgenda(): Agenda {
	const waiting: { at: number; order: number; goesOn: Pauses }[] = [];
	let added = 0;

	function add(at: number, goesOn: Pauses): void {
		waiting.push({ at, order: added++, goesOn });
		// Two of one moment go on in the order in which they were added.
		waiting.sort((one, other) => one.at - other.at || one.order - other.order);
	}

	return {
		add,
		next: () => waiting[0]?.at ?? null,
		async step() {
			const first = waiting.shift();
			if (!first) return;
			const { value, done } = await first.goesOn.next();
			if (!done) add(first.at + Math.max(value, 1), first.goesOn);
		},
	};
}

/**
 * To the end of all that is planned. While somebody is in a conversation the consoles answer each ping; between two of
 * them they answer none, which changes no conversation: they are present again when the next one begins.
 */
async function liveThrough(
	agenda: Agenda,
	relay: QuietRelay,
	crew: Crew,
	now: number,
): Promise<void> {
	const { store } = relay.parts;
	for (let at = agenda.next(); at !== null; at = agenda.next()) {
		if (at >= now) throw new Error("the past of the demo has no end");
		while (store.now() < at) {
			const answers = crew.isThere() && relay.isBusy();
			await relay.passTo(answers ? Math.min(at, store.now() + PING_MS) : at);
			crew.answerPings();
		}
		await agenda.step();
		await relay.settle();
	}
}
