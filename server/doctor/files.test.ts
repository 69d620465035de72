import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { readConfig } from "../config/config.ts";
import {
	environmentOfFiles,
	type FilesConfig,
	plainFilesWarning,
} from "../config/files-config.ts";
import { bucketWarnings } from "../files/bucket-warnings.ts";
import { wallClock } from "../ports/clock.ts";
import { filesOf } from "../testing/data-folder.ts";
import { noPauses } from "../testing/s3/no-pauses.ts";
import { type S3Server, startS3 } from "../testing/s3/s3-server.ts";
import { findingOf } from "./check.ts";
import { files } from "./files.ts";
import type { Look } from "./look.ts";

let s3: S3Server;
let data: string;
beforeEach(async () => {
	s3 = await startS3();
	data = mkdtempSync(join(tmpdir(), "shopbell-doctor-"));
});
afterEach(async () => {
	await s3.stop();
	rmSync(data, { recursive: true });
});

const MINUTE_MS = 60_000;

async function finds(wrong: Partial<FilesConfig> = {}, clock = wallClock) {
	const config = {
		...readConfig({ SHOPBELL_DATA: data }),
		files: { ...s3.config, ...wrong },
	};
	const found = await files.run({ config, clock } as Look);
	return found.map((one) => {
		const { code, mark, says } = findingOf(files, one);
		return `${mark} ${code}: ${says.replace(/127\.0\.0\.1:\d+/g, "S3")}`;
	});
}

test("DR9 a bucket that does all of it is named, and nothing of the doctor stays in it", async () => {
	expect(await finds()).toEqual([
		"ok files_ok: s3://shop-files/chat takes files, gives them back and drops them.",
	]);
	expect(s3.keys()).toEqual([]);
	const without = readConfig({ SHOPBELL_DATA: data });
	expect(
		await files.run({ config: without, clock: wallClock } as Look),
	).toEqual([]);
});

test("DR9 what is wrong with a bucket is said, and no key stands in it", async () => {
	expect(await finds({ secret: "s3cret" })).toEqual([
		"wrong files_key: The key for s3://shop-files/chat is not known there, or another secret belongs to it (403 SignatureDoesNotMatch).",
	]);
	expect(await finds({ keyId: "AKIAOTHER" })).toEqual([
		"wrong files_key: The key for s3://shop-files/chat is not known there, or another secret belongs to it (403 InvalidAccessKeyId).",
	]);
	expect(await finds({ bucket: "no-bucket" })).toEqual([
		"wrong files_no_bucket: There is no bucket of s3://no-bucket/chat at http://S3.",
	]);
	expect(await finds({ endpoint: "http://127.0.0.1:1" })).toEqual([
		expect.stringMatching(
			/^wrong files_unreachable: Nobody can be reached at http:\/\/S3, where the files are \(.+\)\.$/,
		),
	]);
	const early = {
		...wallClock,
		now: () => wallClock.now() - 16 * MINUTE_MS,
	};
	expect(await finds({}, early)).toEqual([
		expect.stringMatching(/^wrong files_clock: The clock of this machine is/),
	]);
	expect(s3.keys()).toEqual([]);
});

test.each([
	["PUT", "put"],
	["GET", "read"],
	["DELETE", "drop"],
])(
	"DR9 a key that may not %s is told which right it lacks",
	async (wanted, step) => {
		s3.trouble = ({ method }) =>
			method === wanted ? { status: 403, code: "AccessDenied" } : undefined;
		expect(await finds()).toEqual([
			expect.stringContaining(`wrong files_may_not_${step}: The key may`),
		]);
		expect(s3.keys()).toHaveLength(step === "drop" ? 1 : 0);
	},
);

test("DR9 a key that is not told what is gone, versions, another region, another program and silence each have a sentence", async () => {
	let gets = 0;
	s3.trouble = ({ method }) =>
		method === "GET" && ++gets === 2
			? { status: 403, code: "AccessDenied" }
			: undefined;
	expect(await finds()).toEqual([
		expect.stringContaining("files_may_not_read"),
	]);
	s3.trouble = () => ({ heads: { "x-amz-version-id": "3HL4kqtJvjVBH40N" } });
	expect(await finds()).toEqual([expect.stringContaining("files_versions")]);
	s3.trouble = () => ({
		...{ status: 400, code: "AuthorizationHeaderMalformed" },
		region: "eu-west-1",
	});
	expect(await finds()).toEqual([
		"wrong files_region: The bucket of s3://shop-files/chat is not in eu-central-1 but in eu-west-1.",
	]);
	s3.trouble = () => ({ status: 404, page: "<h1>nginx</h1>" });
	expect(await finds()).toEqual([expect.stringContaining("files_other")]);
	s3.trouble = () => "hang";
	const late = {
		...noPauses,
		after: (_: number, work: () => void) => {
			setImmediate(work);
			return () => {};
		},
	};
	expect(await finds({}, late)).toEqual([
		expect.stringContaining("files_silent"),
	]);
});

test("DR9 a start says the same, that http is read by others, and that files were not moved", async () => {
	await filesOf(data).put(newId(), Uint8Array.from([1]));
	const read = readConfig({
		SHOPBELL_DATA: data,
		...environmentOfFiles({ ...s3.config, secret: "s3cret" }),
	});
	const said = await bucketWarnings(read);
	expect(said).toEqual([
		expect.stringMatching(
			/^Files lie in the folder .+\/files \(1\), and .+ shopbell files move$/,
		),
		expect.stringMatching(
			/^The key for s3:\/\/shop-files\/chat .+ nothing is lost\.$/,
		),
	]);
	expect(said.join()).not.toContain("s3cret");
	expect(await finds()).toEqual([expect.stringContaining("files_left")]);
	const plain = { ...s3.config, endpoint: "http://s3.shop.example" };

	expect(plainFilesWarning(plain)).toContain("everybody on the way can read");
	expect(plainFilesWarning(s3.config)).toBeNull();
});
