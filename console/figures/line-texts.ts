import type { FigureLine } from "../../protocol/figure-lines.ts";
import { DIMENSIONS } from "../../protocol/figures.ts";
import { fill } from "../words/words.ts";
import { formatText } from "./format-text.ts";
import { groupName } from "./group-name.ts";
import { hourOfWeek } from "./hour-of-week.ts";
import { pictureWords } from "./pictures/words.ts";
import { tableWords as w } from "./table-words.ts";
import {
	dayText,
	exactPercentText,
	moreSecondsText,
	secondsText,
	signedText,
} from "./texts.ts";
import { figuresWords } from "./words.ts";

/** @param nameOf what a value of a dimension is called on this page; a comparison does not say it again */
export function groupText(
	{ group, difference, from }: FigureLine,
	nameOf: (dimension: string, value: string) => string | null,
): string {
	if (!group) return "";
	const { of, value } = group;
	if (of === "format") return formatText(value);
	if (of === "score") {
		const [format = "", score = ""] = value.split(": ");
		return `${formatText(format)}: ${score}`;
	}
	if (of === "hour") return fill(pictureWords.hour, hourOfWeek(Number(value)));
	if (of === "point") return dayText(from);
	if (of === "saw") return w.saw[value] ?? value;
	if (of === "relation" || of === "before") return w.against[of];
	const dimension = DIMENSIONS.find((one) => one === of);
	if (!dimension) return value;
	const name = groupName(dimension, value, group.name ?? nameOf(of, value));
	return difference === null ? name : fill(w.against.group, { name });
}

export function whoText({ line }: FigureLine): string {
	return line === "both" ? w.both : figuresWords[`${line}s`];
}

/** "81.2% to 87%", of a share, of a median, or of a difference. */
export function intervalText(line: FigureLine): string {
	const { low, high } = line;
	if (low === null || high === null) return "";
	const text = valueText(line);
	return fill(w.interval, { low: text(low), high: text(high) });
}

export function differenceText(line: FigureLine): string {
	return line.difference === null ? "" : valueText(line)(line.difference);
}

/** A count says all that there is; of a share, or of times, it is all that may be said. */
export function markText({ figure, mark, hits }: FigureLine): string {
	const isCount = hits === null && !SECONDS.includes(figure);
	return mark === "counts" && isCount ? "" : w.marks[mark];
}

function valueText({ figure, difference }: FigureLine) {
	const isSeconds = SECONDS.includes(figure);
	if (difference !== null) return isSeconds ? moreSecondsText : signedText;
	return isSeconds ? secondsText : exactPercentText;
}

const SECONDS: readonly string[] = [
	"wait",
	"firstResponse",
	"handle",
	"messageResponse",
];
