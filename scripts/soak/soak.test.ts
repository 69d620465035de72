import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { root } from "../run.js";
import { SOAK_FILES } from "./files.ts";
import { startNode } from "./node.ts";
import { opens } from "./opens.support.ts";
import { redIn, runRound } from "./round.ts";

/** Folders with tests in them. */
const ROOMS =
	"bench client console demo e2e golden protocol recipes scripts server ui widget";

test("every file on the list is there, once, and in order", () => {
	expect(SOAK_FILES.filter((file) => !existsSync(join(root, file)))).toEqual(
		[],
	);
	expect(SOAK_FILES).toEqual([...new Set(SOAK_FILES)].sort());
});

test("every test that opens a socket, a process or a storage is on the list", () => {
	const tests = ROOMS.split(" ").flatMap((room) =>
		readdirSync(join(root, room), { recursive: true, encoding: "utf8" })
			.filter((name) => /\.test\.tsx?$/.test(name))
			.map((name) => `${room}/${name.replaceAll("\\", "/")}`),
	);
	expect(tests.length).toBeGreaterThan(SOAK_FILES.length);
	const opening = tests.filter((file) =>
		opens(file, readFileSync(join(root, file), "utf8")),
	);
	expect(opening.filter((file) => !SOAK_FILES.includes(file))).toEqual([]);
});

test("a round tells which test failed, and which file could not be run", () => {
	const failed = { status: "failed", failureMessages: ["expected 1"] };
	const one = (name: string, ...assertionResults: { fullName: string }[]) =>
		({
			name,
			status: "failed",
			message: "no such module",
			assertionResults,
		}) as never;
	const testResults = [
		one(`${root}a.test.ts`, { fullName: "holds", ...failed } as never),
		one(`${root}b.test.ts`),
	];
	expect(redIn({ testResults })).toEqual([
		{ test: "a.test.ts > holds", why: "expected 1" },
		{ test: "b.test.ts", why: "no such module" },
	]);
});

test("a round runs the files that it is told to", {
	timeout: 120_000,
	tags: ["more"],
}, async () => {
	expect(await runRound(["client/typing.test.ts"])).toMatchObject({
		red: [],
	});
});

test("a busy loop lets itself be ended", async () => {
	const loop = startNode(["scripts/soak/busy.js"]);
	const ended = once(loop, "exit");
	onTestFinished(() => void loop.kill("SIGKILL"));
	loop.kill("SIGTERM");
	await ended;
	expect(loop.signalCode).toBe("SIGTERM");
});
