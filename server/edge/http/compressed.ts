import { brotliCompressSync } from "node:zlib";
import type { Context } from "hono";
import { type BuiltFile, inForm } from "./files.ts";
import { ALWAYS } from "./headers.ts";

/**
 * A file of the build, in the smallest form that this browser understands. All answers share its bytes: a copy each
 * would stand in memory as often as somebody asks and does not read.
 */
export function built(
	c: Context,
	file: BuiltFile | undefined,
	headers: Record<string, string>,
) {
	if (!file) return c.text("not found", 404, ALWAYS);
	const { body, encoding } = inForm(file, c.req.header("Accept-Encoding"));
	return c.body(body, 200, {
		...headers,
		"Content-Type": file.type,
		Vary: "Accept-Encoding",
		...(encoding ? { "Content-Encoding": encoding } : {}),
	});
}

/** More texts than that mean many sites: then it begins anew. */
const COMPRESSED = 1_000;

/**
 * Small dynamic answers, compressed as well as can be: they count among the bytes before any interaction.
 * That takes 2 ms, and a site says the same to everybody, so each text is compressed once.
 */
export function smallAnswers() {
	const compressed = new Map<string, Uint8Array<ArrayBuffer>>();
	return (
		c: Context,
		text: string,
		headers: Record<string, string>,
		/** What anybody can make up is no work for us, and drives out nothing that many are told. */
		isMadeUp = false,
	) => {
		const type = { "Content-Type": "application/json", ...headers };
		if (isMadeUp || !/\bbr\b/.test(c.req.header("Accept-Encoding") ?? ""))
			return c.body(text, 200, type);
		const body =
			compressed.get(text) ?? new Uint8Array(brotliCompressSync(text));
		if (compressed.size >= COMPRESSED) compressed.clear();
		compressed.set(text, body);
		return c.body(body, 200, { ...type, "Content-Encoding": "br" });
	};
}
