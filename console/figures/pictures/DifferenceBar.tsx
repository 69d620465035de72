import { fill } from "../../words/words.ts";
import { pictureWords } from "./words.ts";

/** A difference with its interval around no difference at all. */
export function DifferenceBar({
	difference,
	low,
	high,
	most,
	label,
	text,
	mark,
}: {
	difference: number;
	low: number;
	high: number;
	/** The end of the axis, to either side. */
	most: number;
	label: string;
	text: (value: number) => string;
	mark?: "better" | "worse" | "real" | undefined;
}) {
	const at = (value: number) =>
		`${50 + Math.max(-1, Math.min(1, value / most)) * 48}%`;
	return (
		<svg
			class={`difference-bar${mark ? ` is-${mark}` : ""}`}
			role="img"
			aria-label={fill(pictureWords.difference, {
				what: label,
				difference: text(difference),
				low: text(low),
				high: text(high),
			})}
			focusable="false"
		>
			<line class="difference-none" x1="50%" x2="50%" y1="0" y2="100%" />
			<g class="whisker">
				<line x1={at(low)} x2={at(high)} y1="8" y2="8" />
				<line x1={at(low)} x2={at(low)} y1="4" y2="12" />
				<line x1={at(high)} x2={at(high)} y1="4" y2="12" />
			</g>
			<circle class="difference-point" cx={at(difference)} cy="8" r="4" />
		</svg>
	);
}
