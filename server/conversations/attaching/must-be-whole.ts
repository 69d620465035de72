import { FILES_A_MESSAGE } from "../../../protocol/attachment.ts";
import type { Draft } from "../../../protocol/message.ts";
import { Refused } from "../../../protocol/refusal.ts";

/** Errors: `bad_file`. */
export function mustBeWhole({ files }: Pick<Draft, "files">): void {
	if (!files) return;
	if (files.length > FILES_A_MESSAGE)
		throw new Refused({
			code: "bad_file",
			why: "many",
			most: FILES_A_MESSAGE,
		});
	throw new Refused({ code: "bad_file", why: "gone" });
}
