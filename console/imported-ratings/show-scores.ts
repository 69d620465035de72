import { FIGURE_FEW } from "../../protocol/figure-limits.ts";
import type { Share } from "../../protocol/figures.ts";
import type { ImportedScores } from "../../protocol/imported-rating.ts";
import type { ImportFormat } from "../../protocol/row-fault.ts";
import { fill, locale } from "../words/words.ts";
import { importWords } from "./words.ts";

const percents = new Intl.NumberFormat(locale, {
	style: "percent",
	maximumFractionDigits: 0,
});
const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });

/** A figure in words, never without its n and its interval; `isFew`: it is to be greyed. */
export interface ShownFigure {
	label: string;
	text: string;
	isFew: boolean;
}

export function figuresShown(
	scores: ImportedScores,
	format: ImportFormat,
): ShownFigure[] {
	const w = importWords;
	const shown: ShownFigure[] = [];
	const isFew = scores.n < FIGURE_FEW;
	if (scores.satisfied)
		shown.push({
			label: w.satisfied[format] ?? "",
			text: shareText(scores.satisfied),
			isFew,
		});
	const { promoters, mean } = scores;
	if (promoters) {
		const { score, low, high, n } = promoters;
		const counts = {
			n: whole.format(n),
			promoters: whole.format(promoters.promoters),
			detractors: whole.format(promoters.detractors),
		};
		shown.push({
			label: "NPS",
			text:
				score === null || low === null || high === null
					? fill(w.promoterCounts, counts)
					: fill(w.promoters, {
							...counts,
							score: whole.format(score),
							low: whole.format(low),
							high: whole.format(high),
						}),
			isFew,
		});
	}
	if (mean && mean.mean !== null && mean.low !== null && mean.high !== null)
		shown.push({
			label: "",
			text: fill(w.mean, {
				mean: tenths.format(mean.mean),
				low: tenths.format(mean.low),
				high: tenths.format(mean.high),
			}),
			isFew,
		});
	return shown;
}

export function shareText({ hits, n, percent, low, high }: Share): string {
	const counts = { hits: whole.format(hits), n: whole.format(n) };
	if (percent === null || low === null || high === null)
		return fill(importWords.counts, counts);
	return fill(importWords.share, {
		...counts,
		percent: percents.format(percent / 100),
		low: whole.format(low),
		high: percents.format(high / 100),
	});
}
