import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { connect } from "./driver.ts";
import { LOG_BYTES, openConnection } from "./open-connection.ts";

const folder = mkdtempSync(join(tmpdir(), "shopbell-log-"));
afterAll(() => rmSync(folder, { recursive: true }));

const MB = 1024 * 1024;

/** A database into whose only row a megabyte is written, over and over. */
function opened(name: string) {
	const path = join(folder, name);
	const database = openConnection(path);
	// How large the log becomes does not depend on when the disk has it.
	database.exec(
		"pragma synchronous = off; create table texts (body blob); insert into texts values (null)",
	);
	const write = database.prepare("update texts set body = zeroblob(?)");
	return {
		path,
		database,
		logBytes: () => statSync(`${path}-wal`).size,
		write(megabytes: number) {
			for (let at = 0; at < megabytes; at++) write.run(MB + at);
		},
	};
}

test("PF35 a log that is written again and again begins anew after 16 MB", () => {
	const { database, write, logBytes } = opened("again.db");
	write(100);
	// And what the last write took, with the pages that it gave back.
	expect(logBytes()).toBeLessThan(20 * MB);
	database.close();
});

test("PF35 a log that a reader has made grow is cut off once it begins anew after that", () => {
	const { path, database, write, logBytes } = opened("read.db");
	const reader = connect(path);
	reader.exec("begin");
	reader.prepare("select count(*) from texts").all();
	write(80);
	expect(logBytes()).toBeGreaterThan(LOG_BYTES);
	const [[found]] = reader
		.prepare("select body is null from texts")
		.raw()
		.all() as [[number]];
	// It still reads the state that it began with.
	expect(found).toBe(1);
	reader.close();
	write(2);
	expect(logBytes()).toBeLessThanOrEqual(LOG_BYTES);
	database.close();
});
