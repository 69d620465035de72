import type { Refusal } from "../../protocol/refusal.ts";

/** One question to the relay by HTTP. */
export type Ask = (
	method: "GET" | "POST" | "PUT" | "DELETE",
	path: string,
	body?: unknown,
	csrf?: string,
) => Promise<Answer>;
export type Answer =
	| { kind: "ok"; data: Record<string, unknown> }
	| { kind: "refused"; refusal: Refusal };

export const askRelay: Ask = async (method, path, body, csrf) => {
	try {
		const response = await fetch(path, {
			method,
			credentials: "same-origin",
			cache: "no-store",
			headers: {
				...(body === undefined ? {} : { "content-type": "application/json" }),
				...(csrf === undefined ? {} : { "x-shopbell-csrf": csrf }),
			},
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
		const data = response.status === 204 ? {} : await response.json();
		if (response.ok) return { kind: "ok", data };
		return { kind: "refused", refusal: data.refusal ?? { code: "retry" } };
	} catch {
		// No network, or an answer that is not the relay's: nothing was decided.
		return { kind: "refused", refusal: { code: "retry" } };
	}
};
