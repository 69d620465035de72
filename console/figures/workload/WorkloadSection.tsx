import { useEffect } from "preact/hooks";
import type { FiguresRead } from "../../../protocol/figures.ts";
import { unreachable } from "../../../protocol/unreachable.ts";
import type { WorkloadRead } from "../../../protocol/workload.ts";
import type { FigureSectionProps } from "../../feedback/figure-sections.ts";
import { fill, refused, words } from "../../words/words.ts";
import { dateIn } from "../../workspace/date-in.ts";
import { Failed } from "../../workspace/Failed.tsx";
import { RouteLink } from "../../workspace/RouteLink.tsx";
import { useModel, useWorkspace } from "../../workspace/use-workspace.ts";
import { exactPeriod } from "../links.ts";
import { toFigures } from "../places.ts";
import { Rule } from "../Rule.tsx";
import { daysText, dayText } from "../texts.ts";
import { StaffingChart } from "./StaffingChart.tsx";
import { WorkTimes } from "./WorkTimes.tsx";
import { workloadWords as w } from "./words.ts";
import { type WorkloadPage, workloadModel } from "./workload.ts";

/** Who was here, how busy they were, and how many were here beside how many came. */
export function WorkloadSection({ read }: FigureSectionProps) {
	const page = useModel(workloadModel)(
		read.site,
		exactPeriod(read),
		read.filter.agent,
	);
	const connection = useWorkspace().connection.state.value.kind;
	// Also when the page above was read again.
	useEffect(() => {
		if (connection === "here") void page.read();
	}, [page, connection, read.at]);
	return (
		<section class="figure-section" aria-labelledby="figures-workload">
			<h3 id="figures-workload">{w.title}</h3>
			<p class="quiet">{w.lead}</p>
			<Body page={page} figures={read} />
		</section>
	);
}

function Body({
	page,
	figures,
}: {
	page: WorkloadPage;
	figures: FigureSectionProps["read"];
}) {
	const state = page.state.value;
	switch (state.kind) {
		case "reading":
			return <p class="quiet later">{words.loading}</p>;
		case "failed":
			return (
				<Failed why={refused(state.refusal)} again={() => void page.read()} />
			);
		case "read":
			return <Read read={state.read} figures={figures} />;
		default:
			return unreachable(state);
	}
}

function Read({
	read,
	figures,
}: {
	read: WorkloadRead;
	figures: FigureSectionProps["read"];
}) {
	const { team, language, relation, late, returning } = figures.filter;
	const isFiltered = [team, language, relation, late, returning].some(
		(one) => one !== undefined,
	);
	if (read.all.hereSeconds === 0) return <p>{w.none}</p>;
	return (
		<>
			{isFiltered && <p class="figure-note">{w.filtered}</p>}
			<Since read={read} />
			<div class="figure-card">
				<WorkTimes read={read} />
				<Rule text={w.rule} />
			</div>
			<Staffing read={read} figures={figures} />
		</>
	);
}

/** Drawn where who was here is known of all the days: the conversations are of all of them. */
function Staffing({
	read,
	figures,
}: {
	read: WorkloadRead;
	figures: FiguresRead;
}) {
	const from = firstWholeDay(read);
	if (from === null) return <StaffingChart read={read} figures={figures} />;
	const { to } = read.period;
	return (
		<p class="figure-note">
			{fill(w.staffingFrom, { day: dayText(from) })}{" "}
			{from <= to && (
				<RouteLink
					to={toFigures({ from, to }, figures.filter)}
					class="figure-link"
				>
					{fill(w.staffingShow, { days: daysText(from, to) })}
				</RouteLink>
			)}
		</p>
	);
}

/** The first day of which all is known; null: all of the days shown is. */
function firstWholeDay({ knownSince, period }: WorkloadRead): string | null {
	if (knownSince === null || knownSince <= period.since) return null;
	const known = Date.parse(`${dateIn(period.timeZone, knownSince)}T12:00Z`);
	return new Date(known + DAY_MS).toISOString().slice(0, 10);
}

/** Where the days shown begin before anything is known. */
function Since({ read: { knownSince, period } }: { read: WorkloadRead }) {
	if (knownSince === null || knownSince <= period.since) return null;
	const day = dateIn(period.timeZone, knownSince);
	return <p class="figure-note">{fill(w.since, { day: dayText(day) })}</p>;
}

const DAY_MS = 86_400_000;
