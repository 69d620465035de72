import { useSignal } from "@preact/signals";
import type { Bodies, Entry, EntryOf } from "../../../protocol/entry.ts";
import type { Conversation } from "../chat/conversation.ts";
import {
	useLanguage,
	useLazyParts,
	useLazyWords,
	useModels,
} from "../context/context.ts";
import { openRecoveries } from "./open-recoveries.ts";
import { repairSaid } from "./repair-text.ts";

/** What the shop says so that something is put right, or that it is looked at. */
export function RepairLine({
	entry,
	conversation,
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
		<>
			<p class={isSaid ? "put-right" : "line"} dir="auto">
				{text}
			</p>
			{mayAskElse(entry, conversation.log.value.entries) && (
				<SomebodyElse
					conversation={conversation.id}
					recovery={entry.body.recovery}
				/>
			)}
		</>
	);
}

/** Below the sentence that says what happens next, as long as it is true, and once. */
function mayAskElse(
	entry: Entry,
	entries: readonly Entry[],
): entry is EntryOf<"recovery-opened"> & {
	body: Bodies["recovery-opened"];
} {
	if (entry.kind !== "recovery-opened" || !entry.body) return false;
	const { recovery } = entry.body;
	return (
		openRecoveries(entries).some(({ id }) => id === recovery) &&
		!entries.some(
			({ kind, body }) =>
				kind === "recovery-other-asked" && body?.recovery === recovery,
		)
	);
}

function SomebodyElse(of: { conversation: string; recovery: string }) {
	const { repair } = useLazyParts();
	const { words } = useLanguage();
	const { repair: w } = useLazyWords();
	const trouble = useSignal("");
	return (
		<>
			<button
				type="button"
				class="text-button"
				onClick={async () => {
					const isKept = await repair.askSomebodyElse(
						...([of.conversation, of.recovery] as const),
					);
					trouble.value = isKept ? "" : words.errors.generic;
				}}
			>
				{w.somebodyElse}
			</button>
			<p class="line" role="alert">
				{trouble.value}
			</p>
		</>
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
