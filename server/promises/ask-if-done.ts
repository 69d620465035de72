import { PROMISE_ASK_MS } from "../../protocol/promise.ts";
import type { AskCandidate } from "../asks/ask-source.ts";
import { askedPerson } from "../asks/asked-person.ts";
import type { AskRow } from "../asks/rows.ts";
import { relationOf } from "../people/relation.ts";
import type { VisitorRow } from "../store/contract/rows.ts";
import type { PromiseParts } from "./commands.ts";
import { asksNow } from "./confirm-promise.ts";
import type { PromiseStore } from "./queries.ts";
import type { PromiseRow } from "./rows.ts";

type Kept = PromiseRow & { kept_seq: number; entered_at: number };

/**
 * Which of these promises are asked about by now, and with which ask: those that were, and of the others the one that
 * was kept last, if its turn has come among all that the shopper is asked.
 */
export async function askIfDone(
	{ store, asks }: Pick<PromiseParts, "store" | "asks">,
	visitor: VisitorRow,
	promises: readonly PromiseRow[],
): Promise<ReadonlyMap<string, string>> {
	const now = store.now();
	const kept = promises.filter(
		(one): one is Kept => one.kept_seq !== null && asksNow(one, now),
	);
	const shown = new Map<string, string>();
	const others: Kept[] = [];
	for (const one of kept) {
		const { site_id, conversation_id, kept_seq } = one;
		const ask = await store.askWith(site_id, conversation_id, kept_seq);
		if (!ask) others.push(one);
		else if (isOpen(ask)) shown.set(one.id, ask.id);
	}
	const [last] = others.sort((a, b) => b.entered_at - a.entered_at);
	if (!last) return shown;
	const ask = await asks.offer(askedPerson(visitor), [
		candidate(visitor, last),
	]);
	if (ask?.asked_seq === last.kept_seq) shown.set(last.id, ask.id);
	return shown;
}

/** The ask of one promise, if it was asked about since it was last kept. */
export async function askedIfDone(
	store: PromiseStore,
	site: string,
	promise: string,
): Promise<{ id: string; seq: number } | null> {
	const row = await store.promise(site, promise);
	if (!row || row.kept_seq === null) return null;
	const { conversation_id, kept_seq: seq } = row;
	const ask = await store.askWith(site, conversation_id, seq);
	return ask ? { id: ask.id, seq } : null;
}

function isOpen({ answered_at, dismissed_at, withdrawn_at }: AskRow): boolean {
	return [answered_at, dismissed_at, withdrawn_at].every((at) => at === null);
}

function candidate(visitor: VisitorRow, promise: Kept): AskCandidate {
	return {
		...{ kind: "promise", survey: "promise-done", version: 1, everyDays: 0 },
		until: promise.entered_at + PROMISE_ASK_MS,
		...{ cause: "promise_kept", channel: "chat", language: null },
		relation: relationOf(visitor),
		...{ conversation: promise.conversation_id, asked: promise.kept_seq },
	};
}
