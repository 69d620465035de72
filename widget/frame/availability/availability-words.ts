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
			return [words.header.online];
		case "busy":
			return [words.queue.writeNow];
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
			return [state.name];
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
	if (!place.told) return [ahead];
	return [
		ahead,
		waitWords(place.told, language, {
			under: queue.waitUnderMinute,
			about: queue.waitMinutes,
			range: queue.waitRange,
		}),
	];
}

/** Somebody has it, who has not opened it: no name is said, and only the reply is waited for. */
function assignedWords(
	{ told, late }: QueuePosition,
	language: Language,
): string[] {
	const { queue } = language.words;
	if (late) return [queue.assigned, queue.waitLonger];
	if (!told) return [queue.assigned];
	return [
		queue.assigned,
		waitWords(told, language, {
			under: queue.answerUnderMinute,
			about: queue.answerMinutes,
			range: queue.answerRange,
		}),
	];
}

/** What is told of a range, by its ends. */
interface RangeWords {
	under: string;
	about: Plural;
	range: string;
}

/** Whole minutes and never a promise beyond what the relay told. */
function waitWords(
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
