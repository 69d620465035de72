import { expect, test } from "vitest";
import { handClock } from "../ports/clock.ts";
import { backupInChild } from "./backup-in-child.ts";

const clock = handClock(0);

/** In place of the program, what it would do. */
const calls = (script: string, signal?: AbortSignal, limitMs?: number) =>
	backupInChild(`--eval=${script}`, {
		data: "/data",
		to: "/backups",
		kind: "daily",
		environment: process.env,
		clock,
		signal,
		limitMs,
	});

const CUT_OFF = (how: string) =>
	expect.objectContaining({
		reason: "cut_off",
		message: `A backup to /backups was cut off (${how}). Nothing was lost; the next one removes what is left of it.`,
	});

const FOR_EVER = "process.stdin.resume()";

test("BK8 a backup is made by another process, which is told all by its call", async () => {
	const facts = await calls(
		"console.log(JSON.stringify({ ok: true, facts: { called: process.argv.slice(1) } }))",
	);
	expect(facts).toEqual({
		called: [
			...["write-backup", "--data", "/data"],
			...["--to", "/backups", "--kind", "daily"],
		],
	});
});

test("BK8 what went wrong there is said here, in the same sentence", async () => {
	await expect(
		calls(
			'console.log(JSON.stringify({ ok: false, reason: "no_room", sentence: "It needs more." })); process.exitCode = 1',
		),
	).rejects.toThrow(
		expect.objectContaining({ reason: "no_room", message: "It needs more." }),
	);
});

test("BK8 one that ends without an answer was cut off, however it ended", async () => {
	await expect(calls("process.exit(3)")).rejects.toThrow(CUT_OFF("code 3"));
	await expect(
		calls("process.kill(process.pid, 'SIGKILL'); setInterval(() => {}, 9)"),
	).rejects.toThrow(CUT_OFF("SIGKILL"));
	await expect(calls("throw new Error('a fault')")).rejects.toThrow(
		expect.objectContaining({
			reason: "cut_off",
			cause: expect.stringContaining("a fault"),
		}),
	);
});

test("BK8 one that takes too long is ended, and so is one that nobody waits for any more", async () => {
	const late = calls(FOR_EVER, undefined, 60_000);
	clock.pass(60_000);
	await expect(late).rejects.toThrow(CUT_OFF("SIGKILL"));
	const stops = new AbortController();
	const stopped = calls(FOR_EVER, stops.signal);
	stops.abort();
	await expect(stopped).rejects.toThrow(CUT_OFF("SIGKILL"));
	await expect(calls(FOR_EVER, stops.signal)).rejects.toThrow();
});
