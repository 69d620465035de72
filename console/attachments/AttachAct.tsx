import { useRef, useState } from "preact/hooks";
import { Icon } from "../../ui/Icon.tsx";
import { clip } from "../../ui/icons.ts";
import { actsOn } from "../conversation/acts.ts";
import type { Conversation } from "../conversation/conversation.ts";
import { conversationsModel } from "../conversation/conversations.ts";
import { withKey } from "../words/words.ts";
import { useModel } from "../workspace/use-workspace.ts";
import { filesModel } from "./files-model.ts";
import { useHandedOver } from "./use-handed-over.ts";
import { attachWords as w } from "./words.ts";

/** Chooses files, and hears those that are pasted into the box or dropped on the conversation. */
export function AttachAct({ conversation }: { conversation: Conversation }) {
	const { drafts } = useModel(conversationsModel);
	const { trayOf } = useModel(filesModel);
	const chooser = useRef<HTMLInputElement>(null);
	const [isOver, setOver] = useState(false);
	const { kind } = drafts.of(conversation.id);
	const mayWrite =
		kind === "note" || !conversation.head.value || actsOn(conversation).reply;
	const handOver = mayWrite
		? (files: readonly File[]) => {
				trayOf(conversation.id, kind).handed.value = files;
			}
		: null;
	useHandedOver(chooser, handOver, setOver);

	return (
		<>
			<button
				id="attach"
				type="button"
				class="icon-button attach"
				hidden={!mayWrite}
				aria-label={w.attach}
				aria-keyshortcuts="f"
				title={withKey(w.attach, "F")}
				onClick={() => chooser.current?.click()}
			>
				<Icon of={clip} />
			</button>
			<input
				ref={chooser}
				type="file"
				multiple
				hidden
				accept="image/*,application/pdf"
				aria-label={w.attach}
				onChange={({ currentTarget }) => {
					handOver?.([...(currentTarget.files ?? [])]);
					// The same file may be chosen again.
					currentTarget.value = "";
				}}
			/>
			{isOver && (
				<p class="drop-zone" aria-hidden="true">
					{w.drop}
				</p>
			)}
		</>
	);
}
