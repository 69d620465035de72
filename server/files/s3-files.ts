import type { FilesConfig } from "../config/files-config.ts";
import type { FileStore } from "../ports/file-store.ts";
import { mustBeFileName } from "./file-name.ts";
import { type S3Parts, s3Client, sha256 } from "./s3-client.ts";

/** Beside each file stands its hash: the one of S3 (ETag) is another thing in a bucket that is encrypted. */
const HASH = "x-amz-meta-sha256";

/**
 * Files in a bucket that speaks S3. A name is of one file for ever, so each request may come twice. All three throw
 * `S3Fault`.
 */
export function s3Files(config: FilesConfig, parts: S3Parts): FileStore {
	const client = s3Client(config, parts);
	return {
		async put(name, bytes) {
			await client.ask({
				method: "PUT",
				name: mustBeFileName(name),
				body: bytes as Uint8Array<ArrayBuffer>,
				headers: {
					[HASH]: sha256(bytes),
					// Were it ever opened past the relay, it would be saved and not shown.
					"content-type": "application/octet-stream",
					"content-disposition": "attachment",
				},
			});
		},
		async get(name) {
			const { status, body } = await client.ask({
				method: "GET",
				name: mustBeFileName(name),
				// Nothing else says so: without a bucket, or behind a proxy that is set up wrongly, no file is gone.
				alsoGood: isAbsent,
				isWhole: ({ headers, body }) => {
					const hash = headers.get(HASH);
					// Another program may have copied it here without.
					return hash === null || hash === sha256(body);
				},
			});
			return status === 200 ? body : undefined;
		},
		async drop(name) {
			await client.ask({
				method: "DELETE",
				name: mustBeFileName(name),
				alsoGood: isAbsent,
			});
		},
	};
}

function isAbsent(status: number, code: string): boolean {
	return status === 404 && code === "NoSuchKey";
}
