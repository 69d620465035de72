import { signal } from "@preact/signals";
import type { SharedFacts } from "../../protocol/events.ts";
import type { Reply } from "../../protocol/refusal.ts";
import type { Connection, ConnectionState } from "../connection.ts";

type Answers = Record<string, (data: never) => Reply<unknown>>;

/** A connection without a relay: it answers as told, and tells what the test wants told. */
export function fakeConnection<C>(answers: Answers = {}) {
	const state = signal<ConnectionState>({ kind: "here" });
	const heard = new Map<string, Set<(fact: never) => void>>();
	/** Every command, with its data. */
	const said: [string, unknown][] = [];
	const connection = {
		state,
		now: () => 0,
		open() {},
		close() {},
		on(fact: string, hear: (fact: never) => void) {
			const all = heard.get(fact) ?? new Set();
			heard.set(fact, all.add(hear));
			return () => void all.delete(hear);
		},
		async ask(command: string, data: never) {
			said.push([command, data]);
			return answers[command]?.(data) ?? { ok: true, data: {} };
		},
	} as Connection<unknown, SharedFacts> as Connection<C, SharedFacts>;
	return {
		connection,
		state,
		said,
		tell<K extends keyof SharedFacts>(fact: K, told: SharedFacts[K]) {
			for (const hear of heard.get(fact) ?? []) hear(told as never);
		},
	};
}
