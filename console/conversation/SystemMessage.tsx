import type { Entry } from "../../protocol/entry.ts";
import { timeOfDay } from "../../ui/time.ts";
import { locale } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { loadWords } from "./assignment-reason.ts";
import { entryViews } from "./slots.ts";
import { lineWords } from "./system-message-words.ts";

/** Something that happened: a quiet line, or what the part of this entry shows in its place. */
export function SystemMessage({
	entry,
	conversation,
}: {
	entry: Entry;
	/** Its id. */
	conversation: string;
}) {
	const { me, parts } = useWorkspace();
	const view = entryViews
		.of(parts)
		.find(({ kinds }) => kinds.includes(entry.kind));
	if (view?.View)
		return <view.View entry={entry} conversation={conversation} />;
	const because = entry.kind === "assigned" ? entry.body?.because : undefined;
	return (
		<p class="line" title={loadWords(because)}>
			<span dir="auto">
				{view?.says?.(entry) ?? lineWords(entry, me.value.id)}
			</span>
			<time dateTime={new Date(entry.at).toISOString()}>
				{timeOfDay(entry.at, locale)}
			</time>
		</p>
	);
}
