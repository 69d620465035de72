import type { Relation } from "../../../protocol/conversation.ts";
import { counted, fill } from "../../words/words.ts";
import type { Route } from "../../workspace/route.ts";
import { hourOfWeek } from "../hour-of-week.ts";
import { countText } from "../texts.ts";
import { useArrowValues } from "./use-arrow-values.ts";
import { DAYS, HOURS, WeekTable } from "./WeekTable.tsx";
import { pictureWords } from "./words.ts";

/** Shades beside "none": more cannot be told apart. */
const SHADES = 5;

/** How many conversations began in each hour of the week. Each cell opens them. */
export function HeatMap({
	hours,
	label,
	to,
}: {
	/** Monday 0:00 first, 168 each. */
	hours: Record<Relation, readonly number[]>;
	label: string;
	to: (hour: number) => Route;
}) {
	const values = useArrowValues(HOURS * DAYS, HOURS);
	const sums = Array.from(
		{ length: HOURS * DAYS },
		(_, hour) => (hours.customer[hour] ?? 0) + (hours.visitor[hour] ?? 0),
	);
	const most = Math.max(...sums);
	const text = (hour: number) =>
		fill(pictureWords.cell, {
			when: fill(pictureWords.hour, hourOfWeek(hour)),
			conversations: counted(pictureWords.conversations, sums[hour] ?? 0),
			customers: countText(hours.customer[hour] ?? 0),
			visitors: countText(hours.visitor[hour] ?? 0),
		});
	const peak = text(sums.indexOf(most));
	return (
		<fieldset class="heat" aria-label={label} onKeyDown={values.onKeyDown}>
			<WeekTable
				name="heat-map"
				label={fill(pictureWords.heat, { what: label, most: peak })}
				values={values}
				cellClass={(hour) => `heat-cell heat-${shadeOf(sums[hour] ?? 0, most)}`}
				to={to}
				text={text}
			/>
			<p class="heat-read" aria-hidden="true">
				{text(values.at)}
			</p>
			<p class="heat-legend" aria-hidden="true">
				<span>{pictureWords.least}</span>
				{Array.from({ length: SHADES + 1 }, (_, shade) => (
					<span key={shade} class={`heat-cell heat-${shade}`} />
				))}
				<span>{countText(most)}</span>
			</p>
		</fieldset>
	);
}

/** 0: none at all. */
function shadeOf(count: number, most: number): number {
	return count === 0 ? 0 : Math.ceil((count / most) * SHADES);
}
