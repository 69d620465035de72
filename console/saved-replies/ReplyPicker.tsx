import "./picker.css";
import { useEffect } from "preact/hooks";
import type { SavedReply } from "../../protocol/saved-reply.ts";
import { PickerList } from "../conversation/PickerList.tsx";
import type { PickerProps } from "../conversation/picker-props.ts";
import { type ComposerPicker, composerPickers } from "../conversation/slots.ts";
import { fill, languageName, refused, words } from "../words/words.ts";
import { go } from "../workspace/route.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { FileCount } from "./FileCount.tsx";
import { matchReplies } from "./match-replies.ts";
import { type ReplyListState, replyLists } from "./reply-lists.ts";
import { toReplies } from "./reply-place.ts";
import { takeReply } from "./take-reply.ts";
import { textFor } from "./text-for.ts";
import { pickerWords as w } from "./words.ts";

/** So many are shown; whoever types on sees others. */
const SHOWN = 50;

/** The saved replies that fit what is typed behind the sign. */
export function ReplyPicker(props: PickerProps) {
	const { conversation, query, keys, mark } = props;
	const workspace = useWorkspace();
	const of = useModel(replyLists);
	const row = conversation.head.value;
	const site = row?.site ?? "";
	const [shared, own] = [of(site, false), of(site, true)];
	useEffect(() => (site ? shared.watch() : undefined), [shared, site]);
	useEffect(() => (site ? own.watch() : undefined), [own, site]);
	const states = [own.state.value, shared.state.value];
	const replies = matchReplies(states.flatMap(repliesOf), query, SHOWN);
	const language = row?.language ?? null;
	// What has a sign of its own that begins with this one. Before the replies are here it is not the first one.
	const others = states.some(({ kind }) => kind === "reading")
		? []
		: composerPickers
				.of(workspace.parts)
				.filter(({ sign, label }) => label && sign.startsWith(`/${query}`));

	const choose = (one: SavedReply | ComposerPicker) =>
		props.insert(
			"sign" in one ? `${one.sign} ` : takeReply(workspace, conversation, one),
		);

	return (
		<PickerList
			{...{ query, keys, mark, choose }}
			label={w.label}
			items={[...replies, ...others]}
			keyOf={(one) => ("sign" in one ? one.sign : one.id)}
			foot={<Foot {...{ states, query }} isEmpty={replies.length === 0} />}
		>
			{(one) =>
				"sign" in one ? (
					<span class="reply-option-name">
						<strong>{one.label}</strong>
						<code>{one.sign}</code>
					</span>
				) : (
					<Option reply={one} language={language} />
				)
			}
		</PickerList>
	);
}

function Option({
	reply,
	language,
}: {
	reply: SavedReply;
	language: string | null;
}) {
	const { text, language: tag, missing } = textFor(reply, language);
	return (
		<>
			<span class="reply-option-name">
				<strong dir="auto">{reply.name}</strong>
				{reply.shortcut && <code dir="auto">/{reply.shortcut}</code>}
				<FileCount files={reply.files} />
				{missing && (
					<span class="quiet">
						{fill(w.missing, {
							wanted: languageName(missing),
							used: languageName(tag),
						})}
					</span>
				)}
			</span>
			<span class="reply-option-text" dir="auto" lang={tag}>
				{text}
			</span>
		</>
	);
}

function Foot({
	states,
	query,
	isEmpty,
}: {
	states: ReplyListState[];
	query: string;
	isEmpty: boolean;
}) {
	const failed = states.find((state) => state.kind === "failed");
	const isReading = states.some(({ kind }) => kind === "reading");
	return (
		<p>
			<span role="status">
				{failed
					? refused(failed.refusal)
					: isReading
						? words.loading
						: isEmpty && (query ? fill(w.none, { query }) : w.noneYet)}
			</span>{" "}
			{/* A press would take the focus, and with it the list. */}
			<button
				type="button"
				class="text-button"
				tabIndex={-1}
				onMouseDown={(event) => event.preventDefault()}
				onClick={() => go(toReplies)}
			>
				{w.edit}
			</button>
		</p>
	);
}

function repliesOf(state: ReplyListState): readonly SavedReply[] {
	return state.kind === "read" ? state.replies : [];
}
