import { useEffect } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { inbox } from "../../ui/icons.ts";
import { refused } from "../words/words.ts";
import { go, listRoute } from "../workspace/route.ts";
import { useModel } from "../workspace/use-workspace.ts";
import { isWork, isWorkAt } from "./attention.ts";
import { Composer } from "./Composer.tsx";
import { focusOpened } from "./composer-focus.ts";
import type { Conversation } from "./conversation.ts";
import { conversationsModel } from "./conversations.ts";
import { Head } from "./Head.tsx";
import { LazyLog } from "./LazyLog.tsx";
import { composerWords, conversationWords } from "./words.ts";

export function ConversationColumn() {
	const { opened } = useModel(conversationsModel);
	const conversation = opened.value;
	if (!conversation) return <Nothing />;
	return <Opened key={conversation.id} conversation={conversation} />;
}

function Opened({ conversation }: { conversation: Conversation }) {
	const state = conversation.state.value;
	useEffect(() => focusOpened(conversation.mine.peek()), [conversation]);
	if (state.kind === "refused")
		return (
			<section
				class="column conversation-column"
				aria-labelledby="conversation-title"
			>
				<div class="empty" role="alert">
					<p id="conversation-title">{conversationWords.gone}</p>
					<p class="quiet">{refused(state.refusal)}</p>
					<button
						type="button"
						class="button"
						onClick={() => go(listRoute.peek())}
					>
						{conversationWords.back}
					</button>
				</div>
			</section>
		);
	return (
		<section
			class="column conversation-column"
			aria-labelledby="conversation-title"
			onKeyDown={(event) => isWork(event) && conversation.acted()}
			onPointerDown={({ target }) => isWorkAt(target) && conversation.acted()}
		>
			<Head conversation={conversation} />
			<LazyLog conversation={conversation} />
			{conversation.isReadOnly.value ? (
				<p class="composer read-only">{composerWords.readOnly}</p>
			) : (
				<Composer conversation={conversation} />
			)}
		</section>
	);
}

function Nothing() {
	return (
		<section
			class="column conversation-column"
			aria-labelledby="conversation-title"
		>
			<div class="empty">
				<Icon of={inbox} />
				<p id="conversation-title">{conversationWords.none}</p>
				<p class="quiet">{conversationWords.noneHint}</p>
			</div>
		</section>
	);
}
