import { createHash } from "node:crypto";
import sharp from "sharp";
import {
	FILE_PIECE_BYTES,
	type FileUpload,
	type SentFile,
	UPLOAD_HEADERS,
} from "../../protocol/attachment.ts";
import { newId } from "../../protocol/ids.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import { RELAY_ORIGIN, type Relay } from "./relay.ts";

/** Who brings files: a visitor by their token, or somebody of the staff. */
export type Brings =
	| { token: string }
	| { cookie: string; csrf: string }
	| keyof Relay["people"];

export interface Answered {
	status: number;
	/** null: nothing was said. */
	said: (FileUpload & { refusal?: undefined }) | { refusal: Refusal } | null;
}

export interface Piece {
	offset?: number;
	length?: number;
	hash?: string;
	name?: string;
	headers?: Record<string, string>;
}

export const sha256 = (bytes: Uint8Array): string =>
	createHash("sha256").update(bytes).digest("hex");

/** One request about a file. */
export async function asksFile(
	relay: Relay,
	who: Brings,
	id: string,
	method: "PUT" | "GET" | "DELETE",
	{
		body,
		site = relay.shop.id,
		headers = {},
	}: {
		body?: Uint8Array;
		site?: string;
		headers?: Record<string, string>;
	} = {},
): Promise<Answered> {
	const by = typeof who === "string" ? relay.people[who] : who;
	const isVisitor = "token" in by;
	const proof: Record<string, string> = isVisitor
		? { Authorization: `Bearer ${by.token}` }
		: { Cookie: by.cookie, "X-Shopbell-CSRF": by.csrf };
	const path = `${isVisitor ? "" : "/console"}/files/${site}/${id}`;
	const answer = await fetch(relay.origin + path, {
		method,
		headers: { Origin: RELAY_ORIGIN, ...proof, ...headers },
		...(body && { body: new Uint8Array(body) }),
	});
	const text = await answer.text();
	return { status: answer.status, said: text === "" ? null : JSON.parse(text) };
}

/** A piece of these bytes: all of them, unless `from` and `to` say which. */
export function putsPiece(
	relay: Relay,
	who: Brings,
	id: string,
	bytes: Uint8Array,
	from = 0,
	to = bytes.length,
	over: Piece & { site?: string } = {},
): Promise<Answered> {
	const { offset, length, hash, name } = UPLOAD_HEADERS;
	return asksFile(relay, who, id, "PUT", {
		body: bytes.subarray(from, to),
		...(over.site && { site: over.site }),
		headers: {
			[offset]: String(over.offset ?? from),
			[length]: String(over.length ?? bytes.length),
			[hash]: over.hash ?? sha256(bytes),
			[name]: encodeURIComponent(over.name ?? "lamp.png"),
			...over.headers,
		},
	});
}

/** Brings all of it, and throws where it was refused. */
export async function brings(
	relay: Relay,
	who: Brings,
	bytes: Uint8Array,
	{ id = newId(), ...over }: { id?: string; name?: string; site?: string } = {},
): Promise<SentFile> {
	for (let at = 0; at < bytes.length; at += FILE_PIECE_BYTES) {
		const end = Math.min(bytes.length, at + FILE_PIECE_BYTES);
		const { said } = await putsPiece(relay, who, id, bytes, at, end, over);
		if (!said || said.refusal) throw new Error(JSON.stringify(said));
		if (said.state === "whole") return said.file;
	}
	throw new Error("it is not whole");
}

/** A picture that is made for the test. */
export function drawnPicture(width = 300, height = 200): Promise<Buffer> {
	const background = "#1f6f5c";
	return sharp({ create: { width, height, channels: 3, background } })
		.png()
		.toBuffer();
}

/** One that no packing makes small, so that it comes in several pieces. */
export function noisyPicture(side: number): Promise<Buffer> {
	const noise = Buffer.alloc(side * side * 3);
	let left = 1;
	for (let at = 0; at < noise.length; at++) {
		left = (left * 1_103_515_245 + 12_345) & 0x7fffffff;
		noise[at] = left >> 16;
	}
	return sharp(noise, { raw: { width: side, height: side, channels: 3 } })
		.png({ compressionLevel: 0 })
		.toBuffer();
}

/** The smallest that readers open, with a script in it where it is wanted. */
export function smallPdf(script = ""): Buffer {
	const action = script ? `/OpenAction<</S/JavaScript/JS(${script})>>` : "";
	return Buffer.from(
		`%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R${action}>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
		"latin1",
	);
}
