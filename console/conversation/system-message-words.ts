import type { Entry, EntryOf } from "../../protocol/entry.ts";
import { trimmed } from "../../protocol/is-blank.ts";
import { agentName, fill, languageName, plain } from "../words/words.ts";
import { becauseWords } from "./assignment-reason.ts";
import { systemWords } from "./system-words.ts";

type Body<K extends Entry["kind"]> = NonNullable<EntryOf<K>["body"]>;

/** What a line says to this agent; messages, and the entries of parts, are not here. */
export function lineWords(entry: Entry, me: string): string {
	if (!entry.body) return "";
	const w = systemWords;
	switch (entry.kind) {
		case "started":
			return startedWords(entry.body);
		case "assigned":
			return assignedWords(entry.body, me);
		case "released":
			return fill(releasedForm(entry), {
				by: authorName(entry),
				name: agentName(entry.body.agent.name),
				team: plain(entry.body.team),
			});
		case "transferred":
			return transferredWords(entry.body);
		case "offered":
			return fill(w.offered, { name: agentName(entry.body.agent.name) });
		case "offer_ended":
			return offerEndedWords(entry.body);
		case "mode_changed":
			return modeWords(entry.body);
		case "quieted":
			return w.quieted;
		case "woken":
			return w.woken;
		case "language_chosen":
			return fill(w.languageChosen, {
				language: languageName(plain(entry.body.language)),
				instead: languageName(plain(entry.body.instead)),
			});
		case "closed":
			return closedWords(entry);
		case "reopened":
			return entry.body.why === "visitor_wrote"
				? w.reopenedByVisitor
				: fill(w.reopenedByAgent, { name: authorName(entry) });
		case "forgotten":
			return w.forgotten;
		default:
			return "";
	}
}

export function authorName({ author }: Pick<Entry, "author">): string {
	return agentName(author.kind === "agent" ? author.name : "");
}

/** A supervisor may have moved it. */
function releasedForm({ author, body }: EntryOf<"released">): string {
	const { released, releasedBy } = systemWords;
	if (author.kind === "agent" && author.id !== body?.agent.id)
		return releasedBy;
	return released[body?.why ?? "released"] ?? released.released;
}

function startedWords(body: Body<"started">): string {
	const page = trimmed(plain(body.page?.title)) || plain(body.page?.url);
	if (body.mode === "message") return systemWords.startedMessage;
	return page ? fill(systemWords.startedOn, { page }) : systemWords.started;
}

function assignedWords(body: Body<"assigned">, me: string): string {
	const forms =
		body.agent.id === me ? systemWords.assignedMe : systemWords.assigned;
	return fill(forms[body.reason ?? "plain"] ?? forms.plain, {
		name: agentName(body.agent.name),
		why: becauseWords(body.reason, body.because),
	});
}

function transferredWords({ from, to, note }: Body<"transferred">): string {
	const { transferred, transferredNote } = systemWords;
	return fill(plain(note) ? transferredNote : transferred, {
		from: agentName(from.name),
		to: agentName(to.name),
		note: plain(note),
	});
}

function offerEndedWords({ agent, how, reason }: Body<"offer_ended">): string {
	const w = systemWords.offerEnded;
	const why = plain(reason);
	return fill(how === "declined" && why ? w.declinedWhy : (w[how] ?? ""), {
		name: agentName(agent.name),
		reason: why,
	});
}

function modeWords({ mode, why }: Body<"mode_changed">): string {
	const w = systemWords.mode;
	if (mode === "live") return w.live;
	return why === "left" ? w.messageLeft : w.messageSilent;
}

function closedWords(entry: EntryOf<"closed">): string {
	const w = systemWords;
	switch (entry.body?.by) {
		case "visitor":
			return w.closedByVisitor;
		case "system":
			return w.closedBySystem;
		default:
			return fill(w.closedByAgent, { name: authorName(entry) });
	}
}
