import type { Entry } from "../../../protocol/entry.ts";
import type { Conversation } from "../chat/conversation.ts";
import { useLanguage, useLazyWords, useModels } from "../context/context.ts";
import { repairSaid } from "./repair-text.ts";

/** What the shop says so that something is put right, or that it is looked at. */
export function RepairLine({
	entry,
}: {
	entry: Entry;
	conversation: Conversation;
}) {
	const words = useLazyWords();
	const { locale } = useLanguage();
	const text = repairSaid(entry, words, locale);
	if (!text) return null;
	const isSaid = entry.kind === "put-right" || entry.kind === "recovery-told";
	return (
		<p class={isSaid ? "put-right" : "line"} dir="auto">
			{text}
		</p>
	);
}

/** What is read aloud as it comes. */
export function RepairAnnouncement() {
	const words = useLazyWords();
	const { chat } = useModels();
	const { locale } = useLanguage();
	const entries = chat.current.value?.log.value.entries ?? [];
	const last = entries.findLast((entry) => repairSaid(entry, words, locale));
	return <p>{last && repairSaid(last, words, locale)}</p>;
}
