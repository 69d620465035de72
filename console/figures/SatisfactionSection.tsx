import type { Relation } from "../../protocol/conversation.ts";
import { strengthOf } from "../../protocol/figure-rules.ts";
import type {
	FiguresRead,
	LineFigures,
	Response,
	Satisfaction,
	Share,
} from "../../protocol/figures.ts";
import { counted, fill } from "../words/words.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import type { Route } from "../workspace/route.ts";
import { behindWords } from "./behind-words.ts";
import { comparisonOf } from "./comparisons.ts";
import { formatText } from "./format-text.ts";
import { toBehind } from "./links.ts";
import { FaceBars } from "./pictures/FaceBars.tsx";
import { Rule } from "./Rule.tsx";
import { relationsOf } from "./relations.ts";
import { ShareFigure } from "./ShareFigure.tsx";
import { satisfactionWords as w } from "./satisfaction-words.ts";
import { countText, percentText, pointsText, signedText } from "./texts.ts";
import { figuresWords, ruleWords } from "./words.ts";

/** What shoppers said: customers and visitors side by side, and never together. */
export function SatisfactionSection({ read }: { read: FiguresRead }) {
	const relations = relationsOf(read);
	return (
		<section class="figure-section" aria-labelledby="figures-satisfaction">
			<h3 id="figures-satisfaction">{w.title}</h3>
			<div class="figure-cards is-lines">
				{relations.map((relation) => (
					<LineCard key={relation} read={read} relation={relation} />
				))}
			</div>
			{relations.length > 1 && <Difference read={read} />}
		</section>
	);
}

function LineCard({
	read,
	relation,
}: {
	read: FiguresRead;
	relation: Relation;
}) {
	const line = read.lines[relation];
	const name = figuresWords[`${relation}s`];
	const id = `figures-${relation}`;
	return (
		<article class="figure-card" aria-labelledby={id}>
			<h4 id={id}>{name}</h4>
			{line.satisfaction.length === 0 && <p class="quiet">{w.noAnswers}</p>}
			{line.satisfaction.map((one) => (
				<OneFormat
					key={one.format}
					read={read}
					relation={relation}
					of={one}
					isOnly={line.satisfaction.length === 1}
				/>
			))}
			<ResponseRate read={read} relation={relation} response={line.response} />
			<div class="figure-part">
				<h5>{w.solved}</h5>
				<ShareFigure
					share={line.solved}
					label={`${name}: ${w.solved}`}
					to={toBehind(read, "solved", { relation })}
					opens={figuresWords.read[line.solved.hits] ?? w.solved}
				/>
			</div>
			<Rule text={ruleWords.satisfied} />
		</article>
	);
}

function OneFormat({
	read,
	relation,
	of,
	isOnly,
}: {
	read: FiguresRead;
	relation: Relation;
	of: Satisfaction;
	isOnly: boolean;
}) {
	const { satisfied, distribution, format } = of;
	const name = figuresWords[`${relation}s`];
	const label = `${name}: ${w.satisfied}`;
	return (
		<div class="figure-part">
			<h5>{isOnly ? w.satisfied : `${w.satisfied}, ${formatText(format)}`}</h5>
			{strengthOf(satisfied.n) === "few" && (
				<People
					satisfied={satisfied}
					to={toBehind(read, "unsatisfied", { relation })}
				/>
			)}
			<ShareFigure
				share={satisfied}
				label={label}
				to={toBehind(read, "rated", { relation })}
				opens={figuresWords.read[satisfied.n] ?? behindWords.titles.rated}
				counts={peopleText(satisfied)}
				isBig
			/>
			{satisfied.n > 0 && (
				<FaceBars
					distribution={distribution}
					label={`${name}: ${w.distribution}`}
					to={(score) =>
						toBehind(read, { behind: "rated", score }, { relation })
					}
				/>
			)}
		</div>
	);
}

/** Who they were says more than a share of few. */
function People({ satisfied, to }: { satisfied: Share; to: Route }) {
	const bad = satisfied.n - satisfied.hits;
	return (
		<p class="figure-counts">
			<span>{peopleText(satisfied)}</span>{" "}
			{bad > 0 && (
				<RouteLink to={to} class="figure-link">
					{counted(w.readBad, bad)}
				</RouteLink>
			)}
		</p>
	);
}

/** "11 answers: 8 good, 3 bad." */
function peopleText({ hits, n }: Share): string {
	return fill(w.fewOf, {
		answers: counted(w.few, n),
		good: hits,
		bad: n - hits,
	});
}

function ResponseRate({
	read,
	relation,
	response,
}: {
	read: FiguresRead;
	relation: Relation;
	response: LineFigures["response"];
}) {
	const { rate } = response;
	return (
		<div class="figure-part">
			<h5>{w.rate}</h5>
			<ShareFigure
				share={rate}
				label={`${figuresWords[`${relation}s`]}: ${w.rate}`}
				to={toBehind(read, "unanswered", { relation })}
				opens={behindWords.titles.unanswered}
				opened={rate.n - rate.hits}
				few={w.fewAsked}
			/>
			<details class="figure-more">
				<summary>{w.bounds}</summary>
				<p>{boundsText(response)}</p>
				<p class="quiet">{factsText(response)}</p>
			</details>
		</div>
	);
}

function boundsText({ ifUnhappy, ifHappy, rate }: Response): string {
	if (ifUnhappy === null || ifHappy === null) return w.noBounds;
	return fill(w.boundsOf, {
		low: percentText(ifUnhappy),
		high: percentText(ifHappy),
		n: countText(rate.n),
	});
}

function factsText(response: Response): string {
	const { asked, seen, started, answered, dismissed, withdrawn, hidden } =
		response;
	const counts = {
		asked,
		seen,
		started,
		answered,
		dismissed,
		withdrawn,
		hidden,
	};
	return fill(
		w.facts,
		Object.fromEntries(
			Object.entries(counts).map(([name, count]) => [name, countText(count)]),
		),
	);
}

/** Customers against visitors, in a sentence. */
function Difference({ read }: { read: FiguresRead }) {
	const found = comparisonOf(read, {
		figure: "satisfied",
		against: "relation",
	});
	if (!found) return <p class="quiet figure-sentence">{w.notCompared}</p>;
	const { difference, low, high, isReal } = found;
	const sentence =
		Math.abs(difference) < 0.05 ? w.same : difference > 0 ? w.more : w.less;
	return (
		<p class="figure-sentence">
			{fill(sentence, {
				difference: pointsText(difference),
				low: signedText(low),
				high: signedText(high),
			})}{" "}
			<strong class={isReal ? "figure-real" : "figure-chance"}>
				{isReal ? w.isReal : w.isChance}
			</strong>
		</p>
	);
}
