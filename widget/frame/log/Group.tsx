import { Avatar } from "../../../ui/Avatar.tsx";
import type { Written } from "../../../ui/grouped.ts";
import { timeOfDay } from "../../../ui/time.ts";
import type { Conversation } from "../chat/conversation.ts";
import { useLanguage } from "../context/context.ts";
import { Bubble } from "./Bubble.tsx";

/** What one sender wrote within a minute: the name once, the time once. */
export function Group({
	entries,
	conversation,
	lastOwnSeq,
}: {
	entries: [Written, ...Written[]];
	conversation: Conversation;
	/** The shopper's newest message, below which it says how far it came. */
	lastOwnSeq: number | null;
}) {
	const { words, locale } = useLanguage();
	const [{ author, at }] = entries;
	const time = (
		<time dateTime={new Date(at).toISOString()}>{timeOfDay(at, locale)}</time>
	);
	const bubbles = entries.map((entry) => (
		<Bubble key={entry.seq} entry={entry} conversation={conversation} />
	));

	if (author.kind === "agent") {
		return (
			<div class="group group-other">
				<Avatar name={author.name} picture={author.picture} />
				<div class="group-body">
					<p class="group-head">
						<b dir="auto">{author.name}</b> {time}
					</p>
					{bubbles}
				</div>
			</div>
		);
	}
	const isLast = entries.some(({ seq }) => seq === lastOwnSeq);
	const isSeen =
		lastOwnSeq !== null && conversation.face.value.readByAgent >= lastOwnSeq;
	return (
		<div class="group group-own">
			<p class="unseen">{words.chat.you}</p>
			{bubbles}
			<p class="group-foot">
				{time}
				{isLast && (
					<span class="how-far">
						{isSeen ? words.chat.seen : words.chat.sent}
					</span>
				)}
			</p>
		</div>
	);
}
