import { readdir, readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const TEXT = new Set([
	".js",
	".css",
	".html",
	".json",
	".svg",
	".txt",
	".webmanifest",
]);

/** Below this the header that names the compression costs what it saves. */
const WORTH_IT_BYTES = 256;

/**
 * Puts a .br beside every text file, and a .gz where `old` browsers read it, so that the relay never compresses while
 * it serves.
 */
export async function compressFolder(
	folder: string,
	{ old }: { old: boolean },
) {
	const entries = await readdir(folder, {
		recursive: true,
		withFileTypes: true,
	});
	await Promise.all(
		entries
			.filter((entry) => entry.isFile() && TEXT.has(extname(entry.name)))
			.map((entry) => compressFile(join(entry.parentPath, entry.name), old)),
	);
}

async function compressFile(file: string, old: boolean) {
	const bytes = await readFile(file);
	if (bytes.length < WORTH_IT_BYTES) return;
	const params = {
		[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
		[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
		[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
	};
	await writeFile(`${file}.br`, await brotli(bytes, { params }));
	if (!old) return;
	await writeFile(
		`${file}.gz`,
		await promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
	);
}
