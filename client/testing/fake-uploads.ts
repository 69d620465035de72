import type { FileFault, SentFile } from "../../protocol/attachment.ts";
import { UPLOAD_HEADERS } from "../../protocol/attachment.ts";

/** Where files are brought, in memory. */
export interface FakeUploads {
	/** Stands for the browser's own. */
	fetch: typeof globalThis.fetch;
	/** Whole ones, by their id. */
	whole: Map<string, SentFile>;
	/** What is there, by the file's id. */
	bytes: Map<string, number>;
	/** Each request that came: its method, the file, and where a piece began. */
	said: { method: string; id: string; offset: number; size: number }[];
	/** Once so many bytes of a file are there, no more comes through. */
	cutAt: number;
	/** Refuses what is whole. */
	refuses: FileFault | null;
}

export function fakeUploads(): FakeUploads {
	const uploads: FakeUploads = {
		whole: new Map(),
		bytes: new Map(),
		said: [],
		cutAt: Number.POSITIVE_INFINITY,
		refuses: null,
		async fetch(address, init = {}) {
			const id = String(address).split("/").at(-1) as string;
			const { method = "GET" } = init;
			const headers = init.headers as Record<string, string>;
			const piece = init.body as Blob | undefined;
			const offset = Number(headers[UPLOAD_HEADERS.offset] ?? 0);
			const there = uploads.bytes.get(id) ?? 0;
			if (there >= uploads.cutAt) throw new TypeError("no network");
			uploads.said.push({ method, id, offset, size: piece?.size ?? 0 });
			if (method === "DELETE") return new Response(null, { status: 204 });
			if (!piece)
				return uploads.bytes.has(id)
					? json({ state: "coming", offset: there })
					: refused({ code: "not_found" });
			if (offset !== there)
				return refused({ code: "bad_file", why: "offset", wanted: there });
			const now = there + piece.size;
			uploads.bytes.set(id, now);
			const length = Number(headers[UPLOAD_HEADERS.length]);
			if (now < length) return json({ state: "coming", offset: now });
			if (uploads.refuses)
				return refused({ code: "bad_file", why: uploads.refuses });
			const name = decodeURIComponent(headers[UPLOAD_HEADERS.name] ?? "");
			const isPaper = name.endsWith(".pdf");
			const file: SentFile = {
				id,
				name,
				type: isPaper ? "application/pdf" : "image/webp",
				bytes: length,
				...(!isPaper && { width: 1_200, height: 900 }),
			};
			uploads.whole.set(id, file);
			return json({ state: "whole", offset: now, file });
		},
	};
	return uploads;
}

function json(body: unknown, status = 200): Response {
	return Response.json(body, { status });
}

function refused(refusal: unknown): Response {
	return json({ refusal }, 400);
}
