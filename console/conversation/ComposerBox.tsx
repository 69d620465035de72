import { Fragment } from "preact";
import { useState } from "preact/hooks";
import { TEXT_CHARS } from "../../protocol/limits.ts";
import type { Reply } from "../../protocol/refusal.ts";
import { putAt } from "../../ui/put-at.ts";
import { tableText } from "../../ui/table-text.ts";
import { useModel } from "../workspace/use-workspace.ts";
import { charactersOver } from "./acts.ts";
import { leaveComposer } from "./composer-focus.ts";
import type { Conversation } from "./conversation.ts";
import { conversationsModel } from "./conversations.ts";
import type { Draft, DraftKind } from "./drafts.ts";
import { enterSendsModel } from "./enter-sends.ts";
import type { SendStop } from "./slots.ts";
import type { Picker } from "./use-picker.tsx";
import { composerWords } from "./words.ts";

/** More than this is no message by mistake, but a file: it would stop the box for seconds. What stands there stays. */
const PASTED_CHARS = 100_000;
const TOO_LONG: Reply<never> = {
	ok: false,
	refusal: { code: "too_long", field: "text", most: TEXT_CHARS },
};

const fingers = matchMedia("(pointer: coarse)");

/**
 * Where one types. The copy of the text behind the box gives it its height. A box that has the focus stays: without
 * it the rest of the word that is being typed would be keys.
 */
export function ComposerBox({
	conversation,
	draft,
	closed,
	picker,
	stop,
	marks,
	write,
}: {
	conversation: Conversation;
	draft: Draft;
	/** Nothing more is written here for the shopper. */
	closed: boolean;
	picker: Picker;
	stop: SendStop | null;
	/** From and to which character. */
	marks: [number, number][];
	write(): Promise<void>;
}) {
	const [focused, setFocused] = useState(false);
	const { drafts } = useModel(conversationsModel);
	const { on: enterSends } = useModel(enterSendsModel);
	const { kind } = draft;
	const text = draft[kind];
	return (
		<div
			class="composer-box"
			data-text={`${text} `}
			hidden={closed && !text && !focused}
		>
			{marks.length > 0 && <Marks text={text} ranges={marks} />}
			<textarea
				ref={picker.box}
				id="composer-text"
				dir="auto"
				rows={1}
				readOnly={closed}
				aria-label={labelOf(kind, closed)}
				placeholder={
					kind === "note"
						? composerWords.notePlaceholder
						: closed
							? ""
							: composerWords.replyPlaceholder
				}
				value={text}
				aria-invalid={charactersOver(draft) > 0 || stop ? true : undefined}
				aria-describedby="composer-hint"
				aria-controls={picker.marked && "composer-picker"}
				aria-activedescendant={picker.marked}
				onFocus={() => setFocused(true)}
				onBlur={() => {
					setFocused(false);
					picker.close();
				}}
				onScroll={({ currentTarget: { previousElementSibling, scrollTop } }) =>
					previousElementSibling?.scrollTo(0, scrollTop)
				}
				onPaste={(event) => {
					const pasted = event.clipboardData?.getData("text") ?? "";
					const isFile = pasted.length > PASTED_CHARS;
					const table = isFile ? null : tableText(pasted);
					if (isFile || table !== null) event.preventDefault();
					if (isFile)
						void conversation.say({ kind: "composer" }, async () => TOO_LONG);
					const box = event.currentTarget;
					if (table !== null) putAt(box, box.selectionStart, table);
				}}
				onClick={picker.look}
				onKeyUp={picker.look}
				onInput={(event) => {
					drafts.write(conversation.id, event.currentTarget.value);
					if (kind === "message") conversation.typed();
					picker.look();
				}}
				onKeyDown={(event) => {
					if (picker.hears(event)) return;
					if (event.key === "Escape") leaveComposer();
					if (!sends(event, enterSends.value)) return;
					event.preventDefault();
					void write();
				}}
			/>
		</div>
	);
}

/** The text again, behind the box, with marks in it. */
function Marks({ text, ranges }: { text: string; ranges: [number, number][] }) {
	return (
		<div class="composer-marks" aria-hidden="true">
			{ranges.map(([from, to], at) => (
				<Fragment key={at}>
					{text.slice(ranges[at - 1]?.[1] ?? 0, from)}
					<mark>{text.slice(from, to)}</mark>
				</Fragment>
			))}
			{/* A last empty line has no height without a sign behind it. */}
			{text.slice(ranges.at(-1)?.[1])}{" "}
		</div>
	);
}

function labelOf(kind: DraftKind, closed: boolean): string {
	if (kind === "note") return composerWords.note;
	return closed ? composerWords.keptDraft : composerWords.reply;
}

/** Enter sends from a keyboard. On glass it breaks the line, and in an input method it chooses a word. */
function sends(event: KeyboardEvent, enterSends: boolean): boolean {
	const asked = event.ctrlKey || event.metaKey;
	return (
		event.key === "Enter" &&
		!event.shiftKey &&
		(asked || enterSends) &&
		!event.isComposing &&
		// Safari ends the composition before the key that ended it.
		event.keyCode !== 229 &&
		(asked || !fingers.matches)
	);
}
