import { CHANGES_WAITING, GROUP_APPENDS } from "../../protocol/limits.ts";
import { Refused } from "../../protocol/refusal.ts";
import type { Failed, FaultContext } from "../ports/failed.ts";
import type { Change, Outcome } from "../store/contract/change.ts";
import { isBusy, isUnreachable, mayPass } from "../store/contract/fault.ts";
import type { Store } from "../store/contract/store.ts";

export type Written = Extract<Outcome, { kind: "written" }>;
export type Committed = Exclude<Outcome, { kind: "refused" }>;

/** The way by which anything happens to a conversation. */
export interface ConversationLog {
	/** Resolves once the change is on disk and everybody was told. Throws {@link Refused}; `retry` where too many wait. */
	change(change: Change): Promise<Committed>;
	/**
	 * Called once for all that one transaction has committed, in its order, before anybody gets a reply and before
	 * {@link afterCommit} is called for any of them; what it throws is logged, not answered. Never called with none.
	 */
	afterFlush(tell: (outcomes: readonly Committed[]) => void): void;
	/** Called for every commit, before its sender gets the reply; what it throws is logged, not answered. */
	afterCommit(tell: (outcome: Committed) => void): void;
	/** Refuses new changes with `retry` and resolves when the last group is on disk. */
	stop(): Promise<void>;
}

interface Waiting {
	change: Change;
	resolve(outcome: Committed): void;
	reject(error: unknown): void;
}

/**
 * Group commit: one transaction takes all changes that one pass of the event loop has read, because a disk
 * sync costs the same for sixty messages as for one. `setImmediate`, not a microtask: a microtask runs before
 * the next socket is read and would group nothing.
 */
export function createConversationLog(
	store: Store,
	failed: Failed,
): ConversationLog {
	const { tellAll, afterFlush, afterCommit } = createTellers(failed);
	let waiting: Waiting[] = [];
	let running: Promise<void> | undefined;
	let stopped = false;

	function start() {
		running ??= new Promise<void>((done) => setImmediate(done))
			.then(flush)
			.finally(() => {
				running = undefined;
				if (waiting.length > 0) start();
			});
	}

	async function flush() {
		const group = waiting.slice(0, GROUP_APPENDS).sort(byConversation);
		waiting = waiting.slice(GROUP_APPENDS);
		try {
			finish(group, await commit(group));
		} catch (error) {
			failed(error, group.length === 1 ? aboutChange(group[0]) : {});
			// Another process has had the database for seconds, or it is gone: none of them is to blame, and each would wait anew.
			if (isBusy(error) || isUnreachable(error)) {
				for (const { reject } of group)
					reject(new Refused({ code: "retry" }, { cause: error }));
				return;
			}
			// One of them may be to blame: each is tried alone, and only that one is refused.
			for (const one of group) {
				try {
					finish([one], await commit([one]));
				} catch (alone) {
					if (group.length > 1) failed(alone, aboutChange(one));
					const code = mayPass(alone) ? "retry" : "rejected";
					one.reject(new Refused({ code }, { cause: alone }));
				}
			}
		}
	}

	function commit(group: Waiting[]): Promise<Outcome[]> {
		return store.commit(group.map(({ change }) => change));
	}

	function finish(group: Waiting[], outcomes: Outcome[]) {
		tellAll(outcomes.filter(isCommitted));
		for (const [index, { resolve, reject }] of group.entries()) {
			const outcome = outcomes[index] as Outcome;
			if (outcome.kind === "refused") reject(new Refused(outcome.refusal));
			else resolve(outcome);
		}
	}

	function change(change: Change): Promise<Committed> {
		if (stopped || waiting.length >= CHANGES_WAITING)
			return Promise.reject(new Refused({ code: "retry" }));
		return new Promise((resolve, reject) => {
			waiting.push({ change, resolve, reject });
			start();
		});
	}

	return {
		change,
		afterFlush,
		afterCommit,
		async stop() {
			stopped = true;
			while (running) await running;
		},
	};
}

function createTellers(failed: Failed) {
	const ofFlushes: ((outcomes: readonly Committed[]) => void)[] = [];
	const ofCommits: ((outcome: Committed) => void)[] = [];

	/** In the order of the commit. */
	function tellAll(committed: readonly Committed[]) {
		if (committed.length === 0) return;
		for (const tell of ofFlushes) {
			try {
				tell(committed);
			} catch (error) {
				failed(error, { where: "told" });
			}
		}
		for (const outcome of committed) {
			for (const tell of ofCommits) {
				try {
					tell(outcome);
				} catch (error) {
					failed(error, {
						where: "told",
						conversation: conversationOf(outcome),
					});
				}
			}
		}
	}

	return {
		tellAll,
		afterFlush: (tell: (typeof ofFlushes)[number]) => void ofFlushes.push(tell),
		afterCommit: (tell: (typeof ofCommits)[number]) =>
			void ofCommits.push(tell),
	};
}

function isCommitted(outcome: Outcome): outcome is Committed {
	return outcome.kind !== "refused";
}

function aboutChange(waiting: Waiting | undefined): FaultContext {
	if (!waiting) return {};
	const { name, needs } = waiting.change;
	const { conversation } = needs;
	return {
		where: name,
		...("id" in conversation && { conversation: conversation.id }),
	};
}

function conversationOf(outcome: Committed): string {
	return outcome.kind === "duplicate"
		? outcome.entry.conversation_id
		: outcome.row.id;
}

/** So that two nodes that lock several conversations never wait for each other in a circle. */
function byConversation(a: Waiting, b: Waiting): number {
	const one = keyOf(a.change);
	const other = keyOf(b.change);
	return one < other ? -1 : one > other ? 1 : 0;
}

function keyOf({ needs: { conversation } }: Change): string {
	return "id" in conversation ? conversation.id : conversation.currentOf;
}
