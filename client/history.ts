import { batch, type ReadonlySignal, signal } from "@preact/signals";
import type { Entries, Entry } from "../protocol/entry.ts";
import { applyEntry, EMPTY_LOG, type Log } from "../protocol/log.ts";
import type { Reply } from "../protocol/refusal.ts";
import type { ConnectionState } from "./connection.ts";
import { againAfterMs, pause } from "./pause.ts";

/** The log of one conversation as this window holds it. */
export interface History {
	log: ReadonlySignal<Log>;
	/** A fact came. What is missing before it is read by itself. */
	apply(entry: Entry): void;
	/** Joins the room anew and reads on from the cursor until nothing is missing; false: it was not to be had. */
	join(): Promise<boolean>;
}

/** Every entry above `after`. With `isJoin` it joins with the same word, so that nothing falls between. */
type Read<R> = (after: number, isJoin: boolean) => Promise<Reply<R>>;

/**
 * @param answered hears each answer before its entries are taken. `isOther`: a backup was put back, and what was known
 * here is of another history; nothing is left of it then, and the next answer is read from the beginning
 */
export function createHistory<R extends Entries>(
	state: ReadonlySignal<ConnectionState>,
	read: Read<R>,
	answered: (reply: Reply<R>, isJoin: boolean, isOther: boolean) => void,
): History {
	const log = signal<Log>(EMPTY_LOG);
	let reading: Promise<boolean> | undefined;
	let missing = false;
	/** Counted, because the relay may want another join while it answers one. */
	let wanted = 0;
	let joined = 0;

	/** true: it fits or was known. */
	function take(entry: Entry): boolean {
		const applied = applyEntry(log.value, entry);
		if (applied.kind === "applied") log.value = applied.log;
		return applied.kind !== "gap";
	}

	async function readOn(): Promise<boolean> {
		do {
			missing = false;
			const now = wanted;
			const isJoin = joined < now;
			const reply = await read(log.value.last, isJoin);
			const isOther = reply.ok && isOtherHistory(reply.data, log.value);
			// Together: whoever marks what is read must not see the old log beside new marks.
			batch(() => {
				if (isOther) log.value = EMPTY_LOG;
				answered(reply, isJoin, isOther);
			});
			if (isOther) {
				missing = true;
				continue;
			}
			if (reply.ok) {
				joined = now;
				// Together: whoever looks at the log looks once, not once for each.
				batch(() => {
					for (const entry of reply.data.entries) take(entry);
				});
				missing ||= reply.data.more;
			} else {
				const ms = againAfterMs(reply.refusal, state.peek());
				// Without an answer the next welcome, or the next entry, asks again.
				if (ms === null) return false;
				await pause(ms);
				missing = true;
			}
		} while (missing);
		return true;
	}

	function catchUp(): Promise<boolean> {
		missing = true;
		reading ??= readOn().finally(() => {
			reading = undefined;
		});
		return reading;
	}

	return {
		log,
		join() {
			wanted += 1;
			return catchUp();
		},
		apply(entry) {
			if (!take(entry)) void catchUp();
		},
	};
}

/** The entry at the cursor is another one than here. */
function isOtherHistory(
	{ cursorAt }: Entries,
	{ entries }: Pick<Log, "entries">,
): boolean {
	return cursorAt !== undefined && cursorAt !== entries.at(-1)?.at;
}
