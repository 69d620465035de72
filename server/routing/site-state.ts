import type { TeamPicture } from "../../protocol/team-picture.ts";
import type { Availability } from "../../protocol/visitor.ts";
import type { ConversationLog } from "../conversations/log.ts";
import type { Clock } from "../ports/clock.ts";
import { type Duties, routingOf } from "../ports/duties.ts";
import type { OtherRelays } from "../ports/other-relays.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Store } from "../store/contract/store.ts";
import { availabilityOf, teamPicture } from "./availability.ts";
import type { Inputs } from "./inputs.ts";
import type { Member } from "./people.ts";
import type { Presence } from "./presence.ts";
import {
	createQueuePositions,
	type QueuePositions,
} from "./queue-positions.ts";
import {
	createSiteAssignment,
	type SiteAssignment,
} from "./site-assignment-state.ts";
import { createTelling, type Telling } from "./telling.ts";
import type { Waits } from "./wait/waits.ts";
import type { Workloads } from "./workloads.ts";
import type { WrapUps } from "./wrap-ups.ts";

export interface RouterParts {
	store: Store;
	clock: Clock;
	log: ConversationLog;
	presence: Presence;
	inputs: Inputs;
	/** Of the sockets of all relays. */
	publisher: Publisher;
	/** Of this relay's alone: each tells its own what its own picture shows. */
	own: Publisher;
	duties: Duties;
	relays: OtherRelays;
	waits: Waits;
	workloads: Workloads;
	wrapUps: WrapUps;
	/** Whether answers go by mail, where the shopper wants that. */
	mail: boolean;
	canCall(site: string): Promise<boolean>;
	failed(error: unknown): void;
}

/** One site as the routing sees it, and what may be said of it now. */
export interface SiteState {
	id: string;
	site: SiteAssignment;
	positions: QueuePositions;
	telling: Telling;
	availability(): Availability;
	/**
	 * By when a message is answered, server milliseconds; null: that cannot be said. Within which time a word of a
	 * shopper who is there is to be, in milliseconds.
	 */
	expected(): { answerBy: number | null; answerWithin: number };
	/** Numbers of bank accounts are hidden, and kept so long, in milliseconds; null: they stay. */
	hideIbansMs(): number | null;
	/** Who of the staff is there, or will be in a moment. */
	present(): readonly string[];
	picture(): TeamPicture;
	/** Whether it is this relay that acts for the site; the others follow what it does. */
	acts(): boolean;
}

export function createSiteState(id: string, parts: RouterParts): SiteState {
	const { store, presence, waits } = parts;
	const site = createSiteAssignment(parts, id);
	const positions = createQueuePositions(id, site, waits, presence);
	let present:
		| { of: Map<string, Member>; changes: number; ids: string[] }
		| undefined;
	const telling = createTelling(
		id,
		{ publisher: parts.own },
		positions,
		availability,
		picture,
	);

	function availability(): Availability {
		return availabilityOf(site, store.now(), {
			replyMinutes: waits.recentReplyMinutes(id),
			told: (asked) => waits.general(id, asked),
		});
	}

	/** From the next opening on, as long as answers have taken of late. */
	function answerBy(): number | null {
		const told = availability();
		const minutes = waits.recentReplyMinutes(id);
		// Who leaves a message that calls nobody is told no time.
		if (minutes === null || told.kind === "unattended") return null;
		const opens = told.kind === "closed" ? told.opensAt : store.now();
		return opens === null ? null : opens + minutes * 60_000;
	}

	/** Asked with every message: listed anew only after somebody came or went, or the people were read anew. */
	function presentNow(): readonly string[] {
		const { members: of } = site.people();
		const changes = presence.changes();
		if (present?.of !== of || present.changes !== changes) {
			const isThere = (agent: string) => presence.state(agent) !== "gone";
			present = { of, changes, ids: [...of.keys()].filter(isThere) };
		}
		return present.ids;
	}

	function picture(): TeamPicture {
		return {
			...teamPicture(id, site, presence, availability()),
			mail: parts.mail,
		};
	}

	return {
		id,
		site,
		positions,
		telling,
		availability,
		expected: () => ({
			answerBy: answerBy(),
			answerWithin: site.people().answerWithin,
		}),
		hideIbansMs: () => site.people().hideIbansMs,
		present: presentNow,
		picture,
		acts: () => parts.duties.holds(routingOf(id)),
	};
}
