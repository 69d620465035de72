import type { Hint } from "../hint.ts";
import type { FindHints } from "../language-of.ts";
import type { Labelled } from "./read-sentences.ts";

export interface Share {
	of: number;
	right: number;
}

/** How the hints of one language compare with what people say of the sentences. */
export interface Measured {
	/** Hints, and how many of them are right: of both kinds together, and of each. */
	all: Share;
	promise: Share;
	vague: Share;
	/** Sentences that promise, and vague pieces, and how many of them were found. */
	promises: Share;
	pieces: Share;
	/** Sentences with neither, and how many hints stand in them. */
	ordinary: number;
	falseHints: number;
	/** What is wrong or missing, a line each. */
	wrong: string[];
}

export function measure(cases: readonly Labelled[], find: FindHints): Measured {
	const measured: Measured = {
		all: none(),
		promise: none(),
		vague: none(),
		promises: none(),
		pieces: none(),
		ordinary: 0,
		falseHints: 0,
		wrong: [],
	};
	for (const labelled of cases) add(measured, labelled, find(labelled.text));
	return measured;
}

function add(measured: Measured, labelled: Labelled, hints: Hint[]): void {
	const { text, promise } = labelled;
	const pieces = placesOf(labelled);
	const isRight = (hint: Hint) =>
		hint.kind === "promise" ? promise : pieces.some((at) => overlap(hint, at));
	for (const hint of hints) {
		const right = isRight(hint);
		count(measured.all, right);
		count(measured[hint.kind], right);
		if (!right)
			measured.wrong.push(`no ${hint.kind}: "${hint.phrase}" in "${text}"`);
	}
	if (promise) {
		const found = hints.some(({ kind }) => kind === "promise");
		count(measured.promises, found);
		if (!found) measured.wrong.push(`promise not found: "${text}"`);
	}
	for (const at of pieces) {
		const found = hints.some(
			(hint) => hint.kind === "vague" && overlap(hint, at),
		);
		count(measured.pieces, found);
		if (!found)
			measured.wrong.push(
				`not found as vague: "${text.slice(at.start, at.end)}" in "${text}"`,
			);
	}
	if (promise || pieces.length > 0) return;
	measured.ordinary++;
	measured.falseHints += hints.length;
}

interface Place {
	start: number;
	end: number;
}

function placesOf({ text, vague }: Labelled): Place[] {
	return vague.map((piece) => {
		const start = text.indexOf(piece);
		return { start, end: start + piece.length };
	});
}

function overlap(a: Place, b: Place): boolean {
	return a.start < b.end && b.start < a.end;
}

function none(): Share {
	return { of: 0, right: 0 };
}

function count(share: Share, right: boolean): void {
	share.of++;
	if (right) share.right++;
}
