import "./late-waits.css";
import { composerLines } from "../conversation/slots.ts";
import type { Part } from "../workspace/part.ts";
import { LateWaitLine } from "./LateWaitLine.tsx";

/** Says at the box that a shopper has waited longer than they were told. */
export const lateWaitsPart: Part = {
	fills: [composerLines.fill(LateWaitLine)],
};
