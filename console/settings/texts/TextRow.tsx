import { useId } from "preact/hooks";
import { placeholdersOf } from "../../../protocol/keeps-places.ts";
import { fill, locale } from "../../words/words.ts";
import type { ShownText } from "./shown-texts.ts";
import { textFault } from "./text-fault.ts";
import { textsWords } from "./words.ts";

/** One text: as we say it, and as the shop does. */
export function TextRow({
	text: { ours, numbers },
	language,
	own,
	onType,
}: {
	text: ShownText;
	language: string;
	/** Empty: as we say it. */
	own: string;
	onType: (text: string) => void;
}) {
	const id = useId();
	const fault = textFault(own, ours);
	return (
		<div class="setting text-row">
			<label for={id} lang={language} dir="auto">
				{ours}
			</label>
			<input
				id={id}
				class="input"
				type="text"
				lang={language}
				dir="auto"
				autoComplete="off"
				value={own}
				aria-invalid={fault ? true : undefined}
				aria-describedby={`${id}-said`}
				onInput={(event) => onType(event.currentTarget.value)}
			/>
			<p id={`${id}-said`} class={fault ? "fault" : "quiet"}>
				{fault ?? hintOf(ours, numbers)}
			</p>
		</div>
	);
}

function hintOf(ours: string, numbers: number[] | null): string {
	const w = textsWords;
	const places = placeholdersOf(ours);
	return [
		numbers &&
			(numbers.length > 0
				? fill(w.numbers, { numbers: list.format(numbers.map(String)) })
				: w.fractions),
		places && fill(w.places, { places }),
	]
		.filter(Boolean)
		.join(" ");
}

const list = new Intl.ListFormat(locale, { type: "unit" });
