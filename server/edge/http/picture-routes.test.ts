import sharp from "sharp";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Account } from "../../../protocol/account.ts";
import {
	PICTURE_BYTES,
	PICTURE_SIDE,
} from "../../../protocol/account-limits.ts";
import { newId } from "../../../protocol/ids.ts";
import { memoryFiles } from "../../files/memory-files.ts";
import { asks, opensAt } from "../../testing/page.ts";
import { RELAY_ORIGIN, type Relay, startRelay } from "../../testing/relay.ts";
import { runs } from "../../testing/runs.ts";
import { hires } from "../../testing/staff.ts";
import { noisyPicture } from "../../testing/upload.ts";
import { addAgent } from "../../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const PATH = "/console/account/picture";
const drawn = (background = "#1f6f5c") =>
	sharp({ create: { width: 300, height: 200, channels: 3, background } })
		.png()
		.toBuffer();

function says(
	method: "PUT" | "DELETE",
	bytes?: Uint8Array,
	more: Record<string, string> = {},
): Promise<Response> {
	const { cookie, csrf } = relay.people.noor;
	return fetch(relay.origin + PATH, {
		method,
		headers: {
			Origin: RELAY_ORIGIN,
			Cookie: cookie,
			"X-Shopbell-CSRF": csrf,
			...more,
		},
		...(bytes && { body: new Uint8Array(bytes) }),
	});
}

async function sets(bytes?: Uint8Array): Promise<string> {
	const answer = await says("PUT", bytes ?? (await drawn()));
	expect(answer.status).toBe(200);
	const { picture } = (await answer.json()) as Account;
	return picture ?? "";
}

const fileOf = (address: string) =>
	relay.files.get(address.slice("/pictures/".length));

test("MD3 a picture of more than 2 MB is made anew for an article, no wider than it is shown", {
	tags: ["more"],
}, async () => {
	const { cookie, csrf } = await hires(relay, "Ada", "owner");
	const bytes = await noisyPicture(850);
	expect(bytes.length).toBeGreaterThan(2 * 1024 * 1024);
	const path = `/console/site/${relay.shop.id}/picture/article`;
	const answer = await fetch(relay.origin + path, {
		method: "PUT",
		headers: {
			...{ Origin: RELAY_ORIGIN, Cookie: cookie, "X-Shopbell-CSRF": csrf },
		},
		body: new Uint8Array(bytes),
	});
	expect(answer.status).toBe(200);
	const { id } = (await answer.json()) as { id: string };
	const shown = await asks(relay, `/pictures/${id}`, { origin: null });
	const kept = new Uint8Array(await shown.arrayBuffer());
	expect(await sharp(kept).metadata()).toMatchObject({ format: "webp" });
	expect(kept.length).toBeLessThan(bytes.length);
});

test("FI4 a picture is set, stands where the person is told, and is seen by whoever has its address", async () => {
	const noor = await addAgent(relay, "noor");
	const teo = await addAgent(relay, "teo");
	await teo.ask("team:read", { site: relay.shop.id });
	const address = await sets();
	expect(address).toMatch(/^\/pictures\/[A-Za-z0-9_-]{22}$/);
	const { me } = await noor.hears("me:changed");
	expect(me.picture).toBe(address);
	await expect
		.poll(async () => {
			const { agents } = await teo.ask("team:read", { site: relay.shop.id });
			return agents.map(({ picture }) => picture);
		})
		.toEqual([address, null]);
	const answer = await asks(relay, address, { origin: null });
	expect(answer.status).toBe(200);
	const bytes = new Uint8Array(await answer.arrayBuffer());
	expect(await sharp(bytes).metadata()).toMatchObject({
		format: "webp",
		width: PICTURE_SIDE,
		height: PICTURE_SIDE,
	});
	const { cookie, csrf } = relay.people.noor;
	const account = await asks(relay, "/console/account", {
		method: "POST",
		body: {},
		headers: { Cookie: cookie, "X-Shopbell-CSRF": csrf },
	});
	expect(await account.json()).toMatchObject({ picture: address });
});

test("FI5 a picture does nothing but show itself, and is kept by browsers for ever", async () => {
	const { headers } = await asks(relay, await sets());
	expect(Object.fromEntries(headers)).toMatchObject({
		"content-type": "image/webp",
		"x-content-type-options": "nosniff",
		"content-security-policy": "default-src 'none'; sandbox",
		"cross-origin-resource-policy": "cross-origin",
		"cache-control": "public, max-age=31536000, immutable",
		"referrer-policy": "no-referrer",
	});
});

test("FI5 no other address leads to a file", async () => {
	const id = newId();
	await relay.files.put(id, await drawn());
	for (const name of [
		id,
		newId(),
		"x",
		"..%2f..%2fshopbell.db",
		"%00",
		`${id}.part`,
	])
		expect([name, (await asks(relay, `/pictures/${name}`)).status]).toEqual([
			name,
			404,
		]);
});

test("FI5 ST12 both hosts show them where the console has a host of its own", async () => {
	await relay.stop();
	const [chat, desk] = ["chat.shop.example", "desk.shop.example"];
	relay = await startRelay({
		config: { origin: `https://${chat}`, consoleOrigin: `https://${desk}` },
	});
	const { id } = relay.people.noor;
	await relay.app.capabilities.files.pictures.set(id, await drawn());
	const picture = (await relay.store.person(id))?.picture ?? "";
	for (const Host of [chat, desk])
		expect(
			(await opensAt(relay, `/pictures/${picture}`, { Host })).status,
		).toBe(200);
});

test("FI4 a replaced picture and a dropped one leave no file, and each is written down", async () => {
	const first = await sets();
	const second = await sets(await drawn("#aa2200"));
	expect(second).not.toBe(first);
	expect(await fileOf(first)).toBeUndefined();
	expect((await asks(relay, first)).status).toBe(404);
	const answer = await says("DELETE");
	expect(await answer.json()).toMatchObject({ picture: null });
	expect(await fileOf(second)).toBeUndefined();
	expect((await says("DELETE")).status).toBe(200);
	const END = { at: Number.MAX_SAFE_INTEGER, id: "" };
	const rows = await relay.store.auditBefore(relay.shop.id, END, 9);
	expect(rows.at(-1)).toMatchObject({
		person_id: relay.people.noor.id,
		action: "picture_changed",
		details: '{"set":true}',
	});
	expect(rows[1]?.details).toBe('{"set":false}');
});

test("FI4 a file that was never used goes by itself, and so does one whose dropping failed", async () => {
	const id = newId();
	const dropAt = relay.store.now() + 1;
	await relay.store.keepFile({ id, person: relay.people.noor.id, dropAt });
	await relay.files.put(id, await drawn());
	await relay.passes(3_600_000);
	await expect.poll(() => relay.files.get(id)).toBeUndefined();
	expect(await relay.store.dueFiles(Number.MAX_SAFE_INTEGER, 9)).toEqual([]);
});

test("FI4 the picture of who is removed from their last site goes with the account", async () => {
	const owner = await runs(relay, "teo", "owner");
	const address = await sets();
	const { id } = relay.people.noor;
	await owner.ask("member:remove", {
		site: relay.shop.id,
		person: id,
		open: { kind: "queue" },
	});
	expect(await fileOf(address)).toBeUndefined();
	expect((await asks(relay, address)).status).toBe(404);
	expect((await relay.store.person(id))?.picture).toBeNull();
	expect(await relay.store.dueFiles(Number.MAX_SAFE_INTEGER, 9)).toEqual([]);
});

test("FI4 where the file cannot be dropped then, the picture is gone all the same, and the file goes later", async () => {
	await relay.stop();
	const files = memoryFiles();
	let fails = true;
	relay = await startRelay({
		files: {
			...files,
			async drop(name) {
				if (fails) throw new Error("the disk does not answer");
				await files.drop(name);
			},
		},
	});
	const address = await sets();
	expect((await says("DELETE")).status).toBe(200);
	expect((await asks(relay, address)).status).toBe(404);
	expect(await fileOf(address)).toBeDefined();
	fails = false;
	await relay.passes(3_600_000);
	await expect.poll(() => fileOf(address)).toBeUndefined();
});

test("FI3 what cannot be a picture is refused in a code, and the one of before stays", async () => {
	const address = await sets();
	const refused = async (bytes: Uint8Array) =>
		(await (await says("PUT", bytes)).json()) as unknown;
	const bad = (why: string) => ({ refusal: { code: "bad_picture", why } });
	const png = await drawn();
	expect(await refused(Buffer.from("<svg/>"))).toEqual(bad("type"));
	expect(await refused(Buffer.from("PK\x03\x04 a.png"))).toEqual(bad("type"));
	expect(await refused(png.subarray(0, 60))).toEqual(bad("broken"));
	expect(await refused(Buffer.alloc(PICTURE_BYTES + 1))).toEqual(bad("bytes"));
	expect((await asks(relay, address)).status).toBe(200);
	const due = await relay.store.dueFiles(Number.MAX_SAFE_INTEGER, 9);
	expect(due).toEqual([]);
});

test("FI4 only its person sets a picture, from the console's own page", async () => {
	const png = await drawn();
	const refused = async (more: Record<string, string>) =>
		((await (await says("PUT", png, more)).json()) as { refusal: unknown })
			.refusal;
	expect(await refused({ Origin: "http://shop.test" })).toEqual({
		code: "forbidden",
	});
	expect(await refused({ Cookie: "" })).toEqual({ code: "signed_out" });
	expect(await refused({ "X-Shopbell-CSRF": "x" })).toEqual({
		code: "signed_out",
	});
	expect((await relay.store.person(relay.people.noor.id))?.picture).toBeNull();
});

test("FI4 of many pictures at once each is the last for a moment, and one file is left", async () => {
	const colours = ["#110000", "#220000", "#330000", "#440000"];
	const all = await Promise.all(colours.map((one) => drawn(one)));
	const answers = await Promise.all(all.map((png) => says("PUT", png)));
	const addresses = await Promise.all(
		answers.map(async (one) => ((await one.json()) as Account).picture ?? ""),
	);
	const now = (await relay.store.person(relay.people.noor.id))?.picture ?? "";
	const left: string[] = [];
	for (const address of new Set([...addresses, `/pictures/${now}`]))
		if (await fileOf(address)) left.push(address);
	expect(left).toEqual([`/pictures/${now}`]);
});
