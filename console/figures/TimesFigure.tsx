import { strengthOf } from "../../protocol/figure-rules.ts";
import type { Times } from "../../protocol/figures.ts";
import { fill } from "../words/words.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import type { Route } from "../workspace/route.ts";
import { TimeAxis } from "./pictures/TimeAxis.tsx";
import { countText, secondsText } from "./texts.ts";
import { figuresWords } from "./words.ts";

/** Times of several, in words and on one axis. Each opens what is behind it. */
export function TimesFigure({
	label,
	rows,
}: {
	label: string;
	rows: readonly { name: string; times: Times; to: Route }[];
}) {
	return (
		<div class="figure-times">
			<ul>
				{rows.map(({ name, times, to }) => (
					<li key={name} class={`is-${strengthOf(times.n)}`}>
						<span class="figure-who">{name}</span>
						<TimesLine times={times} to={to} />
					</li>
				))}
			</ul>
			<TimeAxis label={label} rows={rows} />
		</div>
	);
}

function TimesLine({ times, to }: { times: Times; to: Route }) {
	const { n, median, p90, low, high } = times;
	if (n === 0) return <span class="quiet">{figuresWords.none}</span>;
	if (median === null || p90 === null)
		return (
			<RouteLink to={to} class="figure-link">
				{fill(figuresWords.timesCounts, { n: countText(n) })}
			</RouteLink>
		);
	return (
		<>
			<RouteLink to={to} class="figure-number" title={figuresWords.open}>
				{secondsText(median)}
			</RouteLink>
			<span class="figure-note">
				{low !== null &&
					high !== null &&
					`${fill(figuresWords.between, { low: secondsText(low), high: secondsText(high) })}, `}
				{fill(figuresWords.n, { n: countText(n) })};{" "}
				{fill(figuresWords.p90, { p90: secondsText(p90) })}
				{strengthOf(n) === "few" && <em>{figuresWords.fewEpisodes}</em>}
			</span>
		</>
	);
}
