import type { AskWanted } from "../../protocol/ask.ts";
import type { AskWhy } from "../../protocol/ask-reason.ts";
import { newId } from "../../protocol/ids.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { BlockList } from "../people/block-list.ts";
import type { Failed } from "../ports/failed.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Due, Scheduler } from "../ports/scheduler.ts";
import type { VisitorRow } from "../store/contract/rows.ts";
import type { Store } from "../store/contract/store.ts";
import type { AskCandidate, AskedWhy, AskSource } from "./ask-source.ts";
import {
	type AskedPerson,
	type AskedVisitor,
	askedPerson,
	isAskedOf,
	isOfStranger,
	stranger,
} from "./asked-person.ts";
import type { AskMark, AskStore } from "./queries.ts";
import type { AskRow } from "./rows.ts";
import { createSettling } from "./settling.ts";
import { whyAsked } from "./why-asked.ts";

/** Hears of answers that have settled. It may come twice for the same ones, after a crash or with two nodes. */
export type Settled = (ask: AskRow) => Promise<void>;

/** The one way by which anything asks a shopper: one question at a time, one a day, and each in its turn. */
export interface Asks {
	/** Call it before anything is due. */
	join(source: AskSource): void;
	whenSettled(tell: Settled): void;
	/**
	 * What the person is to be asked now, anew or again; null: nothing. What had no turn is dropped.
	 * @param visitor null: somebody of whom nothing is kept
	 */
	next(
		site: string,
		visitor: AskedVisitor | null,
		moment: AskWanted,
	): Promise<AskRow | null>;
	/** The same of somebody who is not here, such as by mail. */
	offer(
		person: AskedPerson,
		candidates: readonly AskCandidate[],
	): Promise<AskRow | null>;
	/**
	 * What the person came for by themselves, such as by a link: no rule holds it back, and their clocks move.
	 * @param id where it has to be the same in two tabs
	 */
	open(
		person: AskedPerson,
		candidate: AskCandidate,
		id?: string,
	): Promise<AskRow>;
	/** An ask of this visitor; what was asked of a stranger is theirs from here on. Errors: `not_found`. */
	own(visitor: VisitorRow, ask: string): Promise<AskRow>;
	/** The first time counts, and what a visitor ended is settled. */
	mark(ask: AskRow, as: AskMark): Promise<void>;
	/** Call it once answers are kept: they settle at this time, or when the visitor leaves. */
	answered(ask: Pick<AskRow, "site_id" | "visitor_id">, settleAt: number): void;
	/** A question that nobody has answered is asked no longer, and the windows are told. */
	withdraw(ask: AskRow): Promise<void>;
	/** The last window of the visitor has gone, or so it seems here. */
	left(visitor: Pick<VisitorRow, "site_id" | "id">): Promise<void>;
	/** What is tested before this survey is asked, in this order, and how each came out. Errors: `not_found`. */
	why(site: string, survey: string, of: AskedWhy): Promise<AskWhy>;
	/** Settles what has stood long enough. */
	due: Due;
	/** From now on nobody leaves: the relay goes, not the people. */
	stop(): void;
}

interface Parts {
	store: AskStore & Pick<Store, "now">;
	publisher: Publisher;
	scheduler: Scheduler;
	failed: Failed;
	blockList: Pick<BlockList, "isBlocked">;
}

export function createAsks(parts: Parts): Asks {
	const { store, publisher, blockList } = parts;
	const sources: AskSource[] = [];
	const settling = createSettling(parts);

	function offer(person: AskedPerson, candidates: readonly AskCandidate[]) {
		if (candidates.length === 0 || isBlocked(person))
			return Promise.resolve(null);
		return store.offerAsk(person, candidates, newAsk());
	}

	function isBlocked({ site: site_id, visitor: id, subject }: AskedPerson) {
		return blockList.isBlocked({ site_id, id, subject });
	}

	function newAsk() {
		return { id: newId(), now: store.now() };
	}

	return {
		join: (source) => void sources.push(source),
		whenSettled: settling.whenSettled,
		async next(site, visitor, moment) {
			if (visitor && blockList.isBlocked(visitor)) return null;
			const person = visitor ? askedPerson(visitor) : stranger(site);
			const now = store.now();
			const candidates = await Promise.all(
				sources.map((one) => one.candidates(site, visitor, moment, now)),
			);
			// Also without any: what was begun goes on.
			return store.offerAsk(person, candidates.flat(), newAsk());
		},
		offer,
		open: (person, candidate, id = newId()) =>
			store.keepAsk(person, candidate, { id, now: store.now() }),
		async own(visitor, id) {
			const ask = await store.ask(visitor.site_id, id);
			if (!ask) throw new Refused({ code: "not_found" });
			const isTheirs = isAskedOf(ask, visitor);
			if (isTheirs && ask.visitor_id !== null) return ask;
			if (isTheirs) await store.ownAsk(ask, visitor.id);
			else if (isOfStranger(ask))
				await store.claimAsk(ask, askedPerson(visitor), store.now());
			else throw new Refused({ code: "not_found" });
			const claimed = await store.ask(visitor.site_id, id);
			if (!claimed || !isAskedOf(claimed, visitor))
				throw new Refused({ code: "not_found" });
			return claimed;
		},
		async mark(ask, as) {
			await store.markAsk(ask, as, store.now());
		},
		answered: settling.answered,
		async withdraw(ask) {
			if (!(await store.withdrawAskById(ask, store.now()))) return;
			if (ask.visitor_id === null) return;
			publisher.visitors(`visitor:${ask.visitor_id}`, "ask:withdrawn", {
				ask: ask.id,
			});
		},
		left: settling.left,
		why: (site, survey, of) => whyAsked({ store, sources }, site, survey, of),
		due: settling.due,
		stop: settling.stop,
	};
}
