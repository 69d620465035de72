import { useState } from "preact/hooks";
import type {
	FigureFilter,
	FigurePeriod,
	PeriodAsked,
} from "../../protocol/figures.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { go } from "../workspace/route.ts";
import { headWords as w } from "./head-words.ts";
import { periodName, toFigures } from "./places.ts";
import { Sheet } from "./Sheet.tsx";

/** Which days: links, so that each has an address. */
export function PeriodChoice({
	period,
	shown,
	filter,
}: {
	period: PeriodAsked | null;
	/** What is shown now; null: not read yet. */
	shown: FigurePeriod | null;
	filter: FigureFilter;
}) {
	const chosen = periodName(period);
	const offered: [string, PeriodAsked | null, string?][] = [
		[w.recent, null, w.recentHint],
		...DAYS.map((days): [string, PeriodAsked] => [w.days[days], { days }]),
		...MONTHS.map((month): [string, PeriodAsked] => [
			w.month[month],
			{ month },
		]),
	];
	return (
		<nav class="figure-periods" aria-label={w.period}>
			{offered.map(([label, each, title]) => (
				<RouteLink
					key={label}
					to={toFigures(each, filter)}
					class="figure-period"
					current={periodName(each) === chosen}
					{...(title && { title })}
				>
					{label}
				</RouteLink>
			))}
			<OwnDays
				key={`${shown?.from} ${shown?.to}`}
				shown={shown}
				filter={filter}
				isChosen={period !== null && "from" in period}
			/>
		</nav>
	);
}

function OwnDays({
	shown,
	filter,
	isChosen,
}: {
	shown: FigurePeriod | null;
	filter: FigureFilter;
	isChosen: boolean;
}) {
	const [from, setFrom] = useState(shown?.from ?? "");
	const [to, setTo] = useState(shown?.to ?? "");
	const mayShow = from !== "" && to !== "" && from <= to;
	return (
		<Sheet label={w.own} isCurrent={isChosen}>
			<form
				class="figure-sheet"
				onSubmit={(event) => {
					event.preventDefault();
					if (mayShow) go(toFigures({ from, to }, filter));
				}}
			>
				<label>
					{w.from}
					<input
						type="date"
						class="date"
						required
						value={from}
						max={to || undefined}
						onInput={(event) => setFrom(event.currentTarget.value)}
					/>
				</label>
				<label>
					{w.to}
					<input
						type="date"
						class="date"
						required
						value={to}
						min={from || undefined}
						onInput={(event) => setTo(event.currentTarget.value)}
					/>
				</label>
				<button type="submit" class="button" disabled={!mayShow}>
					{w.show}
				</button>
			</form>
		</Sheet>
	);
}

const DAYS = [7, 30, 90] as const;
const MONTHS = ["this", "last"] as const;
