import type { Entry, EntryOf } from "../../protocol/entry.ts";
import { fill, plain, words } from "../words.ts";

/** Which entries, besides messages and notes, a log shows as lines. Unknown kinds show nothing. */
export function linesOf(entries: readonly Entry[]): (entry: Entry) => boolean {
	// A rating comes in steps, each whole: the last one is the rating.
	const ratings = new Map<number, number>();
	for (const entry of entries)
		if (entry.kind === "rated" && entry.body)
			ratings.set(entry.body.asked, entry.seq);
	return (entry) => {
		if (!entry.body) return false;
		switch (entry.kind) {
			case "started":
			case "assigned":
			case "closed":
			case "reopened":
				return true;
			case "asked":
				// The answer says that there was a question.
				return !ratings.has(entry.seq);
			case "rated":
				return ratings.get(entry.body.asked) === entry.seq;
			default:
				return false;
		}
	};
}

/** What a line says; ratings and messages have more than a sentence and are not here. */
export function lineWords(entry: Entry): string {
	if (!entry.body) return "";
	switch (entry.kind) {
		case "started":
			return startedWords(entry.body);
		case "assigned":
			return fill(words.lines[entry.body.reason ?? "assigned"], {
				name: agentName(entry.body.agent.name),
			});
		case "closed":
			return entry.body.by === "visitor"
				? words.lines.closedByVisitor
				: fill(words.lines.closedByAgent, { name: authorName(entry) });
		case "reopened":
			return entry.body.why === "visitor_wrote"
				? words.lines.reopenedByVisitor
				: fill(words.lines.reopenedByAgent, { name: authorName(entry) });
		case "asked":
			return words.lines.asked;
		default:
			return "";
	}
}

export function authorName({ author }: Pick<Entry, "author">): string {
	return agentName(author.kind === "agent" ? author.name : "");
}

function startedWords(body: NonNullable<EntryOf<"started">["body"]>): string {
	const page = plain(body.page?.title).trim() || plain(body.page?.url);
	if (body.mode === "message") return words.lines.startedMessage;
	return page ? fill(words.lines.startedOn, { page }) : words.lines.started;
}

function agentName(name: unknown): string {
	return plain(name).trim() || words.lines.somebody;
}
