import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { ConnectionState } from "../../client/connection.ts";
import { againAfterMs, pause } from "../../client/pause.ts";
import type { StaffConversation } from "../../protocol/agent.ts";
import type { Log } from "../../protocol/log.ts";
import type { Reply } from "../../protocol/refusal.ts";
import { visible } from "../workspace/visible.ts";

interface Reading {
	atEnd(yes: boolean): void;
	stop(): void;
}

/**
 * Tells the shopper "seen" only when the agent who holds the conversation can really have seen it: the tab is
 * visible and the log stands at its end.
 */
export function createReading({
	log,
	head,
	mine,
	state,
	mark,
}: {
	log: ReadonlySignal<Log>;
	head: ReadonlySignal<StaffConversation | null>;
	mine: ReadonlySignal<boolean>;
	state: ReadonlySignal<ConnectionState>;
	mark(seq: number): Promise<Reply<unknown>>;
}): Reading {
	const end = signal(false);
	let marked = 0;
	const refusedTimes = signal(0);

	const stop = effect(() => {
		if (!end.value || !mine.value || !visible.value) return;
		void refusedTimes.value;
		const { entries, last } = log.value;
		const newest = entries.findLast(
			({ kind, author }) => kind === "message" && author.kind === "visitor",
		);
		const known = Math.max(marked, head.value?.readByAgent ?? 0);
		if (!newest || newest.seq <= known) return;
		const before = marked;
		marked = last;
		void mark(last).then(async (reply) => {
			if (reply.ok) return;
			// It is said again after a while, with the next entry or with the next welcome.
			marked = before;
			const ms = againAfterMs(reply.refusal, state.peek());
			if (ms === null) return;
			await pause(ms);
			refusedTimes.value += 1;
		});
	});

	return {
		atEnd(yes) {
			end.value = yes;
		},
		stop,
	};
}
