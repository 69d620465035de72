import {
	Agent,
	createServer,
	type IncomingHttpHeaders,
	type IncomingMessage,
	type RequestOptions,
	request as requestOf,
	ServerResponse,
} from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { buffer } from "node:stream/consumers";

/** What a proxy does wrong. Left out: it does that right. */
export interface ProxyFaults {
	/** Takes `Upgrade` away: the relay is asked for a page where a browser has asked for a WebSocket. */
	stripsUpgrade?: boolean;
	/** Holds an answer back until it is whole. */
	buffers?: boolean;
	/** Lets a WebSocket open, and passes nothing on that the relay says there. */
	holdsMessages?: boolean;
	/** What it appends to X-Forwarded-For instead of the client's address; an empty list: it appends nothing. */
	appends?: readonly string[];
	/** The relay never learns from which page a browser asks. */
	dropsOrigin?: boolean;
	/** Asks the relay by this host name instead of the one in the address. */
	host?: string;
	/** Answers everything itself, and asks the relay nothing. */
	answers?: { status: number; headers?: Record<string, string>; body?: string };
	/** Refuses larger bodies with 413. */
	mostBodyBytes?: number;
	/** Cuts a connection in which nothing has passed for this long. */
	idleMs?: number;
}

/** A proxy on a free port of this machine. */
export interface MisbehavingProxy {
	/** Where it is asked, e.g. http://127.0.0.1:40123 */
	origin: string;
	port: number;
	/** Does these things wrong from now on, and nothing else. */
	change(faults: ProxyFaults): void;
	/** WebSockets that pass through it now. */
	open(): number;
	/** Ends every connection. */
	close(): Promise<void>;
}

interface Options {
	faults?: ProxyFaults;
	/** Speaks TLS to its clients; both in PEM. */
	tls?: { key: string; cert: string };
}

/**
 * An HTTP proxy in front of the relay at `relay`, an origin such as `http://127.0.0.1:4000`. Without faults it does
 * what docs/behind-a-proxy.md asks for. For what goes wrong below HTTP see e2e/faults/proxy.ts.
 */
export async function openMisbehavingProxy(
	relay: string,
	{ faults: first = {}, tls }: Options = {},
): Promise<MisbehavingProxy> {
	let faults = first;
	const clients = new Set<Socket>();
	const passing = new Set<Socket>();
	const agent = new Agent();
	const server = tls ? createTlsServer(tls) : createServer();

	server.on("request", (request, response) =>
		answer(request, response, { relay, agent, faults }),
	);
	server.on("upgrade", (request, client: Socket, head: Buffer) => {
		if (!isAnswered(request, faults) && !faults.stripsUpgrade) {
			upgrade(request, { client, head, passing, relay, agent, faults });
			return;
		}
		// From here on it is a request as any other.
		const response = new ServerResponse(request);
		response.assignSocket(client);
		response.shouldKeepAlive = false;
		response.on("finish", () => client.end());
		answer(request, response, { relay, agent, faults });
	});
	server.on("connection", (client: Socket) => {
		clients.add(client);
		client.on("error", () => {});
		client.once("close", () => clients.delete(client));
		endWhenIdle(client, faults);
	});
	server.listen(0, "127.0.0.1");
	await new Promise((done) => server.once("listening", done));
	const { port } = server.address() as AddressInfo;
	return {
		origin: `${tls ? "https" : "http"}://127.0.0.1:${port}`,
		port,
		change(next) {
			faults = next;
		},
		open: () => passing.size,
		async close() {
			const closed = new Promise((done) => server.close(done));
			for (const client of clients) client.destroy();
			agent.destroy();
			await closed;
		},
	};
}

interface Way {
	relay: string;
	agent: Agent;
	faults: ProxyFaults;
}

function isAnswered(request: IncomingMessage, faults: ProxyFaults): boolean {
	return faults.answers !== undefined || isTooLarge(request, faults);
}

function isTooLarge(
	{ headers }: IncomingMessage,
	{ mostBodyBytes = Number.POSITIVE_INFINITY }: ProxyFaults,
): boolean {
	return Number(headers["content-length"] ?? 0) > mostBodyBytes;
}

function answer(
	request: IncomingMessage,
	response: ServerResponse,
	way: Way,
): void {
	const { faults } = way;
	if (faults.answers) {
		const { status, headers, body } = faults.answers;
		response.writeHead(status, headers).end(body);
		return;
	}
	if (isTooLarge(request, faults)) {
		response.writeHead(413, { connection: "close" }).end();
		return;
	}
	const asked = requestOf(optionsFor(request, way), (from) => {
		response.statusCode = from.statusCode ?? 502;
		for (const [name, value] of Object.entries(withoutHops(from.headers)))
			if (value !== undefined) response.setHeader(name, value);
		if (faults.buffers)
			buffer(from).then(
				(body) => response.end(body),
				() => response.destroy(),
			);
		else from.pipe(response);
	});
	asked.on("error", () => {
		if (response.headersSent) response.destroy();
		else response.writeHead(502).end();
	});
	response.on("close", () => asked.destroy());
	request.pipe(asked);
}

function upgrade(
	request: IncomingMessage,
	way: Way & { client: Socket; head: Buffer; passing: Set<Socket> },
): void {
	const { client, head, passing, faults } = way;
	const asked = requestOf({
		...optionsFor(request, way),
		headers: {
			...headersFor(request, way),
			connection: "Upgrade",
			upgrade: request.headers.upgrade,
		},
	});
	asked.on("upgrade", (from, relay, first) => {
		passing.add(client);
		client.write(
			faults.holdsMessages
				? headOf(from)
				: Buffer.concat([headOf(from), first]),
		);
		relay.write(head);
		relay.on("error", () => client.destroy());
		client.once("close", () => {
			passing.delete(client);
			relay.destroy();
		});
		relay.once("close", () => client.destroy());
		endWhenIdle(client, faults);
		client.pipe(relay);
		if (faults.holdsMessages) relay.resume();
		else relay.pipe(client);
	});
	asked.on("response", (from) => {
		client.write(headOf(from));
		from.pipe(client);
	});
	asked.on("error", () => client.destroy());
	client.once("close", () => asked.destroy());
	asked.end();
}

function endWhenIdle(client: Socket, { idleMs }: ProxyFaults): void {
	if (idleMs !== undefined) client.setTimeout(idleMs, () => client.destroy());
}

function optionsFor(request: IncomingMessage, way: Way): RequestOptions {
	const { hostname, port } = new URL(way.relay);
	return {
		host: hostname,
		port,
		agent: way.agent,
		method: request.method,
		path: request.url,
		headers: headersFor(request, way),
	};
}

function headersFor(
	request: IncomingMessage,
	{ faults }: Way,
): IncomingHttpHeaders {
	const headers = withoutHops(request.headers);
	const entries = [
		...(headers["x-forwarded-for"] === undefined
			? []
			: [String(headers["x-forwarded-for"])]),
		...(faults.appends ?? [request.socket.remoteAddress ?? "unknown"]),
	];
	if (entries.length > 0) headers["x-forwarded-for"] = entries.join(", ");
	if (faults.dropsOrigin) delete headers.origin;
	if (faults.host !== undefined) headers.host = faults.host;
	return headers;
}

/** Of one connection alone, and so never passed on (RFC 9110, 7.6.1). */
function withoutHops(headers: IncomingHttpHeaders): IncomingHttpHeaders {
	const { connection, upgrade, ...rest } = headers;
	delete rest["keep-alive"];
	return rest;
}

/** Status line and headers, as they came. */
function headOf({
	statusCode,
	statusMessage,
	rawHeaders,
}: IncomingMessage): Buffer {
	const lines = [`HTTP/1.1 ${statusCode} ${statusMessage}`];
	for (let at = 0; at < rawHeaders.length; at += 2)
		lines.push(`${rawHeaders[at]}: ${rawHeaders[at + 1]}`);
	return Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1");
}
