import { strengthOf } from "../../protocol/figure-rules.ts";
import type { Share, Times } from "../../protocol/figures.ts";
import { fill, locale } from "../words/words.ts";
import { figuresWords as w } from "./words.ts";

export const countText = (count: number) => numbers.format(count);
/** @param percent 0 to 100 */
export const percentText = (percent: number) => percents.format(percent / 100);

/** With a place behind the point, for tables. */
export const exactPercentText = (percent: number) =>
	exactPercents.format(percent / 100);

/** "+4.2", "−3.0". */
export const signedText = (points: number) =>
	signed.format(points).replace("-", "−");

/** "+4.2 points". */
export function pointsText(points: number): string {
	return fill(w.points, { points: signedText(points) });
}

/** "+1 min 20 s". */
export function moreSecondsText(seconds: number): string {
	const whole = Math.round(seconds);
	const sign = whole < 0 ? "−" : whole > 0 ? "+" : "";
	return `${sign}${secondsText(Math.abs(whole))}`;
}

/** "81% to 87%, n 412"; for counts alone "2 of 3". */
export function shareNote(share: Share): string {
	const { hits, n, low, high } = share;
	if (low === null || high === null)
		return fill(w.countsOf, { hits: countText(hits), n: countText(n) });
	return fill(w.interval, {
		low: percentText(low),
		high: percentText(high),
		n: countText(n),
	});
}

/** The whole figure in one text, for who hears it. */
export function shareText(share: Share, few: string = w.few): string {
	if (share.percent === null) return shareNote(share);
	const strength = strengthOf(share.n) === "few" ? `, ${few}` : "";
	return `${percentText(share.percent)}, ${shareNote(share)}${strength}`;
}

/** "4 min 20 s": whole seconds, as exact as anybody needs it. */
export function secondsText(seconds: number): string {
	const all = Math.round(seconds);
	if (all < 60) return fill(w.seconds, { s: all });
	const minutes = Math.floor(all / 60);
	if (minutes < 60) {
		const s = all % 60;
		return s === 0
			? fill(w.minutes, { m: minutes })
			: fill(w.minutesSeconds, { m: minutes, s });
	}
	const m = minutes % 60;
	const h = Math.floor(minutes / 60);
	return m === 0 ? fill(w.hours, { h }) : fill(w.hoursMinutes, { h, m });
}

/** "median 2 min, between 1 min 50 s and 2 min 10 s, 9 of 10 within 6 min, n 412". */
export function timesText({ n, median, p90, low, high }: Times): string {
	if (median === null || p90 === null)
		return fill(w.timesCounts, { n: countText(n) });
	const values = { median: secondsText(median), p90: secondsText(p90) };
	const interval =
		low === null || high === null
			? ""
			: fill(w.timesInterval, {
					low: secondsText(low),
					high: secondsText(high),
				});
	const few = strengthOf(n) === "few" ? `, ${w.fewEpisodes}` : "";
	return `${fill(w.times, values)}${interval}, ${fill(w.n, { n: countText(n) })}${few}`;
}

/** A local day of the shop, as "Mon, 30 Nov 2026". */
export function dayText(day: string): string {
	return days.format(atNoon(day));
}

/** "1 – 30 Nov 2026". */
export function daysText(from: string, to: string): string {
	return from === to
		? dayText(from)
		: span.formatRange(atNoon(from), atNoon(to));
}

/** A local day has no zone: its noon in UTC has the same date. */
function atNoon(day: string): number {
	return Date.parse(`${day}T12:00:00Z`);
}

const numbers = new Intl.NumberFormat(locale);
const signed = new Intl.NumberFormat(locale, {
	signDisplay: "exceptZero",
	minimumFractionDigits: 1,
	maximumFractionDigits: 1,
});
const percents = new Intl.NumberFormat(locale, {
	style: "percent",
	maximumFractionDigits: 0,
});
const exactPercents = new Intl.NumberFormat(locale, {
	style: "percent",
	minimumFractionDigits: 1,
	maximumFractionDigits: 1,
});
const DAY = {
	day: "numeric",
	month: "short",
	year: "numeric",
	timeZone: "UTC",
} as const;
const days = new Intl.DateTimeFormat(locale, { ...DAY, weekday: "short" });
const span = new Intl.DateTimeFormat(locale, DAY);
