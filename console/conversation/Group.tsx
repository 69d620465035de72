import { useState } from "preact/hooks";
import { Avatar } from "../../ui/Avatar.tsx";
import type { Written } from "../../ui/grouped.ts";
import { Icon } from "../../ui/Icon.tsx";
import { check, checkDouble, link, note, trash } from "../../ui/icons.ts";
import { timeOfDay } from "../../ui/time.ts";
import { nameOf } from "../inbox/name-of.ts";
import { inboxWords } from "../inbox/words.ts";
import { locale, plain, refused, words } from "../words/words.ts";
import { copyLink } from "../workspace/copy-link.ts";
import { follow } from "../workspace/RouteLink.tsx";
import { pathOf } from "../workspace/route.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { mayWithdraw, withdraw } from "./acts.ts";
import type { Conversation } from "./conversation.ts";
import { LogCard } from "./LogCard.tsx";
import { EntryFiles } from "./LogFiles.tsx";
import { LogPolicy } from "./LogPolicy.tsx";
import { LongText } from "./LongText.tsx";
import { markedIn } from "./marked-entry.ts";
import { authorName } from "./system-message-words.ts";
import { systemWords } from "./system-words.ts";
import { messageWords } from "./words.ts";

/** What one sender wrote within a minute: the name once, then the bubbles. */
export function Group({
	entries,
	conversation,
}: {
	entries: [Written, ...Written[]];
	conversation: Conversation;
}) {
	const { me } = useWorkspace();
	const [first] = entries;
	const row = conversation.head.value;
	const { author } = first;
	const mine = author.kind === "agent" && author.id === me.value.id;
	const name =
		author.kind === "visitor" ? (row ? nameOf(row) : "") : authorName(first);
	const side =
		first.kind === "note"
			? "note"
			: author.kind === "visitor"
				? "theirs"
				: "ours";
	return (
		<div class={`group group-${side}`}>
			{side === "theirs" && (
				<Avatar name={name} id={row?.visitor ?? conversation.id} size={28} />
			)}
			<div class="group-body">
				<p class="group-head">
					{side === "note" && <Icon of={note} />}
					<span class="group-name" dir="auto">
						{mine ? systemWords.you : name}
					</span>
					{side === "note" && <span>{systemWords.note}</span>}
					<time dateTime={new Date(first.at).toISOString()}>
						{timeOfDay(first.at, locale)}
					</time>
				</p>
				{entries.map((entry) => (
					<Bubble
						key={entry.seq}
						entry={entry}
						mine={mine}
						conversation={conversation}
					/>
				))}
			</div>
		</div>
	);
}

function Bubble({
	entry,
	mine,
	conversation,
}: {
	entry: Written;
	mine: boolean;
	conversation: Conversation;
}) {
	const fault = conversation.fault.value;
	const isReadOnly = conversation.isReadOnly.value;
	const marked = markedIn(conversation.id) === entry.seq || undefined;
	if (!entry.body)
		return (
			<div
				class="bubble bubble-erased"
				data-seq={entry.seq}
				data-marked={marked}
			>
				{entry.kind === "message" && !isForgotten(conversation)
					? systemWords.withdrawn
					: inboxWords.erased}
			</div>
		);
	const text = plain(entry.body.text);
	const policy = entry.kind === "message" && entry.body.policy;
	const site = conversation.head.value?.site;
	const bubble = text && (
		<div class="bubble">
			<LongText text={text} conversation={conversation} seq={entry.seq} />
		</div>
	);
	return (
		<>
			<div class="bubble-line" data-seq={entry.seq} data-marked={marked}>
				{mine && entry.kind === "message" && !isReadOnly && (
					<Withdraw entry={entry} conversation={conversation} />
				)}
				<LinkTo seq={entry.seq} conversation={conversation.id} />
				<div class="bubble-column">
					<LogCard
						product={productIn(entry)}
						files={<EntryFiles entry={entry} conversation={conversation} />}
					>
						{policy && site ? (
							<LogPolicy card={policy} site={site}>
								{bubble}
							</LogPolicy>
						) : (
							bubble
						)}
					</LogCard>
				</div>
			</div>
			{mine && <Delivered seq={entry.seq} conversation={conversation} />}
			{fault?.where.kind === "entry" && fault.where.seq === entry.seq && (
				<p class="fault" role="alert">
					{refused(fault.refusal)}
				</p>
			)}
		</>
	);
}

function productIn(entry: Written) {
	return entry.kind === "message" ? entry.body?.product : undefined;
}

/** Then nobody has withdrawn what stands empty here: the shopper had all of it erased. */
function isForgotten({ log }: Conversation): boolean {
	return log.value.entries.some(({ kind }) => kind === "forgotten");
}

/** The first press asks, the second erases: it cannot be undone. */
function Withdraw({
	entry,
	conversation,
}: {
	entry: Written;
	conversation: Conversation;
}) {
	const workspace = useWorkspace();
	const [asked, setAsked] = useState(false);
	if (!mayWithdraw(entry.at, workspace.clock.now.value)) return null;
	return (
		<button
			type="button"
			class={asked ? "withdraw withdraw-asked" : "withdraw"}
			aria-label={messageWords.withdraw}
			title={messageWords.withdrawHint}
			onBlur={() => setAsked(false)}
			onClick={(event) => {
				// Safari gives no button the focus that is clicked, and what never had it never loses it.
				event.currentTarget.focus();
				if (asked) void withdraw(workspace, conversation, entry.seq);
				setAsked(!asked);
			}}
		>
			<Icon of={trash} />
			{asked && <span>{messageWords.withdraw}</span>}
		</button>
	);
}

/** The address of a message: it is marked, and its link copied. */
function LinkTo({
	seq,
	conversation: id,
}: {
	seq: number;
	conversation: string;
}) {
	const workspace = useWorkspace();
	const to = { kind: "conversation", id, seq } as const;
	return (
		<a
			href={pathOf(to)}
			class="withdraw"
			// One stop for each message would be the way through a log.
			tabIndex={-1}
			aria-label={words.copyLink}
			title={words.copyLink}
			onClick={(event) => {
				follow(event, to);
				if (event.defaultPrevented) void copyLink(workspace, to);
			}}
		>
			<Icon of={link} />
		</a>
	);
}

/** Stands under one's own last message only. */
function Delivered({
	seq,
	conversation,
}: {
	seq: number;
	conversation: Conversation;
}) {
	const { me } = useWorkspace();
	const last = conversation.log.value.entries.findLast(
		({ kind, body, author }) =>
			kind === "message" &&
			body !== null &&
			author.kind === "agent" &&
			author.id === me.value.id,
	);
	if (last?.seq !== seq || conversation.pending.value.length) return null;
	const seen = (conversation.head.value?.readByVisitor ?? 0) >= seq;
	return (
		<p class="delivered">
			<Icon of={seen ? checkDouble : check} />
			{seen ? messageWords.seen : messageWords.sent}
		</p>
	);
}
