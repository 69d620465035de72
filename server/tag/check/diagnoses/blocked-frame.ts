import type { Diagnosis } from "../checked.ts";
import { FRAME, lacks } from "../lacks.ts";

/** The launcher is there, and the chat itself may not be shown. */
export const blockedFrame: Diagnosis = (checked) =>
	lacks(checked, FRAME, "/frame/x");
