import { createHash, createHmac, randomBytes } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { handClock, wallClock } from "../ports/clock.ts";
import { FILES_UNAVAILABLE } from "../ports/file-store.ts";
import { noPauses } from "../testing/s3/no-pauses.ts";
import {
	BUCKET,
	type S3Server,
	type S3Trouble,
	startS3,
} from "../testing/s3/s3-server.ts";
import { GIVE_UP_MS } from "./s3-client.ts";
import { s3Files } from "./s3-files.ts";

let s3: S3Server;
beforeEach(async () => {
	s3 = await startS3();
});
afterEach(() => s3.stop());

const BYTES = Uint8Array.from([0, 255, 1, 254, 60, 62]);
const MINUTE_MS = 60_000;

const impatient = (config = s3.config) => s3Files(config, { clock: noPauses });

/** These go wrong one after the other, and then nothing does. */
function goesWrong(...troubles: (S3Trouble | undefined)[]) {
	const left = [...troubles];
	s3.trouble = () => left.shift();
}

const asked = () => s3.asked.map((one) => one.split(" ")[0]).join(" ");

test("FI6 a request is signed with the hash of its body, and a file says nothing of what it is", async () => {
	const name = newId();
	await impatient().put(name, BYTES);
	expect(s3.asked).toEqual([`PUT /${BUCKET}/chat/${name}`]);
	expect(s3.keys()).toEqual([`chat/${name}`]);
	expect(s3.heads[0]).toMatchObject({
		"content-type": "application/octet-stream",
		"content-disposition": "attachment",
		"x-amz-content-sha256": createHash("sha256").update(BYTES).digest("hex"),
	});
});

test("FI6 without the right key nothing is put, read or dropped, and no fault names the key", async () => {
	const name = newId();
	await impatient().put(name, BYTES);
	for (const wrong of [{ secret: "s3cret" }, { keyId: "AKIAOTHER" }]) {
		const files = impatient({ ...s3.config, ...wrong });
		for (const work of [
			() => files.get(name),
			() => files.put(newId(), BYTES),
			() => files.drop(name),
		]) {
			const error = await work().catch((error) => error);
			expect(error).toMatchObject({ reason: "key", code: FILES_UNAVAILABLE });
			expect(`${error.stack}${JSON.stringify(error)}`).not.toMatch(
				/s3cret|AKIAOTHER|Signature=/,
			);
		}
	}
	expect(s3.keys()).toEqual([`chat/${name}`]);
	// What a person has to mend is asked once.
	expect(s3.asked).toHaveLength(7);
});

test("FI6 the bucket's name stands before the host, too, and is signed there", async () => {
	const sent: { url: URL; headers: Headers; body: Uint8Array }[] = [];
	const watching: typeof fetch = async (url, init) => {
		const { headers, body } = init as { headers: Headers; body: Uint8Array };
		sent.push({ url: new URL(String(url)), headers, body });
		return new Response(null, { status: 200 });
	};
	const name = newId();
	const clock = wallClock;
	const endpoint = "https://s3.eu-central-1.amazonaws.com";
	for (const style of ["host", "path"] as const)
		await s3Files(
			{ ...s3.config, endpoint, style },
			{ clock, fetch: watching },
		).put(name, BYTES);
	expect(sent.map(({ url }) => url.href)).toEqual([
		`https://${BUCKET}.s3.eu-central-1.amazonaws.com/chat/${name}`,
		`${endpoint}/${BUCKET}/chat/${name}`,
	]);
	for (const { url, headers } of sent)
		expect(headers.get("authorization")).toContain(
			`Signature=${signatureOf(url, headers)}`,
		);
	// What the server accepts is signed the same way.
	await impatient().put(name, BYTES);
	const headers = new Headers(s3.heads[0] as Record<string, string>);
	const url = new URL(`${s3.config.endpoint}/${BUCKET}/chat/${name}`);
	expect(headers.get("authorization")).toContain(signatureOf(url, headers));
});

/** Of a PUT, as AWS says it: "Signature Calculations for the Authorization Header". */
function signatureOf({ host, pathname }: URL, headers: Headers): string {
	const date = headers.get("x-amz-date") ?? "";
	const [, names = ""] =
		/SignedHeaders=([^,]+)/.exec(headers.get("authorization") ?? "") ?? [];
	const signed = names
		.split(";")
		.map((name) => `${name}:${name === "host" ? host : headers.get(name)}\n`);
	const request = [
		...["PUT", pathname, "", signed.join(""), names],
		headers.get("x-amz-content-sha256"),
	].join("\n");
	const day = date.slice(0, 8);
	const { region, secret } = s3.config;
	const scope = `${day}/${region}/s3/aws4_request`;
	const text = [
		...["AWS4-HMAC-SHA256", date, scope],
		createHash("sha256").update(request).digest("hex"),
	].join("\n");
	const key = [day, region, "s3", "aws4_request"].reduce<string | Buffer>(
		(key, part) => createHmac("sha256", key).update(part).digest(),
		`AWS4${secret}`,
	);
	return createHmac("sha256", key).update(text).digest("hex");
}

test("FI7 what may pass is asked three times, and what was done twice is there once", async () => {
	const files = impatient();
	const name = newId();
	goesWrong("lost_reply", { status: 503, code: "SlowDown" });
	await files.put(name, BYTES);
	expect(asked()).toBe("PUT PUT PUT");
	expect(s3.keys()).toEqual([`chat/${name}`]);
	s3.asked.length = 0;
	goesWrong("cut", "half");
	expect(await files.get(name)).toEqual(BYTES);
	expect(asked()).toBe("GET GET GET");
	s3.asked.length = 0;
	goesWrong("lost_reply", "lost_reply");
	await files.drop(name);
	expect(asked()).toBe("DELETE DELETE DELETE");
	expect(s3.keys()).toEqual([]);
});

test.each<[S3Trouble, string]>([
	[{ status: 503, code: "ServiceUnavailable" }, "busy"],
	[{ status: 500, code: "InternalError" }, "busy"],
	[{ status: 429, page: "slow down" }, "busy"],
	[{ status: 400, code: "RequestTimeout" }, "busy"],
	["cut", "unreachable"],
])(
	"FI7 %j at each attempt is a fault that may pass",
	async (trouble, reason) => {
		s3.trouble = () => trouble;
		const files = impatient();
		for (const work of [
			() => files.put(newId(), BYTES),
			() => files.get(newId()),
			() => files.drop(newId()),
		])
			await expect(work()).rejects.toMatchObject({
				reason,
				code: FILES_UNAVAILABLE,
			});
		expect(s3.asked).toHaveLength(9);
	},
);

test("FI7 a file that is damaged on its way is asked for anew, and one that is damaged is never handed out", async () => {
	const files = impatient();
	const name = newId();
	const large = new Uint8Array(randomBytes(4_000));
	await files.put(name, large);
	goesWrong("short", "half");
	expect(await files.get(name)).toEqual(large);
	s3.trouble = () => "short";
	await expect(files.get(name)).rejects.toMatchObject({
		reason: "damaged",
		code: "SHOPBELL_FILE_DAMAGED",
	});
	// In a bucket that is encrypted the ETag is no hash of the bytes.
	s3.trouble = () => ({ heads: { etag: '"0123"' } });
	expect(await files.get(name)).toEqual(large);
	await files.put(newId(), BYTES);
});

test.each<[S3Trouble, string]>([
	[{ status: 404, code: "NoSuchBucket" }, "no_bucket"],
	[{ status: 404, page: "not here" }, "other"],
	[{ status: 403, code: "AccessDenied" }, "forbidden"],
	[{ status: 403, page: "no" }, "forbidden"],
	[{ status: 301, code: "PermanentRedirect" }, "region"],
	[
		{ status: 400, code: "AuthorizationHeaderMalformed", region: "eu-west-1" },
		"region",
	],
	[{ status: 400, code: "InvalidRequest" }, "other"],
])(
	"FI7 %j says of no file that it is gone, and is asked once",
	async (trouble, reason) => {
		s3.trouble = () => trouble;
		const files = impatient();
		await expect(files.get(newId())).rejects.toMatchObject({ reason });
		await expect(files.drop(newId())).rejects.toMatchObject({ reason });
		expect(s3.asked).toHaveLength(2);
	},
);

test("FI7 a bucket that is not there is no bucket without files", async () => {
	const files = impatient({ ...s3.config, bucket: "another-bucket" });
	for (const work of [
		() => files.get(newId()),
		() => files.put(newId(), BYTES),
	])
		await expect(work()).rejects.toMatchObject({ reason: "no_bucket" });
});

test.each([-16, 16])(
	"FI7 a clock that is %i minutes off is named",
	async (minutes) => {
		const now = () => wallClock.now() + minutes * MINUTE_MS;
		const files = s3Files(s3.config, { clock: { ...wallClock, now } });
		await expect(files.get(newId())).rejects.toMatchObject({ reason: "clock" });
		expect(s3.asked).toHaveLength(1);
	},
);

test("FI7 a server that never answers is given up, and the whole is no longer than a browser waits", async () => {
	s3.trouble = () => "hang";
	const clock = handClock(wallClock.now());
	const files = s3Files(s3.config, { clock });
	const piece = new Uint8Array(1_048_576);
	const began = clock.now();
	let ended: unknown;
	const work = files.put(newId(), piece).catch((error) => {
		ended = error;
	});
	// Each alarm in its turn, once it is set.
	while (ended === undefined) {
		await new Promise((done) => setImmediate(done));
		const next = clock.next();
		if (next !== null) clock.pass(next - clock.now());
	}
	await work;
	expect(ended).toMatchObject({ reason: "silent", code: FILES_UNAVAILABLE });
	expect(clock.now() - began).toBeGreaterThan(GIVE_UP_MS);
	expect(clock.now() - began).toBeLessThan(25_000);
});

test("FI7 nobody at the address is said by the network's code", async () => {
	const { port } = s3;
	await s3.stop();
	s3 = await startS3();
	const endpoint = `http://127.0.0.1:${s3.port === port ? 1 : port}`;
	const files = impatient({ ...s3.config, endpoint });
	await expect(files.get(newId())).rejects.toMatchObject({
		reason: "unreachable",
		detail: "ECONNREFUSED",
	});
});

test("FI7 thirty-two requests are under way at a time, 256 wait, and one more may come again", async () => {
	s3.trouble = () => "hang";
	const clock = handClock(wallClock.now());
	const files = s3Files(s3.config, { clock });
	const all = Array.from({ length: 32 + 256 }, () =>
		files.get(newId()).catch(() => {}),
	);
	await expect(files.get(newId())).rejects.toMatchObject({
		reason: "crowded",
		code: FILES_UNAVAILABLE,
	});
	while (s3.asked.length < 32) await new Promise((done) => setImmediate(done));
	expect(s3.asked).toHaveLength(32);
	s3.trouble = () => ({ status: 403, code: "AccessDenied" });
	let left = all.length;
	for (const one of all) void one.then(() => left--);
	while (left > 0) {
		await new Promise((done) => setImmediate(done));
		const next = clock.next();
		if (next !== null) clock.pass(next - clock.now());
	}
});
