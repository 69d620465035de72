import { useEffect, useRef } from "preact/hooks";
import type { Score } from "../../protocol/entry.ts";
import type { EpisodeInfo } from "../../protocol/figure-episodes.ts";
import type { FigureFilter, PeriodAsked } from "../../protocol/figures.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import { Face } from "../../ui/RatingFaces.tsx";
import {
	counted,
	fill,
	languageName,
	listed,
	locale,
	plain,
	refused,
	words,
} from "../words/words.ts";
import { Failed } from "../workspace/Failed.tsx";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { useWorkspace } from "../workspace/use-workspace.ts";
import type { BehindList } from "./behind.ts";
import { behindTitle } from "./behind-title.ts";
import { behindWords as w } from "./behind-words.ts";
import { FilterChoice } from "./FilterChoice.tsx";
import type { Figures } from "./figures.ts";
import { pictureWords } from "./pictures/words.ts";
import { type BehindAsked, toFigures } from "./places.ts";
import { daysText, secondsText } from "./texts.ts";
import { keptScroll, useKeptScroll } from "./use-kept-scroll.ts";
import { figuresWords } from "./words.ts";

/** The conversations behind a figure, at an address of their own. Each opens. */
export function BehindPage({
	figures,
	period,
	filter,
	asked,
}: {
	figures: Figures;
	period: PeriodAsked;
	filter: FigureFilter;
	asked: BehindAsked;
}) {
	const list = figures.behind(period, filter, asked);
	const isNamed = isKnown(figures, filter);
	const connection = useWorkspace().connection.state.value.kind;
	const title = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		if (connection === "here") void list.read();
	}, [list, connection]);
	useKeptScroll(list.state.value.kind === "read");
	useEffect(
		() => title.current?.focus({ preventScroll: keptScroll() !== null }),
		[],
	);
	useEffect(() => {
		// Who came by a bookmark has read no names yet; the figures are one step away anyway.
		if (!isNamed && connection === "here") void figures.of(period, {}).read();
	}, [isNamed, connection]);
	return (
		<>
			<RouteLink to={toFigures(period, filter)} class="figure-back">
				{w.back}
			</RouteLink>
			<h3 ref={title} tabIndex={-1} class="figure-behind-title">
				{behindTitle(asked)}
			</h3>
			{"from" in period && (
				<p class="quiet">{daysText(period.from, period.to)}</p>
			)}
			<FilterChips figures={figures} period={period} filter={filter} />
			<List list={list} />
		</>
	);
}

/** Whether there are names for all that the filter says. */
function isKnown(
	{ names }: Figures,
	{ agent, team, tag }: FigureFilter,
): boolean {
	return (
		(!agent || Boolean(names.value.get("agent"))) &&
		(!team || Boolean(names.value.get("team"))) &&
		(!tag || Boolean(names.value.get("tag")))
	);
}

function FilterChips(props: {
	figures: Figures;
	period: PeriodAsked;
	filter: FigureFilter;
}) {
	if (Object.keys(props.filter).length === 0) return null;
	return <FilterChoice {...props} />;
}

function List({ list }: { list: BehindList }) {
	const state = list.state.value;
	const episodes = list.list.value;
	switch (state.kind) {
		case "reading":
			return <p class="quiet later">{words.loading}</p>;
		case "failed":
			return (
				<Failed why={refused(state.refusal)} again={() => void list.read()} />
			);
		case "read":
			break;
		default:
			return unreachable(state);
	}
	if (episodes.length === 0) return <p class="settings-none">{w.none}</p>;
	return (
		<>
			{state.next === null && (
				<p class="quiet">{counted(w.shown, episodes.length)}</p>
			)}
			<ul class="figure-episodes">
				{episodes.map((episode) => (
					<li key={`${episode.conversation} ${episode.at}`}>
						<Episode episode={episode} />
					</li>
				))}
			</ul>
			{state.refusal && (
				<Failed
					why={refused(state.refusal)}
					again={() => void list.readMore()}
				/>
			)}
			{state.next !== null && (
				<button
					type="button"
					class="button"
					onClick={() => void list.readMore()}
				>
					{w.more}
				</button>
			)}
		</>
	);
}

function Episode({ episode }: { episode: EpisodeInfo }) {
	const { score, relation, language, agents } = episode;
	const face = SCORES.find((one) => one === score);
	return (
		<article class="figure-episode">
			<span class="figure-episode-face">
				{face && (
					<>
						<Face score={face} size={28} />
						<span class="unseen">{pictureWords.scores[face]}</span>
					</>
				)}
			</span>
			<p class="figure-episode-head">
				<RouteLink
					to={{ kind: "conversation", id: episode.conversation }}
					class="figure-link"
				>
					{fill(w.ref, { ref: plain(episode.ref) })}
				</RouteLink>
				<span
					class={relation === "customer" ? "badge badge-customer" : "badge"}
				>
					{figuresWords[relation]}
				</span>
				<time dateTime={new Date(episode.at).toISOString()}>
					{when.format(episode.at)}
				</time>
			</p>
			<p class="figure-note">
				{[
					language && languageName(language),
					agents.length > 0 &&
						fill(w.by, {
							agents: listed(agents.map(({ name }) => plain(name))),
						}),
					episode.outcome && fill(w.outcome, { name: plain(episode.outcome) }),
					episode.waited !== null &&
						fill(w.waited, { time: secondsText(episode.waited) }),
					episode.firstResponse !== null &&
						fill(w.first, { time: secondsText(episode.firstResponse) }),
				]
					.filter(Boolean)
					.join(" · ")}
			</p>
		</article>
	);
}

const SCORES: readonly Score[] = [1, 2, 3, 4, 5];
const when = new Intl.DateTimeFormat(locale, {
	dateStyle: "medium",
	timeStyle: "short",
});
