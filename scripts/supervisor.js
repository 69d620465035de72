import { createServer } from "node:http";

const HOST = "127.0.0.1";
const BODY_CHARS = 100;

/**
 * Stays when the relay dies, and so is what the page at /try asks to kill it and to start it again.
 * Only that page may: a browser swears to the Origin, and on this machine nobody else listens.
 * @param {number} port 0: any that is free
 */
export async function openKeeper(port) {
	/** @type {Pick<ReturnType<typeof import("./relay-switch.js").createCord>, "set" | "state"> | undefined} */
	let cord;
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

	/** @param {import("node:http").IncomingMessage} request */
	async function answer(request) {
		if (!cord || request.headers.origin !== page)
			return { status: 403, body: {} };
		if (request.url !== "/cord") return { status: 404, body: {} };
		if (request.method === "GET") return { status: 200, body: cord.state() };
		if (request.method !== "POST") return { status: 405, body: {} };
		const pulled = readPulled(await textOf(request));
		if (pulled === undefined) return { status: 400, body: {} };
		return { status: 200, body: await cord.set(pulled) };
	}

	await new Promise((done, fail) => {
		server.once("error", fail);
		server.listen(port, HOST, () => done(undefined));
	});
	const address = /** @type {import("node:net").AddressInfo} */ (
		server.address()
	);
	return {
		origin: `http://${HOST}:${address.port}`,
		/**
		 * @param {NonNullable<typeof cord>} held
		 * @param {string} origin the relay's, whose page may ask
		 */
		hold(held, origin) {
			cord = held;
			page = origin;
		},
		close() {
			server.close();
			server.closeAllConnections();
		},
	};
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @returns {Promise<string>} "" when it is longer than anything that is meant
 */
async function textOf(request) {
	let text = "";
	for await (const chunk of request.setEncoding("utf8")) {
		text += chunk;
		if (text.length > BODY_CHARS) return "";
	}
	return text;
}

/**
 * @param {string} text
 * @returns {boolean | undefined}
 */
function readPulled(text) {
	try {
		const said = JSON.parse(text);
		const [only, ...others] = Object.keys(said ?? {});
		if (only !== "pulled" || others.length > 0) return undefined;
		return typeof said.pulled === "boolean" ? said.pulled : undefined;
	} catch {
		return undefined;
	}
}
