import type { Entry } from "../../protocol/entry.ts";
import { MessageText } from "../../ui/MessageText.tsx";
import { useLanguage, useModels } from "./context.ts";
import { Line } from "./Line.tsx";
import { filled } from "./words.ts";

/**
 * Reads aloud what comes live, once, with its sender. The log itself is silent: it would read a whole
 * history when it is joined, and every bubble twice when a pending one is confirmed.
 */
export function Announcer() {
	const { announced } = useModels();
	const entry = announced.value;
	return (
		<div class="unseen" aria-live="polite">
			{entry && <Announcement key={entry.seq} entry={entry} />}
		</div>
	);
}

function Announcement({ entry }: { entry: Entry }) {
	const { chat } = useModels();
	const { words } = useLanguage();
	if (entry.kind !== "message") {
		const entries = chat.current.value?.log.value.entries ?? [];
		return <Line entry={entry} entries={entries} />;
	}
	if (entry.author.kind !== "agent" || !entry.body) return null;
	return (
		<>
			<p>{filled(words.a11y.newFrom, { name: entry.author.name })}</p>
			<MessageText text={entry.body.text} />
		</>
	);
}
