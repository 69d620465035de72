import type { Entry, EntryOf } from "../../../protocol/entry.ts";
import { unreachable } from "../../../protocol/unreachable.ts";
import { grouped, type Part } from "../../../ui/grouped.ts";
import { dayLine } from "../../../ui/time.ts";
import type { Conversation } from "../chat/conversation.ts";
import { useLanguage, useModels } from "../context/context.ts";
import { Group } from "./Group.tsx";
import { agentBefore, SystemMessage } from "./SystemMessage.tsx";

/** What was said and done in one conversation. */
export function Transcript({
	conversation,
	isCurrent,
}: {
	conversation: Conversation;
	isCurrent: boolean;
}) {
	const { chat, later } = useModels();
	const { entries } = conversation.log.value;
	const lastOwn =
		isCurrent && !chat.pending.value.length ? lastOwnSeq(entries) : null;

	function shown(part: Part) {
		switch (part.kind) {
			case "day":
				return <Day key={part.key} at={part.at} />;
			case "group":
				return (
					<Group
						key={part.key}
						entries={part.entries}
						conversation={conversation}
						lastOwnSeq={lastOwn}
					/>
				);
			case "line": {
				const { key, entry } = part;
				const parts = later.value?.[`entry:${entry.kind}`];
				return parts ? (
					<parts.Card key={key} conversation={conversation} entry={entry} />
				) : (
					<SystemMessage key={key} entry={entry} entries={entries} />
				);
			}
			default:
				return unreachable(part);
		}
	}

	return <>{grouped(entries, (entry) => isTold(entry, entries)).map(shown)}</>;
}

function Day({ at }: { at: number }) {
	const { now } = useModels();
	const { locale } = useLanguage();
	return (
		<p class="day">
			<span>{dayLine(at, now.value, locale)}</span>
		</p>
	);
}

/** Kinds that this chat does not know, and those that say nothing to a shopper, show nothing. */
function isTold(entry: Entry, entries: readonly Entry[]): boolean {
	switch (entry.kind) {
		case "assigned":
			return entry.body !== null && isChange(entry, entries);
		case "released":
			return entry.body !== null;
		case "closed":
		case "asked":
			return true;
		default:
			return false;
	}
}

/** The same agent again, after the shopper wrote into a closed chat, has not joined anew. */
function isChange(entry: EntryOf<"assigned">, entries: readonly Entry[]) {
	const before = entries.findLast(
		({ kind, seq }) =>
			seq < entry.seq && (kind === "assigned" || kind === "released"),
	);
	// After "had to go" whoever is back has to be said, the same one too.
	return (
		before?.kind === "released" ||
		agentBefore(entry, entries) !== entry.body?.agent.name
	);
}

function lastOwnSeq(entries: readonly Entry[]): number | null {
	const last = entries.findLast(
		(entry) =>
			entry.kind === "message" && entry.author.kind === "visitor" && entry.body,
	);
	return last?.seq ?? null;
}
