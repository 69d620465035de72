import type { Relation } from "../../protocol/conversation.ts";
import type { MondayRead } from "../../protocol/monday.ts";
import { toTab } from "../feedback/tabs.ts";
import { counted, fill } from "../words/words.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { sentences } from "./sentences.ts";
import { mondayWords } from "./words.ts";

const RELATIONS: readonly Relation[] = ["customer", "visitor"];

/** What was counted, and what differs for real from the weeks before. */
export function HowItWas({ page }: { page: MondayRead }) {
	const { lines, changes, compared } = page;
	const w = mondayWords;
	const begun = RELATIONS.filter((relation) => lines[relation].episodes > 0);
	const isAnswered = RELATIONS.some(
		(relation) => lines[relation].satisfaction.length > 0,
	);
	return (
		<section class="monday-part" aria-labelledby="monday-week">
			<h3 id="monday-week">{w.week}</h3>
			<ul class="monday-said">
				{begun.length === 0 && <li>{w.noneBegan}</li>}
				{begun.map((relation) => (
					<li key={relation}>
						{counted(w.began[relation], lines[relation].episodes)}
					</li>
				))}
				{RELATIONS.map((relation) => (
					<Counted key={relation} relation={relation} page={page} />
				))}
				{!isAnswered && <li>{w.noneAnswered}</li>}
				{changes.map((change) => (
					<li key={`${change.figure} ${change.relation}`}>
						<strong>{sentences.change(change)}</strong>
					</li>
				))}
				{changes.length === 0 && <li>{sentences.unchanged(compared)}</li>}
			</ul>
			<p class="quiet">
				{w.rule}{" "}
				{isAnswered && (
					<RouteLink to={toTab("ratings")} class="rating-link">
						{w.readRatings}
					</RouteLink>
				)}
			</p>
		</section>
	);
}

/** Formats of a question are never merged: each has a sentence of its own, and is named where there are several. */
function Counted({ relation, page }: { relation: Relation; page: MondayRead }) {
	const all = page.lines[relation].satisfaction;
	return (
		<>
			{all.map(({ format, satisfied }) => (
				<li key={format}>
					{sentences.count(relation, satisfied)}
					{all.length > 1 && <span class="quiet"> {askedBy(format)}</span>}
				</li>
			))}
		</>
	);
}

/** The relay names a format by its kind and the version since which answers compare: `faces 1`. */
function askedBy(format: string): string {
	const [kind = "", version = ""] = format.split(" ");
	return fill(mondayWords.ofFormat, { kind, version });
}
