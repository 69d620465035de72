import "./tag-picker.css";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { fold } from "../../protocol/fold.ts";
import { type Label, type SiteTags, TAG_CHARS } from "../../protocol/tags.ts";
import { isAlike } from "../inbox/site-tags.ts";
import { fill, plain } from "../words/words.ts";
import { pickerWords } from "./form-words.ts";

/** A tag, or the name of one that is not there yet. */
export type Chosen =
	| { kind: "tag"; tag: Label }
	| { kind: "made"; name: string };
export type Has = "all" | "some" | "none";

interface Props {
	known: SiteTags;
	/** Whether this person makes tags of this shop. */
	mayMake: boolean;
	/** Takes the focus when it appears. */
	isFirst: boolean;
	/** Which of them has it. */
	has(tag: string): Has;
	toggle(chosen: Chosen): void;
}

/** Tags, found as one types: arrows move the mark, Enter gives and takes. With nothing typed and no mark Enter is the form's. */
export function TagChoice({ known, mayMake, isFirst, has, toggle }: Props) {
	const id = useId();
	const box = useRef<HTMLInputElement>(null);
	const list = useRef<HTMLDivElement>(null);
	const [typed, setTyped] = useState("");
	const [at, setAt] = useState(-1);
	useEffect(() => {
		if (isFirst) box.current?.focus();
	}, []);
	const found = foundIn(known, typed, has);
	const name = typed.trim();
	const isTooLong = [...name].length > TAG_CHARS;
	const isThere = known.tags.some((tag) => isAlike(plain(tag.name), name));
	const options: Chosen[] = found.map((tag) => ({ kind: "tag", tag }));
	if (mayMake && name && !isThere && !isTooLong)
		options.push({ kind: "made", name });
	const now = Math.min(at, options.length - 1);
	useEffect(() => {
		list.current?.children[now]?.scrollIntoView({ block: "nearest" });
	}, [now]);

	function choose(option: Chosen) {
		toggle(option);
		setTyped("");
		setAt(-1);
		box.current?.focus();
	}

	function pressed(event: KeyboardEvent) {
		const option = options[now];
		const count = options.length;
		if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
			return;
		if (event.key === "ArrowDown" && count > 0) setAt((now + 1) % count);
		else if (event.key === "ArrowUp" && count > 0)
			setAt((Math.max(now, 0) + count - 1) % count);
		else if (event.key === "Enter" && option) choose(option);
		// What finds nothing closes nothing.
		else if (event.key !== "Enter" || !name) return;
		event.preventDefault();
	}

	return (
		<div class="tag-choice">
			<input
				ref={box}
				class="card-field"
				type="text"
				role="combobox"
				dir="auto"
				autoComplete="off"
				aria-label={mayMake ? pickerWords.findOrMake : pickerWords.find}
				placeholder={mayMake ? pickerWords.findOrMake : pickerWords.find}
				aria-expanded={options.length > 0}
				aria-controls={id}
				aria-activedescendant={now < 0 ? undefined : `${id}-${now}`}
				value={typed}
				onInput={(event) => {
					setTyped(event.currentTarget.value);
					setAt(event.currentTarget.value.trim() ? 0 : -1);
				}}
				onKeyDown={pressed}
			/>
			<div
				ref={list}
				id={id}
				role="listbox"
				aria-label={pickerWords.tags}
				aria-multiselectable="true"
			>
				{options.map((option, index) => (
					<Option
						key={option.kind === "tag" ? option.tag.id : "made"}
						id={`${id}-${index}`}
						option={option}
						isNow={index === now}
						has={option.kind === "tag" ? has(option.tag.id) : "none"}
						choose={() => choose(option)}
					/>
				))}
			</div>
			<p class={isTooLong ? "fault" : "quiet"} role="status">
				{isTooLong
					? fill(pickerWords.tooLong, { most: TAG_CHARS })
					: options.length === 0 && emptyWords(name, mayMake)}
			</p>
		</div>
	);
}

function Option({
	id,
	option,
	isNow,
	has,
	choose,
}: {
	id: string;
	option: Chosen;
	isNow: boolean;
	has: Has;
	choose(): void;
}) {
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: the box hears the keys.
		<div
			id={id}
			role="option"
			tabIndex={-1}
			class={isNow ? "tag-now" : undefined}
			aria-selected={has === "all"}
			// The focus stays in the box.
			onMouseDown={(event) => event.preventDefault()}
			onClick={choose}
		>
			<span dir="auto">
				{option.kind === "tag"
					? plain(option.tag.name)
					: fill(pickerWords.make, { name: option.name })}
			</span>
			{has === "some" && <span class="quiet">{pickerWords.some}</span>}
		</div>
	);
}

function emptyWords(name: string, mayMake: boolean): string {
	if (name) return pickerWords.notFound;
	return mayMake ? pickerWords.noneMake : pickerWords.none;
}

/** Those whose name begins so first. A removed one stands there for as long as it can be taken off. */
function foundIn(
	{ tags, removedTags }: SiteTags,
	typed: string,
	has: (tag: string) => Has,
): Label[] {
	const sought = fold(typed.trim());
	const all = [...tags, ...removedTags.filter(({ id }) => has(id) !== "none")];
	const places = all
		.map((tag) => ({ tag, place: fold(plain(tag.name)).indexOf(sought) }))
		.filter(({ place }) => place >= 0);
	return places
		.sort((one, other) => Math.min(one.place, 1) - Math.min(other.place, 1))
		.map(({ tag }) => tag);
}
