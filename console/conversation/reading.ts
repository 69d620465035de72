import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { StaffConversation } from "../../protocol/agent.ts";
import type { Log } from "../../protocol/log.ts";
import { visible } from "../visible.ts";

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
	mark,
}: {
	log: ReadonlySignal<Log>;
	head: ReadonlySignal<StaffConversation | null>;
	mine: ReadonlySignal<boolean>;
	mark(seq: number): Promise<boolean>;
}): Reading {
	const end = signal(false);
	let marked = 0;

	const stop = effect(() => {
		if (!end.value || !mine.value || !visible.value) return;
		const { entries, last } = log.value;
		const newest = entries.findLast(
			({ kind, author }) => kind === "message" && author.kind === "visitor",
		);
		const known = Math.max(marked, head.value?.readByAgent ?? 0);
		if (!newest || newest.seq <= known) return;
		const before = marked;
		marked = last;
		void mark(last).then((done) => {
			// It is said again with the next entry or the next welcome.
			if (!done) marked = before;
		});
	});

	return {
		atEnd(yes) {
			end.value = yes;
		},
		stop,
	};
}
