import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { createJsonLines } from "./json-lines.ts";
import { filesInTar } from "./tar.support.ts";
import { type ArchiveFile, tarOf } from "./tar.ts";

async function archive(files: readonly ArchiveFile[]): Promise<Buffer> {
	async function* each() {
		yield* files;
	}
	const parts: Uint8Array[] = [];
	for await (const part of tarOf(each(), 1_780_000_000_000)) parts.push(part);
	return Buffer.concat(parts);
}

const FILES = [0, 1, 511, 512, 513, 5_000].map((size) => ({
	name: `files/${size}.bin`,
	bytes: new Uint8Array(size).fill(7),
}));

test("DA9 the archive is read by the system's own tar", async () => {
	const bytes = await archive(FILES);
	const listed = execFileSync("tar", ["-tvf", "-"], { input: bytes });
	const sizes = listed
		.toString()
		.trimEnd()
		.split("\n")
		.map((line) => line.split(/\s+/).at(2));
	expect(sizes).toEqual(FILES.map(({ bytes }) => `${bytes.length}`));
	expect(bytes.length % 512).toBe(0);
});

test("DA9 what is in it is what went in", async () => {
	const files = filesInTar(await archive(FILES));
	expect([...files].map(([name, bytes]) => [name, bytes.length])).toEqual(
		FILES.map(({ name, bytes }) => [name, bytes.length]),
	);
});

test("DA9 a name that has no room is an error, and no other file's name", async () => {
	const name = "x".repeat(101);
	await expect(archive([{ name, bytes: new Uint8Array(1) }])).rejects.toThrow();
});

test("DA9 lines beyond a million letters go on in the next file", () => {
	const lines = createJsonLines("entries");
	const text = "a".repeat(600_000);
	expect(lines.add({ text })).toEqual([]);
	const [first] = lines.add({ text });
	expect(first?.name).toBe("entries/000001.jsonl");
	expect(lines.add({ text: "b" })).toEqual([]);
	const [second, ...more] = lines.end();
	expect(second?.name).toBe("entries/000002.jsonl");
	expect(Buffer.from(second?.bytes ?? []).toString()).toBe('{"text":"b"}\n');
	expect(more).toEqual([]);
	expect(lines.end()).toEqual([]);
});
