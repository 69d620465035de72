import type { Diagnosis } from "../checked.ts";

/** It stands where browsers run nothing: in a comment, in what is shown without scripts, or as data. */
export const heldTag: Diagnosis = ({ tag }) =>
	tag?.held ? [{ kind: "held", by: tag.held }] : [];
