import { useRef } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { dots, forward, undo } from "../../ui/icons.ts";
import type { Conversation } from "../conversation/conversation.ts";
import { moreActs } from "../conversation/slots.ts";
import { withKey } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { askToWhom, giveBack } from "./transfer.ts";
import { transferWords } from "./words.ts";

/** What is done more rarely with one's own conversation. */
export function MoreActs({ conversation }: { conversation: Conversation }) {
	const workspace = useWorkspace();
	const sheet = useRef<HTMLDivElement>(null);
	const w = transferWords;
	const hide = () => sheet.current?.hidePopover();
	const act = (run: () => void) => () => {
		hide();
		run();
	};
	return (
		<>
			<button
				type="button"
				class="icon-button head-more"
				popovertarget="more-acts"
				aria-label={w.more}
				title={w.more}
			>
				<Icon of={dots} />
			</button>
			<div ref={sheet} id="more-acts" class="account more-acts" popover="auto">
				<button
					type="button"
					class="account-row"
					aria-keyshortcuts="h"
					title={withKey(w.handOver, "H")}
					onClick={act(() => askToWhom(conversation))}
				>
					<Icon of={forward} turns />
					{w.handOver}
				</button>
				<button
					type="button"
					class="account-row"
					aria-keyshortcuts="b"
					title={withKey(w.giveBackHint, "B")}
					onClick={act(() => void giveBack(workspace, conversation))}
				>
					<Icon of={undo} turns />
					{w.giveBack}
				</button>
				{moreActs.of(workspace.parts).map((More, at) => (
					<More key={at} {...{ conversation, hide }} />
				))}
			</div>
		</>
	);
}
