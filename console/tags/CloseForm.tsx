import { useEffect, useRef } from "preact/hooks";
import type { ToClose } from "../conversation/slots.ts";
import { counted, fill, listed, plain, words } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { closeWords } from "./form-words.ts";
import { mayMakeTags } from "./make-tag.ts";
import { OutcomeChoice } from "./OutcomeChoice.tsx";
import { TagChoice } from "./TagChoice.tsx";
import type { Needed } from "./tag-acts.ts";
import { useClosing } from "./use-closing.ts";

interface Props extends ToClose {
	needed: Needed;
	hide(): void;
}

/** With what one or several are closed: a digit chooses, Enter closes, Escape leaves it open. */
export function CloseForm({ needed, hide, ...toClose }: Props) {
	const workspace = useWorkspace();
	const form = useRef<HTMLFormElement>(null);
	const closing = useClosing(toClose, needed, hide);
	const { site, isOne, known, outcome, tags, fault } = closing;
	const title = counted(closeWords.title, toClose.rows.length);
	const isHere = known !== null;
	useEffect(() => {
		const inputs = [...(form.current?.querySelectorAll("input") ?? [])];
		// Enter closes with what is chosen: the focus is there.
		if (isHere) (inputs.find(({ checked }) => checked) ?? inputs[0])?.focus();
	}, [isHere]);
	if (!isOne || !known)
		return (
			<div class="keys-sheet">
				<h2 id="close-title">{title}</h2>
				{isOne ? (
					<p class="quiet later">{words.loading}</p>
				) : (
					<p>{closeWords.several}</p>
				)}
			</div>
		);

	function pressed(event: KeyboardEvent) {
		const { target, key, ctrlKey, metaKey, altKey } = event;
		const isChoosing =
			target instanceof HTMLInputElement && target.type === "radio";
		const isTyping = target instanceof HTMLInputElement && !isChoosing;
		if (isTyping || ctrlKey || metaKey || altKey) return;
		const chosen = known?.outcomes[Number(key) - 1];
		if (chosen) closing.choose(chosen.id);
		else if (key === "0") closing.choose(null);
		else if (key === "Enter" && isChoosing) void closing.submit();
		else return;
		event.preventDefault();
	}

	return (
		<form
			ref={form}
			class="keys-sheet"
			onKeyDown={pressed}
			onSubmit={(event) => {
				event.preventDefault();
				void closing.submit();
			}}
		>
			<h2 id="close-title">{title}</h2>
			{known.outcomes.length > 0 && (
				<OutcomeChoice
					outcomes={known.outcomes}
					isNeeded={known.needs.outcome}
					chosen={outcome}
					choose={closing.choose}
				/>
			)}
			{closing.asksTags && (
				<TagChoice
					known={known}
					mayMake={mayMakeTags(workspace, site)}
					isFirst={false}
					has={(tag) => (tags.some(({ id }) => id === tag) ? "all" : "none")}
					toggle={(chosen) => void closing.toggle(chosen)}
				/>
			)}
			{tags.length > 0 && (
				<p role="status">
					{fill(closeWords.chosen, {
						tags: listed(tags.map(({ name }) => plain(name))),
					})}
				</p>
			)}
			{fault && (
				<p class="fault" role="alert">
					{fault}
				</p>
			)}
			<div class="card-acts">
				<button type="submit" class="button button-main">
					{closeWords.close}
				</button>
				<button type="button" class="button" onClick={hide}>
					{closeWords.cancel}
				</button>
			</div>
		</form>
	);
}
