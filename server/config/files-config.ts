import { isLoopback, originIn } from "../../protocol/origin.ts";
import { ConfigError } from "./config-error.ts";

/** Files in a bucket that speaks S3, in place of the folder beside the database. */
export interface FilesConfig {
	bucket: string;
	/** Before each name: empty, or with a slash at its end. */
	prefix: string;
	/** An origin, e.g. `https://s3.eu-central-1.amazonaws.com`. */
	endpoint: string;
	region: string;
	/** Where the bucket stands in an address: in the path, or before the host. */
	style: "path" | "host";
	keyId: string;
	secret: string;
}

export interface FilesValues {
	SHOPBELL_FILES?: string | undefined;
	SHOPBELL_FILES_ENDPOINT?: string | undefined;
	SHOPBELL_FILES_REGION?: string | undefined;
	SHOPBELL_FILES_STYLE?: "path" | "host" | undefined;
	SHOPBELL_FILES_KEY_ID?: string | undefined;
	SHOPBELL_FILES_SECRET?: string | undefined;
}

/** What says nothing without the bucket. */
const BESIDE = [
	"SHOPBELL_FILES_ENDPOINT",
	"SHOPBELL_FILES_REGION",
	"SHOPBELL_FILES_STYLE",
	"SHOPBELL_FILES_KEY_ID",
	"SHOPBELL_FILES_SECRET",
] as const;

/** `s3://bucket/prefix`: the names that every server of S3 takes, and what needs no escape in an address. */
export const BUCKET_ADDRESS =
	/^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])((?:\/[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}){0,8})\/?$/;

const USUAL_REGION = "us-east-1";

/** All of it or nothing: half of it would look like a bucket that works. Throws {@link ConfigError}. */
export function filesOf(values: FilesValues): FilesConfig | null {
	const { SHOPBELL_FILES } = values;
	if (!SHOPBELL_FILES) {
		const alone = BESIDE.find((name) => values[name]);
		if (alone)
			throw new ConfigError(
				`${alone} needs SHOPBELL_FILES beside it, the bucket, e.g. SHOPBELL_FILES=s3://shop-files/chat.`,
			);
		return null;
	}
	const { SHOPBELL_FILES_KEY_ID: keyId, SHOPBELL_FILES_SECRET: secret } =
		values;
	if (!keyId || !secret)
		throw new ConfigError(
			`SHOPBELL_FILES needs ${keyId ? "SHOPBELL_FILES_SECRET" : "SHOPBELL_FILES_KEY_ID"} beside it: the key by which the relay reads and writes the bucket.`,
		);
	const [, bucket = "", path = ""] = BUCKET_ADDRESS.exec(SHOPBELL_FILES) ?? [];
	const region = values.SHOPBELL_FILES_REGION ?? USUAL_REGION;
	const endpoint = values.SHOPBELL_FILES_ENDPOINT;
	return {
		bucket,
		prefix: path === "" ? "" : `${path.slice(1)}/`,
		endpoint: endpoint ?? `https://s3.${region}.amazonaws.com`,
		region,
		style:
			values.SHOPBELL_FILES_STYLE ??
			// No certificate is for names with further dots, and other servers seldom have names for buckets.
			(endpoint === undefined && !bucket.includes(".") ? "host" : "path"),
		keyId,
		secret,
	};
}

/** As people read it. */
export function bucketAddress({
	bucket,
	prefix,
}: Pick<FilesConfig, "bucket" | "prefix">): string {
	return `s3://${bucket}${prefix && `/${prefix.slice(0, -1)}`}`;
}

/** An origin alone, http or https; anything else → "". */
export function endpointIn(address: string): string {
	const read = originIn(address);
	return read.ok && !read.rest ? read.origin : "";
}

/** A sentence where files and what is known of them cross a network in the clear; null: they do not. */
export function plainFilesWarning(files: FilesConfig | null): string | null {
	if (files === null) return null;
	const { protocol, hostname } = new URL(files.endpoint);
	if (protocol === "https:" || isLoopback(hostname)) return null;
	return `SHOPBELL_FILES_ENDPOINT is http and no address of this machine, so everybody on the way can read the files of shoppers. Use https, or a network that nobody else is in.`;
}

/** The settings again, for a process of this program that is told nothing else. */
export function environmentOfFiles(
	files: FilesConfig | null,
): Record<string, string> {
	if (files === null) return {};
	return {
		SHOPBELL_FILES: bucketAddress(files),
		SHOPBELL_FILES_ENDPOINT: files.endpoint,
		SHOPBELL_FILES_REGION: files.region,
		SHOPBELL_FILES_STYLE: files.style,
		SHOPBELL_FILES_KEY_ID: files.keyId,
		SHOPBELL_FILES_SECRET: files.secret,
	};
}
