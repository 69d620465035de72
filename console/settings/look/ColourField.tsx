import { contrast, onAccent } from "../../../protocol/contrast.ts";
import { readColour } from "../../../ui/colour.ts";
import { fill, locale } from "../../words/words.ts";
import { Field } from "../../workspace/SettingField.tsx";
import { lookWords } from "./words.ts";

const WHITE = "#ffffff";
/** Less than this is hardly seen beside it. */
const SEEN = 1.5;

/** The shop's colour, with what can be read on it. */
export function ColourField({
	value,
	type,
	fault,
}: {
	value: string;
	type: (colour: string) => void;
	fault: string | undefined;
}) {
	const w = lookWords;
	const colour = readColour(value.trim());
	return (
		<div class="look-colour">
			<Field
				label={w.colour}
				value={value}
				type={type}
				fault={fault}
				input={{ class: "input look-hex", dir: "ltr", spellcheck: false }}
			>
				<input
					type="color"
					class="look-pick"
					aria-label={w.pick}
					value={colour ?? "#1d5c54"}
					onInput={(event) => type(event.currentTarget.value)}
				/>
			</Field>
			{colour && <OnIt colour={colour} />}
		</div>
	);
}

function OnIt({ colour }: { colour: string }) {
	const w = lookWords;
	const on = onAccent(colour);
	return (
		<p class="look-on">
			<span class="look-sample" aria-hidden="true" ref={paints(colour, on)}>
				{w.sample}
			</span>
			<span>
				{fill(on === WHITE ? w.onWhite : w.onBlack, {
					contrast: number.format(contrast(colour, on)),
				})}{" "}
				{contrast(colour, WHITE) < SEEN && w.faint}
			</span>
		</p>
	);
}
const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });

/** By script: the page's policy allows no style that stands in it. */
function paints(ground: string, ink: string) {
	return (sample: HTMLElement | null) => {
		if (!sample) return;
		sample.style.background = ground;
		sample.style.color = ink;
	};
}
