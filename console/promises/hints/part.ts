import { composerLines, draftMarks } from "../../conversation/slots.ts";
import { createLazy } from "../../workspace/lazy.ts";
import { lazyView } from "../../workspace/lazy-view.tsx";
import type { Part } from "../../workspace/part.ts";
import { placeOf, shownHintModel } from "./shown-hint.ts";

const line = createLazy(async () => {
	const { HintLine } = await import("./HintLine.tsx");
	return HintLine;
});

/** What the composer says of promises and vague words. */
export const hintsPart: Part = {
	fills: [
		composerLines.fill(lazyView(line)),
		draftMarks.fill((workspace, { id }, text) =>
			placeOf(workspace.of(shownHintModel).value, id, text),
		),
	],
};
