import type { Entry } from "../../../protocol/entry.ts";
import { saidIn } from "../../../ui/said-in.ts";
import { useLanguage, useModels } from "../context/context.ts";
import { filled } from "../locale/words.ts";
import { SystemMessage } from "./SystemMessage.tsx";

/**
 * Reads aloud what comes live, once, with its sender: one added node for each. The log itself is silent: it would
 * read a whole history when it is joined, and every bubble twice when a pending one is confirmed.
 */
export function Announcer() {
	const { announced } = useModels();
	return (
		<div class="unseen" aria-live="polite">
			{announced.value.map((entry) => (
				<Announcement key={entry.seq} entry={entry} />
			))}
		</div>
	);
}

function Announcement({ entry }: { entry: Entry }) {
	const { chat, later } = useModels();
	const { words } = useLanguage();
	const parts = later.value?.[`entry:${entry.kind}`];
	if (parts) return <parts.Announcement />;
	if (entry.kind === "withdrawn") return <p>{words.chat.withdrawn}</p>;
	if (entry.kind !== "message") {
		const entries = chat.current.value?.log.value.entries ?? [];
		return <SystemMessage entry={entry} entries={entries} />;
	}
	if (entry.author.kind !== "agent" || !entry.body) return null;
	const from = filled(words.a11y.newFrom, { name: entry.author.name });
	// One node, so that it is read in one go; and a link in it would be a stop for the keyboard, out of sight.
	return <p>{`${from}: ${saidIn(entry.body)}`}</p>;
}
