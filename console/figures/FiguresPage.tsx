import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { FiguresRead } from "../../protocol/figures.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import { refused, words } from "../words/words.ts";
import { Failed } from "../workspace/Failed.tsx";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { ChangesSection } from "./ChangesSection.tsx";
import { FiguresHead } from "./FiguresHead.tsx";
import { FigureTable } from "./FigureTable.tsx";
import { FurtherSections } from "./FurtherSections.tsx";
import type { Figures, FiguresState } from "./figures.ts";
import { GroupsSection } from "./GroupsSection.tsx";
import { HoursSection } from "./HoursSection.tsx";
import { type FigurePlace, toFigures } from "./places.ts";
import { ReturningSection } from "./returning/ReturningSection.tsx";
import { SatisfactionSection } from "./SatisfactionSection.tsx";
import { SeriesSection } from "./SeriesSection.tsx";
import { SilentSection } from "./SilentSection.tsx";
import { SurveysSection } from "./surveys/SurveysSection.tsx";
import { useKeptScroll } from "./use-kept-scroll.ts";
import { WaitsSection } from "./WaitsSection.tsx";
import { figuresWords as w } from "./words.ts";

/** All figures of one shop in some days. */
export function FiguresPage({
	figures,
	place,
}: {
	figures: Figures;
	place: FigurePlace;
}) {
	const page = figures.of(place.period, place.filter);
	const connection = useWorkspace().connection.state.value.kind;
	const isTable = useSignal(false);
	useEffect(() => {
		if (connection === "here") void page.read();
	}, [page, connection]);
	const state = page.state.value;
	const read = state.kind === "read" ? state.read : null;
	useKeptScroll(read !== null);
	const again = () => void page.read();
	return (
		<>
			<FiguresHead
				figures={figures}
				place={place}
				read={read}
				isTable={isTable}
				again={again}
			/>
			{state.kind === "read" && state.refusal && (
				<Failed why={refused(state.refusal)} again={again} />
			)}
			<Body state={state} again={again} place={place} isTable={isTable} />
		</>
	);
}

function Body({
	state,
	again,
	place,
	isTable,
}: {
	state: FiguresState;
	again: () => void;
	place: FigurePlace;
	isTable: Signal<boolean>;
}) {
	switch (state.kind) {
		case "reading":
			return <Shape />;
		case "failed":
			return <Failed why={refused(state.refusal)} again={again} />;
		case "read":
			break;
		default:
			return unreachable(state);
	}
	const { read } = state;
	if (isEmpty(read))
		return (
			<>
				<Empty place={place} read={read} />
				{/* Ratings from elsewhere are of days before the first conversation. */}
				<FurtherSections read={read} />
			</>
		);
	if (isTable.value) return <FigureTable read={read} />;
	return (
		<>
			<SatisfactionSection read={read} />
			<ChangesSection read={read} />
			<SeriesSection read={read} />
			<GroupsSection read={read} />
			<WaitsSection read={read} />
			<HoursSection read={read} />
			<SilentSection read={read} />
			<SurveysSection read={read} />
			<ReturningSection read={read} />
			<FurtherSections read={read} />
		</>
	);
}

function isEmpty({ lines }: FiguresRead): boolean {
	return lines.customer.episodes + lines.visitor.episodes === 0;
}

function Empty({
	place: { period, filter },
	read,
}: {
	place: FigurePlace;
	read: FiguresRead;
}) {
	if (Object.keys(filter).length > 0)
		return (
			<div class="empty">
				<p>{w.emptyFiltered}</p>
				<RouteLink to={toFigures(period)} class="button">
					{w.dropAll}
				</RouteLink>
			</div>
		);
	if (read.period.until - read.period.since > LONG_MS)
		return (
			<div class="empty">
				<p>{w.emptyLong}</p>
			</div>
		);
	return (
		<div class="empty">
			<p>{w.empty}</p>
			<RouteLink to={toFigures({ days: 90 })} class="button">
				{w.more90}
			</RouteLink>
		</div>
	);
}

/** The last 90 days end within their last day, and to offer them again leads nowhere. */
const LONG_MS = 89 * 86_400_000;

/** The shape of what comes, where it takes a moment. */
function Shape() {
	return (
		<div class="figure-shape later" aria-busy="true">
			<p class="unseen" role="status">
				{words.loading}
			</p>
			<div class="figure-cards is-lines">
				<div class="figure-card" />
				<div class="figure-card" />
			</div>
			<div class="figure-card" />
		</div>
	);
}
