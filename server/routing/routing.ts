import type { Mode } from "../../protocol/conversation.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { Availability } from "../../protocol/visitor.ts";
import type { Bells } from "../conversations/delivery.ts";
import { assign } from "../conversations/life.ts";
import type { ConversationLog, Kept } from "../conversations/log.ts";
import type { Store } from "../store/store.ts";
import { type Candidate, chooseAgent } from "./choose.ts";
import type { Presence } from "./presence.ts";

/** Brings waiting conversations to agents, and tells shoppers whether somebody is there. */
export interface Routing {
	availability(site: string): Promise<Availability>;
	/** `live` when somebody of the site is there, free or not. */
	mode(site: string): Promise<Mode>;
	/** Call after each commit: a new one that waits, or a slot that became free, is work. */
	committed(outcome: Kept): void;
	/** Somebody came, left or switched: looks at these sites again. */
	look(sites: Iterable<string>): void;
	/** Resolves when nothing is left to do. */
	idle(): Promise<void>;
}

interface Parts {
	store: Store;
	log: ConversationLog;
	presence: Presence;
	bells: Bells;
	failed(error: unknown): void;
}

export function createRouting({
	store,
	log,
	presence,
	bells,
	failed,
}: Parts): Routing {
	/** One pass at a time for each site: two passes would both see the same free slot. */
	const passes = new Map<string, { again: boolean; done: Promise<void> }>();
	/** What was last seen, and told. */
	const seen = new Map<string, Availability>();
	/** Who had a conversation before its shopper wrote again. */
	const previous = new Map<string, string>();

	async function candidates(site: string): Promise<Candidate[]> {
		const team = await store.team(site);
		return team.filter(
			({ person_id, availability }) =>
				availability === "here" && presence.present(person_id),
		);
	}

	async function assignWaiting(site: string): Promise<void> {
		for (const { id, epoch } of await store.waitingLive(site)) {
			const before = previous.get(id) ?? null;
			const agent = chooseAgent(await candidates(site), before);
			if (!agent) return;
			const reason =
				agent.person_id === before ? "previous_agent" : "least_loaded";
			try {
				const to = { id: agent.person_id, name: agent.name };
				await assign(log, { site, id, epoch }, to, reason);
			} catch (error) {
				// Somebody took it by hand in this very moment: as good.
				if (!(error instanceof Refused)) throw error;
			}
		}
	}

	async function tellAvailability(site: string): Promise<void> {
		const there = await candidates(site);
		const free = there.some(({ load, slots }) => load < slots);
		const kind = there.length === 0 ? "away" : free ? "here" : "busy";
		const before = seen.get(site);
		seen.set(site, { kind });
		// Whoever said hello before the first look waits for it, and is told in the reply.
		if (!before || before.kind === kind) return;
		bells.visitors(`site:${site}`, "availability:changed", {
			availability: { kind },
		});
	}

	async function pass(site: string): Promise<void> {
		const running = passes.get(site);
		try {
			do {
				if (running) running.again = false;
				await assignWaiting(site);
				await tellAvailability(site);
			} while (running?.again);
		} catch (error) {
			failed(error);
		} finally {
			passes.delete(site);
		}
	}

	function lookAt(site: string): Promise<void> {
		const running = passes.get(site);
		if (running) {
			running.again = true;
			return running.done;
		}
		const next = { again: false, done: Promise.resolve() };
		passes.set(site, next);
		next.done = pass(site);
		return next.done;
	}

	async function availability(site: string): Promise<Availability> {
		if (!seen.has(site)) await lookAt(site);
		return seen.get(site) ?? { kind: "away" };
	}

	return {
		availability,
		mode: async (site) =>
			(await availability(site)).kind === "away" ? "message" : "live",
		look(sites) {
			for (const site of sites) void lookAt(site);
		},
		committed(outcome) {
			if (outcome.kind !== "written") return;
			const { row, before } = outcome;
			const same =
				before?.state === row.state && before.agent_id === row.agent_id;
			if (same) return;
			if (row.state === "waiting" && before?.agent_id) {
				previous.set(row.id, before.agent_id);
			} else {
				previous.delete(row.id);
			}
			void lookAt(row.site_id);
		},
		async idle() {
			while (passes.size > 0) {
				await Promise.all([...passes.values()].map(({ done }) => done));
			}
		},
	};
}
