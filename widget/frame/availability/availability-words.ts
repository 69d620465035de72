import type {
	EstimatedWait,
	QueuePosition,
} from "../../../protocol/conversation.ts";
import { unreachable } from "../../../protocol/unreachable.ts";
import type { Availability } from "../../../protocol/visitor.ts";
import type { Plural } from "../../words/texts.ts";
import type { AvailabilityState } from "../chat/availability-state.ts";
import { counted, filled, type Language } from "../locale/words.ts";
import { durationOf, whenOf } from "./when.ts";

/** The state in sentences, the most important first. `nowMs` is asked only where it matters. */
export function availabilityWords(
	state: AvailabilityState,
	language: Language,
	nowMs: () => number,
): string[] {
	const { words } = language;
	switch (state.kind) {
		case "unknown":
			// The line keeps its height, so that nothing moves when the state is known.
			return ["\u00a0"];
		case "here":
			return [words.header.online, ...answerWords(state.told, language)];
		case "busy":
			return busyWords(state, language);
		case "called":
			return [words.offline.called, ...comingWords(state, language, nowMs)];
		case "unattended":
			return [words.offline.body];
		case "closed":
			return [
				words.header.away,
				...comingWords(state, language, nowMs),
				words.header.writeAnyway,
			];
		case "finding":
			return state.place
				? placeWords(state.place, language)
				: [words.queue.connecting];
		case "kept":
			return [
				words.offline.sent,
				...comingWords(state.told, language, nowMs),
				words.offline.comesHere,
			];
		case "agent":
			return state.place?.late
				? [state.name, words.queue.waitLonger]
				: [state.name, ...answerWords(state.place?.told, language)];
		default:
			return unreachable(state);
	}
}

/** When an answer may come, if that is known. */
function comingWords(
	told: Availability | null,
	language: Language,
	nowMs: () => number,
): string[] {
	const { words, locale } = language;
	if (told?.kind === "closed" && told.opensAt) {
		const when = whenOf(told.opensAt, nowMs(), locale);
		return [filled(words.header.reopens, { when })];
	}
	return told?.kind === "called" && told.replyMinutes
		? [replyTime(told.replyMinutes, language)]
		: [];
}

function replyTime(minutes: number, { words, locale }: Language): string {
	const duration = durationOf(minutes, locale);
	return filled(words.header.replyTime, { duration });
}

function placeWords(place: QueuePosition, language: Language): string[] {
	const { queue } = language.words;
	if (place.assigned) return assignedWords(place, language);
	const ahead = place.ahead
		? counted(queue.ahead, place.ahead, language)
		: queue.next;
	if (place.late) return [ahead, queue.waitLonger];
	return [ahead, ...lineWords(place.told, language)];
}

/** Before the first word: behind how many, and how long; where neither is known, that writing is possible. */
function busyWords(
	{ ahead, told }: Extract<Availability, { kind: "busy" }>,
	language: Language,
): string[] {
	const { queue } = language.words;
	const known = [
		...(ahead ? [counted(queue.ahead, ahead, language)] : []),
		...lineWords(told, language),
	];
	return [queue.allBusy, ...(known.length > 0 ? known : [queue.writeNow])];
}

/** To whoever stands in the line. */
function lineWords(told: Told, language: Language): string[] {
	const { queue } = language.words;
	return waitWords(told, language, {
		under: queue.waitUnderMinute,
		about: queue.waitMinutes,
		range: queue.waitRange,
	});
}

/** To whoever waits for the reply alone. */
function answerWords(told: Told, language: Language): string[] {
	const { queue } = language.words;
	return waitWords(told, language, {
		under: queue.answerUnderMinute,
		about: queue.answerMinutes,
		range: queue.answerRange,
	});
}

type Told = EstimatedWait | null | undefined;

/** Somebody has it, who has not opened it: no name is said, and only the reply is waited for. */
function assignedWords(
	{ told, late }: QueuePosition,
	language: Language,
): string[] {
	const { queue } = language.words;
	if (late) return [queue.assigned, queue.waitLonger];
	return [queue.assigned, ...answerWords(told, language)];
}

/** What is told of a range, by its ends. */
interface RangeWords {
	under: string;
	about: Plural;
	range: string;
}

/** Whole minutes and never a promise beyond what the relay told; nothing where it told nothing. */
function waitWords(
	told: Told,
	language: Language,
	words: RangeWords,
): string[] {
	return told ? [waitSentence(told, language, words)] : [];
}

function waitSentence(
	told: EstimatedWait,
	language: Language,
	words: RangeWords,
): string {
	const { queue } = language.words;
	const number = (minutes: number) =>
		new Intl.NumberFormat(language.locale).format(minutes);
	switch (told.kind) {
		case "range": {
			const { low, high } = told;
			if (low < 1 && high <= 1) return words.under;
			if (low === high) return counted(words.about, high, language);
			return filled(words.range, { min: number(low), max: number(high) });
		}
		case "over":
			return filled(queue.waitOver, { min: number(told.minutes) });
		case "recent":
			return replyTime(told.minutes, language);
		default:
			return unreachable(told);
	}
}
