import type { Entry } from "../../../protocol/entry.ts";
import type { Conversation } from "../chat/conversation.ts";
import {
	useLanguage,
	useLazyParts,
	useLazyWords,
	useModels,
} from "../context/context.ts";
import { DoneQuestion } from "./DoneQuestion.tsx";
import { promiseSaid } from "./promise-text.ts";

/** A promise in the chat, or what became of one. */
export function PromiseLine({
	entry,
	conversation,
}: {
	entry: Entry;
	conversation: Conversation;
}) {
	const words = useLazyWords();
	const { locale } = useLanguage();
	const { promises } = useLazyParts();
	const { entries } = conversation.log.value;
	const text = promiseSaid(entry, entries, words, locale);
	if (!text) return null;
	if (entry.kind === "promised")
		return (
			<p class="promise" dir="auto">
				{text}
			</p>
		);
	// The newest of its kind: an older one was answered, or it was opened again.
	const asked =
		entry.kind === "promise-kept" &&
		entry ===
			entries.findLast(
				(one) =>
					one.kind === "promise-kept" &&
					one.body?.promise === entry.body?.promise,
			) &&
		promises.own.value.find(
			({ id, asks }) => asks && id === entry.body?.promise,
		);
	return (
		<>
			<p class="line" dir="auto">
				{text}
			</p>
			{asked && <DoneQuestion promise={asked} />}
		</>
	);
}

/** What is read aloud as it comes. */
export function PromiseAnnouncement() {
	const words = useLazyWords();
	const { chat } = useModels();
	const { locale } = useLanguage();
	const entries = chat.current.value?.log.value.entries ?? [];
	const last = entries.findLast(({ kind }) => kind.startsWith("promise"));
	return <p>{last && promiseSaid(last, entries, words, locale)}</p>;
}
