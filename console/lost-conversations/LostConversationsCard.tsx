import "./lost-conversations.css";
import { useEffect, useState } from "preact/hooks";
import { trimmed } from "../../protocol/is-blank.ts";
import { Icon } from "../../ui/Icon.tsx";
import { close } from "../../ui/icons.ts";
import { conversationsModel } from "../conversation/conversations.ts";
import { inboxModel } from "../inbox/inbox-model.ts";
import { nameOf } from "../inbox/name-of.ts";
import { agentName, counted, fill, plain } from "../words/words.ts";
import { copyText } from "../workspace/copy-text.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { useModel } from "../workspace/use-workspace.ts";
import {
	type LostConversation,
	lostConversationsModel,
} from "./lost-conversations.ts";
import { lostConversationsWords } from "./words.ts";

/** On return: what happened to the conversations meanwhile. Drafts are still there. */
export function LostConversationsCard() {
	const lostConversations = useModel(lostConversationsModel);
	const list = lostConversations.list.value;
	return (
		<section class="card" aria-label={lostConversationsWords.label}>
			<h2>{counted(lostConversationsWords.title, list.length)}</h2>
			<ul class="losses">
				{list.map((lost) => (
					<OneLostConversation key={lost.conversation} lost={lost} />
				))}
			</ul>
		</section>
	);
}

function OneLostConversation({
	lost: { conversation, cause },
}: {
	lost: LostConversation;
}) {
	const { dismiss } = useModel(lostConversationsModel);
	const { drafts } = useModel(conversationsModel);
	const row = useModel(inboxModel).inbox.row(conversation);
	useEffect(() => void drafts.load(conversation), [drafts, conversation]);
	if (!row) return null;
	const w = lostConversationsWords;
	const { message, note } = drafts.of(conversation);
	const draft = trimmed(message) || trimmed(note);
	const agent = agentName(row.agent?.name);
	return (
		<li>
			<p class="loss-head">
				<strong dir="auto">{nameOf(row)}</strong>
				<button
					type="button"
					class="icon-button"
					aria-label={w.dismiss}
					title={w.dismiss}
					onClick={() => dismiss(conversation)}
				>
					<Icon of={close} />
				</button>
			</p>
			<p dir="auto">
				{cause.kind === "taken_over"
					? fill(w.taken_over, { agent: plain(cause.by) })
					: w[cause.kind]}{" "}
				{cause.kind !== "taken_over" &&
					(row.state.kind === "waiting"
						? w.waits
						: row.state.kind === "open"
							? fill(w.went, { agent })
							: w.closed)}
			</p>
			{draft && (
				<>
					<p class="quiet">{w.draft}</p>
					<p class="loss-draft" dir="auto">
						{draft}
					</p>
				</>
			)}
			<div class="card-acts">
				<RouteLink
					to={{ kind: "conversation", id: conversation }}
					class="button"
				>
					{w.open}
				</RouteLink>
				{draft && <CopyDraft text={draft} />}
			</div>
		</li>
	);
}

function CopyDraft({ text }: { text: string }) {
	const [said, setSaid] = useState(lostConversationsWords.copy);
	return (
		<button
			type="button"
			class="button"
			onClick={async () => {
				const copied = await copyText(text);
				setSaid(
					copied
						? lostConversationsWords.copied
						: lostConversationsWords.copyFailed,
				);
			}}
		>
			{said}
		</button>
	);
}
