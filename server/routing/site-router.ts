import type { TeamPicture } from "../../protocol/agent.ts";
import type { Place } from "../../protocol/conversation.ts";
import type { Bodies } from "../../protocol/entry.ts";
import { passes as passesByItself, Refused } from "../../protocol/refusal.ts";
import type { Availability } from "../../protocol/visitor.ts";
import type { ConversationLog, Written } from "../conversations/log.ts";
import type { Clock } from "../ports/clock.ts";
import type { Publisher } from "../ports/publisher.ts";
import { AGAIN_MS } from "../ports/scheduler.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { Store } from "../store/contract/store.ts";
import { availabilityOf, hoursChangeAt, teamPicture } from "./availability.ts";
import { handOut, withdrawOffers } from "./hand-out.ts";
import type { Member } from "./people.ts";
import type { Presence } from "./presence.ts";
import { createPlaces, type Places } from "./queue-positions.ts";
import { changeModes, releaseGone, tellWaits } from "./refresh.ts";
import { createSiteFloor, type SiteFloor } from "./site-assignment-state.ts";
import { createTelling } from "./telling.ts";
import type { Waits } from "./wait/waits.ts";

export interface RoomParts {
	store: Store;
	clock: Clock;
	log: ConversationLog;
	presence: Presence;
	publisher: Publisher;
	waits: Waits;
	failed(error: unknown): void;
}

/** The routing of one site: one pass at a time, because two would both see the same free slot. */
export interface SiteRoom {
	site: SiteFloor;
	places: Places;
	/** Looks at everything, as often as there is a reason to; resolves when all is done. */
	look(): Promise<void>;
	/** The same, after what owners set was read again. */
	reread(): Promise<void>;
	/** Resolves once the site was read and looked at. */
	ready(): Promise<void>;
	committed(outcome: Written): void;
	personChanged(person: string, set?: Partial<Member>): void;
	alive(visitor: string, back: boolean): void;
	availability(): Availability;
	answerBy(): number | null;
	/** Who of the staff is there, or will be in a moment. */
	present(): readonly string[];
	place(row: ConversationRow): Place | null;
	picture(): TeamPicture;
	/** Whether it is at rest. */
	running(): Promise<void> | undefined;
	stop(): void;
}

/** Where more than this wait or are open, all of their places are not looked at with every change. */
const MANY = 200;
const SWEEP_MS = 500;

/** What was told before this is of no wait that goes on. */
const TOLD_BACK_MS = 2 * 24 * 3_600_000;

export function createSiteRoom(id: string, parts: RoomParts): SiteRoom {
	const { store, clock, log, presence, publisher, waits, failed } = parts;
	const site = createSiteFloor(store, presence, id);
	const places = createPlaces(id, site, waits, presence);
	const telling = createTelling(id, parts, site, places, availability, picture);
	/** What was committed while the site was being read. */
	let meanwhile: Written[] | undefined = [];
	let first: Promise<void> | undefined;
	let running: Promise<void> | undefined;
	let again = false;
	let stale = false;
	let forget = () => {};
	let sweptAt = Number.NEGATIVE_INFINITY;
	let stopped = false;
	let present: readonly string[] | undefined;

	async function read(): Promise<void> {
		await waits.ready(id);
		const told = await store.toldWaits(id, store.now() - TOLD_BACK_MS);
		await site.read(false);
		present = undefined;
		const now = store.now();
		for (const row of site.rows.values()) {
			places.moves(null, row, "left", now);
			if (row.state === "open" && row.agent_id) presence.expect(row.agent_id);
		}
		places.recall(told, now);
		const missed = meanwhile ?? [];
		meanwhile = undefined;
		for (const outcome of missed) apply(outcome);
	}

	async function passes(): Promise<void> {
		try {
			if (meanwhile) await read();
			do {
				again = false;
				await pass();
			} while (again);
		} catch (error) {
			if (!isPassing(error)) failed(error);
			// What was reserved and could not be looked at is as the rows have it.
			stale = true;
			// A disk that refuses is asked again; what is true meanwhile is told all the same.
			telling.tellSite(store.now());
			wake(store.now() + AGAIN_MS);
		} finally {
			// In the same step as the last look at `again`: nothing that comes later is lost.
			running = undefined;
		}
	}

	async function pass(): Promise<void> {
		if (stale) {
			stale = false;
			await site.read(true);
			present = undefined;
		}
		await releaseGone({ log, presence }, site);
		await withdrawOffers({ store, log, presence }, site);
		await changeModes(
			{ log, store, publisher },
			places,
			availability(),
			answerBy(),
		);
		const settled = await handOut({ store, log, presence }, site);
		if (!settled) {
			// The store knows better than this picture: it is drawn anew.
			stale = true;
			telling.tellSite(store.now());
			wake(store.now() + 1_000);
			return;
		}
		const now = store.now();
		if (site.rows.size > MANY && now - sweptAt < SWEEP_MS) {
			wake(Math.min(sweptAt + SWEEP_MS, telling.tellSite(now)));
			return;
		}
		sweptAt = now;
		await tellWaits({ log, store }, places);
		wake(telling.tell(store.now()));
	}

	function look(): Promise<void> {
		if (stopped) return Promise.resolve();
		again = true;
		running ??= passes();
		return running;
	}

	/**
	 * A timer of its own, and none of the scheduler's: what a pass does follows from what this node knows, and
	 * each pass says anew when the next one is, sooner or later. Nothing of it is stored as due.
	 */
	function wake(at: number): void {
		forget();
		const next = Math.min(at, hoursChangeAt(site, store.now()));
		if (stopped || next === Number.POSITIVE_INFINITY) return;
		forget = clock.after(Math.max(0, next - store.now()), () => void look());
	}

	function apply({ row, before, entries }: Written): boolean {
		const now = store.now();
		const mode = entries.find(({ kind }) => kind === "mode_changed");
		const { why } = JSON.parse(mode?.body ?? "{}") as Partial<
			Bodies["mode_changed"]
		>;
		places.moves(before, row, why === "silent" ? "silent" : "left", now);
		site.conversationChanged(row);
		const wrote = entries.some(
			({ kind, author_kind }) =>
				kind === "message" && author_kind === "visitor",
		);
		// Whoever was asked whether they are there has answered.
		const back = wrote && places.alive(row.visitor_id, now, false);
		if (row.agent_id && entries.some(({ kind }) => kind === "assigned"))
			site.personChanged(row.agent_id, { assigned_at: now });
		telling.moved(before, row);
		return back;
	}

	function availability(): Availability {
		return availabilityOf(site, store.now(), waits.recentReplyMinutes(id));
	}

	/** From the next opening on, as long as answers have taken of late. */
	function answerBy(): number | null {
		const told = availability();
		const minutes = waits.recentReplyMinutes(id);
		if (minutes === null) return null;
		const opens = told.kind === "closed" ? told.opensAt : store.now();
		return opens === null ? null : opens + minutes * 60_000;
	}

	/** Asked with every message: drawn up anew only when somebody came or went. */
	function presentAgents(): readonly string[] {
		present ??= [...site.people().members.keys()].filter(
			(agent) => presence.state(agent) !== "gone",
		);
		return present;
	}

	function picture(): TeamPicture {
		return teamPicture(id, site, presence, availability());
	}

	return {
		site,
		places,
		look,
		reread() {
			stale = true;
			return look();
		},
		ready: () => (first ??= look()),
		committed(outcome) {
			if (meanwhile) {
				meanwhile.push(outcome);
				void look();
				return;
			}
			const back = apply(outcome);
			if (back || isNews(outcome)) void look();
		},
		personChanged(person, set) {
			present = undefined;
			if (meanwhile) stale = true;
			else site.personChanged(person, set);
			void look();
		},
		alive(visitor, back) {
			const now = store.now();
			if (places.alive(visitor, now, back)) void look();
		},
		availability,
		answerBy,
		present: presentAgents,
		place: (row) => places.place(row, store.now()),
		picture,
		running: () => running,
		stop() {
			stopped = true;
			forget();
		},
	};
}

function isPassing(error: unknown): boolean {
	return error instanceof Refused && passesByItself(error.refusal);
}

/** Whether it is another matter for the routing than before. */
function isNews({ row, before }: Written): boolean {
	return STANDING.some((name) => row[name] !== before?.[name]);
}

const STANDING = [
	"state",
	"mode",
	"agent_id",
	"quiet_since",
	"offered_id",
	"declined",
	"team_id",
	"language",
	"queue_at",
] as const satisfies readonly (keyof ConversationRow)[];
