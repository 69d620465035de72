import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { wallClock } from "../ports/clock.ts";
import { newSecret, signedHeaders } from "./sign.ts";

const SAMPLE = join(import.meta.dirname, "../../samples/webhook.mjs");

let child: ChildProcess | undefined;
afterEach(() => void child?.kill());

test("WH2 the sample takes what is signed, once, and refuses everything else", async () => {
	const secret = newSecret();
	let output = "";
	let heard = () => {};
	child = spawn(process.execPath, [SAMPLE], {
		env: { ...process.env, SHOPBELL_WEBHOOK_SECRET: secret, PORT: "0" },
		stdio: ["ignore", "pipe", "inherit"],
	});
	child.stdout?.on("data", (chunk) => {
		output += chunk;
		heard();
	});
	const says = async (what: RegExp) => {
		while (!what.test(output))
			await new Promise<void>((done) => {
				heard = done;
			});
		return what.exec(output)?.[1];
	};
	const port = await says(/listens on (\d+)/);
	const body = '{"type":"rating.bad","data":{"score":1}}';
	const message = { id: "msg_one", body };
	const posts = async (signer: string, at = wallClock.now(), sent = body) => {
		const answer = await fetch(`http://127.0.0.1:${port}/`, {
			method: "POST",
			headers: signedHeaders([newSecret(), signer], message, at),
			body: sent,
		});
		return answer.status;
	};
	expect(await posts(newSecret())).toBe(401);
	expect(await posts(secret, wallClock.now() - 600_000)).toBe(401);
	expect(await posts(secret, wallClock.now(), `${body} `)).toBe(401);
	expect(await posts(secret)).toBe(204);
	expect(await posts(secret)).toBe(204);
	await says(/rating\.bad/);
	expect(output.match(/rating\.bad \{"score":1\}/g)).toHaveLength(1);
});
