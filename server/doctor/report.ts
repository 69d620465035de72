import type { Finding, Mark } from "./check.ts";

/** Columns of a terminal, unless it says that it has fewer. */
const COLUMNS = 80;
const LEAST_COLUMNS = 40;
/** The longest mark, the longest name of a check, and two spaces behind each. */
const MARK_WIDTH = 9;
const NAME_WIDTH = 11;

/** The mark is a word: a colour never says it alone. */
const COLOURS: Readonly<Record<Mark, number>> = {
	ok: 32,
	warning: 33,
	wrong: 31,
	skipped: 90,
};

export interface Paper {
	columns?: number | undefined;
	/** Only for a terminal. */
	colour: boolean;
}

/** One finding as people read it: the mark, the check, the sentence, and below it what to do. */
export function reportLines(
	{ mark, check, says, todo }: Finding,
	{ columns = COLUMNS, colour }: Paper,
): string[] {
	const indent = MARK_WIDTH + NAME_WIDTH;
	const width = Math.max(LEAST_COLUMNS, Math.min(columns, COLUMNS)) - indent;
	const [first = "", ...rest] = wrapped(says, width);
	const steps = todo === null ? [] : wrapped(todo, width - 3);
	const space = " ".repeat(indent);
	return [
		inColour(mark.padEnd(MARK_WIDTH), mark, colour) +
			check.padEnd(NAME_WIDTH) +
			first,
		...rest.map((line) => space + line),
		...steps.map((line, at) => `${space}${at === 0 ? "-> " : "   "}${line}`),
	];
}

/** The last lines: how many of each there are. */
export function summaryLines(findings: readonly Finding[]): string[] {
	const count = (mark: Mark) =>
		findings.filter((finding) => finding.mark === mark).length;
	const [wrong, warnings, skipped] = [
		count("wrong"),
		count("warning"),
		count("skipped"),
	];
	const parts = [
		wrong > 0 ? `${wrong} wrong` : "Nothing is wrong",
		...(warnings > 0
			? [`${warnings} ${warnings === 1 ? "warning" : "warnings"}`]
			: []),
		`${count("ok")} ok`,
		...(skipped > 0 ? [`${skipped} not looked at`] : []),
	];
	const more = "docs/doctor.md says more of each.";
	return [`${parts.join(", ")}.`, ...(wrong + warnings > 0 ? [more] : [])];
}

function inColour(text: string, mark: Mark, colour: boolean): string {
	return colour ? `\u001b[${COLOURS[mark]}m${text}\u001b[0m` : text;
}

/** Words in lines; one that is longer than a line has its own. */
function wrapped(text: string, width: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(" ")) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= width)
			lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}
