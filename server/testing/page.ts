import { get } from "node:http";
import { newLink } from "../sessions/sessions.ts";
import { RELAY_ORIGIN, type Relay } from "./relay.ts";

/** A request to the relay, as from the page of this origin; null: without an Origin. */
export function asks(
	relay: Relay,
	path: string,
	options: {
		origin?: string | null;
		method?: string;
		headers?: Record<string, string>;
		body?: unknown;
	} = {},
): Promise<Response> {
	const { origin = RELAY_ORIGIN, method = "GET", headers, body } = options;
	return fetch(relay.origin + path, {
		method,
		redirect: "manual",
		headers: { ...(origin === null ? {} : { Origin: origin }), ...headers },
		...(body === undefined
			? {}
			: { body: typeof body === "string" ? body : JSON.stringify(body) }),
	});
}

/** As a browser asks for what its address bar names: with the Host that stands there. */
export function opensAt(
	relay: Relay,
	path: string,
	headers: Record<string, string> & { Host: string },
): Promise<{
	status: number;
	headers: Record<string, unknown>;
	text: string;
}> {
	return new Promise((done, fail) => {
		get(relay.origin + path, { headers }, async (answer) => {
			let text = "";
			for await (const chunk of answer.setEncoding("utf8")) text += chunk;
			done({ status: answer.statusCode ?? 0, headers: answer.headers, text });
		}).on("error", fail);
	});
}

/** Signs in by a fresh link; the cookie as the browser would send it back. */
export async function signsIn(relay: Relay, person: string) {
	const token = await newLink(relay.store, "sign_in", person);
	const answer = await asks(relay, "/console/session", {
		method: "POST",
		body: { token },
	});
	const { csrf } = (await answer.json()) as { csrf: string };
	const set = answer.headers.get("Set-Cookie") ?? "";
	return { token, csrf, set, cookie: set.split(";")[0] ?? "", answer };
}
