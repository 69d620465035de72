import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { BackupsFound, RestoreSaid } from "../../protocol/backups.ts";
import { connect } from "../../server/store/sqlite/driver.ts";
import { freePort } from "../world/free-port.ts";
import { buildRelay } from "./build-relay.ts";
import { fileBytes } from "./file-bytes.ts";
import { runMain } from "./run-main.ts";
import { arrives, stage } from "./stage.ts";
import { until } from "./until.ts";

const PIECE_BYTES = 512 * 1024;
const rigged = stage();
let built: Awaited<ReturnType<typeof buildRelay>>;
let data: string;
beforeAll(async () => {
	built = await buildRelay();
	data = await mkdtemp(join(tmpdir(), "shopbell-empty-"));
}, 120_000);
afterAll(async () => {
	await built.remove();
	await rm(data, { recursive: true, force: true });
});

/** The page of the first run, as far as it restores. */
function pageOf(origin: string, token: string) {
	async function asks<T>(
		path: string,
		body: object,
		method = "POST",
	): Promise<{ status: number; data: T }> {
		const isPiece = body instanceof Uint8Array;
		const answer = await fetch(`${origin}/console/${path}`, {
			method,
			headers: {
				Origin: origin,
				...(isPiece && { "X-Shopbell-Token": token }),
			},
			body: isPiece ? (body as BodyInit) : JSON.stringify({ token, ...body }),
		}).catch(() => null);
		const text = (await answer?.text()) ?? "";
		return {
			status: answer?.status ?? 0,
			data: (text ? JSON.parse(text) : {}) as T,
		};
	}

	return {
		asks,
		async uploads(bytes: Uint8Array): Promise<RestoreSaid> {
			const begun = await asks<{ upload: string }>("first-run/upload", {
				bytes: bytes.length,
			});
			const { upload } = begun.data;
			for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
				const piece = bytes.slice(at, at + PIECE_BYTES);
				const path = `first-run/upload/${upload}?at=${at}`;
				expect((await asks(path, piece, "PUT")).status).toBe(204);
			}
			const from = { kind: "upload", upload };
			const said = await asks<RestoreSaid>("first-run/restore", { from });
			return said.data;
		},
		/** What the relay says of its backups once that is another thing. */
		async comes(wanted: (answer: Found) => boolean): Promise<Found> {
			let answer: Found | undefined;
			await until(async () => {
				answer = await asks<BackupsFound>("first-run/backups", {});
				return wanted(answer);
			});
			return answer as Found;
		},
	};
}
type Found = { status: number; data: Partial<BackupsFound> };

test("RS22 RS23 a first run restores an uploaded backup in the same process, and a damaged one changes nothing", async (context) => {
	const rig = await rigged(context);
	await arrives(rig, "maya");
	const backups = join(data, "backups");
	const made = await runMain(built.file, ["backup", data], {
		SHOPBELL_DATA: rig.relay.data,
	}).ended;
	const file = /Backup: (\S+)/.exec(made.said)?.[1] ?? "";
	const bytes = await fileBytes(file);
	await rm(file);
	const port = await freePort();
	const env = { PORT: String(port), SHOPBELL_DATA: data };
	const run = runMain(built.file, ["serve", "--new-shop"], env);
	const said = await run.says("/console/first-run#");
	const token = /first-run#(\S+)/.exec(said)?.[1] ?? "";
	const page = pageOf(`http://localhost:${port}`, token);

	expect(await page.uploads(new TextEncoder().encode("no backup"))).toEqual({
		kind: "refused",
		fault: "foreign",
	});
	// The head of one page: its facts can still be read, and what is wrong is found while it is proven.
	const damaged = Uint8Array.from(bytes);
	const found = Buffer.from(bytes).indexOf("maya is here");
	const begins = found - (found % 4_096);
	damaged.fill(0xff, begins, begins + 8);
	expect(await page.uploads(damaged)).toMatchObject({ kind: "begun" });
	const again = await page.comes(({ data }) => Boolean(data.failed));
	expect(again.data.failed).toBe("damaged");
	expect(await readdir(backups)).toEqual([]);

	expect(await page.uploads(bytes)).toMatchObject({
		kind: "begun",
		backup: { conversations: 1 },
	});
	await page.comes(({ status }) => status === 404);
	expect(await run.says("A sign-in link")).toContain("settled what a restored");
	const noor = await runMain(
		built.file,
		["sign-in-link", "noor@lamp-and-loom.example"],
		env,
	).ended;
	const link = /sign-in#(\S+)/.exec(noor.said)?.[1] ?? "";
	expect((await page.asks("session", { token: link })).status).toBe(200);
	run.stop();
	expect((await run.ended).code).toBe(0);
	const left = await readdir(backups);
	expect(left.filter((name) => name.endsWith(".backup"))).toEqual([]);
	const database = connect(join(data, "shopbell.db"));
	const ask = (sql: string) => database.prepare(sql).raw().all().flat();
	expect(ask("pragma user_version")).toEqual([0]);
	expect(ask("select count(*) from sessions")).toEqual([1]);
	expect(ask("select body from entries").join()).toContain("maya is here");
	database.close();
}, 120_000);
