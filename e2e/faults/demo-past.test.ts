import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "../../server/store/sqlite/driver.ts";
import { buildRelay } from "./build-relay.ts";
import { runMain } from "./run-main.ts";
import { until } from "./until.ts";

let built: Awaited<ReturnType<typeof buildRelay>>;
let data: string;
beforeAll(async () => {
	built = await buildRelay();
	data = await mkdtemp(join(tmpdir(), "shopbell-past-"));
}, 120_000);
afterAll(async () => {
	await built.remove();
	await rm(data, { recursive: true, force: true });
});

const makesPast = () =>
	runMain(built.file, ["demo-past"], { SHOPBELL_DATA: data }).ended;

test("DM8 a first start that is killed leaves no demo; the next one makes all of it, and a later one adds nothing", {
	timeout: 120_000,
	tags: ["more"],
}, async () => {
	const first = spawn(process.execPath, [built.file, "demo-past"], {
		env: { PATH: process.env.PATH ?? "", SHOPBELL_DATA: data },
		stdio: "ignore",
	});
	await until(() => existsSync(join(data, "shopbell.db.part-wal")));
	first.kill("SIGKILL");
	await once(first, "exit");
	expect(await readdir(data)).not.toContain("shopbell.db");

	expect(await makesPast()).toEqual({ code: 0, said: "" });
	const whole = await kept();
	expect(whole.conversations).toBeGreaterThan(60);
	expect(whole.waiting).toBe(0);
	expect(whole.demoSince).toBeGreaterThan(0);
	expect(whole.check).toBe("ok");
	expect((await readdir(data)).filter((name) => name.includes("part"))).toEqual(
		[],
	);

	expect(await makesPast()).toEqual({ code: 0, said: "" });
	expect(await kept()).toEqual(whole);
});

/** What stands in the database, which no relay serves. */
async function kept() {
	const database = connect(join(data, "shopbell.db"));
	const one = (sql: string) => database.prepare(sql).raw().all().flat()[0];
	const found = {
		conversations: one("select count(*) from conversations"),
		entries: one("select count(*) from entries"),
		waiting: one("select count(*) from conversations where state <> 'closed'"),
		demoSince: one("select value from store_values where name = 'demo_since'"),
		check: one("pragma integrity_check"),
	};
	database.close();
	return found;
}
