import { useId, useRef } from "preact/hooks";
import { PLACES } from "../../protocol/reply-places.ts";
import { Icon } from "../../ui/Icon.tsx";
import { trash } from "../../ui/icons.ts";
import { fill, languageName } from "../words/words.ts";
import { editWords as w } from "./words.ts";

/** A reply in one language, and the places that can be put into it. */
export function ReplyTextField({
	language,
	text,
	isFirst,
	fault,
	type,
	remove,
}: {
	language: string;
	text: string;
	isFirst: boolean;
	fault: string | null;
	type(text: string): void;
	/** null: it is the only one. */
	remove: (() => void) | null;
}) {
	const id = useId();
	const box = useRef<HTMLTextAreaElement>(null);
	const name = { language: languageName(language) };
	const said = fault ?? (isFirst ? w.placesHint : null);

	function put(place: string) {
		const { current } = box;
		if (!current) return;
		const { selectionStart, selectionEnd } = current;
		current.setRangeText(`{${place}}`, selectionStart, selectionEnd, "end");
		type(current.value);
		current.focus();
	}

	return (
		<div class="setting reply-text">
			<span class="reply-text-head">
				<label for={id}>{fill(w.text, name)}</label>
				{isFirst && <span class="quiet">{w.first}</span>}
				{remove && (
					<button
						type="button"
						class="icon-button"
						aria-label={fill(w.removeText, name)}
						onClick={remove}
					>
						<Icon of={trash} />
					</button>
				)}
			</span>
			<textarea
				ref={box}
				id={id}
				class="input"
				rows={4}
				dir="auto"
				lang={language}
				value={text}
				aria-invalid={fault ? true : undefined}
				aria-describedby={said ? `${id}-said` : undefined}
				onInput={({ currentTarget }) => type(currentTarget.value)}
			/>
			<fieldset class="reply-places" aria-label={w.places}>
				{PLACES.map((place) => (
					<button
						key={place}
						type="button"
						class="button"
						title={w.place[place]}
						onClick={() => put(place)}
					>
						{`{${place}}`}
					</button>
				))}
			</fieldset>
			{said && (
				<p id={`${id}-said`} class={fault ? "fault" : "quiet"}>
					{said}
				</p>
			)}
		</div>
	);
}
