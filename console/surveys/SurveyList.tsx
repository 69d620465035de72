import type { SurveySummary } from "../../protocol/survey-settings.ts";
import { counted, fill } from "../words/words.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { toNewSurvey, toSurvey } from "./places.ts";
import { ruleSentences } from "./rule-sentences.ts";
import { StateMark } from "./StateMark.tsx";
import { surveyName } from "./survey-name.ts";
import { surveysWords } from "./words.ts";

/** Every survey of a shop, with its state and what it says of when it is asked. */
export function SurveyList({
	all,
	languages,
	mayChange,
}: {
	all: readonly SurveySummary[];
	languages: readonly string[];
	mayChange: boolean;
}) {
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
						<OneSurvey survey={one} languages={languages} />
					</li>
				))}
			</ul>
		</>
	);
}

function OneSurvey({
	survey,
	languages,
}: {
	survey: SurveySummary;
	languages: readonly string[];
}) {
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
				<span>{fill(w.version, { version })}</span>
			</p>
		</article>
	);
}
