import type { IncomingHttpHeaders } from "node:http";
import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate } from "node:zlib";
import { originIn } from "../../../protocol/origin.ts";
import {
	PAGE_BYTES,
	PAGE_WAIT_MS,
	type Unseen,
} from "../../../protocol/tag.ts";
import { type Outbound, OutboundError } from "../../outbound/outbound.ts";

/** What came of asking for a page of a shop. */
export type PageRead =
	| { kind: "read"; address: URL; html: string; policy: string; isCut: boolean }
	| { kind: "elsewhere"; address: URL; origin: string }
	| { kind: "unseen"; address: URL; why: Unseen };

/** Steps on one origin, such as to the page of a language. */
const REDIRECTS = 5;
const HEADERS = {
	Accept: "text/html",
	"Accept-Encoding": "identity",
	"User-Agent":
		"Shopbell (looks for its tag, because an owner of the shop has asked)",
};

/** Reads a page as anybody would who comes for the first time: without cookies, and never off its origin. */
export async function fetchPage(
	outbound: Outbound,
	typed: URL,
): Promise<PageRead> {
	let address = typed;
	for (let step = 0; step <= REDIRECTS; step++) {
		const wanted = {
			headers: HEADERS,
			most: PAGE_BYTES,
			waitMs: PAGE_WAIT_MS,
		};
		const answer = await outbound.get(address, wanted).catch(whyNot);
		if (typeof answer === "string")
			return { kind: "unseen", address, why: answer };
		const { status, headers } = answer;
		const next = status >= 300 && status < 400 && nextOf(headers, address);
		if (!next) return read(address, answer);
		if (next.origin !== address.origin) return elsewhere(address, next);
		address = next;
	}
	return { kind: "unseen", address, why: "status" };
}

async function read(
	address: URL,
	answer: {
		status: number;
		headers: IncomingHttpHeaders;
		body: Buffer;
		isCut: boolean;
	},
): Promise<PageRead> {
	const { status, headers } = answer;
	const unseen = (why: Unseen) => ({ kind: "unseen" as const, address, why });
	if (status < 200 || status >= 300) return unseen("status");
	const type = headers["content-type"] ?? "";
	if (!/^\s*(text\/html|application\/xhtml\+xml)\b/i.test(type))
		return unseen("type");
	const body = await unpacked(answer.body, headers["content-encoding"]);
	if (!body) return unseen("type");
	return {
		kind: "read",
		address,
		html: body.toString("utf8"),
		policy: [headers["content-security-policy"] ?? []].flat().join(", "),
		isCut: answer.isCut,
	};
}

const UNPACK = {
	gzip: promisify(gunzip),
	br: promisify(brotliDecompress),
	deflate: promisify(inflate),
};

/** Nobody was asked to pack it; some do. Of what unpacks to more than a page nothing is left. */
async function unpacked(
	body: Buffer,
	encoding = "identity",
): Promise<Buffer | null> {
	const name = encoding.trim().toLowerCase();
	if (name === "identity" || name === "") return body;
	if (!Object.hasOwn(UNPACK, name)) return null;
	const unpack = UNPACK[name as keyof typeof UNPACK];
	return unpack(body, { maxOutputLength: PAGE_BYTES }).catch(() => null);
}

function nextOf({ location }: IncomingHttpHeaders, from: URL): URL | null {
	try {
		return location === undefined ? null : new URL(location, from);
	} catch {
		return null;
	}
}

function elsewhere(address: URL, next: URL): PageRead {
	const to = originIn(next.href);
	return to.ok
		? { kind: "elsewhere", address, origin: to.origin }
		: { kind: "unseen", address, why: "status" };
}

function whyNot(error: unknown): Unseen {
	if (!(error instanceof OutboundError)) throw error;
	switch (error.why) {
		case "address":
			return "inside";
		case "time":
			return "time";
		default:
			return "network";
	}
}
