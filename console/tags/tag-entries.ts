import type { Entry } from "../../protocol/entry.ts";
import type { EntryView } from "../conversation/slots.ts";
import { authorName } from "../conversation/system-message-words.ts";
import { fill, listed, plain } from "../words/words.ts";
import { tagsWords } from "./words.ts";

/** How the log says what it was tagged, and with what it was closed: by the names of then. */
export const tagEntries = {
	kinds: ["tagged", "outcome_set"],
	shows,
	says,
} satisfies EntryView;

/** An undone closing leaves no trace, and neither does its outcome. */
function shows(entries: readonly Entry[]) {
	const undone = new Set<number>();
	let last: number | null = null;
	for (const entry of entries) {
		if (entry.kind === "outcome_set") last = entry.seq;
		if (entry.kind !== "reopened") continue;
		if (entry.body?.why === "undo" && last !== null) undone.add(last);
		last = null;
	}
	return ({ seq }: Entry) => !undone.has(seq);
}

function says(entry: Entry): string {
	const w = tagsWords;
	const name = authorName(entry);
	if (entry.kind === "tagged" && entry.body) {
		const [added, removed] = [entry.body.added, entry.body.removed].map(
			(labels) => listed(labels.map((label) => plain(label.name))),
		);
		const sentence = added && removed ? w.both : added ? w.tagged : w.untagged;
		return fill(sentence, { name, added: added ?? "", removed: removed ?? "" });
	}
	if (entry.kind !== "outcome_set" || !entry.body?.outcome) return "";
	return fill(w.outcome, { name, outcome: plain(entry.body.outcome.name) });
}
