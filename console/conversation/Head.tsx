import { useRef } from "preact/hooks";
import type { StaffConversation } from "../../protocol/agent.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { back, dots } from "../../ui/icons.ts";
import { nameOf } from "../inbox/name-of.ts";
import { inboxWords } from "../inbox/words.ts";
import {
	agentName,
	fill,
	languageName,
	listed,
	plain,
	refused,
	words,
} from "../words/words.ts";
import { go, listRoute } from "../workspace/route.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { keepFocusIn } from "./composer-focus.ts";
import type { Conversation } from "./conversation.ts";
import { HeadActs } from "./HeadActs.tsx";
import { headEnd, headMarks } from "./slots.ts";
import { conversationWords } from "./words.ts";

/** Who it is, how it stands, and what can be done. */
export function Head({ conversation }: { conversation: Conversation }) {
	const workspace = useWorkspace();
	const title = useRef<HTMLHeadingElement>(null);
	const row = conversation.head.value;
	const fault = conversation.fault.value;
	const name = row ? nameOf(row) : "";

	return (
		<header class="head">
			<button
				type="button"
				class="icon-button head-back"
				aria-label={conversationWords.back}
				title={conversationWords.back}
				onClick={() => go(listRoute.peek())}
			>
				<Icon of={back} turns />
			</button>
			{row && <Avatar name={name} id={row.visitor} size={36} />}
			<div class="head-who">
				<h2
					id="conversation-title"
					class="head-name"
					ref={title}
					tabIndex={-1}
					dir="auto"
				>
					{name || words.loading}
				</h2>
				{row && (
					<p class="head-state">
						<span class={`state state-${row.state.kind}`}>
							{stateWords(row, conversation.mine.value)}
						</span>
						<Viewers conversation={conversation} />
						<span>
							{row.relation === "customer"
								? conversationWords.customer
								: conversationWords.visitor}
						</span>
						{headMarks.of(workspace.parts).map((Marks, at) => (
							<Marks key={at} row={row} />
						))}
						{row.quietSince !== null && !row.snoozed && (
							<span>{inboxWords.quiet}</span>
						)}
						{plain(row.language) && (
							<span>{languageName(plain(row.language))}</span>
						)}
						{row.team && <span dir="auto">{plain(row.team.name)}</span>}
						{/* Without a name the reference is the name. */}
						{row.visitorName && <span class="head-ref">{plain(row.ref)}</span>}
					</p>
				)}
			</div>
			<div class="head-acts">
				<button
					type="button"
					class="icon-button head-menu-open"
					popovertarget="head-menu"
					aria-label={conversationWords.more}
					title={conversationWords.more}
				>
					<Icon of={dots} />
				</button>
				{/* A menu on a narrow screen. It goes first, so that a dialog of the act gets the focus. */}
				<div
					id="head-menu"
					class="account head-menu"
					popover="auto"
					onClickCapture={({ currentTarget }) => currentTarget.hidePopover()}
				>
					<HeadActs
						conversation={conversation}
						acted={() => keepFocusIn(title.current)}
					/>
				</div>
				{headEnd.of(workspace.parts).map((End, at) => (
					<End key={at} />
				))}
			</div>
			{fault?.where.kind === "head" && (
				<p class="fault head-fault" role="alert">
					{refused(fault.refusal)}
				</p>
			)}
		</header>
	);
}

/** Who else of the staff looks at it, so that nobody answers twice. */
function Viewers({ conversation }: { conversation: Conversation }) {
	const { me } = useWorkspace();
	const others = conversation.viewers.value.filter(
		({ id }) => id !== me.value.id,
	);
	if (others.length === 0) return null;
	const typing = conversation.colleagueTyping.value;
	return (
		<span class="head-viewers" role="status">
			{typing?.kind === "agent"
				? fill(conversationWords.typing, { name: agentName(typing.name) })
				: fill(conversationWords.viewing, {
						names: listed(others.map(({ name }) => agentName(name))),
					})}
		</span>
	);
}

function stateWords(row: StaffConversation, mine: boolean): string {
	const w = conversationWords;
	switch (row.state.kind) {
		case "waiting":
			if (row.offer)
				return fill(inboxWords.offeredTo, {
					name: agentName(row.offer.agent.name),
				});
			return row.mode === "message" ? w.waitingMessage : w.waiting;
		case "open":
			return mine
				? w.openMine
				: fill(w.open, {
						name: agentName(row.agent?.name),
					});
		case "closed":
			return w.closed;
		default:
			return unreachable(row.state);
	}
}
