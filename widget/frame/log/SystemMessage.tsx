import type { Entry, EntryOf } from "../../../protocol/entry.ts";
import { useLanguage } from "../context/context.ts";
import { filled, type Language } from "../locale/words.ts";

/** Something that happened, in a sentence; nothing for kinds that a shopper need not read about. */
export function SystemMessage({
	entry,
	entries,
}: {
	entry: Entry;
	entries: readonly Entry[];
}) {
	const sentence = lineWords(entry, entries, useLanguage());
	return sentence ? <p class="line">{sentence}</p> : null;
}

function lineWords(
	entry: Entry,
	entries: readonly Entry[],
	{ words: { chat, queue } }: Language,
): string | null {
	if (entry.kind === "assigned" && entry.body) {
		const { name } = entry.body.agent;
		const isFirst = agentBefore(entry, entries) === null;
		return filled(isFirst ? chat.joined : chat.transferred, { name });
	}
	if (entry.kind === "released" && entry.body) {
		const { agent, why } = entry.body;
		if (why === "transferred") return queue.teamGets;
		return filled(why === "agent_lost" ? queue.agentLost : queue.agentGone, {
			name: agent.name,
		});
	}
	if (entry.kind === "closed") {
		return entry.body?.by === "system" ? chat.endedQuiet : chat.ended;
	}
	return null;
}

/** Who had it before this assignment; null: nobody. */
export function agentBefore(
	entry: EntryOf<"assigned">,
	entries: readonly Entry[],
): string | null {
	const before = entries.findLast(
		(other): other is EntryOf<"assigned"> =>
			other.kind === "assigned" && other.seq < entry.seq,
	);
	return before?.body?.agent.name ?? null;
}
