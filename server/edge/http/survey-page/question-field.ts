import type { ShownQuestion } from "../../../../protocol/ask.ts";
import { SCALES, SOLVED_ANSWERS } from "../../../../protocol/scales.ts";
import {
	ANSWER_CHARS,
	type QuestionKind,
} from "../../../../protocol/survey.ts";
import type { AskedWords } from "../../../feedback/words/asked-words.ts";
import { escaped } from "../meta-tag.ts";
import type { Say } from "../plain-say.ts";
import type { AnswerTrouble } from "./posted-answers.ts";
import { textOf } from "./survey-page.ts";

/** What a question is shown with. */
export interface QuestionView {
	locale: string;
	/** By the key of a question: what stands in its fields. */
	given(key: string): readonly string[];
	troubles: ReadonlyMap<string, AnswerTrouble>;
	words: Pick<AskedWords, "required" | "invalid">;
	say: Say;
}

/** A question with its fields, as HTML. */
export function questionField(
	question: ShownQuestion,
	view: QuestionView,
): string {
	const { key, kind, optional } = question;
	const text =
		textOf(question.text, view.locale) || escaped(ownText(question, view.say));
	const trouble = troubleOf(question, view);
	const wrong = trouble
		? `<p class="trouble" id="t.${key}">${escaped(trouble)}</p>`
		: "";
	const described = trouble
		? ` aria-invalid="true" aria-describedby="t.${key}"`
		: "";
	if (kind === "text") {
		const [given = ""] = view.given(key);
		return `<div class="words"><label for="q.${key}">${text}</label>${wrong}
<textarea id="q.${key}" name="q.${key}" rows="4" maxlength="${ANSWER_CHARS}" dir="auto"${optional ? "" : " required"}${described}>
${escaped(given)}</textarea></div>`;
	}
	const fields = choicesOf(question, view)
		.map(([value, label]) => {
			const isGiven = view.given(key).includes(value);
			const must = optional || kind === "choices" ? "" : " required";
			return `<label class="choice"><input type="${kind === "choices" ? "checkbox" : "radio"}" name="q.${key}" value="${escaped(value)}"${isGiven ? " checked" : ""}${must}> <span>${label}</span></label>`;
		})
		.join("");
	const several =
		kind === "choices"
			? `<p class="quiet">${escaped(view.say("later.survey.several"))}</p>`
			: "";
	return `<fieldset${described}><legend>${text}</legend>${wrong}${several}<div${isRow(kind) ? ' class="scale"' : ""}>${fields}</div>${ends(kind, view.say)}</fieldset>`;
}

/** Of the survey after a conversation: it may leave its texts to the chat. */
function ownText({ key }: ShownQuestion, say: Say): string {
	if (key === "solved") return say("later.rating.solved");
	return say(
		key === "comment" ? "later.rating.commentMiddle" : "later.rating.question",
	);
}

function choicesOf(
	{ kind, choices }: ShownQuestion,
	{ say, locale }: QuestionView,
): (readonly [string, string])[] {
	const numbers = scaleOf(kind);
	const text = (path: string, values?: Record<string, string>) =>
		escaped(say(path, values));
	switch (kind) {
		case "faces":
			return numbers.map((n) => [`${n}`, text(`later.rating.score${n}`)]);
		case "stars":
			return numbers.map((n) => [
				`${n}`,
				text("later.survey.outOf", {
					n: n.toLocaleString(locale),
					total: (5).toLocaleString(locale),
				}),
			]);
		case "thumbs":
			return [
				["1", text("later.survey.up")],
				["0", text("later.survey.down")],
			];
		case "solved":
			return SOLVED_ANSWERS.map((one) => [
				one,
				text(`later.rating.${one === "not_yet" ? "partly" : one}`),
			]);
		case "choice":
		case "choices":
			return choices.map((one) => [one.key, textOf(one.text, locale)]);
		default:
			return numbers.map((n) => [`${n}`, n.toLocaleString(locale)]);
	}
}

function scaleOf(kind: QuestionKind): number[] {
	const [least, most] = SCALES[kind] ?? [1, 0];
	return Array.from({ length: most - least + 1 }, (_, index) => least + index);
}

const isRow = (kind: QuestionKind) => kind === "nps" || kind === "effort";

/** What both ends of a row of numbers mean. */
function ends(kind: QuestionKind, say: Say): string {
	if (!isRow(kind)) return "";
	return `<p class="ends"><span>${escaped(say(`later.survey.${kind}Low`))}</span><span>${escaped(say(`later.survey.${kind}High`))}</span></p>`;
}

function troubleOf(
	{ key }: ShownQuestion,
	{ troubles, words, say, given, locale }: QuestionView,
): string | null {
	const trouble = troubles.get(key);
	if (trouble !== "long") return trouble ? words[trouble] : null;
	const count = [...(given(key)[0] ?? "")].length - ANSWER_CHARS;
	const form = new Intl.PluralRules(locale).select(count);
	return say(`errors.tooLong.${form}`, { count: count.toLocaleString(locale) });
}
