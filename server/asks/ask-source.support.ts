import type { AskWanted } from "../../protocol/ask.ts";
import { newToken } from "../../protocol/ids.ts";
import type { OpenedStore } from "../open-store.ts";
import { createBlockList } from "../people/block-list.ts";
import { makeVisitor } from "../people/visitors.ts";
import { handClock } from "../ports/clock.ts";
import { NO_OTHERS } from "../ports/other-relays.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Scheduler } from "../ports/scheduler.ts";
import { makeSite } from "../sites/first-run.ts";
import type { VisitorRow } from "../store/contract/rows.ts";
import { openTested } from "../testing/store/open-tested.ts";
import type { AskCandidate, AskSource } from "./ask-source.ts";
import { type Asks, createAsks } from "./asks.ts";
import { DAY_MS } from "./may-ask.ts";
import type { AskRow } from "./rows.ts";

/** A page of the shop. */
export const PAGE: AskWanted = { path: "/", locale: "en", moment: "page" };

/** A survey that is asked on every page. */
export function survey(
	name: string,
	everyDays = 90,
	more: Partial<AskCandidate> = {},
): AskCandidate {
	return {
		kind: "survey",
		survey: name,
		version: 1,
		everyDays,
		until: Number.MAX_SAFE_INTEGER,
		cause: "on_page",
		channel: "widget",
		relation: "visitor",
		language: "en",
		page: "/",
		...more,
	};
}

/** What may be asked, in one list that a test changes. */
export function sourceOf(list: AskCandidate[]): AskSource {
	return {
		candidates: async () => list,
		reasons: async (_site, name) => {
			const one = list.find(({ survey }) => survey === name);
			return one && { everyDays: one.everyDays, reasons: [] };
		},
	};
}

/** What asks, on a store of its own and a clock that is moved by hand. */
export interface Asking {
	store: OpenedStore;
	clock: ReturnType<typeof handClock>;
	site: string;
	asks: Asks;
	/** What may be asked: a list that the test changes. */
	list: AskCandidate[];
	/** What windows of visitors were told. */
	told: { channel: string; fact: string; data: unknown }[];
	/** Visitors with an open window. */
	here: Set<string>;
	/** Answers that have settled. */
	settled: AskRow[];
	/** The relay is killed, and another one starts on the same store. */
	restart(): void;
	/** Does what is due by now. */
	runDue(): Promise<void>;
	stop(): Promise<void>;
}

export async function startAsking(): Promise<Asking> {
	const clock = handClock(Date.UTC(2026, 5, 1, 9));
	const store = await openTested(":memory:", clock);
	const { id: site } = await makeSite(store, "Lamp & Loom", []);
	const told: Asking["told"] = [];
	const here = new Set<string>();
	const publisher = {
		visitors: (channel: string, fact: string, data: unknown) =>
			void told.push({ channel, fact, data }),
		visitorThere: (channel: string) => here.has(channel.slice(8)),
	} as unknown as Publisher;
	const asking: Asking = {
		store,
		clock,
		site,
		list: [survey("sizes")],
		told,
		here,
		settled: [],
		asks: undefined as never,
		restart() {
			asking.asks = createAsks({
				store,
				publisher,
				scheduler: { wake() {} } as unknown as Scheduler,
				failed: () => {},
				blockList: createBlockList(store, NO_OTHERS),
			});
			asking.asks.join(sourceOf(asking.list));
			asking.asks.whenSettled(async (ask) => void asking.settled.push(ask));
		},
		runDue: () => asking.asks.due.run(clock.now()),
		stop: () => store.close(),
	};
	asking.restart();
	return asking;
}

/** Somebody who has written once; with `subject` as the shop's server signed them. */
export async function shopper(
	{ store, site }: Pick<Asking, "store" | "site">,
	subject: string | null = null,
): Promise<VisitorRow> {
	const visitor = await makeVisitor(store, site, newToken());
	return subject === null ? visitor : proven(store, visitor, subject);
}

/** The same visitor, once the shop's server has signed who they are. */
export async function proven(
	store: Asking["store"],
	visitor: VisitorRow,
	subject: string,
): Promise<VisitorRow> {
	const row = await store.keepIdentity({
		site_id: visitor.site_id,
		id: visitor.id,
		subject,
		name: null,
		email: null,
		orders: "[]",
		proven_at: store.now(),
	});
	if (!row) throw new Error("somebody else");
	return row;
}

/** What is asked on this page view, by name. */
export async function asksNext(
	asks: Asks,
	visitor: VisitorRow,
): Promise<string | null> {
	const ask = await asks.next(visitor.site_id, visitor, PAGE);
	if (ask) await asks.mark(ask, "seen");
	return ask?.survey_id ?? null;
}

export const days = (many: number) => many * DAY_MS;
