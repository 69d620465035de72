const BLOCK = 512;

/** The files of a tar archive, read by its sizes alone. */
export function filesInTar(archive: Uint8Array): Map<string, Uint8Array> {
	const files = new Map<string, Uint8Array>();
	const text = (from: number, length: number) =>
		Buffer.from(archive.subarray(from, from + length))
			.toString("latin1")
			.replace(/\0.*$/s, "");
	for (let at = 0; archive[at]; ) {
		const size = Number.parseInt(text(at + 124, 12), 8);
		const start = at + BLOCK;
		files.set(text(at, 100), archive.subarray(start, start + size));
		at = start + Math.ceil(size / BLOCK) * BLOCK;
	}
	return files;
}
