import { useState } from "preact/hooks";
import { isBlank } from "../../protocol/is-blank.ts";
import { Icon } from "../../ui/Icon.tsx";
import { note, send as sendIcon } from "../../ui/icons.ts";
import { nameOf } from "../inbox/name-of.ts";
import { counted, fill, refused, withKey } from "../words/words.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import {
	actsOn,
	charactersOver,
	hasCards,
	hasFiles,
	send,
	stopIn,
} from "./acts.ts";
import { ComposerBox } from "./ComposerBox.tsx";
import { focusComposer } from "./composer-focus.ts";
import type { Conversation } from "./conversation.ts";
import { conversationsModel } from "./conversations.ts";
import type { DraftKind } from "./drafts.ts";
import { NoReply } from "./NoReply.tsx";
import { composerActs, draftMarks, composerLines as lines } from "./slots.ts";
import { usePicker } from "./use-picker.tsx";
import { composerWords } from "./words.ts";

/** Where the agent writes: for the shopper, or, on other paper, for the team. */
export function Composer({ conversation }: { conversation: Conversation }) {
	const workspace = useWorkspace();
	const [full, setFull] = useState(false);
	const { drafts } = useModel(conversationsModel);
	const draft = drafts.of(conversation.id);
	const { kind } = draft;
	const text = draft[kind];
	const over = charactersOver(draft);
	const closed = kind === "message" && !mayWrite(conversation);
	const fault = conversation.fault.value;
	const picker = usePicker(conversation, kind);
	const stop = stopIn(workspace, draft);
	const marks =
		stop?.ranges ??
		(kind === "note"
			? []
			: draftMarks
					.of(workspace.parts)
					.flatMap((mark) => mark(workspace, conversation, text)));
	const write = async () => {
		// What has to be changed first is selected: one goes to it by the key that would have sent.
		if (stop) {
			picker.box.current?.focus();
			picker.box.current?.setSelectionRange(...(stop.ranges[0] ?? [0, 0]));
			return;
		}
		setFull((await send(workspace, conversation)) === "full");
	};

	return (
		<form
			class={`composer composer-${kind}`}
			aria-label={composerWords.label}
			onSubmit={(event) => {
				event.preventDefault();
				void write();
			}}
		>
			<KindToggle conversation={conversation} kind={kind} />
			{lines.of(workspace.parts).map((Line, at) => (
				<Line key={at} conversation={conversation} />
			))}
			{closed && <NoReply conversation={conversation} />}
			{picker.open}
			<ComposerBox
				{...{ conversation, draft, closed, picker, stop, marks, write }}
			/>
			<div class="composer-foot">
				{composerActs.of(workspace.parts).map((Act, at) => (
					<Act key={at} conversation={conversation} />
				))}
				<p id="composer-hint" class="composer-hint" role="status">
					{over > 0
						? counted(composerWords.tooLong, over)
						: full && composerWords.full}
					{stop?.why}
					{fault?.where.kind === "composer" && refused(fault.refusal)}
					{!workspace.store.lasting.value && composerWords.forgetful}
				</p>
				<SendKey
					conversation={conversation}
					kind={kind}
					blank={
						isBlank(text) &&
						!hasFiles(workspace, conversation, kind) &&
						!hasCards(workspace, conversation, kind)
					}
					over={over > 0}
				/>
			</div>
		</form>
	);
}

function KindToggle({
	conversation,
	kind,
}: {
	conversation: Conversation;
	kind: DraftKind;
}) {
	const { drafts } = useModel(conversationsModel);
	const one = (of: DraftKind, label: string, key: string) => (
		<button
			type="button"
			aria-pressed={kind === of}
			aria-keyshortcuts={key.toLowerCase()}
			title={withKey(label, key)}
			onClick={() => {
				drafts.choose(conversation.id, of);
				focusComposer();
			}}
		>
			{of === "note" && <Icon of={note} />}
			{label}
		</button>
	);
	return (
		<fieldset class="kinds">
			<legend class="unseen">{composerWords.kind}</legend>
			{one("message", composerWords.reply, "R")}
			{one("note", composerWords.note, "N")}
		</fieldset>
	);
}

/** Names the shopper, so that nobody replies to the wrong one. */
function SendKey({
	conversation,
	kind,
	blank,
	over,
}: {
	conversation: Conversation;
	kind: DraftKind;
	blank: boolean;
	over: boolean;
}) {
	const acts = actsOn(conversation);
	const row = conversation.head.value;
	if (kind === "note")
		return (
			<button type="submit" class="button button-note" disabled={blank || over}>
				<Icon of={note} />
				{composerWords.addNote}
			</button>
		);
	if (!row || !acts.reply) return null;
	return (
		<button
			type="submit"
			class="button button-main send"
			disabled={blank || over}
		>
			<span class="send-name" dir="auto">
				{fill(composerWords.send, { name: nameOf(row) })}
			</span>
			<Icon of={sendIcon} />
		</button>
	);
}

/** Until it is known whose it is, one may write: the sending waits for it. */
function mayWrite(conversation: Conversation): boolean {
	return !conversation.head.value || actsOn(conversation).reply;
}
