import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { exportedArticles } from "./exported-articles.ts";
import type { ArticlePictures } from "./import-articles.ts";
import type { HelpStore } from "./queries.ts";

/** All articles of a shop as a packed folder. A picture is read when its turn has come. */
export async function packedArticles(
	store: HelpStore & { now(): number },
	pictures: Pick<ArticlePictures, "read">,
	site: string,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
	const exported = await exportedArticles(store, site);
	const zip = new ZipFile();
	// The same for all, as nothing says when each was written.
	const options = { mtime: new Date(store.now()) };
	for (const { path, text } of exported.files)
		zip.addBuffer(Buffer.from(text), path, options);
	for (const [path, id] of exported.pictures)
		zip.addReadStreamLazy(path, options, (done) => {
			pictures.read(id).then(
				// Of one that is gone, nothing: its articles say where it was.
				(bytes) => done(null, Readable.from(bytes ? [Buffer.from(bytes)] : [])),
				(error: unknown) => done(error, Readable.from([])),
			);
		});
	zip.end();
	const stream = zip.outputStream as Readable;
	zip.on("error", (error: Error) => void stream.destroy(error));
	return Readable.toWeb(stream) as ReadableStream<Uint8Array<ArrayBuffer>>;
}
