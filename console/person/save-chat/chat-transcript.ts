import type { StaffConversation } from "../../../protocol/agent.ts";
import type { Entry } from "../../../protocol/entry.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import type { Written } from "../../../ui/grouped.ts";
import { saidIn } from "../../../ui/said-in.ts";
import type { TranscriptLine } from "../../../ui/transcript.ts";
import {
	authorName,
	lineWords,
} from "../../conversation/system-message-words.ts";
import { nameOf } from "../../inbox/name-of.ts";
import { fill, plain } from "../../words/words.ts";
import type { ConsoleConnection } from "../../workspace/console-connection.ts";
import { saveWords } from "./words.ts";

/** The whole log, whatever of it is on the screen. */
export async function readWholeLog(
	{ ask }: Pick<ConsoleConnection, "ask">,
	conversation: string,
): Promise<{ entries: Entry[] } | { refusal: Refusal }> {
	const entries: Entry[] = [];
	for (;;) {
		const after = entries.at(-1)?.seq ?? 0;
		const reply = await ask("entries:read", { conversation, after });
		if (!reply.ok) return { refusal: reply.refusal };
		entries.push(...reply.data.entries);
		if (!reply.data.more || reply.data.entries.length === 0) return { entries };
	}
}

/** What was said, and, only where it is wanted, what the staff alone reads. */
export function linesOf(
	entries: readonly Entry[],
	row: StaffConversation,
	withNotes: boolean,
	me: string,
): TranscriptLine[] {
	return entries.flatMap((entry) => {
		if (entry.audience === "staff" && !withNotes) return [];
		const { name, text } = lineOf(entry, row, me);
		return text ? [{ name, text, at: entry.at }] : [];
	});
}

function lineOf(entry: Entry, row: StaffConversation, me: string) {
	if (entry.kind === "message")
		return { name: whoWrote(entry, row), text: saidOf(entry) };
	if (entry.kind === "note")
		return {
			name: fill(saveWords.noteOf, { name: authorName(entry) }),
			text: saidOf(entry),
		};
	return { name: "", text: lineWords(entry, me) };
}

function saidOf({ body }: Written): string {
	return plain(body && saidIn(body));
}

function whoWrote(entry: Entry, row: StaffConversation): string {
	return entry.author.kind === "visitor" ? nameOf(row) : authorName(entry);
}
