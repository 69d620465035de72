import type { ComponentChild } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { tooLong } from "../composer/length.ts";
import {
	useLanguage,
	useLazyParts,
	useLazyWords,
	useModels,
} from "../context/context.ts";
import { filled } from "../locale/words.ts";
import { QuestionText } from "./QuestionText.tsx";
import { SurveyQuestion } from "./SurveyQuestion.tsx";
import { answersOf, type SurveyState } from "./survey-state.ts";
import { isOneTap, isUnhappy, stepsOf } from "./survey-steps.ts";
import type { Surveys } from "./surveys.ts";

/** One survey: question by question, and then thanks. It takes no focus by itself. */
export function Survey({
	surveys,
	ask,
	otherwise,
}: {
	surveys: Surveys;
	ask: string;
	/** Where it is asked no more. */
	otherwise?: ComponentChild;
}) {
	const { survey, rating } = useLazyWords();
	useEffect(() => void surveys.load(ask), [surveys, ask]);
	const state = surveys.all.value[ask];
	const refusal = surveys.refused.value[ask];
	if (refusal || state?.state === "withdrawn")
		return (
			<>
				{otherwise ?? (
					<p class="survey-note" role="status">
						{survey.withdrawn}
					</p>
				)}
			</>
		);
	if (!state) return null;
	return (
		<section
			class="survey"
			aria-label={state.ask.title?.text ?? rating.question}
		>
			{state.isDone ? (
				<Thanks state={state} />
			) : (
				<Questions state={state} surveys={surveys} />
			)}
			<Trouble state={state} />
		</section>
	);
}

function Questions({
	state,
	surveys,
}: {
	state: SurveyState;
	surveys: Surveys;
}) {
	const language = useLanguage();
	const { survey, rating } = useLazyWords();
	const form = useRef<HTMLFormElement>(null);
	const { ask, passed, words } = state;
	const answers = answersOf(state);
	const { shown, now, total } = stepsOf(ask.questions, answers, passed);
	const isLast = !now || shown.length === total;
	const isOpen = now !== null && answers[now.key] === undefined;
	const hasButton = !isOpen || now.optional || !isOneTap(now);
	const number = new Intl.NumberFormat(language.locale);
	const isWordy = Object.values(words).some((text) => tooLong(text, language));

	function goOn() {
		// A question that has to be answered keeps the focus.
		if (isWordy || (isOpen && !now.optional)) {
			form.current
				?.querySelector<HTMLElement>(
					"[aria-invalid], :is(.survey-question:last-of-type textarea, .survey-question:last-of-type input)",
				)
				?.focus();
			return;
		}
		if (now) surveys.pass(ask.id, now.key);
		if (isLast) surveys.end(ask.id);
		else requestAnimationFrame(toNewest);
	}

	function toNewest() {
		const all = form.current?.querySelectorAll<HTMLElement>(".survey-question");
		all?.[all.length - 1]?.focus();
	}

	return (
		<form
			ref={form}
			onSubmit={(event) => {
				event.preventDefault();
				goOn();
			}}
		>
			{ask.title && (
				<h2>
					<QuestionText of={ask.title} />
				</h2>
			)}
			{shown.map((question) => (
				<div class="survey-question" key={question.key} tabIndex={-1}>
					<SurveyQuestion
						question={question}
						name={`${ask.id} ${question.key}`}
						answer={answers[question.key]}
						words={words[question.key] ?? ""}
						onAnswer={(answer) => surveys.answer(ask.id, question.key, answer)}
						onWrite={(text) => surveys.write(ask.id, question.key, text)}
						onLeave={() => surveys.leaveField(ask.id)}
					/>
				</div>
			))}
			<div class="survey-buttons">
				{hasButton && (
					<button
						type="submit"
						class={
							isOpen && isOneTap(now) && !isLast
								? "button button-quiet"
								: "button"
						}
					>
						{isLast
							? rating.submit
							: isOpen && now.optional
								? survey.skip
								: survey.next}
					</button>
				)}
				{total > 1 && (
					<p class="survey-note" role="status">
						{filled(survey.step, {
							n: number.format(shown.length),
							total: number.format(total),
						})}
					</p>
				)}
			</div>
		</form>
	);
}

function Thanks({ state }: { state: SurveyState }) {
	const { ComplaintDoor, ContactLine } = useLazyParts();
	const { rating } = useLazyWords();
	const thanks = useRef<HTMLParagraphElement>(null);
	const { ask, words } = state;
	const isSad = isUnhappy(ask.questions, answersOf(state));
	// The button that was pressed is gone: the focus goes to what stands in its place. After a reload nobody has pressed it.
	useEffect(() => {
		if (!ask.done) thanks.current?.focus({ preventScroll: true });
	}, [ask.done]);
	return (
		<>
			<p ref={thanks} class="survey-thanks" tabIndex={-1}>
				{ask.thanks ? (
					<QuestionText of={ask.thanks} />
				) : isSad ? (
					rating.thanksBad
				) : (
					rating.thanks
				)}
			</p>
			{isSad && (
				<>
					<ComplaintDoor
						said={Object.values(words).filter(Boolean).join("\n")}
					/>
					<ContactLine ask={ask.id} />
				</>
			)}
		</>
	);
}

/** Why the last step is not kept yet. */
function Trouble({ state: { state } }: { state: SurveyState }) {
	const { connectionBanner } = useModels();
	const { words } = useLanguage();
	const { rating, survey } = useLazyWords();
	const trouble =
		typeof state === "object"
			? state.refusal.code === "too_late"
				? survey.late
				: words.errors.generic
			: state === "sending" && connectionBanner.value.kind === "lost"
				? rating.waits
				: null;
	return (
		trouble && (
			<p class="survey-note" role="status">
				{trouble}
			</p>
		)
	);
}
