import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import {
	createServer,
	type IncomingHttpHeaders,
	type IncomingMessage,
	request as requestOf,
	type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "@20minutes/s3rver";
import type { FilesConfig } from "../../config/files-config.ts";

/** What goes wrong with a request. */
export type S3Trouble =
	/** No answer ever comes. */
	| "hang"
	/** The connection ends before it is done. */
	| "cut"
	/** It is done, and the connection ends before the answer. */
	| "lost_reply"
	/** Half of the answer's body, then the connection ends. */
	| "half"
	/** Half of the answer's body, as if it were all. */
	| "short"
	/** Not done, and answered as S3 does: a status, and a code in XML. */
	| { status: number; code: string; region?: string }
	/** Not done, and answered with a page of something else. */
	| { status: number; page: string }
	/** Done, and these headers stand in the answer. */
	| { heads: Record<string, string> };

export interface S3Server {
	/** As the relay is told of it. */
	config: FilesConfig;
	port: number;
	/** What was asked, e.g. `PUT /shop-files/chat/abc`. */
	asked: string[];
	/** The headers of each. */
	heads: IncomingHttpHeaders[];
	/** Asked with each request: what goes wrong with it; undefined: nothing. */
	trouble: (request: { method: string; path: string }) => S3Trouble | undefined;
	/** Keys of what is in the bucket, in order. */
	keys(): string[];
	stop(): Promise<void>;
}

/** The one key that s3rver knows: id and secret. */
const KEY = "S3RVER";
export const BUCKET = "shop-files";
/** What a request with `bucket.s3.localhost` as its host asks for is in that bucket. */
const SERVICE = "localhost";

/**
 * A server that speaks S3 and proves every signature, on a free port and in a folder of its own, with a door before it
 * at which things go wrong. What s3rver leaves out stands in the door: what is not signed is refused, and so is a body
 * that has another hash than the signed one.
 */
export async function startS3(): Promise<S3Server> {
	const directory = mkdtempSync(join(tmpdir(), "shopbell-s3-"));
	const s3 = new S3rver({
		...{ directory, address: "127.0.0.1", port: 0, silent: true },
		...{ serviceEndpoint: SERVICE, vhostBuckets: false },
		configureBuckets: [{ name: BUCKET, configs: [] }],
	});
	const inside = (await s3.run()).port;
	const door = createServer((request, response) => {
		answer(made, inside, request, response).catch(() => response.destroy());
	});
	door.listen(0, "127.0.0.1");
	await once(door, "listening");
	const { port } = door.address() as AddressInfo;
	const made: S3Server = {
		config: {
			...{ bucket: BUCKET, prefix: "chat/", region: "eu-central-1" },
			...{ endpoint: `http://127.0.0.1:${port}`, style: "path" },
			...{ keyId: KEY, secret: KEY },
		},
		...{ port, asked: [], heads: [], trouble: () => undefined },
		keys: () => keysIn(join(directory, BUCKET)),
		async stop() {
			door.closeAllConnections();
			s3.httpServer.closeAllConnections();
			await Promise.all([new Promise((done) => door.close(done)), s3.close()]);
			rmSync(directory, { recursive: true, force: true });
		},
	};
	return made;
}

const OBJECT = "._S3rver_object";

function keysIn(folder: string): string[] {
	const paths = readdirSync(folder, { recursive: true }) as string[];
	return paths
		.filter((path) => path.endsWith(OBJECT))
		.map((path) => path.slice(0, -OBJECT.length))
		.sort();
}

async function answer(
	made: S3Server,
	inside: number,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	const { method = "", url: path = "", headers } = request;
	made.asked.push(`${method} ${path}`);
	made.heads.push(headers);
	const trouble = made.trouble({ method, path });
	if (trouble === "hang") return;
	if (trouble === "cut") return void request.socket.destroy();
	if (typeof trouble === "object" && "status" in trouble)
		return instead(response, trouble);
	const body = await bodyOf(request);
	const refused = refusal(headers, body);
	if (refused) return instead(response, refused);
	const passed = await pass(inside, request, body);
	if (trouble === "lost_reply") return void request.socket.destroy();
	end(response, passed, trouble);
}

function refusal(
	headers: IncomingHttpHeaders,
	body: Buffer,
): { status: number; code: string } | undefined {
	if (!headers.authorization) return { status: 403, code: "AccessDenied" };
	const hash = createHash("sha256").update(body).digest("hex");
	return headers["x-amz-content-sha256"] === hash
		? undefined
		: { status: 400, code: "XAmzContentSHA256Mismatch" };
}

async function bodyOf(stream: IncomingMessage): Promise<Buffer> {
	const parts: Buffer[] = [];
	for await (const part of stream) parts.push(part as Buffer);
	return Buffer.concat(parts);
}

function instead(
	response: ServerResponse,
	trouble: Extract<S3Trouble, { status: number }>,
): void {
	const { status } = trouble;
	if ("page" in trouble) {
		response.writeHead(status, { "Content-Type": "text/html" });
		return void response.end(trouble.page);
	}
	const { code, region } = trouble;
	response.writeHead(status, { "Content-Type": "application/xml" });
	response.end(
		`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>No.</Message>${region ? `<Region>${region}</Region>` : ""}</Error>`,
	);
}

interface Passed {
	status: number;
	headers: IncomingHttpHeaders;
	body: Buffer;
}

/** With the host that was signed. */
async function pass(
	inside: number,
	{ method, url: path, headers }: IncomingMessage,
	body: Buffer,
): Promise<Passed> {
	const asked = requestOf({
		...{ host: "127.0.0.1", port: inside, method, path, headers },
		agent: false,
	});
	asked.end(body);
	const [answered] = (await once(asked, "response")) as [IncomingMessage];
	return {
		status: answered.statusCode ?? 0,
		headers: answered.headers,
		body: await bodyOf(answered),
	};
}

function end(
	response: ServerResponse,
	{ status, headers, body }: Passed,
	trouble: S3Trouble | undefined,
): void {
	const {
		connection: _connection,
		"transfer-encoding": _coding,
		...kept
	} = headers;
	const half = body.subarray(0, body.length / 2);
	const added = typeof trouble === "object" && "heads" in trouble;
	response.writeHead(status, {
		...kept,
		...(added && trouble.heads),
		...(status !== 204 && {
			"content-length": `${trouble === "short" ? half.length : body.length}`,
		}),
	});
	if (trouble === "half")
		response.write(half, () => response.socket?.destroy());
	else response.end(trouble === "short" ? half : body);
}
