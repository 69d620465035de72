import { useEffect, useRef } from "preact/hooks";
import { unreachable } from "../../protocol/unreachable.ts";
import { FeedbackTabs } from "../feedback/FeedbackTabs.tsx";
import { fill, refused, words } from "../words/words.ts";
import { Failed } from "../workspace/Failed.tsx";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { AnswersTab } from "./AnswersTab.tsx";
import { LinksTab } from "./LinksTab.tsx";
import { SURVEY_TABS, type SurveyTab, toSurvey, toSurveys } from "./places.ts";
import { StateActs } from "./StateActs.tsx";
import { StateMark } from "./StateMark.tsx";
import { SurveyEditor } from "./SurveyEditor.tsx";
import { surveyName } from "./survey-name.ts";
import type { Surveys } from "./surveys.ts";
import { WhenTab } from "./WhenTab.tsx";
import { WhyTab } from "./WhyTab.tsx";
import { surveysWords } from "./words.ts";

interface Props {
	surveys: Surveys;
	survey: string;
	tab: SurveyTab;
	mayChange: boolean;
}

/** One survey, a tab at a time. */
export function SurveyPage(props: Props) {
	const { surveys, survey, tab, mayChange } = props;
	const file = surveys.file(survey);
	const state = file.state.value;
	const title = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		if (file.state.peek().kind !== "new") void file.read();
	}, [file]);
	useEffect(() => title.current?.focus(), []);
	const isNew = state.kind === "new";
	const summary = state.kind === "kept" ? state.now.survey : null;
	const isGone = state.kind === "failed" && state.refusal.code === "not_found";
	const w = surveysWords;
	return (
		<>
			<RouteLink to={toSurveys} class="surveys-back">
				{w.all}
			</RouteLink>
			<div class="surveys-title">
				<h2 ref={title} tabIndex={-1} dir="auto">
					{isGone
						? w.unnamed
						: surveyName(
								survey,
								file.body.value.value.title,
								surveys.languages.value,
							)}
				</h2>
				{(summary || isNew) && (
					<StateMark
						state={summary?.state ?? "draft"}
						isRemoved={Boolean(summary?.removedAt)}
					/>
				)}
				{summary && (
					<span class="quiet">
						{fill(w.version, { version: summary.version })}
					</span>
				)}
			</div>
			{summary && mayChange && summary.removedAt === null && (
				<StateActs surveys={surveys} file={file} now={summary} />
			)}
			{(summary || isNew) && (
				<SurveyTabs survey={survey} tab={tab} isNew={isNew} />
			)}
			{state.kind === "reading" && <p class="quiet later">{words.loading}</p>}
			{isGone && <p class="settings-none">{w.notHere}</p>}
			{state.kind === "failed" && !isGone && (
				<Failed why={refused(state.refusal)} again={() => void file.read()} />
			)}
			{(summary || isNew) && (
				<Body
					{...props}
					isNew={isNew}
					mayChange={mayChange && !summary?.removedAt}
				/>
			)}
		</>
	);
}

function SurveyTabs({
	survey,
	tab,
	isNew,
}: {
	survey: string;
	tab: SurveyTab;
	isNew: boolean;
}) {
	const tabs = isNew ? (["questions"] as const) : SURVEY_TABS;
	return (
		<FeedbackTabs
			label={surveysWords.tabs}
			tabs={tabs.map((name) => ({
				name,
				label: surveysWords.tab[name],
				to: toSurvey(survey, name),
			}))}
			current={isNew ? "questions" : tab}
		/>
	);
}

function Body({
	surveys,
	survey,
	tab,
	mayChange,
	isNew,
}: Props & { isNew: boolean }) {
	const file = surveys.file(survey);
	switch (isNew ? "questions" : tab) {
		case "questions":
			return (
				<SurveyEditor surveys={surveys} file={file} mayChange={mayChange} />
			);
		case "when":
			return <WhenTab file={file} mayChange={mayChange} />;
		case "answers":
			return <AnswersTab surveys={surveys} file={file} />;
		case "links":
			return (
				<LinksTab surveys={surveys} survey={survey} mayChange={mayChange} />
			);
		case "why":
			return <WhyTab surveys={surveys} file={file} />;
		default:
			return unreachable(tab as never);
	}
}
