import type { TeamPicture } from "../../protocol/agent.ts";
import type { Place } from "../../protocol/conversation.ts";
import type { Availability, HoursTold } from "../../protocol/visitor.ts";
import { rest } from "../conversations/idle.ts";
import type { Kept } from "../conversations/log.ts";
import type { Front } from "../conversations/send.ts";
import { agentOf, tellMe } from "../people/agent.ts";
import type { Due, Scheduler } from "../ports/scheduler.ts";
import type { ConversationRow, MembershipRow } from "../store/contract/rows.ts";
import { hoursSaid, isSomebodyThere } from "./availability.ts";
import { createRoutingDue } from "./due.ts";
import { endOfferInTime } from "./hand-out.ts";
import {
	createSiteRoom,
	type RoomParts,
	type SiteRoom,
} from "./site-router.ts";

/** Brings waiting conversations to agents, and tells shoppers what is true of it. */
export interface Routing {
	/** Looks after everything that waits or is open since before the start. Call once. */
	start(): Promise<void>;
	due: Due;
	availability(site: string): Promise<Availability>;
	/** What a widget is told of a site when it says hello. */
	welcome(
		site: string,
	): Promise<{ availability: Availability; hours: HoursTold | null }>;
	/** What a shopper finds who writes now. */
	front(site: string, language: string | null): Promise<Front>;
	/** What may be said of the wait; null: nothing, or it does not wait live. */
	place(row: ConversationRow): Place | null;
	/** A sign of life of a shopper who waits. `back`: said as one, and not only seen as one. */
	alive(site: string, visitor: string, back?: boolean): void;
	picture(site: string): Promise<TeamPicture>;
	/** The site as the routing sees it, once it was read. */
	room(site: string): Promise<SiteRoom>;
	/** Call after each commit. */
	committed(outcome: Kept): void;
	/** What owners set has changed: looks at these sites again. */
	look(sites: Iterable<string>): void;
	/** Somebody came, was lost, or left. */
	presenceChanged(person: string): void;
	/** Somebody's switch was set: their own windows are told, too. */
	personChanged(person: string): Promise<void>;
	/** Resolves when nothing is left to do. */
	idle(): Promise<void>;
	stop(): void;
}

export function createRouting(
	parts: RoomParts & { scheduler: Scheduler },
): Routing {
	const { store, log, presence, publisher, failed } = parts;
	const rooms = new Map<string, SiteRoom>();
	const background = new Set<Promise<unknown>>();

	function roomOf(site: string): SiteRoom {
		const known = rooms.get(site);
		if (known) return known;
		const room = createSiteRoom(site, parts);
		rooms.set(site, room);
		return room;
	}

	async function ready(site: string): Promise<SiteRoom> {
		const room = roomOf(site);
		await room.ready();
		return room;
	}

	const due = createRoutingDue(parts, {
		async conversation(row) {
			const { site_id: site, id: conversation } = row;
			if (row.state === "open") return rest(log, { site, conversation });
			const missed = await endOfferInTime(parts, (await ready(site)).site, row);
			if (missed) await setBy(missed, "away", "missed_offers");
		},
		breakEnded: (person) => setBy(person, "here", null),
	});

	/** The relay sets it, and says why. */
	async function setBy(
		person: string,
		availability: "here" | "away",
		set_because: MembershipRow["set_because"],
	): Promise<void> {
		await store.setAvailability(person, {
			availability,
			until: null,
			set_because,
		});
		await personChanged(person);
	}

	async function personChanged(person: string): Promise<void> {
		await lookEverywhere(person);
		await tellSelf(person);
	}

	/** Everywhere where they work. */
	async function lookEverywhere(person: string): Promise<void> {
		const memberships = await store.memberships(person);
		for (const { site_id, availability, until } of memberships) {
			roomOf(site_id).personChanged(person, { availability, until });
			if (until !== null) due.wake(until);
		}
	}

	async function tellSelf(person: string): Promise<void> {
		if (!publisher.staffThere(`person:${person}`)) return;
		const agent = await agentOf(store, person);
		if (agent) await tellMe({ store, publisher }, agent);
	}

	function inBackground(work: Promise<unknown>): void {
		const done = work.catch(failed).finally(() => background.delete(done));
		background.add(done);
	}

	return {
		async start() {
			for (const site of await store.sitesAtWork()) await ready(site);
		},
		due: due.due,
		availability: async (site) => (await ready(site)).availability(),
		async welcome(site) {
			const room = await ready(site);
			const availability = room.availability();
			const hours = hoursSaid(room.site, store.now(), availability);
			return { availability, hours };
		},
		async front(site, language) {
			const room = await ready(site);
			const { kind } = room.availability();
			return {
				mode: isSomebodyThere(kind) ? "live" : "message",
				answerBy: room.answerBy(),
				language,
				isThere: (agent) => presence.state(agent) !== "gone",
			};
		},
		place: (row) => rooms.get(row.site_id)?.place(row) ?? null,
		alive(site, visitor, back = false) {
			rooms.get(site)?.alive(visitor, back);
		},
		picture: async (site) => (await ready(site)).picture(),
		room: ready,
		committed(outcome) {
			due.committed(outcome);
			if (outcome.kind !== "written") return;
			const { row, before } = outcome;
			roomOf(row.site_id).committed(outcome);
			for (const agent of handsChanged(before, row))
				inBackground(tellSelf(agent));
		},
		look(sites) {
			for (const site of sites) void roomOf(site).reread();
		},
		presenceChanged: (person) => inBackground(lookEverywhere(person)),
		personChanged(person) {
			const work = personChanged(person);
			inBackground(work);
			return work;
		},
		async idle() {
			const work = () => [
				...background,
				...[...rooms.values()].flatMap((room) => room.running() ?? []),
			];
			await due.idle();
			for (let now = work(); now.length > 0; now = work())
				await Promise.allSettled(now);
		},
		stop() {
			for (const room of rooms.values()) room.stop();
		},
	};
}

/** Whose load is another than before. */
function handsChanged(
	before: ConversationRow | null,
	after: ConversationRow,
): string[] {
	const one = countsFor(before);
	const other = countsFor(after);
	return one === other ? [] : [one, other].filter((id) => id !== null);
}

function countsFor(row: ConversationRow | null): string | null {
	return row?.state === "open" && row.quiet_since === null
		? row.agent_id
		: null;
}
