import type { Answer } from "../ask.ts";

/** A part of a file, with the token of the first run; null: drops what was sent. */
export type SendPiece = (
	path: string,
	token: string,
	piece: Blob | null,
) => Promise<Answer>;

export const sendPiece: SendPiece = async (path, token, piece) => {
	try {
		const response = await fetch(path, {
			method: piece ? "PUT" : "DELETE",
			credentials: "same-origin",
			cache: "no-store",
			headers: {
				"x-shopbell-token": token,
				...(piece && { "content-type": "application/octet-stream" }),
			},
			...(piece && { body: piece }),
		});
		if (response.ok) return { kind: "ok", data: {} };
		const { refusal } = await response.json();
		return { kind: "refused", refusal: refusal ?? { code: "retry" } };
	} catch {
		// No network, a file that has changed since it was chosen, or an answer that is not the relay's.
		return { kind: "refused", refusal: { code: "retry" } };
	}
};
