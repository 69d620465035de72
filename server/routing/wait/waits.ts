import type { EstimatedWait } from "../../../protocol/conversation.ts";
import type { WaitReport } from "../../../protocol/site.ts";
import type { Committed } from "../../conversations/log.ts";
import type { Clock } from "../../ports/clock.ts";
import type { OtherRelays } from "../../ports/other-relays.ts";
import type {
	EstimatedWaitRow,
	QueueEventRow,
} from "../../store/contract/routing-rows.ts";
import type {
	EndedEstimate,
	WaitStore,
} from "../../store/contract/wait-store.ts";
import { createKeeping } from "./keeping.ts";
import { type Asked, createQueueModel, type QueueModel } from "./line.ts";
import { pages } from "./pages.ts";
import { createReplies, type Replies } from "./replies.ts";
import { LEARNT_MS } from "./start-rate.ts";
import { waitReport } from "./wait-report.ts";
import type { WaitSpread } from "./wait-spread.ts";

/** How long it takes until the first human word, learnt from what happened in each line. */
export interface Waits {
	/** Reads what the site has taught in the last 14 days, once. */
	ready(site: string): Promise<void>;
	/**
	 * What may be told to one with `ahead` people before them; null: nothing, or nothing yet. Pure and cheap.
	 * @param line the routing group, `team/language`, each `-` where there is none
	 */
	estimate(site: string, line: string, asked: Asked): EstimatedWait | null;
	/**
	 * The same for a visitor who has written nothing, and so has no language and no team yet: of the whole site as one
	 * line, in which everybody who waits is ahead and every slot serves. It is never before the place that they get.
	 */
	general(site: string, asked: Asked): EstimatedWait | null;
	/** Such waits as the estimate sees them, before it is put into words; null: too little is known. */
	spread(site: string, line: string, asked: Asked): WaitSpread | null;
	/** Learns at once, keeps in the background. */
	happened(event: QueueEventRow): void;
	/** Call after each commit: the first reply after a start of service is a fact of its own. */
	committed(outcome: Committed): void;
	told(told: EstimatedWaitRow): void;
	/** Somebody got a wait of which something was told. */
	taken(site: string, conversation: string, epoch: number, at: number): void;
	ended(
		site: string,
		conversation: string,
		epoch: number,
		outcome: EndedEstimate["outcome"],
		at: number,
	): void;
	/** The same first reply, as a row says it that another relay has written. */
	replied(site: string, conversation: string, at: number): void;
	/** What another relay has committed it has kept as well: while this works, what is learnt is not kept once more. */
	unkept<T>(work: () => T): T;
	/** Median of the last 20 first replies of a site, in whole minutes; null under 5. */
	recentReplyMinutes(site: string): number | null;
	report(site: string, since: number): Promise<WaitReport>;
	/** Resolves when everything is kept. */
	idle(): Promise<void>;
}

interface Parts {
	store: WaitStore;
	clock: Pick<Clock, "now">;
	failed(error: unknown): void;
	relays: Pick<OtherRelays, "tell">;
}

/** What a shopper was told, for the relays at which their windows may be. */
export const TOLD = "told";

interface QueueModels {
	byName: Map<string, QueueModel>;
	/** All of them as one. */
	general: QueueModel;
	/** Of the whole site: who was taken without a reply yet, and the last replies. */
	replies: Replies;
	/** What happened while the past was read; null: it was read. */
	held: QueueEventRow[] | null;
	read: Promise<void>;
}

/** At the edge of what is read, a gap lacks its beginning: a day more is read than counts. */
const EDGE_MS = 24 * 3_600_000;

export function createWaits({ store, clock, failed, relays }: Parts): Waits {
	const sites = new Map<string, QueueModels>();
	const keeping = createKeeping(store, failed);

	function linesOf(site: string): QueueModels {
		const known = sites.get(site);
		if (known) return known;
		const lines = unreadModels();
		sites.set(site, lines);
		lines.read = read(site, lines);
		return lines;
	}

	async function read(site: string, lines: QueueModels): Promise<void> {
		try {
			const since = clock.now() - LEARNT_MS - EDGE_MS;
			for await (const events of pages((after: QueueEventRow | undefined) =>
				store.queueEvents(site, since, after),
			))
				for (const event of events) learn(lines, event);
		} catch (error) {
			// Without its past a site starts cold; what is told is less then, and still true.
			failed(error);
		}
		const held = lines.held ?? [];
		lines.held = null;
		for (const event of held) keepAndLearn(lines, event);
	}

	function keepAndLearn(lines: QueueModels, event: QueueEventRow): void {
		keeping.happened(event);
		learn(lines, event);
	}

	function learn(lines: QueueModels, event: QueueEventRow): void {
		groupKeyOf(lines, event.line).learn(event);
		lines.general.learn(event);
		lines.replies.learn(event);
	}

	function committed(outcome: Committed): void {
		if (outcome.kind !== "written") return;
		const lines = sites.get(outcome.row.site_id);
		for (const { kind, author_kind, at } of outcome.entries) {
			if (kind === "nothing_to_answer") lines?.replies.settled(outcome.row.id);
			if (kind === "message" && author_kind === "agent")
				replied(outcome.row.site_id, outcome.row.id, at);
		}
	}

	function replied(site: string, conversation: string, at: number): void {
		const lines = sites.get(site);
		const event = lines?.replies.replied(conversation, at);
		if (!lines || !event) return;
		lines.replies.learn(event);
		groupKeyOf(lines, event.line).replied(event);
		lines.general.replied(event);
		keeping.replied(event);
	}

	return {
		ready: (site) => linesOf(site).read,
		estimate: (site, line, asked) =>
			sites.get(site)?.byName.get(line)?.told(asked) ?? null,
		general: (site, asked) => sites.get(site)?.general.told(asked) ?? null,
		spread: (site, line, asked) =>
			sites.get(site)?.byName.get(line)?.spread(asked) ?? null,
		happened(event) {
			const lines = linesOf(event.site_id);
			if (lines.held) lines.held.push(event);
			else keepAndLearn(lines, event);
		},
		committed,
		told(told) {
			keeping.told(told);
			relays.tell(TOLD, told);
		},
		taken(site_id, conversation_id, epoch, taken_at) {
			keeping.taken({ site_id, conversation_id, epoch, taken_at });
		},
		ended(site_id, conversation_id, epoch, outcome, ended_at) {
			keeping.ended({ site_id, conversation_id, epoch, outcome, ended_at });
		},
		replied,
		unkept: keeping.unkept,
		recentReplyMinutes: (site) => sites.get(site)?.replies.minutes() ?? null,
		async report(site, since) {
			await keeping.idle();
			return readReport(store, site, since);
		},
		async idle() {
			for (const { read } of sites.values()) await read;
			await keeping.idle();
		},
	};
}

function unreadModels(): QueueModels {
	return {
		byName: new Map(),
		general: createQueueModel(),
		replies: createReplies(),
		held: [],
		read: Promise.resolve(),
	};
}

function groupKeyOf({ byName }: QueueModels, name: string): QueueModel {
	const line = byName.get(name) ?? createQueueModel();
	byName.set(name, line);
	return line;
}

async function readReport(
	store: WaitStore,
	site: string,
	since: number,
): Promise<WaitReport> {
	const told: EstimatedWaitRow[] = [];
	for await (const page of pages((after: EstimatedWaitRow | undefined) =>
		store.estimatedWaits(site, since, after),
	))
		told.push(...page);
	const ends: QueueEventRow[] = [];
	for await (const page of pages((after: QueueEventRow | undefined) =>
		store.queueEvents(site, since, after),
	))
		ends.push(...page.filter(({ kind }) => kind !== "started"));
	return waitReport(site, since, told, ends);
}
