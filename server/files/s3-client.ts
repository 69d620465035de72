import { createHash, randomInt } from "node:crypto";
import { AwsClient } from "aws4fetch";
import type { FilesConfig } from "../config/files-config.ts";
import type { Clock } from "../ports/clock.ts";
import { inLine } from "./in-line.ts";
import { mayPassSoon, networkFault, S3Fault, s3Fault } from "./s3-fault.ts";

/** A request, by what it does when it comes twice: the same. */
export interface S3Request {
	method: "GET" | "PUT" | "DELETE";
	/** Behind the prefix. */
	name: string;
	headers?: Record<string, string>;
	body?: Uint8Array<ArrayBuffer>;
	/** Answers that are no fault, beside 200 and 204. */
	alsoGood?: (status: number, code: string) => boolean;
	/** Of an answer with 200: whether it is what was put. */
	isWhole?: (answer: S3Answer) => boolean;
}

export interface S3Answer {
	status: number;
	headers: Headers;
	body: Uint8Array<ArrayBuffer>;
}

export interface S3Client {
	/** Throws {@link S3Fault}. */
	ask(request: S3Request): Promise<S3Answer>;
}

export interface S3Parts {
	clock: Clock;
	/** Times that a request is sent at most. */
	attempts?: number;
	/** Ends what is under way, as the relay ends: whatever was wanted is still due. */
	ending?: AbortSignal;
	/** By default Node's own. */
	fetch?: typeof fetch;
	/** Of the pauses between attempts, so that many who failed at once do not come back at once. */
	random?: () => number;
}

const ATTEMPTS = 3;
const PAUSE_MS = 200;
/** After this no attempt begins: with the longest one it is less than the 30 s after which a browser gives a piece up. */
export const GIVE_UP_MS = 12_000;
/** For an answer to nothing … */
export const ANSWER_MS = 5_000;
/** … and for bytes at 2 Mbit/s. */
const BYTES_IN_A_SECOND = 262_144;
/** The largest file of a message has 10 MiB, also made anew. */
const MOST_BYTES = 32 * 1_048_576;
/** What says why something failed is short. */
const SAID_BYTES = 8_192;
/** Requests under way, each with a file in memory … */
const AT_ONCE = 32;
/** … and those that wait for them. */
const WAITING = 256;

/** Signs each request (AWS Signature Version 4) with the hash of its body, and repeats what may pass. */
export function s3Client(config: FilesConfig, parts: S3Parts): S3Client {
	const {
		clock,
		attempts = ATTEMPTS,
		ending,
		random = () => randomInt(1_000) / 1_000,
	} = parts;
	const send = parts.fetch ?? fetch;
	const signer = new AwsClient({
		accessKeyId: config.keyId,
		secretAccessKey: config.secret,
		region: config.region,
		service: "s3",
	});
	const turn = inLine(AT_ONCE, WAITING);

	async function once(request: S3Request): Promise<S3Answer> {
		const { method, body } = request;
		const url = addressOf(config, request.name);
		const signed = await signer.sign(url, {
			method,
			headers: {
				...request.headers,
				"x-amz-content-sha256": sha256(body ?? new Uint8Array()),
			},
			aws: { datetime: timeOf(clock.now()) },
		});
		// What stands between may change these, so they are not signed.
		signed.headers.set("accept-encoding", "identity");
		let isLate = false;
		const ended = new AbortController();
		const end = () => ended.abort();
		const forget = clock.after(timeFor(request), () => {
			isLate = true;
			end();
		});
		ending?.addEventListener("abort", end);
		if (ending?.aborted) end();
		try {
			const response = await send(url, {
				method,
				headers: signed.headers,
				redirect: "manual",
				signal: ended.signal,
				...(body && { body }),
			});
			return await answerOf(request, response);
		} catch (error) {
			if (error instanceof S3Fault) throw error;
			throw isLate
				? new S3Fault("silent", method)
				: networkFault(method, error);
		} finally {
			forget();
			ending?.removeEventListener("abort", end);
		}
	}

	async function repeated(request: S3Request): Promise<S3Answer> {
		const until = clock.ticks() + GIVE_UP_MS;
		for (let time = 1; ; time++) {
			try {
				return await once(request);
			} catch (error) {
				const isLast =
					time >= attempts || clock.ticks() >= until || ending?.aborted;
				if (isLast || !(error instanceof S3Fault) || !mayPassSoon(error))
					throw error;
			}
			const pause = PAUSE_MS * 2 ** time * (0.5 + random() / 2);
			await new Promise<void>((done) => {
				clock.after(pause, done);
			});
		}
	}

	return {
		ask: (request) =>
			turn(
				() => repeated(request),
				() => new S3Fault("crowded", request.method),
			),
	};
}

export function sha256(bytes: Uint8Array): string {
	return createHash("sha256").update(bytes).digest("hex");
}

function addressOf(
	{ endpoint, bucket, prefix, style }: FilesConfig,
	name: string,
): string {
	const key = `${prefix}${name}`;
	if (style === "path") return `${endpoint}/${bucket}/${key}`;
	const url = new URL(endpoint);
	return `${url.protocol}//${bucket}.${url.host}/${key}`;
}

/** E.g. `20261130T135500Z`. */
function timeOf(now: number): string {
	return new Date(now).toISOString().replace(/[:-]|\.\d{3}/g, "");
}

function timeFor({ method, body }: S3Request): number {
	// How much comes is not known before: a file of a message has 10 MiB.
	const bytes = method === "GET" ? 10 * 1_048_576 : (body?.length ?? 0);
	return ANSWER_MS + (bytes / BYTES_IN_A_SECOND) * 1_000;
}

async function answerOf(
	{ method, alsoGood, isWhole }: S3Request,
	response: Response,
): Promise<S3Answer> {
	const { status, headers } = response;
	if (status === 200 || status === 204) {
		const body = await bodyOf(response, MOST_BYTES);
		if (!body) throw new S3Fault("damaged", method, "too long");
		const answer = { status, headers, body };
		if (isWhole && !isWhole(answer)) throw new S3Fault("damaged", method);
		return answer;
	}
	const body = (await bodyOf(response, SAID_BYTES)) ?? new Uint8Array();
	const said = new TextDecoder().decode(body);
	const [, code = ""] = /<Code>(\w{1,64})<\/Code>/.exec(said) ?? [];
	if (alsoGood?.(status, code)) return { status, headers, body };
	const [, region] = /<Region>([\w-]{1,40})<\/Region>/.exec(said) ?? [];
	throw s3Fault(
		method,
		status,
		code,
		region ?? headers.get("x-amz-bucket-region"),
	);
}

/** undefined: it is longer, and nothing more of it is read. */
async function bodyOf(
	{ body }: Response,
	most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
	const parts: Uint8Array[] = [];
	let bytes = 0;
	for await (const part of body ?? []) {
		bytes += part.length;
		if (bytes > most) return undefined;
		parts.push(part);
	}
	return new Uint8Array(Buffer.concat(parts));
}
