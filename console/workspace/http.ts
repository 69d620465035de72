import type { Refusal, Reply } from "../../protocol/refusal.ts";

/** Asks what is no command: by HTTP, as JSON, with what proves that this page of the session asks. */
export interface ConsoleHttp {
	ask<T>(path: string, body?: unknown): Promise<Reply<T>>;
	/** For a file in place of JSON. */
	file(path: string, body: unknown): Promise<Reply<Blob>>;
	/** Bytes as they are. */
	put<T>(path: string, bytes: Blob): Promise<Reply<T>>;
	remove<T>(path: string): Promise<Reply<T>>;
	/** What proves it of a request that is made elsewhere. */
	proof(): Record<string, string>;
	/** The session goes on under another cookie, and this is its CSRF value. */
	renew(csrf: string): void;
}

/** What alone the parts need that stand before anybody is signed in as well. */
export type AskByHttp = ConsoleHttp["ask"];

/** HTTP of one session, by its CSRF value. */
export function createHttp({
	csrf,
	renew,
}: {
	csrf: () => string;
	renew: (csrf: string) => void;
}): ConsoleHttp {
	const proof = () => ({ "x-shopbell-csrf": csrf() });

	async function send<T>(
		method: string,
		path: string,
		body?: { type: string; bytes: BodyInit },
		read: (response: Response) => Promise<T> = (response) => response.json(),
	): Promise<Reply<T>> {
		try {
			const response = await fetch(path, {
				method,
				credentials: "same-origin",
				cache: "no-store",
				headers: {
					...proof(),
					...(body && { "content-type": body.type }),
				},
				...(body && { body: body.bytes }),
			});
			if (!response.ok)
				return { ok: false, refusal: refusalIn(await response.json()) };
			const data = response.status === 204 ? ({} as T) : await read(response);
			return { ok: true, data };
		} catch {
			// No network, or an answer that is not the relay's: nothing was decided.
			return { ok: false, refusal: { code: "retry" } };
		}
	}

	return {
		ask: (path, body = {}) =>
			send("POST", path, {
				type: "application/json",
				bytes: JSON.stringify(body),
			}),
		file: (path, body) =>
			send(
				"POST",
				path,
				{ type: "application/json", bytes: JSON.stringify(body) },
				(response) => response.blob(),
			),
		put: (path, bytes) =>
			send("PUT", path, {
				type: bytes.type || "application/octet-stream",
				bytes,
			}),
		remove: (path) => send("DELETE", path),
		proof,
		renew,
	};
}

function refusalIn(data: { refusal?: Refusal }): Refusal {
	return data.refusal ?? { code: "retry" };
}
