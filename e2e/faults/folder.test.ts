import { spawnSync } from "node:child_process";
import {
	chmod,
	mkdir,
	mkdtemp,
	readdir,
	realpath,
	rename,
	rm,
	symlink,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connect } from "../../server/store/sqlite/driver.ts";
import { buildRelay } from "./build-relay.ts";
import { putBytes } from "./put-bytes.ts";
import { createRelay, type Relay } from "./relay.ts";
import { type Ended, runMain } from "./run-main.ts";
import { arrives, delivered, stage } from "./stage.ts";

let built: Awaited<ReturnType<typeof buildRelay>>;
let folder: string;
beforeAll(async () => {
	built = await buildRelay();
	folder = await realpath(await mkdtemp(join(tmpdir(), "shopbell-folder-")));
}, 120_000);
afterAll(async () => {
	await built.remove();
	await rm(folder, { recursive: true, force: true });
});

const serve = (data: string, cwd?: string) =>
	runMain(built.file, ["serve"], { SHOPBELL_DATA: data }, cwd);
const signIn = (data: string, cwd?: string): Promise<Ended> =>
	runMain(
		built.file,
		["sign-in-link", "noor@lamp-and-loom.example"],
		{ SHOPBELL_DATA: data },
		cwd,
	).ended;

/** Whom the rights of files bind: root gives up what lets it pass them by. */
const bound = (data: string, ...args: string[]) =>
	runMain(
		built.file,
		args.length > 0 ? args : ["serve"],
		{ SHOPBELL_DATA: data },
		undefined,
		process.getuid?.() === 0
			? ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"]
			: [],
	);

/** A folder of its own for one test. */
const fresh = () => mkdtemp(join(folder, "data-"));

/** One sentence and a way out, no stack and no name of a type. */
function expectSentence({ code, said }: Ended, words: RegExp) {
	expect(said).toMatch(words);
	expect(said).not.toMatch(/Error|\n\s+at |undefined|\[object/);
	expect(said.trim().split("\n")).toHaveLength(1);
	expect(code).toBe(1);
}

/** A relay's folder as it is after a first run that was stopped. */
async function served(): Promise<string> {
	const data = await fresh();
	const run = serve(data);
	await run.says("First run");
	run.stop();
	expect((await run.ended).code).toBe(0);
	return data;
}

describe("one relay a folder", () => {
	const rigged = stage();

	test("G1 another command opens and closes the database: what is acknowledged after it outlives kill -9", async (context) => {
		const rig = await rigged(context);
		const maya = await arrives(rig, "maya");
		const { code, said } = await signIn(rig.relay.data);
		expect(said).toContain("Sign-in link for Noor");
		expect(code).toBe(0);
		await maya.types("And this one");
		await delivered(rig, maya);
		await rig.relay.kill();
		const database = connect(join(rig.relay.data, "shopbell.db"));
		const kept = database.prepare("select body from entries").raw().all();
		database.close();
		expect(JSON.stringify(kept)).toContain("And this one");
		await rig.relay.start();
		expect(await rig.rests()).toEqual([]);
	}, 120_000);

	test("a second one is refused in words, by any name of the folder; after kill -9 the next begins at once", async ({
		onTestFinished,
	}) => {
		const relay: Relay = await createRelay({ file: built.file });
		onTestFinished(() => relay.end());
		await relay.start();
		const link = join(folder, "linked");
		await symlink(relay.data, link);
		const refused = await Promise.all([
			serve(relay.data).ended,
			serve(link).ended,
			serve(relative(folder, relay.data), folder).ended,
			serve(`${relay.data}/../${relay.data.split("/").at(-1)}/`).ended,
			runMain(built.file, ["demo"], { SHOPBELL_DATA: relay.data }).ended,
		]);
		for (const one of refused)
			expectSentence(
				one,
				/^Another relay runs on \/.+ One relay serves a folder/,
			);
		expect(refused[0]?.said).toContain(relay.data);
		await relay.kill();
		const next = serve(relay.data);
		expect(await next.says("ready at")).toContain("ready at");
		next.stop();
		expect((await next.ended).code).toBe(0);
	}, 60_000);

	test("a database that another folder links to is one database, and has one relay", {
		timeout: 60_000,
		tags: ["more"],
	}, async () => {
		const data = await served();
		const run = serve(data);
		await run.says("First run");
		const other = await fresh();
		await symlink(join(data, "shopbell.db"), join(other, "shopbell.db"));
		expectSentence(await serve(other).ended, /Another relay runs on/);
		run.stop();
		await run.ended;
	});

	test("a link that a first relay makes a database of is that database, and has one relay", {
		timeout: 60_000,
		tags: ["more"],
	}, async () => {
		const [data, other] = [await fresh(), await fresh()];
		await symlink(join(data, "shopbell.db"), join(other, "shopbell.db"));
		expectSentence(await serve(other).ended, /what is left of a shop/);
		const run = runMain(built.file, ["serve", "--new-shop"], {
			SHOPBELL_DATA: other,
		});
		await run.says("First run");
		expectSentence(await serve(data).ended, /Another relay runs on/);
		run.stop();
		expect((await run.ended).code).toBe(0);
	});

	test("CL9 signals that come together, as by npx, are one: the relay stops in good order", async () => {
		const run = serve(await fresh());
		await run.says("First run");
		// Not the same one: the system keeps no two of a kind.
		run.stop("SIGINT");
		run.stop("SIGTERM");
		const { code, said } = await run.ended;
		expect(code).toBe(0);
		expect(said.match(/"stopping"/g)).toHaveLength(1);
	}, 60_000);

	test("whoever comes while the one before is stopping waits for it, and serves", async () => {
		const data = await served();
		const first = serve(data);
		await first.says("First run");
		const second = serve(data);
		first.stop();
		expect((await first.ended).code).toBe(0);
		expect(await second.says("First run")).toContain("First run");
		second.stop();
		expect((await second.ended).code).toBe(0);
	}, 60_000);
});

describe("a folder that is not usable", () => {
	const DATABASE = "shopbell.db";
	const NO_FOLDER =
		/^The data folder \/.+ is not usable \(.+\)\. It takes a folder/;

	/**
	 * What lies there, and what is said of it. `asked`: what a command says, where that is something else. `more`: the
	 * gate has another one of its kind.
	 */
	const CASES: Record<
		string,
		{
			make(data: string): Promise<string>;
			says: RegExp;
			asked?: RegExp;
			more?: true;
		}
	> = {
		"a file": {
			make: async () => join(dirname(built.file), "main.js"),
			says: NO_FOLDER,
		},
		"a folder below a file": {
			make: async () => join(built.file, "data"),
			says: NO_FOLDER,
			more: true,
		},
		"a folder that cannot be made": {
			make: async () => "/proc/shopbell/data",
			says: NO_FOLDER,
			asked: /^There is no database of Shopbell in \/proc\/shopbell\/data\./,
			more: true,
		},
		"a link to itself": {
			async make(data) {
				await symlink("loop", join(data, "loop"));
				return join(data, "loop");
			},
			says: NO_FOLDER,
			more: true,
		},
		"a name that is too long": {
			make: async (data) => join(data, "x".repeat(300)),
			says: NO_FOLDER,
			more: true,
		},
		"a folder in place of the database": {
			async make(data) {
				await mkdir(join(data, DATABASE));
				return data;
			},
			says: /shopbell\.db is no database\./,
		},
		"an empty file": {
			make: (data) => putBytes(data, DATABASE, ""),
			says: /shopbell\.db is an empty file.+ Restore a backup: shopbell restore FILE --replace\. Or move it away, and begin a new shop: shopbell serve --new-shop\. Nothing/,
			more: true,
		},
		"a text": {
			make: (data) => putBytes(data, DATABASE, "# Read me\n".repeat(500)),
			says: /shopbell\.db is no database\./,
		},
		"a short text": {
			make: (data) => putBytes(data, DATABASE, "x".repeat(511)),
			says: /shopbell\.db is no database\./,
			more: true,
		},
		"a database that was cut off": {
			async make() {
				const data = await served();
				// Without the log beside it, which would have what is missing.
				change(data, "pragma wal_checkpoint(truncate)");
				return putBytes(data, DATABASE, null, 40_960);
			},
			says: /shopbell\.db is damaged/,
			more: true,
		},
		"a database that was cut off within its first page": {
			async make() {
				const data = await served();
				// Without the log beside it, which would have what is missing.
				change(data, "pragma wal_checkpoint(truncate)");
				return putBytes(data, DATABASE, null, 1_000);
			},
			says: /shopbell\.db is damaged/,
		},
		"a database of another program": {
			async make(data) {
				change(data, "create table books (title text)");
				return data;
			},
			says: /is a database of another program/,
		},
		"a database of another program with the same tool": {
			async make(data) {
				change(
					data,
					"create table kysely_migration (name text, timestamp text)",
					"insert into kysely_migration values ('2020-books', '')",
				);
				return data;
			},
			says: /is a database of another program/,
			more: true,
		},
		"a database of a newer version": {
			async make() {
				const data = await served();
				change(
					data,
					"insert into kysely_migration values ('999-later', '2030-01-01T00:00:00.000Z')",
				);
				return data;
			},
			says: /was written by a newer version of Shopbell\..+ shopbell restore FILE --replace\. Nothing/,
		},
		"a backup": {
			async make(data) {
				const file = join(data, "one.backup");
				const made = runMain(built.file, ["backup", file], {
					SHOPBELL_DATA: await served(),
				});
				expect((await made.ended).code).toBe(0);
				await rename(file, join(data, DATABASE));
				return data;
			},
			says: /shopbell\.db is a backup, and the files in it are not in place/,
		},
	};

	/** Of the database and what lies beside it, by another process: this one may hold it still. */
	const sums = (data: string) =>
		spawnSync("sh", ["-c", 'md5sum "$0"/shopbell.db*', data], {
			encoding: "utf8",
		}).stdout;

	/** In a database that nobody has open. */
	function change(data: string, ...statements: string[]) {
		const database = connect(join(data, DATABASE));
		for (const sql of statements) database.exec(sql);
		database.close();
	}

	for (const [name, { make, says, asked = says, more }] of Object.entries(
		CASES,
	))
		test(`${name}: the relay and a command say so in one sentence and change nothing`, {
			timeout: 60_000,
			tags: more ? ["more"] : [],
		}, async () => {
			const data = await make(await fresh());
			const before = sums(data);
			expectSentence(await signIn(data), asked);
			expectSentence(await serve(data).ended, says);
			expect(sums(data)).toBe(before);
		});

	test("CL3 the data of a demo is not served at a public address", async () => {
		const data = await fresh();
		const demo = runMain(built.file, ["demo"], { SHOPBELL_DATA: data });
		await demo.says('"ready":true');
		demo.stop();
		await demo.ended;
		const run = runMain(built.file, ["serve"], {
			SHOPBELL_DATA: data,
			SHOPBELL_ORIGIN: "https://chat.shop.example",
		});
		expectSentence(await run.ended, /holds the data of the demo/);
	}, 60_000);

	test("a command where no relay has been makes nothing, and names the folder", async () => {
		const data = await fresh();
		expectSentence(
			await signIn(data),
			new RegExp(`^There is no database of Shopbell in ${data}\\.`),
		);
		expectSentence(
			await signIn(join(data, "deeper")),
			/^There is no database of Shopbell in /,
		);
		expect(await readdir(data)).toEqual([]);
	}, 60_000);

	test("a command on a database of an earlier version leaves it as it is, and says what brings it up to date", async () => {
		const data = await served();
		change(
			data,
			"delete from kysely_migration where name = (select max(name) from kysely_migration)",
		);
		expectSentence(await signIn(data), /written by an earlier version/);
	}, 60_000);

	test("a file system that is read-only, or full: said at the start, and not at the first message", async ({
		skip,
		onTestFinished,
	}) => {
		const disk = await fresh();
		const mount = (...args: string[]) =>
			spawnSync("mount", [...args, disk]).status === 0;
		if (!mount("-t", "tmpfs", "-o", "size=3m", "shopbell"))
			skip("only where this user may mount");
		onTestFinished(() => void spawnSync("umount", ["-l", disk]));
		const data = join(disk, "data");
		const run = serve(data);
		await run.says("First run");
		run.stop();
		expect((await run.ended).code).toBe(0);
		expect(mount("-o", "remount,ro")).toBe(true);
		for (const said of [
			await serve(data).ended,
			await signIn(data),
			await serve(join(disk, "new")).ended,
		])
			expectSentence(said, NO_FOLDER);
		expect(mount("-o", "remount,rw")).toBe(true);
		await putBytes(disk, "fills", "x".repeat(3_000_000)).catch(() => {});
		const full = /^The disk of \/.+ is full \(.+\): make room, and try again\./;
		expectSentence(await serve(data).ended, full);
		expectSentence(await serve(join(disk, "new")).ended, full);
	}, 60_000);

	test("a folder that is not the user's to write", async () => {
		const data = await fresh();
		await chmod(data, 0o500);
		expectSentence(await bound(data).ended, NO_FOLDER);
		expectSentence(
			await bound(data, "backup").ended,
			/^There is no database of Shopbell in /,
		);
		await chmod(data, 0o000);
		expectSentence(
			await bound(data, "backup").ended,
			/shopbell\.db cannot be read \(EACCES\)\./,
		);
		expectSentence(
			await bound(data, "backup", "--list").ended,
			/^The backups in .+ cannot be read \(EACCES\)\./,
		);
		await chmod(data, 0o700);
	}, 60_000);

	test("BK28 a folder of backups that cannot be written: said at the start, which goes on", {
		timeout: 60_000,
		tags: ["more"],
	}, async () => {
		const data = await served();
		await mkdir(join(data, "backups"), { mode: 0o500 });
		const run = bound(data);
		expect(await run.says("Attention")).toContain(
			`Attention: Backups cannot be written to ${data}/backups (EACCES).`,
		);
		run.stop();
		expect((await run.ended).code).toBe(0);
	});
});
