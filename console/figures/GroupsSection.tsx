import { useState } from "preact/hooks";
import type { Relation } from "../../protocol/conversation.ts";
import {
	DIMENSIONS,
	type Dimension,
	type FiguresRead,
	type GroupFigures,
} from "../../protocol/figures.ts";
import { counted, fill, locale } from "../words/words.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { behindWords } from "./behind-words.ts";
import { comparisonOf, markOf } from "./comparisons.ts";
import { groupName } from "./group-name.ts";
import { groupsWords as w } from "./groups-words.ts";
import { exactPeriod, toBehind } from "./links.ts";
import { toFigures } from "./places.ts";
import { Rule } from "./Rule.tsx";
import { relationsOf } from "./relations.ts";
import { ShareFigure } from "./ShareFigure.tsx";
import { countText, pointsText, signedText } from "./texts.ts";
import { figuresWords, ruleWords } from "./words.ts";

/** Satisfaction by agent, team and language. By their names, and never by a figure. */
export function GroupsSection({ read }: { read: FiguresRead }) {
	const shown = DIMENSIONS.filter((dimension) =>
		read.groups.some((one) => one.dimension === dimension),
	);
	if (shown.length === 0) return null;
	return (
		<section class="figure-section" aria-labelledby="figures-groups">
			<h3 id="figures-groups">{w.title}</h3>
			<p class="quiet">{w.lead}</p>
			<div class="figure-cards">
				{shown.map((dimension) => (
					<DimensionCard key={dimension} read={read} dimension={dimension} />
				))}
			</div>
			<Rule text={ruleWords.real} />
		</section>
	);
}

function DimensionCard({
	read,
	dimension,
}: {
	read: FiguresRead;
	dimension: Dimension;
}) {
	const [isAll, setAll] = useState(false);
	const groups = inOrder(read, dimension);
	const shown = isAll ? groups : groups.slice(0, SHOWN_AT_FIRST);
	const id = `figures-by-${dimension}`;
	return (
		<article class="figure-card is-groups" aria-labelledby={id}>
			<h4 id={id}>{w.dimensions[dimension]}</h4>
			<ul class="figure-groups">
				{shown.map((group) => (
					<li key={group.value}>
						<Group read={read} group={group} />
					</li>
				))}
			</ul>
			{shown.length < groups.length && (
				<button type="button" class="button" onClick={() => setAll(true)}>
					{fill(w.showAll, { n: countText(groups.length) })}
				</button>
			)}
			<Rule text={ruleWords.satisfied} />
		</article>
	);
}

/** By name; what has none of its own comes last. */
function inOrder({ groups }: FiguresRead, dimension: Dimension) {
	return groups
		.filter((one) => one.dimension === dimension)
		.map((one) => ({
			...one,
			name: groupName(dimension, one.value, one.name),
		}))
		.sort(
			(one, other) =>
				Number(one.value === "") - Number(other.value === "") ||
				collator.compare(one.name, other.name),
		);
}

function Group({
	read,
	group,
}: {
	read: FiguresRead;
	group: GroupFigures & { name: string };
}) {
	const { dimension, value, name, lines } = group;
	const relations = relationsOf(read);
	const filter = { ...read.filter, [dimension]: value };
	const episodes = relations.reduce(
		(sum, relation) => sum + lines[relation].episodes,
		0,
	);
	return (
		<div class="figure-group">
			<p class="figure-group-name">
				<RouteLink
					to={toFigures(exactPeriod(read), filter)}
					class="figure-link"
					title={fill(w.only, { name })}
				>
					{name}
				</RouteLink>
				<span class="figure-note">{counted(w.episodes, episodes)}</span>
			</p>
			{relations.map((relation) => (
				<GroupLine
					key={relation}
					read={read}
					group={group}
					relation={relation}
				/>
			))}
		</div>
	);
}

function GroupLine({
	read,
	group: { dimension, value, name, lines },
	relation,
}: {
	read: FiguresRead;
	group: GroupFigures & { name: string };
	relation: Relation;
}) {
	const { satisfied } = lines[relation];
	const who = figuresWords[`${relation}s`];
	const compared = comparisonOf(read, {
		figure: "satisfied",
		against: dimension,
		value,
		relation,
	});
	const mark = compared && markOf(compared);
	return (
		<div class="figure-group-line">
			<span class="figure-who">{who}</span>
			<ShareFigure
				share={satisfied}
				label={fill(w.of, { name, who, figure: w.satisfied })}
				to={toBehind(read, "rated", { relation, [dimension]: value })}
				opens={figuresWords.read[satisfied.n] ?? behindWords.titles.rated}
				mark={mark === "real" ? undefined : mark}
			/>
			{compared && mark && (
				<p class={`figure-mark is-${mark}`}>
					{fill(w.differsMore, {
						difference: pointsText(compared.difference),
						low: signedText(compared.low),
						high: signedText(compared.high),
					})}
				</p>
			)}
		</div>
	);
}

/** A long staff does not push the rest of the page away. */
const SHOWN_AT_FIRST = 12;
const collator = new Intl.Collator(locale);
