import { FILES_A_MESSAGE } from "../../../protocol/attachment.ts";
import type { Refusal } from "../../../protocol/refusal.ts";

/** Names of the places that the files of one message have in a statement. */
export const FILE_PLACES = Array.from(
	{ length: FILES_A_MESSAGE },
	(_, at) => `file${at}`,
);

export function placed(places: readonly string[], ids: readonly string[]) {
	return Object.fromEntries(
		// No file has an empty id.
		places.map((place, at) => [place, ids[at] ?? ""]),
	);
}

/** What is wrong with a file of a message. */
export function bad(
	why: Extract<Refusal, { code: "bad_file" }>["why"],
	most?: number,
) {
	return {
		code: "bad_file",
		why,
		...(most !== undefined && { most }),
	} satisfies Refusal;
}
