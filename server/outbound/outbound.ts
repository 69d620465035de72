import { lookup } from "node:dns/promises";
import {
	type IncomingHttpHeaders,
	type IncomingMessage,
	request as plain,
} from "node:http";
import { request as secure } from "node:https";
import { BlockList, isIP } from "node:net";
import { PUSH_ANSWER_BYTES, PUSH_WAIT_MS } from "../../protocol/limits.ts";
import type { Clock } from "../ports/clock.ts";

/** Requests to addresses that a person gave us: the relay must not become a way into its own network. */
export interface Outbound {
	/** The status of the answer. Throws {@link OutboundError}; redirects are answers like others. */
	post(
		url: URL,
		headers: Record<string, string | number>,
		body: Buffer,
	): Promise<number>;
	/**
	 * Hands over a body, of whose answer at most so many bytes are read. By https, or where this machine may be asked.
	 * Throws {@link OutboundError}; redirects are answers like others.
	 */
	send(url: URL, body: Buffer, wanted: Wanted): Promise<Answer>;
	/** What stands there, of its bytes at most so many. Throws {@link OutboundError}; redirects are answers like others. */
	get(url: URL, wanted: Wanted): Promise<Answer>;
	/**
	 * What stands there, in parts, none asked for before the one before it was taken. By https, or where this machine may
	 * be asked. Throws {@link OutboundError}, here and while the body is read, which is `size` where it is longer.
	 */
	stream(url: URL, wanted: Streamed): Promise<AnswerStream>;
}

export interface Wanted {
	headers: Record<string, string>;
	/** Bytes; what is longer is cut. */
	most: number;
	waitMs: number;
}

export interface Streamed extends Wanted {
	/** Ends it before its time: it throws `network` then. */
	signal?: AbortSignal;
}

export interface AnswerStream {
	status: number;
	headers: IncomingHttpHeaders;
	/** Whoever leaves it before its end closes the connection. */
	body: AsyncIterable<Buffer>;
	/** Closes the connection, also where the body is not read. */
	close(): void;
}

export interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	body: Buffer;
	/** Whether there was more of it. */
	isCut: boolean;
}

/** Says why, and never where to: the path of a push service is a secret. */
export class OutboundError extends Error {
	constructor(readonly why: "address" | "time" | "size" | "network") {
		super(`a request went wrong: ${why}`);
		this.name = "OutboundError";
	}
}

interface Address {
	address: string;
	family: number;
}

/** @param loopback for a relay that is nobody's but this machine's: then services on it may be asked, too */
export function createOutbound(clock: Clock, loopback: boolean): Outbound {
	async function resolved({ hostname }: URL): Promise<Address> {
		const found = await lookup(hostname.replace(/^\[|\]$/g, ""), {
			all: true,
		}).catch(() => {
			throw new OutboundError("network");
		});
		const [first] = found;
		// One bad address among good ones is how a name is bent to point inside.
		if (!first || !found.every((each) => mayAsk(each, loopback)))
			throw new OutboundError("address");
		return first;
	}

	async function inTime(
		url: URL,
		waitMs: number,
		ask: Omit<Ask, "signal">,
	): Promise<Answer> {
		const ends = deadline(clock, waitMs);
		try {
			const address = await Promise.race([resolved(url), ends.passed]);
			return await Promise.race([
				asked(url, address, { ...ask, signal: ends.signal }),
				ends.passed,
			]);
		} finally {
			ends.forget();
		}
	}

	return {
		async post(url, headers, body) {
			if (url.protocol === "http:" && !loopback)
				throw new OutboundError("address");
			const most = PUSH_ANSWER_BYTES;
			const ask = { method: "POST" as const, headers, body, most };
			const { status, isCut } = await inTime(url, PUSH_WAIT_MS, ask);
			if (isCut) throw new OutboundError("size");
			return status;
		},
		async send(url, body, { headers, most, waitMs }) {
			if (!mayRead(url) || (url.protocol === "http:" && !loopback))
				throw new OutboundError("address");
			const length = { "content-length": body.length };
			const ask = { headers: { ...headers, ...length }, body, most };
			return inTime(url, waitMs, { method: "POST", ...ask });
		},
		async get(url, { headers, most, waitMs }) {
			if (!mayRead(url)) throw new OutboundError("address");
			return inTime(url, waitMs, { method: "GET", headers, most });
		},
		async stream(url, { headers, most, waitMs, signal }) {
			if (!mayRead(url) || (url.protocol === "http:" && !loopback))
				throw new OutboundError("address");
			const ends = deadline(clock, waitMs);
			signal?.addEventListener("abort", ends.end, { once: true });
			const close = () => {
				ends.end();
				signal?.removeEventListener("abort", ends.end);
			};
			try {
				if (signal?.aborted) throw new OutboundError("network");
				const address = await Promise.race([resolved(url), ends.passed]);
				const ask = { method: "GET" as const, headers, signal: ends.signal };
				const answer = await Promise.race([
					answered(url, address, ask),
					ends.passed,
				]);
				// Nobody may listen any more, or not yet.
				answer.on("error", () => {});
				const { statusCode: status = 0, headers: said } = answer;
				const body = bodyOf(answer, most, ends, close);
				return { status, headers: said, body, close };
			} catch (error) {
				close();
				throw error;
			}
		},
	};
}

/** A body in parts, until it is too long or its time is over. */
async function* bodyOf(
	answer: IncomingMessage,
	most: number,
	ends: Deadline,
	close: () => void,
): AsyncGenerator<Buffer> {
	let bytes = 0;
	try {
		for await (const chunk of answer as AsyncIterable<Buffer>) {
			bytes += chunk.length;
			if (bytes > most) throw new OutboundError("size");
			yield chunk;
		}
	} catch (error) {
		if (ends.isOver()) throw new OutboundError("time");
		throw error instanceof OutboundError ? error : new OutboundError("network");
	} finally {
		close();
	}
}

/** A page of the web: what stands at the ports of other services is no page. */
function mayRead({ protocol, port }: URL): boolean {
	if (protocol !== "https:" && protocol !== "http:") return false;
	return port === "" || port === "80" || port === "443" || +port >= 1024;
}

type Deadline = ReturnType<typeof deadline>;

/** All of it has one time: the name, the connection, and the answer to its last byte. */
function deadline(clock: Clock, waitMs: number) {
	const over = new AbortController();
	let isOver = false;
	const forget = clock.after(waitMs, () => {
		isOver = true;
		over.abort();
	});
	const passed = new Promise<never>((_, fail) => {
		over.signal.addEventListener("abort", () =>
			fail(new OutboundError(isOver ? "time" : "network")),
		);
	});
	// It may pass when nobody waits for it any more.
	passed.catch(() => {});
	function end() {
		forget();
		over.abort();
	}
	return { signal: over.signal, passed, forget, end, isOver: () => isOver };
}

interface Request {
	method: "POST" | "GET";
	headers: Record<string, string | number>;
	body?: Buffer;
	signal: AbortSignal;
}

interface Ask extends Request {
	most: number;
}

/** The head of the answer; its body has not been read. */
function answered(
	url: URL,
	pinned: Address,
	{ method, headers, body, signal }: Request,
): Promise<IncomingMessage> {
	return new Promise((done, fail) => {
		const request = (url.protocol === "https:" ? secure : plain)(url, {
			method,
			headers,
			signal,
			agent: false,
			// What was looked at is what is asked: a second look-up could be answered differently.
			lookup: (_name, { all }, give) =>
				all ? give(null, [pinned]) : give(null, pinned.address, pinned.family),
		});
		request.on("error", () => fail(new OutboundError("network")));
		request.on("response", done);
		request.end(body);
	});
}

async function asked(url: URL, pinned: Address, ask: Ask): Promise<Answer> {
	const { most } = ask;
	const answer = await answered(url, pinned, ask);
	return new Promise((done, fail) => {
		const chunks: Buffer[] = [];
		let bytes = 0;
		const end = (isCut: boolean) =>
			done({
				status: answer.statusCode ?? 0,
				headers: answer.headers,
				body: Buffer.concat(chunks).subarray(0, most),
				isCut,
			});
		answer.on("data", (chunk: Buffer) => {
			bytes += chunk.length;
			chunks.push(chunk);
			if (bytes <= most) return;
			end(true);
			answer.destroy();
		});
		answer.on("end", () => end(false));
		answer.on("error", () => fail(new OutboundError("network")));
	});
}

/** Whether an address may be asked: one of the open internet, or this machine where that was said. */
export function mayAsk({ address }: Address, loopback: boolean): boolean {
	const type = isIP(address) === 6 ? "ipv6" : "ipv4";
	if (THIS_MACHINE.check(address, type)) return loopback;
	if (type === "ipv6" && !GLOBAL.check(address, type)) return false;
	return !INSIDE.check(address, type);
}

const THIS_MACHINE = new BlockList();
THIS_MACHINE.addSubnet("127.0.0.0", 8, "ipv4");
THIS_MACHINE.addAddress("::1", "ipv6");

/** Of IPv6 only this part is given out; all else is local, multicast or IPv4 in disguise. */
const GLOBAL = new BlockList();
GLOBAL.addSubnet("2000::", 3, "ipv6");

const INSIDE = new BlockList();
for (const [net, prefix] of [
	["0.0.0.0", 8],
	["10.0.0.0", 8],
	["100.64.0.0", 10],
	["169.254.0.0", 16],
	["172.16.0.0", 12],
	["192.0.0.0", 24],
	["192.0.2.0", 24],
	["192.88.99.0", 24],
	["192.168.0.0", 16],
	["198.18.0.0", 15],
	["198.51.100.0", 24],
	["203.0.113.0", 24],
	["224.0.0.0", 3],
] as const)
	INSIDE.addSubnet(net, prefix, "ipv4");
for (const [net, prefix] of [
	// Tunnels that carry an IPv4 address inside, and addresses of documentation.
	["2001::", 32],
	["2001:db8::", 32],
	["2002::", 16],
] as const)
	INSIDE.addSubnet(net, prefix, "ipv6");
