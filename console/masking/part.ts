import { entryViews } from "../conversation/slots.ts";
import type { Part } from "../workspace/part.ts";
import { MaskedEntry } from "./MaskedEntry.tsx";

/** Numbers that messages hide. */
export const maskingPart: Part = {
	fills: [
		entryViews.fill({
			kinds: ["masked"],
			View: MaskedEntry,
		}),
	],
};
