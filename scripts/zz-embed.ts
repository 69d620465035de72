import { mkdirSync, readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { buildEmbed } from "./build/embed.ts";
mkdirSync("/tmp/h/widget/out", { recursive: true });
await buildEmbed("/tmp/h/widget/out");
for (const f of ["shopbell.js", "panel.js", "page-calls.js", "page-asks.js"]) {
	try {
		const b = readFileSync(`/tmp/h/widget/out/${f}`);
		console.log(f, b.length, brotliCompressSync(b, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: b.length } }).length);
	} catch {}
}
