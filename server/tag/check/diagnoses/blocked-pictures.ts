import type { Diagnosis } from "../checked.ts";
import { IMAGES, lacks } from "../lacks.ts";

/** The chat works, and the shop's own picture on the launcher is not shown. */
export const blockedPictures: Diagnosis = (checked) =>
	lacks(checked, IMAGES, "/pictures/x");
