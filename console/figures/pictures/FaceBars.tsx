import type { Score } from "../../../protocol/entry.ts";
import { Face } from "../../../ui/RatingFaces.tsx";
import { counted, fill } from "../../words/words.ts";
import { follow } from "../../workspace/RouteLink.tsx";
import { pathOf, type Route } from "../../workspace/route.ts";
import { countText } from "../texts.ts";
import { useArrowValues } from "./use-arrow-values.ts";
import { pictureWords } from "./words.ts";

const SCORES: readonly Score[] = [1, 2, 3, 4, 5];

/** How often each of the five faces was chosen: a bar each, with its count. Each opens what is behind it. */
export function FaceBars({
	distribution,
	label,
	to,
}: {
	/** Of the scores 1 to 5. */
	distribution: readonly number[];
	label: string;
	to: (score: Score) => Route;
}) {
	const values = useArrowValues(SCORES.length);
	const most = Math.max(1, ...distribution);
	const said = SCORES.map((score) => scoreText(score, distribution));
	return (
		<fieldset class="face-bars" aria-label={label} onKeyDown={values.onKeyDown}>
			<svg
				class="face-bars-drawn"
				role="img"
				aria-label={fill(pictureWords.faces, {
					what: label,
					values: said.join(", "),
				})}
				focusable="false"
			>
				{SCORES.map((score) => {
					const share = ((distribution[score - 1] ?? 0) / most) * 100;
					return (
						<rect
							key={score}
							x={`${(score - 1) * 20 + 4}%`}
							width="12%"
							// A bar of one among thousands is still seen.
							y={`${100 - (share && Math.max(share, 2))}%`}
							height={`${share && Math.max(share, 2)}%`}
						/>
					);
				})}
				<line x1="0" x2="100%" y1="100%" y2="100%" />
			</svg>
			{SCORES.map((score, index) => (
				<a
					key={score}
					class="face-bar"
					href={pathOf(to(score))}
					onClick={(event) => follow(event, to(score))}
					title={said[index]}
					{...values.one(index)}
				>
					<Face score={score} size={22} />
					<span class="unseen">{said[index]}</span>
					<span aria-hidden="true">
						{countText(distribution[score - 1] ?? 0)}
					</span>
				</a>
			))}
		</fieldset>
	);
}

function scoreText(score: Score, distribution: readonly number[]): string {
	return fill(pictureWords.face, {
		face: pictureWords.scores[score],
		answers: counted(pictureWords.answers, distribution[score - 1] ?? 0),
	});
}
