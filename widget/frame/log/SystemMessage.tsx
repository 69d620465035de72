import type { Entry } from "../../../protocol/entry.ts";
import { useLanguage } from "../context/context.ts";
import { filled } from "../locale/words.ts";
import { lineOf } from "./line-of.ts";

/** Something that happened, in a sentence; nothing for kinds that a shopper need not read about. */
export function SystemMessage({
	entry,
	entries,
}: {
	entry: Entry;
	entries: readonly Entry[];
}) {
	const { chat, queue } = useLanguage().words;
	const line = lineOf(entry, entries);
	if (!line) return null;
	const { [line.says]: sentence } = { ...chat, ...queue };
	return <p class="line">{filled(sentence, { name: line.name })}</p>;
}
