import type { Relation } from "../../../protocol/conversation.ts";
import type {
	QuestionFigures,
	QuestionLine,
} from "../../../protocol/survey-figures.ts";
import { toTab } from "../../feedback/tabs.ts";
import { fill } from "../../words/words.ts";
import type { Route } from "../../workspace/route.ts";
import { Rule } from "../Rule.tsx";
import { ShareFigure } from "../ShareFigure.tsx";
import { figuresWords, ruleWords } from "../words.ts";
import { QuestionScore } from "./QuestionScore.tsx";
import type { SurveyFigures } from "./survey-figures.ts";
import { questionText, valueText } from "./survey-texts.ts";
import { surveyFigureWords as w } from "./words.ts";

const RELATIONS: readonly Relation[] = ["customer", "visitor"];

/** One survey: who answered, and what, question by question. */
export function SurveyCard({ figures }: { figures: SurveyFigures }) {
	const { survey, response, questions, products, moreProducts } = figures;
	const to = toTab("surveys", survey, "answers");
	return (
		<>
			<div class="figure-part">
				<h4>{w.rate}</h4>
				{RELATIONS.map((relation) => (
					<div key={relation} class="figure-group-line">
						<span class="figure-who">{figuresWords[`${relation}s`]}</span>
						<ShareFigure
							share={response[relation].rate}
							label={`${w.rate}, ${figuresWords[`${relation}s`]}`}
							to={to}
							opens={w.read}
						/>
					</div>
				))}
			</div>
			{questions.map((question) => (
				<Question
					key={`${question.key} ${question.since}`}
					figures={figures}
					question={question}
					to={to}
				/>
			))}
			{products.length > 0 && (
				<div class="figure-part">
					<h4>{w.products}</h4>
					{products.map(({ name, lines }) => (
						<Lines key={name} title={name} lines={lines} to={to} />
					))}
					{moreProducts && <p class="figure-note">{w.moreProducts}</p>}
				</div>
			)}
			<Rule text={`${ruleWords.share} ${w.npsRule}`} />
		</>
	);
}

function Question({
	figures: { bodies },
	question,
	to,
}: {
	figures: SurveyFigures;
	question: QuestionFigures;
	to: Route;
}) {
	const { key, kind, since, version, lines } = question;
	const body = bodies.get(version) ?? null;
	const title = fill(w.since, {
		question: questionText(key, body),
		version: since,
	});
	const values = RELATIONS.some((one) => lines[one].values.length > 0);
	return (
		<div class="figure-part">
			<Lines title={title} lines={lines} to={to} />
			{values && (
				<details class="figure-more">
					<summary>{w.fell}</summary>
					{RELATIONS.map((relation) => (
						<ul key={relation} aria-label={figuresWords[`${relation}s`]}>
							{lines[relation].values.map(({ value, share }) => {
								const name = valueText({ key, kind, value }, body);
								const who = figuresWords[`${relation}s`];
								return (
									<li key={value} class="figure-group-line">
										<span class="figure-who" dir="auto">
											{`${name}, ${who}`}
										</span>
										<ShareFigure
											share={share}
											label={`${title}: ${name}, ${who}`}
											to={to}
											opens={w.read}
										/>
									</li>
								);
							})}
						</ul>
					))}
				</details>
			)}
		</div>
	);
}

function Lines({
	title,
	lines,
	to,
}: {
	title: string;
	lines: Record<Relation, QuestionLine>;
	to: Route;
}) {
	return (
		<>
			<h4 dir="auto">{title}</h4>
			{RELATIONS.map((relation) => (
				<div key={relation} class="figure-group-line">
					<span class="figure-who">{figuresWords[`${relation}s`]}</span>
					<QuestionScore
						line={lines[relation]}
						label={`${title}, ${figuresWords[`${relation}s`]}`}
						to={to}
					/>
				</div>
			))}
		</>
	);
}
