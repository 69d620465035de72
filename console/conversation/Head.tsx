import { useRef } from "preact/hooks";
import type { StaffConversation } from "../../protocol/agent.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { back, person } from "../../ui/icons.ts";
import { useDesk } from "../deskContext.ts";
import { mayTakeOver, takeOver } from "../handing/handing.ts";
import { go } from "../route.ts";
import { withKey } from "../top/keys.ts";
import { fill, languageName, plain, refused, words } from "../words.ts";
import { actsOn, close, reopen, take } from "./acts.ts";
import { keepFocusIn } from "./composerFocus.ts";
import type { Conversation } from "./conversation.ts";
import { MoreActs } from "./MoreActs.tsx";
import { nameOf } from "./nameOf.ts";

/** Who it is, how it stands, and what can be done. */
export function Head({ conversation }: { conversation: Conversation }) {
	const desk = useDesk();
	const title = useRef<HTMLHeadingElement>(null);
	const row = conversation.head.value;
	const fault = conversation.fault.value;
	const name = row ? nameOf(row) : "";
	const acts = actsOn(conversation);
	const done = (act: Promise<void>) =>
		void act.then(() => keepFocusIn(title.current));

	return (
		<header class="head">
			<button
				type="button"
				class="icon-button head-back"
				aria-label={words.conversation.back}
				title={words.conversation.back}
				onClick={() => go({ kind: "inbox" })}
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
						<span>
							{row.relation === "customer"
								? words.conversation.customer
								: words.conversation.visitor}
						</span>
						{row.quietSince !== null && <span>{words.inbox.quiet}</span>}
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
				{acts.take && (
					<button
						key="take"
						type="button"
						class="button button-main"
						aria-keyshortcuts="t"
						title={withKey(words.conversation.take, "T")}
						onClick={() => done(take(desk, conversation))}
					>
						{words.conversation.take}
					</button>
				)}
				{mayTakeOver(conversation) && (
					<button
						key="take-over"
						type="button"
						class="button"
						aria-keyshortcuts="o"
						aria-label={takeOverWords(row)}
						title={withKey(takeOverWords(row), "O")}
						onClick={() => done(takeOver(desk, conversation))}
					>
						<span class="head-long">{takeOverWords(row)}</span>
						<span class="head-short">{words.handing.takeOverShort}</span>
					</button>
				)}
				{acts.close && <MoreActs conversation={conversation} />}
				{acts.close && (
					<button
						key="close"
						type="button"
						class="button"
						aria-keyshortcuts="c"
						title={withKey(words.conversation.closeIt, "C")}
						onClick={() => done(close(desk, conversation))}
					>
						{words.conversation.closeIt}
					</button>
				)}
				{acts.reopen && (
					<button
						key="reopen"
						type="button"
						class="button"
						onClick={() => done(reopen(desk, conversation))}
					>
						{words.conversation.reopen}
					</button>
				)}
				<button
					type="button"
					class="icon-button head-person"
					aria-label={words.conversation.person}
					title={words.conversation.person}
					aria-expanded={desk.personShown.value}
					onClick={() => {
						desk.personShown.value = !desk.personShown.value;
					}}
				>
					<Icon of={person} />
				</button>
			</div>
			{fault?.where.kind === "head" && (
				<p class="fault head-fault" role="alert">
					{refused(fault.refusal)}
				</p>
			)}
		</header>
	);
}

function takeOverWords(row: StaffConversation | null): string {
	return fill(words.handing.takeOver, {
		name: plain(row?.agent?.name) || words.lines.somebody,
	});
}

function stateWords(row: StaffConversation, mine: boolean): string {
	const w = words.conversation;
	switch (row.state.kind) {
		case "waiting":
			if (row.offer)
				return fill(words.inbox.offeredTo, {
					name: plain(row.offer.agent.name) || words.lines.somebody,
				});
			return row.mode === "message" ? w.waitingMessage : w.waiting;
		case "open":
			return mine
				? w.openMine
				: fill(w.open, {
						name: plain(row.agent?.name) || words.lines.somebody,
					});
		case "closed":
			return w.closed;
		default:
			return unreachable(row.state);
	}
}
