import type { Comparison, FiguresRead } from "../../protocol/figures.ts";
import { counted, fill } from "../words/words.ts";
import { changesWords as w } from "./changes-words.ts";
import { isTimes, markOf } from "./comparisons.ts";
import { DifferenceBar } from "./pictures/DifferenceBar.tsx";
import { Rule } from "./Rule.tsx";
import {
	countText,
	daysText,
	moreSecondsText,
	pointsText,
	signedText,
} from "./texts.ts";
import { figuresWords, ruleWords } from "./words.ts";

/** What changed against the days before: what is real first, and the rest on demand. */
export function ChangesSection({ read }: { read: FiguresRead }) {
	const changes = read.comparisons.filter(
		({ against }) => against === "before",
	);
	const real = changes.filter(({ isReal }) => isReal);
	const others = changes.filter(({ isReal }) => !isReal);
	const { from, to } = read.before;
	return (
		<section class="figure-section" aria-labelledby="figures-changes">
			<h3 id="figures-changes">{w.title}</h3>
			<p class="quiet">{fill(w.lead, { days: daysText(from, to) })}</p>
			<div class="figure-card">
				{changes.length === 0 && <p>{w.none}</p>}
				{changes.length > 0 && real.length === 0 && <p>{w.noneReal}</p>}
				<ChangeList changes={real} all={changes} />
				{others.length > 0 && (
					<details class="figure-more">
						<summary>
							{counted(real.length > 0 ? w.others : w.all, others.length)}
						</summary>
						<ChangeList changes={others} all={changes} />
					</details>
				)}
				<Rule text={ruleWords.real} />
			</div>
		</section>
	);
}

function ChangeList({
	changes,
	all,
}: {
	changes: readonly Comparison[];
	all: readonly Comparison[];
}) {
	if (changes.length === 0) return null;
	return (
		<ul class="figure-changes">
			{changes.map((one) => (
				<li key={`${one.figure} ${one.relation}`}>
					<Change change={one} most={endFor(one, all)} />
				</li>
			))}
		</ul>
	);
}

function Change({ change, most }: { change: Comparison; most: number }) {
	const { figure, relation, difference, low, high, n, isReal } = change;
	const isSeconds = isTimes(figure);
	const text = isSeconds ? moreSecondsText : pointsText;
	const end = isSeconds ? moreSecondsText : signedText;
	const mark = markOf(change);
	const label = fill(w.of, {
		figure: w.figures[figure],
		who:
			relation === "both" ? w.both : figuresWords[`${relation}s`].toLowerCase(),
	});
	return (
		<>
			<p class="figure-change">
				<span>{label}</span>{" "}
				<strong class={mark ? `is-${mark}` : "quiet"}>
					{text(difference)}
				</strong>
				{isReal && <em class={`figure-mark is-${mark}`}>{w.real}</em>}
			</p>
			<DifferenceBar
				difference={difference}
				low={low}
				high={high}
				most={most}
				label={label}
				text={text}
				mark={mark}
			/>
			<p class="figure-note">
				{fill(w.values, {
					low: end(low),
					high: end(high),
					// The first side is what is looked at, the second what it is held against.
					now: countText(n[0]),
					before: countText(n[1]),
				})}
			</p>
		</>
	);
}

/** One axis for all of a kind, so that they can be held against each other. */
function endFor({ figure }: Comparison, all: readonly Comparison[]): number {
	const alike = all.filter((one) => isTimes(one.figure) === isTimes(figure));
	return Math.max(
		...alike.map(({ low, high }) => Math.max(Math.abs(low), Math.abs(high))),
		1,
	);
}
