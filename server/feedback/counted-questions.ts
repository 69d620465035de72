import type { Question } from "../../protocol/survey.ts";
import {
	PRODUCTS_TOLD,
	type ProductFigures,
	type QuestionFigures,
	type SurveyFiguresRead,
} from "../../protocol/survey-figures.ts";
import { givenOf } from "./answer-queries.ts";
import type { AskedQuestions } from "./asked-questions.ts";
import {
	type CountedLines,
	countAnswer,
	emptyCounts,
	questionLine,
} from "./question-figures.ts";
import type { FiguredAsk } from "./survey-figure-queries.ts";

/** A question over the versions in which it was the same. */
interface CountedQuestion {
	/** As the newest of them has it. */
	question: Question;
	version: number;
	since: number;
	lines: CountedLines;
}

type Told = Pick<
	SurveyFiguresRead,
	"questions" | "productQuestion" | "products" | "moreProducts"
>;

/** Kinds of which products are told: what was thought of them, and no choice. */
const SCORED: readonly Question["kind"][] = [
	...(["faces", "stars", "thumbs", "nps", "effort"] as const),
];

/** @param newest what the newest version asks */
export function createCountedQuestions(newest: AskedQuestions) {
	const questions = new Map<string, CountedQuestion>();
	const products = new Map<string, CountedLines>();
	const scored = newest.questions.find(({ kind }) => SCORED.includes(kind));
	const ofProducts = scored && keyOf(newest, scored);

	function questionOf(asked: AskedQuestions, question: Question) {
		const { version } = asked;
		const key = keyOf(asked, question);
		const since = asked.since[question.key] ?? version;
		const there = questions.get(key);
		if (there && there.version >= version) return there;
		const lines = there?.lines ?? emptyCounts();
		const counted = { question, version, since, lines };
		questions.set(key, counted);
		return counted;
	}

	return {
		count(ask: FiguredAsk, asked: AskedQuestions): void {
			for (const given of givenOf(ask)) {
				const question = asked.questions.find(
					({ key }) => key === given.question,
				);
				if (!question) continue;
				const { lines } = questionOf(asked, question);
				countAnswer(question, lines[ask.relation], given);
				if (keyOf(asked, question) !== ofProducts) continue;
				for (const name of productsIn(ask)) {
					const of = products.get(name) ?? emptyCounts();
					products.set(name, of);
					countAnswer(question, of[ask.relation], given);
				}
			}
		},
		told(): Told {
			return {
				questions: inOrder([...questions.values()], newest).map(toldQuestion),
				productQuestion: scored
					? {
							key: scored.key,
							since: newest.since[scored.key] ?? newest.version,
						}
					: null,
				products: scored ? toldProducts(products, scored) : [],
				moreProducts: products.size > PRODUCTS_TOLD,
			};
		},
	};
}

function keyOf({ since, version }: AskedQuestions, { key }: Question): string {
	return `${since[key] ?? version} ${key}`;
}

/** Twice in one order is one answer. */
function productsIn({ products }: FiguredAsk): Set<string> {
	return new Set(products === null ? [] : (JSON.parse(products) as string[]));
}

function inOrder(
	counted: readonly CountedQuestion[],
	newest: AskedQuestions,
): CountedQuestion[] {
	const placeOf = ({ question, version, since }: CountedQuestion) => {
		const isAsked =
			(newest.since[question.key] ?? newest.version) === since &&
			version <= newest.version;
		const at = newest.questions.findIndex(({ key }) => key === question.key);
		return isAsked && at >= 0 ? at : newest.questions.length;
	};
	return counted.toSorted(
		(a, b) => placeOf(a) - placeOf(b) || b.version - a.version,
	);
}

function toldQuestion({
	question,
	version,
	since,
	lines,
}: CountedQuestion): QuestionFigures {
	const { key, kind } = question;
	return { key, kind, since, version, lines: toldLines(question, lines) };
}

/** Those with the most answers, by name. */
function toldProducts(
	products: ReadonlyMap<string, CountedLines>,
	question: Question,
): ProductFigures[] {
	const answers = ({ customer, visitor }: CountedLines) =>
		customer.n + visitor.n;
	return [...products]
		.sort(
			([one, a], [other, b]) =>
				answers(b) - answers(a) || NAMES.compare(one, other),
		)
		.slice(0, PRODUCTS_TOLD)
		.sort(([one], [other]) => NAMES.compare(one, other))
		.map(([name, lines]) => ({ name, lines: toldLines(question, lines) }));
}

function toldLines(question: Question, lines: CountedLines) {
	return {
		customer: questionLine(question, lines.customer),
		visitor: questionLine(question, lines.visitor),
	};
}

const NAMES = new Intl.Collator("en");
