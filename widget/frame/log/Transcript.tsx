import type { Entry } from "../../../protocol/entry.ts";
import { unreachable } from "../../../protocol/unreachable.ts";
import { grouped, type Part } from "../../../ui/grouped.ts";
import { dayLine } from "../../../ui/time.ts";
import type { Conversation } from "../chat/conversation.ts";
import { useLanguage, useModels } from "../context/context.ts";
import { Group } from "./Group.tsx";
import { lineOf } from "./line-of.ts";
import { SystemMessage } from "./SystemMessage.tsx";

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

function isTold(entry: Entry, entries: readonly Entry[]): boolean {
	return (
		/^(asked|masked|card|promise.*|recovery.*|put-right|complaint.*|agree.*)$/.test(
			entry.kind,
		) || lineOf(entry, entries) !== null
	);
}

function lastOwnSeq(entries: readonly Entry[]): number | null {
	const last = entries.findLast(
		(entry) =>
			entry.kind === "message" && entry.author.kind === "visitor" && entry.body,
	);
	return last?.seq ?? null;
}
