import { trimmed } from "../../protocol/is-blank.ts";
import type { Refusal, RefusalCode } from "../../protocol/refusal.ts";
import { RIGHT_TO_LEFT } from "../../ui/direction.ts";
import { sameDay, timeOfDay } from "../../ui/time.ts";
import { en } from "./en.ts";

/** One text for each category that `Intl.PluralRules` knows in a language; `other` always exists. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & {
	other: string;
};
export type RefusalWords = Record<RefusalCode, string>;
export type Words = typeof en;

export const words: Words = en;
/** How numbers and times are written: the reader's own kind of the language, as "en-GB" for 24 hours. */
export const locale = localeOf(
	words.language,
	globalThis.navigator?.languages ?? [],
);

/** Language and region alone: a system may add what Intl throws at, as in "en-US@posix". */
export function localeOf(language: string, tags: readonly string[]): string {
	const own = new RegExp(`^${language}(-[a-z]{2})?\\b`, "i");
	return tags.map((tag) => own.exec(tag)?.[0]).find(Boolean) ?? language;
}

/**
 * Puts values into a sentence's named places. A place without a value stays visible, so that a test finds it. Where a
 * value runs from right to left each line of the values stands in marks of its own (what `<bdi>` is to a page), or it
 * would turn the words around.
 */
export function fill(
	sentence: string,
	values: Record<string, string | number>,
): string {
	const isMixed = RIGHT_TO_LEFT.test(Object.values(values).join(""));
	return sentence.replace(/\{(\w+)\}/g, (place, name: string) => {
		if (!(name in values)) return place;
		const value = String(values[name]);
		return isMixed ? value.replace(/.+/g, isolated) : value;
	});
}

/** The lines of a text in one. Its direction is that of the first line; no other turns it, or is turned by it. */
export function inOneLine(text: string): string {
	return RIGHT_TO_LEFT.test(text)
		? text.replace(/\n(.+)/g, (_, line: string) => `\n${isolated(line)}`)
		: text;
}

function isolated(line: string): string {
	return `\u2068${line}\u2069`;
}

export function counted(forms: Plural, count: number): string {
	const form = forms[pluralRules.select(count)] ?? forms.other;
	return fill(form, { count: numbers.format(count) });
}
const pluralRules = new Intl.PluralRules(locale);
const numbers = new Intl.NumberFormat(locale);

/** The sentence for a refusal, each with a next step. */
export function refused(refusal: Refusal): string {
	const sentence =
		words.refusals[refusal.code] ?? words.refusals.unknown_command;
	switch (refusal.code) {
		case "too_long":
			return fill(sentence, { most: numbers.format(refusal.most) });
		case "taken":
		case "typing":
		case "answered":
			return fill(sentence, { name: agentName(refusal.by) });
		case "not_free": {
			const why = refusal.why && words.notFree[refusal.why];
			return fill(why ?? sentence, { name: agentName(refusal.by) });
		}
		case "slow_down":
			return fill(sentence, {
				seconds: Math.max(1, Math.ceil(refusal.retryAfterMs / 1_000)),
			});
		default:
			return sentence;
	}
}

/** "Take (T)": what a control says on hover. */
export function withKey(label: string, key: string): string {
	return fill(words.withKey, { label, key });
}

/** "Ada, Noor and Teo". */
export function listed(names: readonly string[]): string {
	return lists.format(names);
}
const lists = new Intl.ListFormat(locale, { type: "conjunction" });

/** A language by its name, as "Lithuanian" for lt-LT; the tag itself where no name is known. */
export function languageName(tag: string): string {
	try {
		return languages.of(new Intl.Locale(tag).language) ?? tag;
	} catch {
		// Not a tag: it came over the wire, so it is shown as it came.
		return tag;
	}
}
const languages = new Intl.DisplayNames([locale], { type: "language" });

/** "9:30" today and within half a day, "Mon 9:30" otherwise. */
export function clockTime(atMs: number, nowMs: number): string {
	const time = timeOfDay(atMs, locale);
	const near = Math.abs(atMs - nowMs) < HALF_DAY_MS;
	return near || sameDay(atMs, nowMs)
		? time
		: `${weekday.format(atMs)} ${time}`;
}
const HALF_DAY_MS = 12 * 3_600_000;
const weekday = new Intl.DateTimeFormat(locale, { weekday: "short" });

/** How long something lasts, as people say it. */
export function duration(ms: number): string {
	const minutes = Math.floor(ms / 60_000);
	const { durations } = words;
	if (minutes < 1)
		return fill(durations.seconds, {
			count: Math.max(0, Math.floor(ms / 1_000)),
		});
	if (minutes < 60) return fill(durations.minutes, { count: minutes });
	const hours = Math.floor(minutes / 60);
	if (hours < 24)
		return fill(durations.hours, { hours, minutes: minutes % 60 });
	return counted(durations.days, Math.floor(hours / 24));
}

/**
 * Text from people, where it enters a component. A relay that was tricked into delivering an object must not
 * make Preact render it as an element.
 */
export function plain(unknown: unknown): string {
	return typeof unknown === "string" ? unknown : "";
}

/** Somebody of the staff, by name where it is known. */
export function agentName(name: unknown): string {
	return trimmed(plain(name)) || words.somebody;
}
