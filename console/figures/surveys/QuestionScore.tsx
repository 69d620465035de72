import { FIGURE_LEAST } from "../../../protocol/figure-limits.ts";
import { strengthOf } from "../../../protocol/figure-rules.ts";
import type { QuestionLine } from "../../../protocol/survey-figures.ts";
import { counted, fill, locale } from "../../words/words.ts";
import { RouteLink } from "../../workspace/RouteLink.tsx";
import type { Route } from "../../workspace/route.ts";
import { DifferenceBar } from "../pictures/DifferenceBar.tsx";
import { ShareFigure } from "../ShareFigure.tsx";
import { satisfactionWords } from "../satisfaction-words.ts";
import { countText, signedText } from "../texts.ts";
import { figuresWords } from "../words.ts";
import { surveyFigureWords as w } from "./words.ts";

/** What one line answered to one question, in one figure; with words and choices, how many answered. */
export function QuestionScore({
	line: { n, score },
	label,
	to,
}: {
	line: QuestionLine;
	label: string;
	to: Route;
}) {
	if (n === 0) return <p class="quiet">{w.none}</p>;
	if (!score)
		return (
			<RouteLink to={to} class="figure-link">
				{counted(satisfactionWords.few, n)}
			</RouteLink>
		);
	if (score.kind === "nps") return <Nps score={score} label={label} to={to} />;
	const share = score.kind === "effort" ? score.agree : score.share;
	return (
		<div>
			<ShareFigure share={share} label={label} to={to} opens={w.read} />
			<p class="figure-note">
				{w.scores[score.kind]}
				{score.kind === "effort" &&
					score.mean !== null &&
					`. ${fill(w.mean, { mean: means.format(score.mean) })}`}
			</p>
		</div>
	);
}

type Score = NonNullable<QuestionLine["score"]>;

function Nps({
	score,
	label,
	to,
}: {
	score: Extract<Score, { kind: "nps" }>;
	label: string;
	to: Route;
}) {
	const { n, promoters, passives, detractors, low, high } = score;
	const counts = {
		promoters: countText(promoters),
		passives: countText(passives),
		detractors: countText(detractors),
	};
	if (score.score === null || low === null || high === null || n < FIGURE_LEAST)
		return (
			<p class="figure-counts">
				<span>{fill(w.npsCounts, counts)}</span>{" "}
				<RouteLink to={to} class="figure-link">
					{figuresWords.read[n] ?? w.read}
				</RouteLink>
			</p>
		);
	return (
		<div class={`figure-share is-${strengthOf(n)}`}>
			<p class="figure-line">
				<RouteLink to={to} class="figure-number" title={w.read}>
					{signedText(score.score)}
				</RouteLink>
				<span class="figure-note">
					{fill(w.npsNote, {
						...counts,
						n: countText(n),
						low: signedText(low),
						high: signedText(high),
					})}
					{strengthOf(n) === "few" && <em>{figuresWords.few}</em>}
				</span>
			</p>
			<DifferenceBar
				difference={score.score}
				low={low}
				high={high}
				most={100}
				label={`${label}: ${w.nps}`}
				text={signedText}
			/>
		</div>
	);
}

const means = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
