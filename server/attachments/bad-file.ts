import type { FileFault } from "../../protocol/attachment.ts";
import { Refused } from "../../protocol/refusal.ts";

export function badFile(
	why: FileFault,
	more: { wanted?: number; most?: number } = {},
): Refused {
	return new Refused({ code: "bad_file", why, ...more });
}
