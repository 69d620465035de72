import { request as plainRequest } from "node:http";
import { connect as connectHttp2 } from "node:http2";
import { Agent, request } from "node:https";
import type { LookupFunction } from "node:net";
import { connect } from "node:tls";
import type { ServingProxy } from "./proxy.ts";

/** What an answer says. */
export interface Answer {
	status: number;
	headers: Record<string, unknown>;
	body: string;
}

export interface Ask {
	method?: string;
	path?: string;
	headers?: Record<string, string>;
	body?: Buffer;
}

/** A client of a proxy, that trusts its certificate and finds it by host names as a browser would. */
export interface SecureClient {
	/** For libraries that take one. */
	agent: Agent;
	/** Over HTTP/1.1 and TLS. */
	asks(host: string, ask?: Ask): Promise<Answer>;
	/** Over HTTP/2. */
	asksHttp2(host: string, path: string): Promise<Answer>;
	/** Without TLS. */
	asksPlain(host: string, path: string): Promise<Answer>;
	close(): void;
}

/** @param from the address of this machine that the proxy sees it at */
export function secureClient(
	{ address, port, plainPort }: ServingProxy,
	ca: string,
	from: string,
): SecureClient {
	const lookup: LookupFunction = (_host, { all }, found) =>
		all ? found(null, [{ address, family: 4 }]) : found(null, address, 4);
	const agent = new Agent({ ca, lookup, localAddress: from, keepAlive: false });
	return {
		agent,
		asks: (host, { method = "GET", path = "/", headers, body } = {}) =>
			new Promise((done, failed) => {
				const asking = request(
					{
						agent,
						host,
						port,
						method,
						path,
						// Browsers name no port where it is 443, and to the relay it is.
						headers: { Host: host, ...headers },
					},
					async (from) => {
						const body = await textOf(from);
						done({
							status: from.statusCode ?? 0,
							headers: from.headers,
							body,
						});
					},
				);
				asking.on("error", failed);
				asking.end(body);
			}),
		asksHttp2: (host, path) =>
			new Promise((done, failed) => {
				const session = connectHttp2(`https://${host}`, {
					createConnection: () =>
						connect({
							host: address,
							port,
							ca,
							servername: host,
							ALPNProtocols: ["h2"],
						}),
				});
				session.on("error", failed);
				const stream = session.request({ ":path": path });
				stream.on("response", async ({ ":status": status = 0, ...headers }) => {
					done({ status, headers, body: await textOf(stream) });
					session.close();
				});
			}),
		asksPlain: (host, path) =>
			new Promise((done, failed) => {
				const asking = plainRequest(
					{ host: address, port: plainPort, path, headers: { Host: host } },
					async (from) =>
						done({
							status: from.statusCode ?? 0,
							headers: from.headers,
							body: await textOf(from),
						}),
				);
				asking.on("error", failed);
				asking.end();
			}),
		close: () => agent.destroy(),
	};
}

async function textOf(from: AsyncIterable<Buffer>): Promise<string> {
	const parts: Buffer[] = [];
	for await (const part of from) parts.push(part);
	return Buffer.concat(parts).toString();
}
