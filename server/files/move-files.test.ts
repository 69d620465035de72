import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { commandLine } from "../command-line/command-line.ts";
import { COMMANDS } from "../command-line/commands.ts";
import { environmentOfFiles } from "../config/files-config.ts";
import {
	filesOf,
	opensAsRelay,
	type TestFolder,
	testFolder,
} from "../testing/data-folder.ts";
import { type S3Server, startS3 } from "../testing/s3/s3-server.ts";
import { moveJournal } from "./move-journal.ts";

let folder: TestFolder;
let s3: S3Server;
beforeEach(async () => {
	[folder, s3] = [await testFolder(), await startS3()];
});
afterEach(async () => {
	await s3.stop();
	await folder.ends();
});

/** As somebody types it. */
async function shopbell(
	args: string[],
	environment: Record<string, string> = environmentOfFiles(s3.config),
) {
	const said: string[] = [];
	const code = await commandLine([...args, "--data", folder.data], COMMANDS, {
		environment,
		folder: folder.data,
		program: "/nowhere",
		print: (line) => said.push(line),
		complain: (line) => said.push(`! ${line}`),
	});
	return { code, said: said.join("\n") };
}

const onDisk = () => {
	const path = join(folder.data, "files");
	return existsSync(path) ? readdirSync(path).sort() : [];
};
const inBucket = () => s3.keys().map((key) => key.replace("chat/", ""));
const journal = () => moveJournal(folder.data).path;

/** Files with other bytes each, and one whose bytes are gone. */
async function holds(many: number): Promise<string[]> {
	const names: string[] = [];
	for (let at = 0; at < many; at++)
		names.push(await folder.keepsFile(Uint8Array.from([at, 1, 2])));
	return names.sort();
}

test("FI9 the files move into the bucket, and back, and each is what it was", async () => {
	const names = await holds(5);
	await folder.keepsFile(null);
	expect(await shopbell(["files", "move"])).toEqual({
		code: 0,
		said: [
			"… 5 files copied (15 bytes)",
			"Moved to s3://shop-files/chat: 5 files copied (15 bytes).",
			"Attention: 1 file that the database names is in neither place.",
		].join("\n"),
	});
	expect([onDisk(), inBucket()]).toEqual([[], names]);
	const away = filesOf(folder.data, s3.config);
	expect((await away.get(names[0] ?? ""))?.slice(1)).toEqual(
		Uint8Array.from([1, 2]),
	);
	expect((await shopbell(["files", "move", "--back"])).code).toBe(0);
	expect([onDisk(), inBucket(), existsSync(journal())]).toEqual([
		names,
		[],
		false,
	]);
});

test("FI9 cut off anywhere it is run again, and until it ends the folder has everything", async () => {
	const names = await holds(6);
	for (const at of [2, 5]) {
		let left = at;
		s3.trouble = () =>
			left-- > 0 ? undefined : { status: 403, code: "AccessDenied" };
		const { code, said } = await shopbell(["files", "move"]);
		expect(code).toBe(1);
		expect(said).toContain("! The key may not do all of it in s3://shop-files");
		expect(said).toContain("Nothing is lost: mend it");
		expect(onDisk()).toEqual(names);
	}
	s3.trouble = () => undefined;
	const { said } = await shopbell(["files", "move"]);
	expect(said).toMatch(/\d files? copied \(\d+ bytes\), \d there already\.$/);
	expect([onDisk(), inBucket()]).toEqual([[], names]);
});

test("FI9 what was copied by a move that was cut off and then forgotten is dropped from the bucket", async () => {
	const names = await holds(3);
	let left = 4;
	s3.trouble = () =>
		left-- > 0 ? undefined : { status: 403, code: "AccessDenied" };
	await shopbell(["files", "move"]);
	const [copied = ""] = inBucket();
	s3.trouble = () => undefined;
	await folder.store.forgetFile(copied);
	await filesOf(folder.data).drop(copied);
	const { said } = await shopbell(["files", "move"]);
	expect(said).toContain("1 forgotten meanwhile and dropped");
	expect(inBucket()).toEqual(names.filter((name) => name !== copied));
});

test("FI9 beside a relay, without a bucket or without its word it moves nothing", async () => {
	await holds(1);
	const relay = await opensAsRelay(folder.data);
	expect((await shopbell(["files", "move"])).said).toMatch(
		/^! Another relay runs on /,
	);
	await relay.close();
	expect((await shopbell(["files", "move"], {})).said).toMatch(
		/^! SHOPBELL_FILES is not set/,
	);
	for (const words of [["files"], ["files", "copy"]])
		expect((await shopbell(words)).said).toBe(
			"! shopbell files takes move behind its name: shopbell files move",
		);
	expect([onDisk().length, inBucket()]).toEqual([1, []]);
});
