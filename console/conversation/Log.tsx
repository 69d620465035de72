import "./log.css";
import "./bubble.css";
import "./log-files.css";
import { useComputed } from "@preact/signals";
import type { ComponentChildren } from "preact";
import {
	useCallback,
	useEffect,
	useErrorBoundary,
	useMemo,
	useRef,
	useState,
} from "preact/hooks";
import type { StaffConversation } from "../../protocol/agent.ts";
import type { Typing } from "../../protocol/conversation.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import { grouped, type Part } from "../../ui/grouped.ts";
import { Icon } from "../../ui/Icon.tsx";
import { down } from "../../ui/icons.ts";
import { Typing as TypingDots } from "../../ui/Typing.tsx";
import { dayLine } from "../../ui/time.ts";
import { nameOf } from "../inbox/name-of.ts";
import { agentName, fill, locale } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import type { Conversation } from "./conversation.ts";
import { Group } from "./Group.tsx";
import { LogBlocks } from "./LogBlocks.tsx";
import { linesOf } from "./log-items.ts";
import { followLog, type LogScroll } from "./log-scroll.ts";
import { markedIn, showMarked } from "./marked-entry.ts";
import { PendingGroup } from "./PendingGroup.tsx";
import { SystemMessage } from "./SystemMessage.tsx";
import { entryViews } from "./slots.ts";
import { conversationWords } from "./words.ts";

/** Everything that was said and happened. It follows its end, and never moves under a reader. */
export function Log({ conversation }: { conversation: Conversation }) {
	const scroller = useRef<HTMLDivElement>(null);
	const [scroll, setScroll] = useState<LogScroll | null>(null);
	const { entries } = conversation.log.value;
	const registered = useWorkspace().parts;
	const parts = useMemo(
		() => grouped(entries, linesOf(entries, entryViews.of(registered))),
		[entries, registered],
	);
	const show = useCallback(
		(part: Part) => (
			<Shielded key={part.key}>
				<PartOfLog part={part} conversation={conversation} />
			</Shielded>
		),
		[conversation],
	);
	const written = conversation.pending.value.length;
	const newest = newestIn(parts);

	useEffect(() => {
		if (!scroller.current) return;
		const following = followLog(scroller.current, conversation.atEnd);
		setScroll(following);
		const stopShowing = showMarked(scroller.current, conversation);
		return () => {
			stopShowing();
			following.stop();
		};
	}, [conversation]);
	useEffect(() => scroll?.added(), [newest]);
	useEffect(() => {
		// What one writes oneself one wants to see.
		if (written) scroll?.toEnd();
	}, [written, scroll]);

	return (
		<div class="log-place">
			<div
				ref={scroller}
				class="log-scroll"
				role="log"
				aria-label={conversationWords.log}
				aria-busy={conversation.state.value.kind === "joining"}
				// biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it.
				tabIndex={0}
			>
				<div class="log">
					<LogBlocks
						parts={parts}
						scroller={scroller}
						atEnd={scroll?.atEnd ?? null}
						marked={markedIn(conversation.id)}
						show={show}
					/>
					<PendingGroup conversation={conversation} />
					<TypingLine
						who={conversation.typing.value}
						row={conversation.head.value}
					/>
					<TypingLine
						who={conversation.colleagueTyping.value}
						row={conversation.head.value}
					/>
				</div>
			</div>
			{scroll?.below.value && (
				<button
					type="button"
					class="pill"
					onClick={() => {
						scroll.toEnd();
						// The button that was pressed goes.
						scroller.current?.focus();
					}}
				>
					{conversationWords.newMessages}
					<Icon of={down} />
				</button>
			)}
		</div>
	);
}

/** Another one with each entry that is shown below the others. */
function newestIn(parts: readonly Part[]): string {
	const last = parts.at(-1);
	return last?.kind === "group"
		? `${last.key} ${last.entries.length}`
		: `${last?.key}`;
}

function PartOfLog({
	part,
	conversation,
}: {
	part: Part;
	conversation: Conversation;
}) {
	switch (part.kind) {
		case "day":
			return <Day at={part.at} />;
		case "group":
			return <Group entries={part.entries} conversation={conversation} />;
		case "line":
			return (
				<SystemMessage entry={part.entry} conversation={conversation.id} />
			);
		default:
			return unreachable(part);
	}
}

/** Another word at midnight; the clock ticks each second. */
function Day({ at }: { at: number }) {
	const { clock } = useWorkspace();
	const word = useComputed(() => dayLine(at, clock.now.value, locale));
	return (
		<p class="day">
			<span>{word}</span>
		</p>
	);
}

/** One entry that cannot be shown must not take the conversation with it. */
function Shielded({ children }: { children: ComponentChildren }) {
	const [error] = useErrorBoundary();
	return error ? <p class="line">{conversationWords.unshowable}</p> : children;
}

function TypingLine({
	who,
	row,
}: {
	who: Typing["who"] | null;
	row: StaffConversation | null;
}) {
	if (!who || !row) return null;
	const name = who.kind === "visitor" ? nameOf(row) : agentName(who.name);
	return (
		<div class="log-typing" aria-live="off">
			<TypingDots words={fill(conversationWords.typing, { name })} />
		</div>
	);
}
