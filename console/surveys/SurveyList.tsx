import { useEffect } from "preact/hooks";
import type { SurveySummary } from "../../protocol/survey-settings.ts";
import { counted, fill } from "../words/words.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { offeredIn } from "./counts.ts";
import { countsWords } from "./counts-words.ts";
import { toNewSurvey, toSurvey } from "./places.ts";
import { ruleSentences } from "./rule-sentences.ts";
import { StateMark } from "./StateMark.tsx";
import { surveyName } from "./survey-name.ts";
import type { Surveys } from "./surveys.ts";
import { surveysWords } from "./words.ts";

/** Every survey of a shop, with its state and what it says of when it is asked. */
export function SurveyList({
	surveys,
	all,
	mayChange,
}: {
	surveys: Surveys;
	all: readonly SurveySummary[];
	mayChange: boolean;
}) {
	const asking = all
		.filter(({ state }) => state !== "draft")
		.map(({ id }) => id);
	useEffect(() => {
		void readCounts(surveys, asking);
	}, [surveys, asking.join()]);
	const w = surveysWords;
	return (
		<>
			<div class="surveys-head">
				<h2 class="unseen">{w.title}</h2>
				<p class="quiet">{mayChange ? w.lead : `${w.lead} ${w.readOnly}`}</p>
				{mayChange && (
					<RouteLink to={toNewSurvey} class="button button-main">
						{w.make}
					</RouteLink>
				)}
			</div>
			<ul class="surveys-list">
				{all.map((one) => (
					<li key={one.id}>
						<OneSurvey survey={one} surveys={surveys} />
					</li>
				))}
			</ul>
		</>
	);
}

/** One after the other: the relay goes through all that each has asked. */
async function readCounts(surveys: Surveys, ids: readonly string[]) {
	for (const id of ids) await surveys.counts(id).read();
}

function OneSurvey({
	survey,
	surveys,
}: {
	survey: SurveySummary;
	surveys: Surveys;
}) {
	const languages = surveys.languages.value;
	const counts = surveys.counts(survey.id).counts.value;
	const w = surveysWords;
	const { id, title, state, version, rule, answered, removedAt } = survey;
	return (
		<article class="surveys-one">
			<p class="surveys-line">
				<RouteLink to={toSurvey(id)} class="surveys-name">
					<span dir="auto">{surveyName(id, title, languages)}</span>
				</RouteLink>
				<StateMark state={state} isRemoved={removedAt !== null} />
			</p>
			<p class="quiet" dir="auto">
				{ruleSentences(rule)[0]}
			</p>
			<p class="surveys-facts">
				<RouteLink to={toSurvey(id, "answers")} class="surveys-answers">
					{counted(w.answered, answered)}
				</RouteLink>
				{counts && (
					<span>
						{fill(countsWords.ofAsked, { offered: offeredIn(counts) })}
					</span>
				)}
				<span>{fill(w.version, { version })}</span>
			</p>
		</article>
	);
}
