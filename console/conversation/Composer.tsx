import { useState } from "preact/hooks";
import { isBlank } from "../../protocol/is-blank.ts";
import { colourFor } from "../../ui/colour.ts";
import { Icon } from "../../ui/Icon.tsx";
import { note, send as sendIcon } from "../../ui/icons.ts";
import { nameOf } from "../inbox/name-of.ts";
import { agentName, counted, fill, refused, withKey } from "../words/words.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { actsOn, charactersOver, send } from "./acts.ts";
import { focusComposer, leaveComposer } from "./composer-focus.ts";
import type { Conversation } from "./conversation.ts";
import { conversationsModel } from "./conversations.ts";
import type { DraftKind } from "./drafts.ts";
import { systemWords } from "./system-words.ts";
import { composerWords } from "./words.ts";

const fingers = matchMedia("(pointer: coarse)");

/** Where the agent writes: for the shopper, or, on other paper, for the team. */
export function Composer({ conversation }: { conversation: Conversation }) {
	const workspace = useWorkspace();
	const [full, setFull] = useState(false);
	const { drafts } = useModel(conversationsModel);
	const draft = drafts.of(conversation.id);
	const { kind } = draft;
	const text = draft[kind];
	const over = charactersOver(draft);
	const hint = hintWords(conversation);
	const fault = conversation.fault.value;
	const write = async () => {
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
			{/* The copy of the text behind the box gives it its height. */}
			<div class="composer-box" data-text={`${text} `}>
				<textarea
					id="composer-text"
					dir="auto"
					rows={1}
					aria-label={
						kind === "note" ? composerWords.note : composerWords.reply
					}
					placeholder={
						kind === "note"
							? composerWords.notePlaceholder
							: composerWords.replyPlaceholder
					}
					value={text}
					aria-invalid={over > 0 ? true : undefined}
					aria-describedby="composer-hint"
					onInput={(event) => {
						drafts.write(conversation.id, event.currentTarget.value);
						if (kind === "message") conversation.typed();
					}}
					onKeyDown={(event) => {
						if (event.key === "Escape") leaveComposer();
						if (!sends(event)) return;
						event.preventDefault();
						void write();
					}}
				/>
			</div>
			<div class="composer-foot">
				<p id="composer-hint" class="composer-hint" role="status">
					{over > 0
						? counted(composerWords.tooLong, over)
						: full
							? composerWords.full
							: kind === "message" && hint}
					{fault?.where.kind === "composer" && refused(fault.refusal)}
					{!workspace.store.lasting.value && composerWords.forgetful}
				</p>
				<SendKey
					conversation={conversation}
					kind={kind}
					blank={isBlank(text)}
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

/** The shopper's name and colour stand here, where a reply to the wrong one would leave. */
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
	const { ground, text } = colourFor(row.visitor);
	return (
		<button
			type="submit"
			class="button send"
			disabled={blank || over}
			style={{ background: ground, color: text, borderColor: ground }}
		>
			<span class="send-name" dir="auto">
				{fill(composerWords.send, { name: nameOf(row) })}
			</span>
			<Icon of={sendIcon} />
		</button>
	);
}

/** Why a reply cannot be sent now, if it cannot. */
function hintWords(conversation: Conversation): string | null {
	const acts = actsOn(conversation);
	const row = conversation.head.value;
	if (!row || acts.reply) return null;
	if (row.forgotten) return systemWords.forgotten;
	if (acts.take) return composerWords.toAnswer;
	if (acts.reopen) return composerWords.toAnswerClosed;
	return fill(composerWords.heldBy, {
		name: agentName(row.agent?.name),
	});
}

/** Enter sends from a keyboard. On glass it breaks the line, and in an input method it chooses a word. */
function sends(event: KeyboardEvent): boolean {
	return (
		event.key === "Enter" &&
		!event.shiftKey &&
		!event.isComposing &&
		// Safari ends the composition before the key that ended it.
		event.keyCode !== 229 &&
		!fingers.matches
	);
}
