import type { ComponentChildren } from "preact";
import { follow } from "../../workspace/RouteLink.tsx";
import { pathOf, type Route } from "../../workspace/route.ts";
import { hourText, shortWeekday } from "../hour-of-week.ts";
import type { ArrowValues } from "./use-arrow-values.ts";

export const HOURS = 24;
export const DAYS = 7;

/** A link for each hour of the week, a day a row. */
export function WeekTable({
	name,
	label,
	values,
	cellClass,
	to,
	text,
	children,
}: {
	/** The class of the table. */
	name: string;
	label?: string;
	values: ArrowValues;
	cellClass: (hour: number) => string;
	/** Of an hour of the week: Monday 0:00 is 0. */
	to: (hour: number) => Route;
	text: (hour: number) => string;
	children?: (hour: number) => ComponentChildren;
}) {
	return (
		<table class={name} aria-label={label}>
			<thead>
				<tr>
					<td />
					{EVERY_SIXTH.map((hour) => (
						<th key={hour} scope="colgroup" colSpan={6}>
							{hourText(hour)}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{WEEK.map((day) => (
					<tr key={day}>
						<th scope="row">{shortWeekday(day)}</th>
						{Array.from({ length: HOURS }, (_, of) => day * HOURS + of).map(
							(hour) => (
								<td key={hour}>
									<a
										class={cellClass(hour)}
										href={pathOf(to(hour))}
										onClick={(event) => follow(event, to(hour))}
										aria-label={text(hour)}
										title={text(hour)}
										{...values.one(hour)}
									>
										{children?.(hour)}
									</a>
								</td>
							),
						)}
					</tr>
				))}
			</tbody>
		</table>
	);
}

const WEEK = [0, 1, 2, 3, 4, 5, 6];
const EVERY_SIXTH = [0, 6, 12, 18];
