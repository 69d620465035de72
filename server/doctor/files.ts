import { plainFilesWarning } from "../config/files-config.ts";
import { bucketFault, bucketValues } from "../files/bucket-sentence.ts";
import { leftInFolder } from "../files/left-in-folder.ts";
import { probeBucket } from "../files/probe-bucket.ts";
import { check, type Found, type Kind } from "./check.ts";

const wrong = (reason: Parameters<typeof bucketFault>[0]) =>
	({ mark: "wrong", ...bucketFault(reason) }) satisfies Kind;

const KINDS = {
	files_ok: {
		mark: "ok",
		says: (where) => `${where} takes files, gives them back and drops them.`,
	},
	files_unreachable: wrong("unreachable"),
	files_silent: wrong("silent"),
	files_busy: wrong("busy"),
	files_crowded: wrong("crowded"),
	files_key: wrong("key"),
	files_clock: wrong("clock"),
	files_no_bucket: wrong("no_bucket"),
	files_region: wrong("region"),
	files_damaged: wrong("damaged"),
	files_other: wrong("other"),
	files_may_not_put: {
		mark: "wrong",
		says: (where) => `The key may put no file into ${where}.`,
		todo: () => "Give it s3:PutObject: docs/files-in-s3.md has the policy.",
	},
	files_may_not_read: {
		mark: "wrong",
		says: (where) =>
			`The key may not read ${where}, or is not told when a file is not there.`,
		todo: () =>
			"Give it s3:GetObject and s3:ListBucket: docs/files-in-s3.md has the policy.",
	},
	files_may_not_drop: {
		mark: "wrong",
		says: (where) =>
			`The key may drop no file of ${where}, so what is withdrawn or forgotten stays there.`,
		todo: () =>
			"Give it s3:DeleteObject: docs/files-in-s3.md has the policy. What was due is dropped then.",
	},
	files_versions: {
		mark: "wrong",
		says: (where) =>
			`The bucket of ${where} keeps versions, so what is withdrawn or forgotten stays there.`,
		todo: () =>
			"Turn versions off, or let a lifecycle rule end them after a day: docs/files-in-s3.md.",
	},
	files_plain: {
		mark: "wrong",
		says: () =>
			"SHOPBELL_FILES_ENDPOINT is http and no address of this machine, so everybody on the way can read the files of shoppers.",
		todo: () => "Use https, or a network that nobody else is in.",
	},
	files_left: {
		mark: "wrong",
		says: (_where, _endpoint, _region, count) =>
			`${count} files lie in the data folder, and the relay looks for them in the bucket.`,
		todo: () => "Stop the relay, and move them: shopbell files move.",
	},
} satisfies Readonly<Record<string, Kind>>;

type Code = keyof typeof KINDS;

/** Whether the bucket of the files takes, gives and drops them. A folder has its own checks. */
export const files = check({
	name: "files",
	kinds: KINDS,
	async run({ config, clock }) {
		const { files: bucket, data } = config;
		if (bucket === null) return [];
		const values = (detail: string) => bucketValues(bucket, detail);
		const found: Found<Code>[] = [];
		if (plainFilesWarning(bucket) !== null)
			found.push(["files_plain", ...values("")]);
		const left = leftInFolder(data);
		if (left > 0) found.push(["files_left", ...values(`${left}`)]);
		const probe = await probeBucket(bucket, { clock });
		switch (probe.kind) {
			case "ok":
				return found.length > 0 ? found : [["files_ok", ...values("")]];
			case "versions":
				return [...found, ["files_versions", ...values("")]];
			case "failed": {
				const { reason, step, detail } = probe;
				const code: Code =
					reason === "forbidden" ? `files_may_not_${step}` : `files_${reason}`;
				return [...found, [code, ...values(detail)]];
			}
			default:
				return probe satisfies never;
		}
	},
});
