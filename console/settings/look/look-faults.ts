import { trimmed } from "../../../protocol/is-blank.ts";
import { NAME_CHARS } from "../../../protocol/limits.ts";
import {
	CLOSED_PATH_CHARS,
	CLOSED_PATHS,
	GREETING_CHARS,
	OFFSET_MOST,
	STARTER_CHARS,
} from "../../../protocol/look.ts";
import { readColour } from "../../../ui/colour.ts";
import { fill } from "../../words/words.ts";
import { type LookForm, pathsIn } from "../look-form.ts";
import { lookWords } from "./words.ts";

/** What of a form cannot be saved, by its field, in a sentence. */
export interface LookFaults {
	name?: string;
	accent?: string;
	offset?: string;
	/** By language. */
	greetings: Record<string, string>;
	/** By language, then by place. */
	starters: Record<string, (string | null)[]>;
	closedOn?: string;
}

export function faultsOf(form: LookForm): LookFaults {
	const w = lookWords;
	const faults: LookFaults = { greetings: {}, starters: {} };
	const name = trimmed(form.name);
	if (!name || lengthOf(name) > NAME_CHARS)
		faults.name = fill(w.nameFault, { most: NAME_CHARS });
	if (!readColour(form.accent.trim())) faults.accent = w.colourFault;
	if (!isOffset(form))
		faults.offset = fill(w.offsetFault, { most: OFFSET_MOST });
	for (const [language, text] of Object.entries(form.greetings)) {
		const fault = tooLong(text, GREETING_CHARS);
		if (fault) faults.greetings[language] = fault;
	}
	for (const [language, texts] of Object.entries(form.starters)) {
		const all = texts.map((text) => tooLong(text, STARTER_CHARS));
		if (all.some(Boolean)) faults.starters[language] = all;
	}
	const closedOn = pathFault(pathsIn(form.closedOn));
	if (closedOn) faults.closedOn = closedOn;
	return faults;
}

export function isFaultless({ greetings, starters, ...own }: LookFaults) {
	return [own, greetings, starters].every(
		(faults) => Object.keys(faults).length === 0,
	);
}

/** The first language in which something is wrong. */
export function faultyLanguage({
	greetings,
	starters,
}: LookFaults): string | undefined {
	return Object.keys({ ...greetings, ...starters })[0];
}

/** How many characters a text has, as the relay counts them. */
export function lengthOf(text: string): number {
	return [...text].length;
}

function tooLong(text: string, most: number): string | null {
	const by = lengthOf(trimmed(text)) - most;
	return by > 0 ? fill(lookWords.tooLong, { most, by }) : null;
}

function isOffset({ side, bottom }: LookForm): boolean {
	const both = [side.trim(), bottom.trim()];
	if (both.every((pixels) => pixels === "")) return true;
	return both.every(
		(pixels) => /^\d{1,3}$/.test(pixels) && Number(pixels) <= OFFSET_MOST,
	);
}

function pathFault(lines: string[]): string | null {
	const at = lines.findIndex(
		(line) =>
			line !== "" &&
			(!/^\/[^\s,?#]*$/.test(line) || line.length > CLOSED_PATH_CHARS),
	);
	if (at >= 0) return fill(lookWords.closedFault, { line: at + 1 });
	return lines.filter(Boolean).length > CLOSED_PATHS
		? fill(lookWords.closedMany, { most: CLOSED_PATHS })
		: null;
}
