import { lookup } from "node:dns/promises";
import { request as requestPlain } from "node:http";
import { request as requestTls } from "node:https";
import { connect } from "node:net";
import { connect as connectTls, type TLSSocket } from "node:tls";
import type { Clock } from "../ports/clock.ts";

/** What the doctor asks of the network; a test leads it to a port of this machine. */
export interface Network {
	/** Addresses of a host. Throws what the name servers say. */
	lookup(host: string): Promise<string[]>;
	/** Where a host and port are really found. */
	to(host: string, port: number): { host: string; port: number };
	/** Authorities that are trusted beside those of Node, in PEM. */
	trusted?: readonly string[];
}

export const thisNetwork: Network = {
	async lookup(host) {
		const found = await lookup(host, { all: true });
		return found.map(({ address }) => address);
	},
	to: (host, port) => ({ host, port }),
};

/** An answer to GET, with the first of its body. */
export interface Answer {
	status: number;
	headers: Readonly<Record<string, string | undefined>>;
	body: string;
}

/** What does not answer by then is taken for silent. */
export const ANSWER_MS = 5_000;
const BODY_BYTES = 64 * 1_024;

/**
 * Asks once and follows nothing. The certificate is not looked at here: what is asked carries no secret, and the check
 * of it says more. Throws what the network says, or `ETIMEDOUT`.
 */
export function get(
	{ network, clock }: { network: Network; clock: Pick<Clock, "after"> },
	url: URL,
	headers: Record<string, string>,
): Promise<Answer> {
	const ask = url.protocol === "https:" ? requestTls : requestPlain;
	const { host, port } = network.to(hostOf(url), portOf(url));
	return new Promise((done, fail) => {
		const asked = ask({
			host,
			port,
			path: url.pathname,
			agent: false,
			...tlsOf(url),
			headers: { ...headers, Host: url.host, Connection: "close" },
		});
		const forget = clock.after(ANSWER_MS, () =>
			asked.destroy(silence("no answer")),
		);
		asked.on("error", fail);
		asked.on("close", forget);
		asked.on("response", (response) => {
			const parts: Buffer[] = [];
			let bytes = 0;
			const end = () =>
				done({
					status: response.statusCode ?? 0,
					headers: response.headers as Answer["headers"],
					body: Buffer.concat(parts).toString(),
				});
			response.on("data", (part: Buffer) => {
				parts.push(part);
				bytes += part.length;
				if (bytes > BODY_BYTES) {
					end();
					asked.destroy();
				}
			});
			response.on("end", end);
			response.on("error", fail);
		});
		asked.end();
	});
}

/** Whether anybody takes connections there. */
export function isTaken(
	{ clock }: { clock: Pick<Clock, "after"> },
	host: string,
	port: number,
): Promise<boolean> {
	return new Promise((done) => {
		const socket = connect({ host, port });
		const said = (taken: boolean) => {
			forget();
			socket.destroy();
			done(taken);
		};
		const forget = clock.after(ANSWER_MS, () => said(false));
		socket.on("connect", () => said(true));
		socket.on("error", () => said(false));
	});
}

/** A TLS connection of which nothing was required. Throws what the network says, or `ETIMEDOUT`. */
export function shakeHands<T>(
	{ network, clock }: { network: Network; clock: Pick<Clock, "after"> },
	url: URL,
	read: (socket: TLSSocket) => T,
): Promise<T> {
	const { host, port } = network.to(hostOf(url), portOf(url));
	return new Promise((done, fail) => {
		const socket = connectTls({
			host,
			port,
			...tlsOf(url),
			...(network.trusted && { ca: [...network.trusted] }),
		});
		const forget = clock.after(ANSWER_MS, () =>
			socket.destroy(silence("no handshake")),
		);
		socket.on("close", forget);
		socket.on("error", fail);
		socket.on("secureConnect", () => {
			done(read(socket));
			socket.destroy();
		});
	});
}

/** A name is said at the beginning (SNI), an address never. */
export function tlsOf(url: URL): {
	rejectUnauthorized: boolean;
	servername?: string;
} {
	const host = hostOf(url);
	const isName = /[^\d.]/.test(host) && !host.includes(":");
	return { rejectUnauthorized: false, ...(isName && { servername: host }) };
}

/** Without the brackets of IPv6. */
export function hostOf({ hostname }: URL): string {
	return hostname.replace(/^\[|\]$/g, "");
}

export function portOf({ port, protocol }: URL): number {
	return Number(port) || (protocol === "https:" ? 443 : 80);
}

/** The code of what was thrown, for a sentence. */
export function codeOf(error: unknown): string {
	const { code, message } = error as { code?: string; message?: string };
	return tlsFault(message ?? "") ?? code ?? message ?? "unknown";
}

/** What was answered to a handshake, where that was no TLS at all. */
export const NO_TLS = "no TLS";
/** Before the number of an alert (RFC 8446, 6.2), by which a server that speaks TLS ends a handshake. */
export const TLS_ALERT = "TLS alert";

/** OpenSSL says it in its message alone; the code is EPROTO for all of them. */
function tlsFault(message: string): string | null {
	const [, alert] = /SSL alert number (\d+)/.exec(message) ?? [];
	if (alert) return `${TLS_ALERT} ${alert}`;
	return /:(wrong version number|packet length too long|http request):/.test(
		message,
	)
		? NO_TLS
		: null;
}

function silence(message: string): Error {
	return Object.assign(new Error(message), { code: "ETIMEDOUT" });
}
