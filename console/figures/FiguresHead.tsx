import type { Signal } from "@preact/signals";
import { figureParams } from "../../protocol/figure-address.ts";
import type { FiguresRead } from "../../protocol/figures.ts";
import { fill, locale } from "../words/words.ts";
import { FilterChoice } from "./FilterChoice.tsx";
import type { Figures } from "./figures.ts";
import { headWords as w } from "./head-words.ts";
import { exactPeriod } from "./links.ts";
import { PeriodChoice } from "./PeriodChoice.tsx";
import type { FigurePlace } from "./places.ts";
import { daysText } from "./texts.ts";
import { figuresWords } from "./words.ts";

/** Which days and whose, and what may be done with the page. */
export function FiguresHead({
	figures,
	place: { period, filter },
	read,
	isTable,
	again,
}: {
	figures: Figures;
	place: FigurePlace;
	/** null: not read yet. */
	read: FiguresRead | null;
	isTable: Signal<boolean>;
	again: () => void;
}) {
	return (
		<header class="figure-head">
			<PeriodChoice
				period={period}
				shown={read?.period ?? null}
				filter={filter}
			/>
			<div class="figure-head-line">
				<FilterChoice figures={figures} period={period} filter={filter} />
				<div class="figure-acts">
					<button
						type="button"
						class="button"
						aria-pressed={isTable.value}
						disabled={!read}
						onClick={() => {
							isTable.value = !isTable.value;
						}}
					>
						{w.asTable}
					</button>
					{read && <CsvLink read={read} />}
					<button
						type="button"
						class="button"
						disabled={!read}
						onClick={() => print()}
					>
						{w.print}
					</button>
				</div>
			</div>
			{read && <Shown read={read} isRecent={period === null} again={again} />}
		</header>
	);
}

/** The same days and filter as a file, by an address: it is read anew. */
function CsvLink({ read }: { read: FiguresRead }) {
	const { site, filter } = read;
	const params = figureParams({ site, filter, period: exactPeriod(read) });
	return (
		<a class="button" href={`/console/figures.csv?${params}`} download>
			{w.csv}
		</a>
	);
}

function Shown({
	read,
	isRecent,
	again,
}: {
	read: FiguresRead;
	isRecent: boolean;
	again: () => void;
}) {
	const { period, before } = read;
	return (
		<p class="quiet figure-shown">
			{isRecent && w.recentDays[daysBetween(period.from, period.to)]}{" "}
			{fill(w.shown, {
				days: daysText(period.from, period.to),
				timeZone: period.timeZone,
			})}{" "}
			{fill(w.before, { days: daysText(before.from, before.to) })}{" "}
			{fill(figuresWords.known, { time: knownAt(read) })}{" "}
			<button type="button" class="text-button" onClick={again}>
				{figuresWords.again}
			</button>
		</p>
	);
}

/** By the clock that the days are by. */
function knownAt({ at, period: { timeZone } }: FiguresRead): string {
	const clock = new Intl.DateTimeFormat(locale, {
		timeZone,
		hour: "numeric",
		minute: "2-digit",
	});
	return clock.format(at);
}

/** Both ends are in it. */
function daysBetween(from: string, to: string): number {
	return (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
}

const DAY_MS = 86_400_000;
