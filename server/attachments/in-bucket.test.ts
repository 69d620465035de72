import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { s3Files } from "../files/s3-files.ts";
import { asks } from "../testing/page.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { noPauses } from "../testing/s3/no-pauses.ts";
import { type S3Server, startS3 } from "../testing/s3/s3-server.ts";
import {
	asksFile,
	brings,
	drawnPicture,
	putsPiece,
} from "../testing/upload.ts";
import { arrives, together } from "../testing/wire.ts";

let s3: S3Server;
let relay: Relay;
beforeEach(async () => {
	s3 = await startS3();
	relay = await startRelay({ files: s3Files(s3.config, { clock: noPauses }) });
});
afterEach(async () => {
	await relay.stop();
	await s3.stop();
});

const passes = async (ms = 0) => {
	relay.clock.pass(ms);
	await relay.app.parts.scheduler.idle();
};
const down = () => ({ status: 503, code: "ServiceUnavailable" });
const up = () => undefined;
const retry = { status: 503, said: { refusal: { code: "retry" } } };
const MINUTE_MS = 60_000;

test("FI8 while the bucket is away a piece is refused for now, what is there stays, and it goes on from there", async () => {
	const maya = await arrives(relay);
	const picture = await drawnPicture(1_000, 500);
	const id = newId();
	const half = 70_000;
	const large = new Uint8Array([...picture, ...new Uint8Array(150_000)]);
	expect(await putsPiece(relay, maya, id, large, 0, half)).toMatchObject({
		status: 200,
		said: { state: "coming", offset: half },
	});
	s3.trouble = down;
	expect(await putsPiece(relay, maya, id, large, half)).toEqual(retry);
	expect(await asksFile(relay, maya, id, "GET")).toMatchObject({
		said: { state: "coming", offset: half },
	});
	// All pieces are there, and cannot be read: nothing is refused for good.
	s3.trouble = ({ method }) => (method === "GET" ? down() : undefined);
	expect(await putsPiece(relay, maya, id, large, half)).toEqual(retry);
	s3.trouble = up;
	expect(await asksFile(relay, maya, id, "GET")).toMatchObject({
		status: 200,
		said: { state: "whole", file: { id } },
	});
});

test("FI8 a message is sent while the bucket is away, its picture comes later, and nobody is told that it is gone", async () => {
	const { maya, conversation } = await together(relay);
	const file = await brings(relay, maya, await drawnPicture());
	s3.trouble = down;
	const files = [{ id: file.id }];
	const draft = { conversation, clientId: newId(), text: "", files };
	await maya.ask("message:send", draft);
	const { links } = await maya.ask("files:link", {
		conversation,
		files: [file.id],
	});
	const path = links[0]?.url ?? "";
	const get = () => asks(relay, path, { origin: null });
	const away = await get();
	expect([away.status, away.headers.get("cache-control")]).toEqual([
		503,
		"no-store",
	]);
	s3.trouble = up;
	expect((await get()).status).toBe(200);
});

test("FI8 what is withdrawn while the bucket is away is tried again until it is gone", async () => {
	const { maya, conversation } = await together(relay);
	const file = await brings(relay, maya, await drawnPicture(1_000, 500));
	await passes();
	const files = [{ id: file.id }];
	const draft = { conversation, clientId: newId(), text: "", files };
	const { seq } = await maya.ask("message:send", draft);
	const there = s3.keys();
	expect(there).toHaveLength(2);
	s3.trouble = down;
	await maya.ask("message:withdraw", { conversation, seq });
	await passes();
	expect(s3.keys()).toEqual(there);
	// It says the same of every file, so it is asked for one of them.
	const drops = () => s3.asked.filter((one) => one.startsWith("DELETE"));
	const before = drops().length;
	await passes(MINUTE_MS);
	expect(new Set(drops().slice(before)).size).toBe(1);
	s3.trouble = up;
	await passes(MINUTE_MS);
	expect(s3.keys()).toEqual([]);
	// Without the bucket's answer nothing was forgotten, and nothing is left to do.
	await passes(10 * MINUTE_MS);
	expect(
		relay.logged.filter((line) => /shopbell-s3|S3RVER/.test(line)),
	).toEqual([]);
});
