import { signal } from "@preact/signals";
import { useLayoutEffect } from "preact/hooks";
import { FoldedText } from "../../ui/FoldedText.tsx";
import type { Conversation } from "./conversation.ts";
import { LogText } from "./LogText.tsx";
import { markedIn } from "./marked-entry.ts";
import { foldWords } from "./words.ts";

/** Entries whose texts somebody has opened. What is out of sight in a long log is not in the page, and comes back as it was. */
const opened = new WeakMap<Conversation, ReturnType<typeof createOpened>>();
const createOpened = () => signal<ReadonlySet<number>>(new Set());

/** What an entry says, folded if it is long. One that the address names, as out of a search, is open. */
export function LongText({
	text,
	conversation,
	seq,
}: {
	text: string;
	conversation: Conversation;
	seq: number;
}) {
	const all = opened.get(conversation) ?? createOpened();
	opened.set(conversation, all);
	const toggle = (isOpen: boolean) => {
		const next = new Set(all.peek());
		if (isOpen) next.add(seq);
		else next.delete(seq);
		all.value = next;
	};
	const isMarked = markedIn(conversation.id) === seq;
	useLayoutEffect(() => {
		if (isMarked) toggle(true);
	}, [isMarked]);
	return (
		<FoldedText
			text={text}
			words={foldWords}
			isOpen={all.value.has(seq)}
			onToggle={toggle}
		>
			<LogText text={text} />
		</FoldedText>
	);
}
