import { useEffect } from "preact/hooks";
import { strengthOf } from "../../../protocol/figure-rules.ts";
import type { FiguresRead, Share } from "../../../protocol/figures.ts";
import type { ReturningMonth } from "../../../protocol/returning.ts";
import { fill, locale } from "../../words/words.ts";
import { useModel } from "../../workspace/use-workspace.ts";
import { ShareBar } from "../pictures/ShareBar.tsx";
import { Rule } from "../Rule.tsx";
import { percentText, shareNote } from "../texts.ts";
import { figuresWords, ruleWords } from "../words.ts";
import { returningModel } from "./returning.ts";
import { returningWords as w } from "./words.ts";

/** Customers who bought again, by the month in which they bought. It follows no days and no filter of the page. */
export function ReturningSection({ read }: { read: FiguresRead }) {
	const returning = useModel(returningModel)(read.site);
	useEffect(() => void returning.read(), [returning]);
	const state = returning.state.value;
	if (state.kind !== "read") return null;
	const months = state.read.months.filter(({ again }) => again.n > 0);
	return (
		<section class="figure-section" aria-labelledby="figures-returning">
			<h3 id="figures-returning">{w.title}</h3>
			<p class="quiet">{w.lead}</p>
			<div class="figure-card">
				{months.length === 0 && <p class="quiet">{w.none}</p>}
				<ul class="figure-months">
					{months.map((month) => (
						<li key={month.month} class="figure-group-line">
							<span class="figure-who">{monthText(month)}</span>
							<Again month={month} />
						</li>
					))}
				</ul>
				<Rule text={ruleWords.share} />
			</div>
		</section>
	);
}

function Again({ month }: { month: ReturningMonth }) {
	const { again, isRunning } = month;
	return (
		<div class={`figure-share is-${strengthOf(again.n)}`}>
			<p class="figure-line">
				{again.percent !== null && (
					<span class="figure-number is-still">
						{percentText(again.percent)}
					</span>
				)}
				<span class="figure-note">
					{shareNote(again)}
					{isFew(again) && <em>{figuresWords.few}</em>}
					{isRunning && <em>{w.running}</em>}
				</span>
			</p>
			<ShareBar
				share={again}
				label={fill(w.month, { month: monthText(month) })}
			/>
		</div>
	);
}

function isFew({ n }: Share): boolean {
	return strengthOf(n) === "few";
}

function monthText({ month }: ReturningMonth): string {
	return months.format(Date.parse(`${month}-15T12:00:00Z`));
}

const months = new Intl.DateTimeFormat(locale, {
	month: "short",
	year: "numeric",
	timeZone: "UTC",
});
