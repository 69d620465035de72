import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { RelaySwitch } from "./relay-switch.ts";

const HOST = "127.0.0.1";
const BODY_CHARS = 100;

type Held = Pick<RelaySwitch, "set" | "state">;

export interface Supervisor {
	origin: string;
	/** @param origin the relay's, whose page may ask */
	hold(held: Held, origin: string): void;
	close(): void;
}

/**
 * Stays when the relay dies, and so is what the page at /try asks to kill it and to start it again.
 * Only that page may: a browser swears to the Origin, and on this machine nobody else listens.
 * @param port 0: any that is free
 */
export async function openSupervisor(port: number): Promise<Supervisor> {
	let held: Held | undefined;
	let page = "";
	const server = createServer((request, response) => {
		answer(request).then(
			({ status, body }) => {
				response.writeHead(status, {
					"Content-Type": "application/json",
					"Cache-Control": "no-store",
					"X-Content-Type-Options": "nosniff",
					Vary: "Origin",
					...(status === 403 ? {} : { "Access-Control-Allow-Origin": page }),
				});
				response.end(JSON.stringify(body));
			},
			() => response.destroy(),
		);
	});

	async function answer(
		request: IncomingMessage,
	): Promise<{ status: number; body: object }> {
		if (!held || request.headers.origin !== page)
			return { status: 403, body: {} };
		if (request.url !== "/cord") return { status: 404, body: {} };
		if (request.method === "GET") return { status: 200, body: held.state() };
		if (request.method !== "POST") return { status: 405, body: {} };
		const pulled = readPulled(await textOf(request));
		if (pulled === undefined) return { status: 400, body: {} };
		return { status: 200, body: await held.set(pulled) };
	}

	await new Promise<void>((done, fail) => {
		server.once("error", fail);
		server.listen(port, HOST, done);
	});
	return {
		origin: `http://${HOST}:${(server.address() as AddressInfo).port}`,
		hold(now, origin) {
			held = now;
			page = origin;
		},
		close() {
			server.close();
			server.closeAllConnections();
		},
	};
}

/** "" when it is longer than anything that is meant. */
async function textOf(request: IncomingMessage): Promise<string> {
	let text = "";
	for await (const chunk of request.setEncoding("utf8")) {
		text += chunk;
		if (text.length > BODY_CHARS) return "";
	}
	return text;
}

function readPulled(text: string): boolean | undefined {
	try {
		const said = JSON.parse(text);
		const [only, ...others] = Object.keys(said ?? {});
		if (only !== "pulled" || others.length > 0) return undefined;
		return typeof said.pulled === "boolean" ? said.pulled : undefined;
	} catch {
		return undefined;
	}
}
