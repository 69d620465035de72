import type { Hours } from "../../protocol/hours.ts";
import {
	PROMISE_ASK_MS,
	type PromiseConfirmed,
} from "../../protocol/promise.ts";
import { Refused } from "../../protocol/refusal.ts";
import { noteAnsweredAsk } from "../asks/ask-writes.ts";
import { decision } from "../conversations/decision.ts";
import { byVisitor } from "../conversations/entry-builders.ts";
import { mayAdd, mayTakePart } from "../conversations/may.ts";
import type { VisitorRow } from "../store/contract/rows.ts";
import { promiseTimes } from "./promise-times.ts";
import type { PromiseRow } from "./rows.ts";
import { promiseIn, updatePromise } from "./writes.ts";

interface Args {
	visitor: Pick<VisitorRow, "id" | "site_id">;
	confirmed: PromiseConfirmed;
	hours: Hours | null;
	/** The ask that is answered with it; null: it was not asked. */
	ask: { id: string; seq: number } | null;
}

/**
 * The shopper's answer to "Is this done?". *Not yet* opens it again: it is overdue at once where its time has passed,
 * and late after the grace. Errors: `not_found`, `conflict` where it is not kept, `too_late`.
 */
export const confirmingPromise = decision({
	name: "promise:confirm",
	reads: { promise: promiseIn },
	decide(
		{ conversation: row, promise },
		{ visitor, confirmed: { done }, hours, ask }: Args,
		now,
	) {
		mayTakePart(visitor, row);
		mayAdd(row);
		if (promise?.conversation_id !== row.id)
			throw new Refused({ code: "not_found" });
		if (promise.confirmed === done) return { kind: "unchanged" };
		if (promise.state !== "kept") throw new Refused({ code: "conflict" });
		if (!asksNow(promise, now)) throw new Refused({ code: "too_late" });
		const entry = {
			kind: "promise-confirmed",
			author: byVisitor(visitor),
			clientId: null,
			audience: "all",
			body: { promise: promise.id, done },
		} as const;
		const set: Partial<PromiseRow> = {
			...{ confirmed: done, confirmed_at: now },
			...{ version: promise.version + 1 },
			...{ changed_by: visitor.id, changed_as: "confirm" },
			...(done === "not_yet" && {
				...promiseTimes(hours, now, promise.due_at),
				...{ state: "open" as const, ...NOT_KEPT },
			}),
		};
		return {
			kind: "write",
			entries: [entry],
			writes: [
				updatePromise(promise, set),
				...(ask && ask.seq === promise.kept_seq
					? [noteAnsweredAsk(answeredAt(promise.site_id, ask.id, now))]
					: []),
			],
		};
	},
});

const NOT_KEPT = {
	kept_at: null,
	entered_at: null,
	kept_how: null,
	kept_seq: null,
} as const;

/** Nothing follows from it later: what does is in the same transaction. */
const answeredAt = (site_id: string, id: string, at: number) => ({
	...{ site_id, id, at, done_at: at, settle_at: null },
});

/** Whether the shopper may say so at this moment. What was put right is asked about elsewhere. */
export function asksNow(
	{ state, kind, entered_at, confirmed }: PromiseRow,
	now: number,
): boolean {
	return (
		state === "kept" &&
		kind !== "correction" &&
		confirmed === null &&
		entered_at !== null &&
		now <= entered_at + PROMISE_ASK_MS
	);
}
