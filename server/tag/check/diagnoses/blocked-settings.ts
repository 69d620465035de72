import type { Diagnosis } from "../checked.ts";
import { CONNECT, lacks } from "../lacks.ts";

/** The script runs, and may not ask the relay for anything. */
export const blockedSettings: Diagnosis = (checked) =>
	lacks(checked, CONNECT, "/settings/x");
