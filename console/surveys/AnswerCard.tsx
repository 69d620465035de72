import { useState } from "preact/hooks";
import type { Refusal } from "../../protocol/refusal.ts";
import {
	AFTER_CHAT,
	type Answer,
	type Question,
	type SurveyBody,
} from "../../protocol/survey.ts";
import type { SurveyAnswers } from "../../protocol/survey-answers.ts";
import { ago } from "../../ui/ago.ts";
import { Face } from "../../ui/RatingFaces.tsx";
import { StaffText } from "../conversation/StaffText.tsx";
import { toTab } from "../feedback/tabs.ts";
import {
	agentName,
	counted,
	fill,
	locale,
	plain,
	refused,
} from "../words/words.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { answerText } from "./answer-text.ts";
import { answersWords } from "./answer-words.ts";
import { textIn } from "./edit-survey.ts";
import { HideAnswer } from "./HideAnswer.tsx";
import { ownQuestionWords } from "./words.ts";

/** What one shopper answered, question by question, as it was asked. */
export function AnswerCard({
	answer,
	body,
	languages,
	hide,
}: {
	answer: SurveyAnswers;
	/** undefined: not read yet. */
	body: SurveyBody | undefined;
	languages: readonly string[];
	hide: (why: string | null) => Promise<Refusal | null>;
}) {
	const { clock } = useWorkspace();
	const [refusal, setRefusal] = useState<Refusal | null>(null);
	const w = answersWords;
	const { relation, at, version, doneAt, hidden, contact } = answer;
	return (
		<article class={hidden ? "survey-answer is-hidden" : "survey-answer"}>
			<p class="survey-answer-head">
				<span
					class={relation === "customer" ? "badge badge-customer" : "badge"}
				>
					{w[relation]}
				</span>
				<span>{fill(w.ofVersion, { version })}</span>
				{doneAt === null && <span>{w.unended}</span>}
				<time dateTime={new Date(at).toISOString()}>
					{ago(at, clock.now.value, locale)}
				</time>
			</p>
			{hidden && (
				<p class="quiet" dir="auto">
					{fill(w.hidden, {
						name: agentName(hidden.by?.name),
						why: plain(hidden.why),
					})}
				</p>
			)}
			<dl>
				{(body?.questions ?? []).map((question) => (
					<OneAnswer
						key={question.key}
						answer={answer}
						question={question}
						languages={languages}
					/>
				))}
			</dl>
			{contact && (
				<p dir="auto">{fill(w.contact, { contact: plain(contact) })}</p>
			)}
			<AnswerFoot answer={answer}>
				<HideAnswer
					isHidden={hidden !== null}
					hide={async (why) => setRefusal(await hide(why))}
				/>
			</AnswerFoot>
			{refusal && (
				<p class="fault" role="alert">
					{refused(refusal)}
				</p>
			)}
		</article>
	);
}

function AnswerFoot({
	answer: { conversation, order, delivery },
	children,
}: {
	answer: SurveyAnswers;
	children: preact.ComponentChildren;
}) {
	const w = answersWords;
	return (
		<div class="survey-answer-foot">
			{conversation && (
				<RouteLink
					to={{ kind: "conversation", id: conversation }}
					class="rating-link"
				>
					{w.conversation}
				</RouteLink>
			)}
			{order && (
				<span class="quiet" dir="auto">
					{fill(w.order, { order: plain(order) })}
				</span>
			)}
			{delivery && (
				<span class="quiet">{counted(w.delivered, daysOf(delivery))}</span>
			)}
			{children}
		</div>
	);
}

function daysOf({
	orderedAt,
	deliveredAt,
}: NonNullable<SurveyAnswers["delivery"]>): number {
	return Math.round((deliveredAt - orderedAt) / DAY_MS);
}
const DAY_MS = 86_400_000;

function OneAnswer({
	answer: { answers, erased, survey },
	question,
	languages,
}: {
	answer: SurveyAnswers;
	question: Question;
	languages: readonly string[];
}) {
	const { key, leadsTo } = question;
	const given = answers[key];
	const isErased = erased.includes(key);
	if (given === undefined && !isErased) return null;
	const own: Readonly<Record<string, string>> =
		survey === AFTER_CHAT ? ownQuestionWords : {};
	const asked = textIn(question.text, [...languages, "en"]) || own[key] || key;
	const w = answersWords;
	return (
		<div class="survey-given">
			<dt dir="auto">{asked}</dt>
			<dd>
				{isErased ? (
					<span class="quiet">{w.erased}</span>
				) : (
					<Given
						question={question}
						given={given ?? ""}
						languages={languages}
					/>
				)}
				{leadsTo === "problem" && (
					<span class="badge survey-for">{w.forSomebody}</span>
				)}
				{leadsTo === "idea" && (
					<RouteLink to={toTab("cards", "idea")} class="survey-for">
						{w.ideaLink}
					</RouteLink>
				)}
			</dd>
		</div>
	);
}

function Given({
	question,
	given,
	languages,
}: {
	question: Question;
	given: Answer;
	languages: readonly string[];
}) {
	const text = answerText(question, given, languages);
	if (text === null) return <StaffText text={plain(given)} />;
	const score = question.kind === "faces" ? faceOf(given) : null;
	return (
		<span class="survey-value">
			{score && <Face score={score} size={24} />}
			<span dir="auto">{text}</span>
		</span>
	);
}

const FACES = [1, 2, 3, 4, 5] as const;
function faceOf(given: Answer) {
	return FACES.find((one) => one === given) ?? null;
}
