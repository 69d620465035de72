import { newId } from "../../protocol/ids.ts";
import type { FilesConfig } from "../config/files-config.ts";
import { type S3Parts, s3Client } from "./s3-client.ts";
import { S3Fault, type S3Reason } from "./s3-fault.ts";

/** What a bucket does with a file of a few bytes that is put, read and dropped. */
export type BucketProbe =
	| { kind: "ok" }
	/** It keeps what is dropped. */
	| { kind: "versions" }
	/** `step`: the first that failed; `detail`: what was said. */
	| {
			kind: "failed";
			step: "put" | "read" | "drop";
			reason: S3Reason;
			detail: string;
	  };

/** Puts one file of its own, reads it, looks for one that is not there, and drops it. */
export async function probeBucket(
	config: FilesConfig,
	parts: Omit<S3Parts, "attempts">,
): Promise<BucketProbe> {
	// Somebody waits for it, and who looks again is the second attempt.
	const client = s3Client(config, { ...parts, attempts: 1 });
	const [name, absent] = [newId(), newId()];
	let step: "put" | "read" | "drop" = "put";
	try {
		const body = new TextEncoder().encode("Shopbell looks at its bucket.");
		const put = await client.ask({ method: "PUT", name, body });
		step = "read";
		await client.ask({ method: "GET", name });
		// Who may not list is told of a file that is gone as of one that is forbidden.
		await client.ask({
			method: "GET",
			name: absent,
			alsoGood: (status, code) => status === 404 && code === "NoSuchKey",
		});
		step = "drop";
		await client.ask({ method: "DELETE", name });
		const version = put.headers.get("x-amz-version-id");
		return version === null || version === "null"
			? { kind: "ok" }
			: { kind: "versions" };
	} catch (error) {
		if (!(error instanceof S3Fault)) throw error;
		const { reason, detail } = error;
		// What is there all the same is not left there, where that can be done.
		if (step === "read")
			await client.ask({ method: "DELETE", name }).catch(() => {});
		return { kind: "failed", step, reason, detail };
	}
}
