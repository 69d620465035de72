import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
	BACKUP_PIECE_BYTES,
	BACKUP_SPARE_BYTES,
	BACKUP_UPLOAD_MS,
} from "../protocol/backups.ts";
import { newId, newToken } from "../protocol/ids.ts";
import { restorable } from "./backup-files/restorable.ts";
import type { FirstRunRestore } from "./ports/first-run-restore.ts";
import { newLink } from "./sessions/sessions.ts";
import { makePerson } from "./sites/first-run.ts";
import { posts } from "./testing/account.ts";
import { runs } from "./testing/data-folder.ts";
import { asks } from "./testing/page.ts";
import { type Relay, startRelay } from "./testing/relay.ts";

let relay: Relay;
let folder: string;
let token: string;
let restored: string[];
let restore: FirstRunRestore;
const MOST = 2 * BACKUP_PIECE_BYTES;
beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), "shopbell-uploads-"));
	restored = [];
	restore = {
		...restorable(folder, () => 3 * MOST + BACKUP_SPARE_BYTES),
		failed: null,
		isBegun: false,
		restore: (path) => restored.push(path),
	};
	relay = await startRelay({ empty: true, restore });
	token = await newLink(relay.store, "first_run", null);
});
afterEach(async () => {
	await relay.stop();
	rmSync(folder, { recursive: true });
});

const files = () => readdirSync(folder);
const at = (path: string) => `/console/first-run/${path}`;
const begins = (bytes: number, by = token) =>
	posts(relay, at("upload"), { token: by, bytes });
async function begun(bytes: number): Promise<string> {
	const { status, data } = await begins(bytes);
	expect(status).toBe(200);
	return String(data.upload);
}
const puts = (upload: string, offset: number, piece: string, by = token) =>
	asks(relay, at(`upload/${upload}?at=${offset}`), {
		method: "PUT",
		body: piece,
		headers: { "X-Shopbell-Token": by },
	}).then(({ status }) => status);
const restores = (upload: string) =>
	posts(relay, at("restore"), { token, from: { kind: "upload", upload } });

test("RS20 only whoever holds the link of a first run reads what there is, and nobody once there is somebody", async () => {
	const reads = (by: string) => posts(relay, at("backups"), { token: by });
	expect(await reads(token)).toMatchObject({
		status: 200,
		data: { backups: [], most: MOST, failed: null },
	});
	expect((await reads(newToken())).status).toBe(403);
	const upload = await begun(3);
	await makePerson(relay.store, "Ada", "ada@shop.example");
	expect((await reads(token)).status).toBe(404);
	expect((await begins(3)).status).toBe(404);
	expect(await puts(upload, 0, "abc")).toBe(404);
	expect((await restores(upload)).status).toBe(404);
});

test("RS21 a file comes in pieces, in their order, and by one page at a time", async () => {
	const upload = await begun(6);
	expect(await puts(upload, 3, "def")).toBe(409);
	expect(await puts(upload, 0, "abc", newToken())).toBe(404);
	expect(await puts(upload, 0, "abc")).toBe(204);
	expect(await puts(upload, 0, "abc")).toBe(409);
	expect((await restores(upload)).status).toBe(409);
	const other = await newLink(relay.store, "first_run", null);
	expect((await begins(3, other)).status).toBe(409);
	expect(await puts(upload, 3, "defg")).toBe(409);
	expect(await puts(upload, 3, "def")).toBe(204);
	const [coming = ""] = files();
	expect(statSync(join(folder, coming)).size).toBe("abcdef".length);
});

test("RS21 what the disk has no room for is refused before a byte of it comes", async () => {
	expect(await begins(MOST + 1)).toMatchObject({
		status: 400,
		data: { refusal: { code: "too_long", most: MOST } },
	});
	const upload = await begun(MOST);
	const large = "x".repeat(BACKUP_PIECE_BYTES + 1);
	expect(await puts(upload, 0, large)).toBe(400);
	expect(await puts(upload, 0, large.slice(1))).toBe(204);
});

test("RS21 of an upload that is ended, cut off or held up by a stop nothing stays", async () => {
	const upload = await begun(6);
	await asks(relay, at(`upload/${upload}`), { method: "HEAD" });
	expect(files()).toHaveLength(1);
	const ended = await asks(relay, at(`upload/${upload}`), {
		method: "DELETE",
		headers: { "X-Shopbell-Token": token },
	});
	expect(ended.status).toBe(204);
	expect(files()).toEqual([]);
	const cut = await begun(6);
	expect(await puts(cut, 0, "abc")).toBe(204);
	relay.clock.pass(BACKUP_UPLOAD_MS);
	expect(await puts(cut, 3, "def")).toBe(404);
	await expect.poll(files).toEqual([]);
	await begun(6);
	await relay.restart();
	expect(files()).toEqual([]);
});

test("RS22 what is no backup is refused by name, nothing of it stays, and the first run goes on", async () => {
	const upload = await begun(3);
	await puts(upload, 0, "abc");
	expect((await restores(upload)).data).toEqual({
		kind: "refused",
		fault: "foreign",
	});
	expect(files()).toEqual([]);
	const gone = await posts(relay, at("restore"), {
		token,
		from: { kind: "folder", name: "shopbell-20260601T120000Z.backup" },
	});
	expect(gone.data).toEqual({ kind: "refused", fault: "gone" });
	for (const name of ["../shopbell.db", "shopbell-/../x.backup"]) {
		const from = { kind: "folder", name };
		expect((await posts(relay, at("restore"), { token, from })).status).toBe(
			400,
		);
	}
	expect(restored).toEqual([]);
	expect((await posts(relay, at("backups"), { token })).status).toBe(200);
});

test("RS20 from the moment that a restore was begun nobody begins a shop, which would be replaced", async () => {
	const begins = () =>
		posts(relay, "/console/first-run", {
			token,
			name: "Ada",
			email: "ada@shop.example",
			site: { name: "Lamp & Loom", origin: "https://shop.example" },
		});
	restore.isBegun = true;
	expect((await begins()).status).toBe(409);
	expect(await relay.store.people()).toEqual([]);
	// It was not restored, and the link is as good as before.
	restore.isBegun = false;
	expect((await begins()).status).toBe(200);
});

test("RS22 every backup of the folder that is shown can be asked for, whatever its plain name is", async () => {
	const from = { kind: "folder", name: "before the fair.backup" };
	const { data } = await posts(relay, at("restore"), { token, from });
	expect(data).toEqual({ kind: "refused", fault: "gone" });
});

test("RS21 of what lies in the folder only what was uploaded is dropped, and a folder that is none offers nothing", () => {
	const ours = [
		`uploaded-${newId()}.backup`,
		`uploaded-${newId()}.backup.coming`,
	];
	for (const name of [...ours, "uploaded-photos.zip"])
		runs("touch", join(folder, name));
	mkdirSync(join(folder, `uploaded-${newId()}.backup`));
	restorable(folder);
	expect(files()).toHaveLength(2);
	expect(files()).toContain("uploaded-photos.zip");
	const none = restorable(join(folder, "uploaded-photos.zip"));
	expect([none.list(), none.room()]).toEqual([[], 0]);
});
