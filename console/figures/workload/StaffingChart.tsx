import type { FiguresRead } from "../../../protocol/figures.ts";
import type { WorkloadRead } from "../../../protocol/workload.ts";
import { counted, fill, locale } from "../../words/words.ts";
import { hourOfWeek } from "../hour-of-week.ts";
import { toBehind } from "../links.ts";
import { useArrowValues } from "../pictures/use-arrow-values.ts";
import { DAYS, HOURS, WeekTable } from "../pictures/WeekTable.tsx";
import { Rule } from "../Rule.tsx";
import { type StaffedHour, staffedHours, unattended } from "./staffing.ts";
import { workloadWords as w } from "./words.ts";

/** Of a cell, in units of its picture. */
const HEIGHT = 36;

/** How many came in each hour of the week, and how many were here. Each cell opens those who came. */
export function StaffingChart({
	read,
	figures,
}: {
	read: WorkloadRead;
	figures: FiguresRead;
}) {
	const hours = staffedHours(figures, read);
	const alone = unattended(hours);
	const mostCame = mostOf(hours.map(({ came }) => came));
	const mostHere = mostOf(hours.map(({ here }) => here));
	return (
		<>
			<h4 id="figures-staffing">{w.staffing}</h4>
			<p class="quiet">
				{fill(w.staffingLead, { timeZone: read.period.timeZone })}
			</p>
			<div class="figure-card">
				<Legend />
				<Week
					hours={hours}
					most={{ came: mostCame, here: mostHere }}
					figures={figures}
				/>
				{alone > 0 && <p>{counted(w.unattended, alone)}</p>}
				<Rule
					text={fill(w.staffingRule, {
						came: tenths.format(mostCame),
						here: tenths.format(mostHere),
					})}
				/>
			</div>
		</>
	);
}

function Week({
	hours,
	most,
	figures,
}: {
	hours: readonly StaffedHour[];
	most: { came: number; here: number };
	figures: FiguresRead;
}) {
	const values = useArrowValues(HOURS * DAYS, HOURS);
	const to = (hour: number) => toBehind(figures, { behind: "all", hour });
	const text = (hour: number) => textOf(hours[hour], hour);
	return (
		<fieldset
			class="staffing"
			aria-labelledby="figures-staffing"
			onKeyDown={values.onKeyDown}
		>
			<WeekTable
				name="staffing-week"
				values={values}
				cellClass={() => "staffing-hour"}
				to={to}
				text={text}
			>
				{(hour) => <Cell of={hours[hour]} most={most} />}
			</WeekTable>
			<p class="staffing-read" aria-hidden="true">
				{text(values.at)}
			</p>
		</fieldset>
	);
}

/** A bar for those who came, and a line at how many were here. */
function Cell({
	of,
	most,
}: {
	of: StaffedHour | undefined;
	most: { came: number; here: number };
}) {
	if (!of || of.came === null || of.here === null) return null;
	const came = most.came === 0 ? 0 : (of.came / most.came) * HEIGHT;
	const here = most.here === 0 ? 0 : (of.here / most.here) * (HEIGHT - 2);
	return (
		<svg
			viewBox={`0 0 10 ${HEIGHT}`}
			preserveAspectRatio="none"
			aria-hidden="true"
			focusable="false"
		>
			<rect
				class="staffing-came"
				x="1"
				width="8"
				y={HEIGHT - came}
				height={came}
			/>
			<rect
				class={of.here === 0 ? "staffing-nobody" : "staffing-here"}
				x="0"
				width="10"
				y={HEIGHT - 2 - here}
				height="2"
			/>
		</svg>
	);
}

function Legend() {
	return (
		<p class="staffing-legend" aria-hidden="true">
			<span class="is-came">{w.came}</span>
			<span class="is-here">{w.were}</span>
		</p>
	);
}

function textOf(of: StaffedHour | undefined, hour: number): string {
	const when = hourOfWeek(hour);
	if (!of || of.came === null || of.here === null)
		return fill(w.unknown, {
			...when,
			came: counted(w.conversations, of?.conversations ?? 0),
		});
	return fill(w.cell, {
		...when,
		came: countedTenths(w.conversations, of.came),
		here: countedTenths(w.agents, of.here),
	});
}

/** "1 conversation", "0.4 conversations". */
function countedTenths(forms: typeof w.agents, value: number): string {
	const shown = tenths.format(value);
	const form = forms[plurals.select(Number(value.toFixed(1)))] ?? forms.other;
	return fill(form, { count: shown });
}

function mostOf(values: readonly (number | null)[]): number {
	return Math.max(0, ...values.map((value) => value ?? 0));
}
const tenths = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const plurals = new Intl.PluralRules(locale, { maximumFractionDigits: 1 });
