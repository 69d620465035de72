import type { QueuePosition } from "../../protocol/conversation.ts";
import { passes as passesByItself, Refused } from "../../protocol/refusal.ts";
import type { Written } from "../conversations/log.ts";
import { AGAIN_MS } from "../ports/scheduler.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { EstimatedWaitRow } from "../store/contract/routing-rows.ts";
import { applyCommit, applyRow, isNews } from "./apply-commit.ts";
import { hoursChangeAt } from "./availability.ts";
import type { Member } from "./people.ts";
import { createSitePass } from "./site-pass.ts";
import {
	createSiteState,
	type RouterParts,
	type SiteState,
} from "./site-state.ts";

/** The routing of one site: one pass at a time, because two would both see the same free slot. */
export interface SiteRouter
	extends Pick<
		SiteState,
		| "site"
		| "positions"
		| "availability"
		| "expected"
		| "hideIbansMs"
		| "present"
		| "picture"
		| "id"
	> {
	/** Looks at everything, as often as there is a reason to; resolves when all is done. */
	refresh(): Promise<void>;
	/** The same, after what owners set was read again. */
	reread(): Promise<void>;
	/** Resolves once the site was read and looked at. */
	ready(): Promise<void>;
	committed(outcome: Written): void;
	/** Of another relay's commits: what it has become, as it was read since. */
	heard(row: ConversationRow): void;
	/** What another relay has told a shopper who waits. */
	recall(told: readonly EstimatedWaitRow[]): void;
	personChanged(person: string, set?: Partial<Member>): void;
	heartbeat(visitor: string, back: boolean): void;
	place(row: ConversationRow): QueuePosition | null;
	/** Whether it is at rest. */
	running(): Promise<void> | undefined;
	stop(): void;
}

export function createSiteRouter(id: string, parts: RouterParts): SiteRouter {
	const { store, failed } = parts;
	const state = createSiteState(id, parts);
	const { site, positions, telling } = state;
	const pass = createSitePass(parts, state);
	const meanwhile = createMeanwhile();
	let first: Promise<void> | undefined;
	let running: Promise<void> | undefined;
	let again = false;
	const alarm = createAlarm(parts, site, () => void runDue());
	let stopped = false;

	/** For one conversation, or because its time has come: what else waits may stand as it stood. */
	function runDue(): Promise<void> {
		if (stopped) return Promise.resolve();
		again = true;
		running ??= passes();
		return running;
	}

	function refresh(): Promise<void> {
		pass.everything();
		return runDue();
	}

	async function passes(): Promise<void> {
		try {
			if (meanwhile.isNow()) await pass.read(meanwhile.end);
			do {
				again = false;
				alarm.wake(await pass.run());
			} while (again);
		} catch (error) {
			if (!isPassing(error)) failed(error);
			// What was reserved and could not be looked at is as the rows have it.
			pass.distrust();
			pass.everything();
			// A disk that refuses is asked again; what is true meanwhile is told all the same.
			telling.tellSite(store.now());
			alarm.wake(store.now() + AGAIN_MS);
		} finally {
			// In the same step as the last reading of `again`: nothing that comes later is lost.
			running = undefined;
		}
	}

	/** @param apply to the picture, and then says whether there is a reason to look at it */
	function take(conversation: string, apply: () => boolean): void {
		if (meanwhile.isNow()) {
			meanwhile.hold(apply);
			void refresh();
			return;
		}
		const isReason = apply();
		pass.touched(conversation);
		if (isReason) void runDue();
	}

	const hear = (row: ConversationRow) =>
		parts.waits.unkept(() => applyRow(state, parts, row, store.now()));

	return {
		...state,
		refresh,
		reread() {
			pass.distrust();
			return refresh();
		},
		ready: () => (first ??= refresh()),
		committed(outcome) {
			take(outcome.row.id, () => {
				const back = applyCommit(state, outcome, store.now());
				return back || isNews(outcome);
			});
		},
		heard: (row) => take(row.id, () => hear(row)),
		recall(told) {
			if (meanwhile.isNow()) return;
			positions.recall(told, store.now());
			for (const { conversation_id: id } of told) pass.touched(id);
			void runDue();
		},
		personChanged(person, set) {
			if (meanwhile.isNow()) pass.distrust();
			else site.personChanged(person, set);
			void refresh();
		},
		heartbeat(visitor, back) {
			if (!positions.heartbeat(visitor, store.now(), back)) return;
			pass.touchedBy(visitor);
			void runDue();
		},
		place: (row) => positions.place(row, store.now()),
		running: () => running,
		stop() {
			stopped = true;
			alarm.stop();
		},
	};
}

/**
 * A timer of its own, and none of the scheduler's: what a pass does follows from what this node knows, and
 * each pass says anew when the next one is, sooner or later. Nothing of it is stored as due.
 */
function createAlarm(
	{ store, clock }: RouterParts,
	site: SiteState["site"],
	ring: () => void,
) {
	let forget = () => {};
	let stopped = false;
	return {
		wake(at: number): void {
			forget();
			const next = Math.min(at, hoursChangeAt(site, store.now()));
			if (stopped || next === Number.POSITIVE_INFINITY) return;
			forget = clock.after(Math.max(0, next - store.now()), ring);
		},
		stop(): void {
			stopped = true;
			forget();
		},
	};
}

/** What was committed while the site was being read. */
function createMeanwhile() {
	let held: (() => void)[] | undefined = [];
	return {
		isNow: () => held !== undefined,
		hold: (work: () => void) => void held?.push(work),
		end(): readonly (() => void)[] {
			const works = held ?? [];
			held = undefined;
			return works;
		},
	};
}

function isPassing(error: unknown): boolean {
	return error instanceof Refused && passesByItself(error.refusal);
}
