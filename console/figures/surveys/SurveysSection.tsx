import { useEffect, useState } from "preact/hooks";
import type { FiguresRead, PeriodAsked } from "../../../protocol/figures.ts";
import { AFTER_CHAT } from "../../../protocol/survey.ts";
import type { SurveySummary } from "../../../protocol/survey-settings.ts";
import { counted, refused, words } from "../../words/words.ts";
import { Failed } from "../../workspace/Failed.tsx";
import { useModel } from "../../workspace/use-workspace.ts";
import { exactPeriod } from "../links.ts";
import { SurveyCard } from "./SurveyCard.tsx";
import {
	type SurveyFigureReads,
	surveyFiguresModel,
} from "./survey-figures.ts";
import { readable } from "./survey-texts.ts";
import { surveyFigureWords as w } from "./words.ts";

/** What surveys were answered with, each read when it is opened. */
export function SurveysSection({ read }: { read: FiguresRead }) {
	const reads = useModel(surveyFiguresModel)(read.site);
	const { surveys } = reads;
	useEffect(() => void surveys.read(), [surveys]);
	const state = surveys.state.value;
	if (state.kind !== "read") return null;
	const answered = state.read.surveys.filter((one) => one.answered > 0);
	if (answered.length === 0) return null;
	return (
		<section class="figure-section" aria-labelledby="figures-surveys">
			<h3 id="figures-surveys">{w.title}</h3>
			<p class="quiet">{w.lead}</p>
			{answered.map((survey) => (
				<OneSurvey
					key={survey.id}
					reads={reads}
					survey={survey}
					period={exactPeriod(read)}
				/>
			))}
		</section>
	);
}

function OneSurvey({
	reads,
	survey,
	period,
}: {
	reads: SurveyFigureReads;
	survey: SurveySummary;
	period: PeriodAsked;
}) {
	const [isOpen, setOpen] = useState(false);
	const name =
		readable(survey.title) ||
		(survey.id === AFTER_CHAT ? w.afterChat : w.unnamed);
	return (
		<details
			class="figure-card figure-survey"
			onToggle={(event) => setOpen(event.currentTarget.open)}
		>
			<summary>
				<strong dir="auto">{name}</strong>{" "}
				<span class="figure-note">{counted(w.answers, survey.answered)}</span>
			</summary>
			{isOpen && <Opened reads={reads} survey={survey.id} period={period} />}
		</details>
	);
}

function Opened({
	reads,
	survey,
	period,
}: {
	reads: SurveyFigureReads;
	survey: string;
	period: PeriodAsked;
}) {
	const reading = reads.of(survey, period);
	useEffect(() => void reading.read(), [reading]);
	const state = reading.state.value;
	if (state.kind === "reading")
		return <p class="quiet later">{words.loading}</p>;
	if (state.kind === "failed")
		return (
			<Failed why={refused(state.refusal)} again={() => void reading.read()} />
		);
	return <SurveyCard figures={state.read} />;
}
