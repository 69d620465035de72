import type { QueuePosition } from "../../protocol/conversation.ts";
import type { ToldWait } from "../../protocol/entry.ts";
import type { TeamPicture } from "../../protocol/team-picture.ts";
import type { Availability, HoursInfo } from "../../protocol/visitor.ts";
import { rest } from "../conversations/idle.ts";
import type { Committed } from "../conversations/log.ts";
import type { ServiceState } from "../conversations/send-as-visitor.ts";
import { routingOf, siteOf } from "../ports/duties.ts";
import type { Due, Scheduler } from "../ports/scheduler.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { EstimatedWaitRow } from "../store/contract/routing-rows.ts";
import { hoursSaid, isSomebodyThere } from "./availability.ts";
import { createRoutingDue } from "./due.ts";
import { endOfferInTime } from "./hand-out.ts";
import { createPersonChanges } from "./person-changes.ts";
import { ringUnopened } from "./ring-unopened.ts";
import type { SiteAssignment } from "./site-assignment-state.ts";
import { createSiteRouter, type SiteRouter } from "./site-router.ts";
import type { RouterParts } from "./site-state.ts";
import { TOLD } from "./wait/waits.ts";

/** Of a shopper who waits, whichever relay their window is at. */
const ALIVE = "alive";

interface SignOfLife {
	site: string;
	visitor: string;
	back: boolean;
}

/** Brings waiting conversations to agents, and tells shoppers what is true of it. */
export interface Routing {
	/** Looks after everything that waits or is open since before the start. Call once. */
	start(): Promise<void>;
	due: Due;
	availability(site: string): Promise<Availability>;
	/** What a widget is told of a site when it says hello. */
	welcome(
		site: string,
	): Promise<{ availability: Availability; hours: HoursInfo | null }>;
	/** What a shopper finds who writes now. */
	serviceState(site: string, language: string | null): Promise<ServiceState>;
	/** What waits or is open, as the last commit left it; undefined: it does neither, or its site was not read yet. */
	row(site: string, conversation: string): ConversationRow | undefined;
	/** What may be said of the wait; null: nothing, or it does not wait live. */
	place(row: ConversationRow): QueuePosition | null;
	/** What was promised of the wait, for whoever gets it; undefined: nothing. */
	told(row: ConversationRow): ToldWait | undefined;
	/** A sign of life of a shopper who waits. `back`: said as one, and not only seen as one. */
	heartbeat(site: string, visitor: string, back?: boolean): void;
	/** How long a word of a shopper may stand unanswered there, in milliseconds. */
	answerWithin(site: string): Promise<number>;
	picture(site: string): Promise<TeamPicture>;
	/** The site as the routing sees it, once it was read. */
	router(site: string): Promise<SiteRouter>;
	/** Call after each commit. */
	committed(outcome: Committed): void;
	/** What owners set has changed: looks at these sites again. Resolves once it has. */
	refresh(sites: Iterable<string>): Promise<void>;
	/** Somebody came, was lost, or left. */
	presenceChanged(person: string): void;
	/** Somebody's switch was set: their own windows are told, too. */
	personChanged(person: string): Promise<void>;
	/** Conversations that wait or are open, over all sites; `oldestLiveSince` is null where nobody waits live. */
	atWork(): WaitingCount;
	/** All that owners set may have changed, by another relay. */
	reread(): Promise<void>;
	/** Of another relay's commits, each as it was read since. */
	heard(rows: readonly ConversationRow[]): void;
	/** Sites that are followed, and the rows that wait or are open there. */
	followed(): ReadonlyMap<string, ReadonlyMap<string, ConversationRow>>;
	/** Called with each site that is followed from now on. */
	whenFollowed(follows: (site: string) => void): void;
	/** Resolves when nothing is left to do. */
	idle(): Promise<void>;
	stop(): void;
}

interface WaitingCount {
	waitingLive: number;
	waitingMessages: number;
	open: number;
	oldestLiveSince: number | null;
}

export function createRouting(
	parts: RouterParts & { scheduler: Scheduler },
): Routing {
	const { store, relays } = parts;
	const routers = createSiteRouters(parts);
	const background = createBackground(parts.failed);
	const people = createPersonChanges(parts, routers.of, (until) =>
		stored.wake(until),
	);
	const stored = createRoutingDue(parts, {
		async conversation(row) {
			const router = await routers.ready(row.site_id);
			return whenDue(parts, router, row, people.setBy);
		},
		breakEnded: (person) => people.setBy(person, "here", null),
	});

	return {
		async start() {
			for (const site of await store.sitesAtWork()) await routers.ready(site);
			hearOthers(parts, { routers, people, background });
		},
		due: stored.due,
		availability: async (site) => (await routers.ready(site)).availability(),
		async welcome(site) {
			const router = await routers.ready(site);
			const availability = router.availability();
			const hours = hoursSaid(router.site, store.now(), availability);
			return { availability, hours };
		},
		serviceState: async (site, language) =>
			serviceOf(await routers.ready(site), language),
		row: (site, conversation) =>
			routers.known(site)?.site.rows.get(conversation),
		place: (row) => routers.known(row.site_id)?.place(row) ?? null,
		told: ({ site_id: site, id }) => routers.known(site)?.positions.told(id),
		heartbeat(site, visitor, back = false) {
			const router = routers.known(site);
			router?.heartbeat(visitor, back);
			if (router?.positions.ofVisitor(visitor) !== undefined)
				relays.tell(ALIVE, { site, visitor, back } satisfies SignOfLife);
		},
		answerWithin: async (site) =>
			(await routers.ready(site)).expected().answerWithin,
		picture: async (site) => (await routers.ready(site)).picture(),
		router: routers.ready,
		heard(rows) {
			for (const row of rows) {
				const router = routers.known(row.site_id);
				if (!router) continue;
				const before = router.site.rows.get(row.id) ?? null;
				wrapUp(parts, router, before, row);
				router.heard(row);
				if (row.due_at !== null) stored.wake(row.due_at);
			}
		},
		followed: () =>
			new Map(routers.all().map(({ id, site }) => [id, site.rows])),
		whenFollowed: routers.whenFollowed,
		atWork: () => sumOf(routers.all().map(({ site }) => site)),
		committed(outcome) {
			stored.committed(outcome);
			if (outcome.kind !== "written") return;
			const { row, before } = outcome;
			// Before the routing hears of the slot that this frees.
			const router = routers.known(row.site_id);
			if (router) wrapUp(parts, router, before, row);
			routers.of(row.site_id).committed(outcome);
			for (const agent of workloadChanged(before, row))
				background.add(people.tellSelf(agent));
		},
		async refresh(sites) {
			const changed = [...sites];
			relays.tell("sites", changed);
			await Promise.all(changed.map((site) => routers.of(site).reread()));
		},
		async reread() {
			await Promise.all(routers.all().map((router) => router.reread()));
		},
		presenceChanged: (person) =>
			background.add(people.refreshEverywhere(person)),
		personChanged(person) {
			relays.tell("person", person);
			const work = people.changed(person);
			background.add(work);
			return work;
		},
		async idle() {
			await stored.idle();
			const work = () => [...background.running(), ...routers.running()];
			for (let now = work(); now.length > 0; now = work())
				await Promise.allSettled(now);
		},
		stop() {
			parts.wrapUps.stop();
			routers.stop();
		},
	};
}

/** The routing of each site that anything was asked of, or happened on. */
function createSiteRouters(parts: RouterParts) {
	const followers: ((site: string) => void)[] = [];
	const routers = new Map<string, SiteRouter>();

	function of(site: string): SiteRouter {
		const known = routers.get(site);
		if (known) return known;
		const router = createSiteRouter(site, parts);
		routers.set(site, router);
		parts.duties.want(routingOf(site));
		for (const follows of followers) follows(site);
		return router;
	}

	return {
		of,
		known: (site: string) => routers.get(site),
		async ready(site: string): Promise<SiteRouter> {
			const router = of(site);
			await router.ready();
			return router;
		},
		all: () => [...routers.values()],
		whenFollowed: (follows: (site: string) => void) =>
			void followers.push(follows),
		running: () =>
			[...routers.values()].flatMap((router) => router.running() ?? []),
		stop() {
			for (const router of routers.values()) router.stop();
		},
	};
}

function serviceOf(router: SiteRouter, language: string | null): ServiceState {
	const { kind } = router.availability();
	return {
		mode: isSomebodyThere(kind) ? "live" : "message",
		...router.expected(),
		language,
		present: router.present(),
		hideIbansMs: router.hideIbansMs(),
	};
}

/** What changes the picture of a site and is in no row of a conversation. */
function hearOthers(
	{ duties, relays }: RouterParts,
	on: {
		routers: ReturnType<typeof createSiteRouters>;
		people: ReturnType<typeof createPersonChanges>;
		background: ReturnType<typeof createBackground>;
	},
): void {
	const { routers, people, background } = on;
	const asSign = { isSign: true };
	duties.whenGained((duty) => {
		const site = siteOf(duty);
		// Of one that this relay did not know it has read everything by then.
		if (site !== null) background.add(routers.of(site).reread());
	});
	relays.hear<string[]>(
		"sites",
		(sites) => {
			for (const site of sites)
				background.add(routers.known(site)?.reread() ?? Promise.resolve());
		},
		asSign,
	);
	relays.hear<string>(
		"person",
		(person) => background.add(people.refreshEverywhere(person)),
		asSign,
	);
	relays.hear<EstimatedWaitRow>(TOLD, (told) =>
		routers.known(told.site_id)?.recall([told]),
	);
	relays.hear<SignOfLife>(ALIVE, ({ site, visitor, back }) =>
		routers.known(site)?.heartbeat(visitor, back),
	);
}

/** The time of one conversation has come. */
async function whenDue(
	parts: RouterParts,
	router: SiteRouter,
	row: ConversationRow,
	setBy: ReturnType<typeof createPersonChanges>["setBy"],
): Promise<void> {
	const { site_id: site, id: conversation } = row;
	const { site: assignment, positions } = router;
	if (row.state === "open") {
		const told = positions.told(conversation);
		const missed = await ringUnopened(parts, assignment, row, told);
		if (missed) await setBy(missed, "away", "unopened");
		const isPresent = router.present().includes(row.agent_id ?? "");
		await rest(parts.log, { site, conversation }, { isPresent });
		return;
	}
	const missed = await endOfferInTime(parts, assignment, row);
	if (missed) await setBy(missed, "away", "missed_offers");
}

function wrapUp(
	{ wrapUps }: RouterParts,
	{ site }: SiteRouter,
	before: ConversationRow | null,
	row: ConversationRow,
): void {
	const closer = closerOf(before, row);
	if (closer !== null) wrapUps.begin(closer, site.people().wrapUpMs);
}

function sumOf(sites: readonly SiteAssignment[]): WaitingCount {
	let [waitingLive, waitingMessages, atWork] = [0, 0, 0];
	let oldestLiveSince: number | null = null;
	for (const { rows, waiting } of sites) {
		const { live, messages, oldestLiveSince: since } = waiting();
		waitingLive += live;
		waitingMessages += messages;
		atWork += rows.size;
		if (since !== null)
			oldestLiveSince = Math.min(oldestLiveSince ?? since, since);
	}
	const open = atWork - waitingLive - waitingMessages;
	return { waitingLive, waitingMessages, open, oldestLiveSince };
}

/** Work that nobody waits for: what fails there is logged. */
function createBackground(failed: (error: unknown) => void) {
	const background = new Set<Promise<unknown>>();
	return {
		add(work: Promise<unknown>): void {
			const done = work.catch(failed).finally(() => background.delete(done));
			background.add(done);
		},
		running: () => [...background],
	};
}

/** Whose load is another than before. */
function workloadChanged(
	before: ConversationRow | null,
	after: ConversationRow,
): string[] {
	const one = countsFor(before);
	const other = countsFor(after);
	return one === other ? [] : [one, other].filter((id) => id !== null);
}

/** The agent who held it and has closed it by this; null: nobody. What was spam is written up by nobody. */
function closerOf(
	before: ConversationRow | null,
	{ state, closed_by, spam }: ConversationRow,
): string | null {
	const closes = before?.state === "open" && state === "closed" && spam === 0;
	return closes && closed_by === before.agent_id ? closed_by : null;
}

function countsFor(row: ConversationRow | null): string | null {
	return row?.state === "open" && row.quiet_since === null
		? row.agent_id
		: null;
}
