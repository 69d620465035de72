import { type ReadonlySignal, signal } from "@preact/signals";
import type { Entries, Entry } from "../protocol/entry.ts";
import { applyEntry, EMPTY_LOG, type Log } from "../protocol/log.ts";
import type { Reply } from "../protocol/refusal.ts";

/** The log of one conversation as this window holds it. */
export interface History {
	log: ReadonlySignal<Log>;
	/** A fact came. What is missing before it is read by itself. */
	apply(entry: Entry): void;
	/** Reads on from the cursor until nothing is missing, or the connection is gone. */
	catchUp(): Promise<void>;
}

export function createHistory(
	read: (after: number) => Promise<Reply<Entries>>,
): History {
	const log = signal<Log>(EMPTY_LOG);
	let reading: Promise<void> | undefined;
	let missing = false;

	/** true: it fits or was known. */
	function take(entry: Entry): boolean {
		const applied = applyEntry(log.value, entry);
		if (applied.kind === "applied") log.value = applied.log;
		return applied.kind !== "gap";
	}

	async function readOn() {
		do {
			missing = false;
			const reply = await read(log.value.last);
			// Without an answer the next welcome, or the next entry, asks again.
			if (!reply.ok) return;
			for (const entry of reply.data.entries) take(entry);
			missing ||= reply.data.more;
		} while (missing);
	}

	function catchUp(): Promise<void> {
		missing = true;
		reading ??= readOn().finally(() => {
			reading = undefined;
		});
		return reading;
	}

	return {
		log,
		catchUp,
		apply(entry) {
			if (!take(entry)) void catchUp();
		},
	};
}
