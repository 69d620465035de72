import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "../../server/store/sqlite/driver.ts";
import { buildRelay } from "./build-relay.ts";
import { putBytes } from "./put-bytes.ts";
import { type Ended, runMain } from "./run-main.ts";

let built: Awaited<ReturnType<typeof buildRelay>>;
let folder: string;
beforeAll(async () => {
	built = await buildRelay();
	folder = await mkdtemp(join(tmpdir(), "shopbell-doctor-"));
}, 120_000);
afterAll(async () => {
	await built.remove();
	await rm(folder, { recursive: true, force: true });
});

// Nothing answers there, so no check waits for a ping.
const ORIGIN = "http://127.0.0.1:1";
const SECRET = "w0rd-of-mail";

const doctor = (...more: string[]): Promise<Ended> =>
	runMain(built.file, ["doctor", "--data", folder, ...more], {
		PORT: "1",
		SHOPBELL_ORIGIN: ORIGIN,
		SMTP_URL: `smtp://shop:${SECRET}@127.0.0.1:1`,
		SHOPBELL_MAIL_FROM: "chat@shop.example",
	}).ended;

interface Report {
	findings: { check: string; code: string; mark: string; says: string }[];
}

async function codes(...more: string[]): Promise<[number | null, string[]]> {
	const { code, said } = await doctor("--json", ...more);
	const { findings } = JSON.parse(said) as Report;
	return [code, findings.map((one) => one.code)];
}

async function names(): Promise<[string, number, number][]> {
	const all = (await readdir(folder)).sort();
	return Promise.all(
		all.map(async (name): Promise<[string, number, number]> => {
			const { size, mtimeMs } = await stat(join(folder, name));
			// The index of SQLite's log is memory that whoever reads shares.
			return [name, size, name.endsWith("-shm") ? 0 : mtimeMs];
		}),
	);
}

test("DR1 DR7 the built doctor looks at a relay that runs and at one that was stopped, and changes nothing", async () => {
	const relay = runMain(built.file, ["serve", "--data", folder], {});
	await relay.says("ready at");
	const [code, running] = await codes();
	expect(running).toContain("relay_ok");
	expect(running).toContain("database_ok");
	expect(running).toContain("address_silent");
	expect(running).toContain("mail_refused");
	expect(code).toBe(1);
	relay.stop();
	await relay.ended;

	const before = await names();
	expect(before.map(([name]) => name)).not.toContain("shopbell.probe");
	const { code: again, said } = await doctor("--thorough");
	expect(said).toMatch(/^ok +database +The database is whole: each row/m);
	expect(said).toMatch(/^warning +relay +The relay does not run/m);
	expect(said).toMatch(/^wrong +mail +Nobody takes mail at 127\.0\.0\.1:1/m);
	expect(said).toMatch(/^1 wrong, /m);
	expect(Math.max(...said.split("\n").map((line) => line.length))).toBeLessThan(
		81,
	);
	expect(said).not.toContain(SECRET);
	expect(again).toBe(1);
	expect(await names()).toEqual(before);
});

test("DR2 the built doctor names a database that is newer, and one that is cut off", {
	tags: ["more"],
}, async () => {
	const database = connect(join(folder, "shopbell.db"));
	database.exec("insert into kysely_migration values ('999-later', 'now')");
	database.close();
	expect((await codes())[1]).toContain("schema_newer");
	await putBytes(folder, "shopbell.db", null, 20_000);
	await rm(join(folder, "shopbell.db-wal"), { force: true });
	await rm(join(folder, "shopbell.db-shm"), { force: true });
	const [code, cut] = await codes();
	expect(cut.some((one) => /^database_(damaged|unusable)$/.test(one))).toBe(
		true,
	);
	expect(code).toBe(1);
});

test("CL4 whoever reads the first line alone, as head does, gets no trace of a fault", () => {
	const { stdout, stderr } = spawnSync(
		"sh",
		["-c", '"$@" | head -n 1', "sh", process.execPath, built.file, "doctor"],
		{ cwd: folder, encoding: "utf8" },
	);
	expect(stdout).toMatch(/^Shopbell .+\n$/);
	expect(stderr).toBe("");
});

test("DR1 of settings that no command takes the built doctor says so, and nothing else", async () => {
	const { code, said } = await runMain(built.file, ["doctor"], {
		SHOPBELL_ORIGIN: "https://chat.shop.example/chat",
	}).ended;
	expect(said).toMatch(/^wrong +settings +SHOPBELL_ORIGIN is not usable\./m);
	expect(said).toMatch(/^1 wrong, 0 ok\.$/m);
	expect(code).toBe(1);
});
