import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../run.js";
import { startNode } from "./node.ts";

export interface Round {
	seconds: number;
	red: Red[];
}
export interface Red {
	/** File and title, as one line. */
	test: string;
	why: string;
}

/** What vitest's reporter writes, as far as it is read here. */
interface Written {
	testResults: {
		name: string;
		status: string;
		message: string;
		assertionResults: {
			fullName: string;
			status: string;
			failureMessages?: string[];
		}[];
	}[];
}

/** A round that lasts longer waits for something that never comes. */
const ROUND_MS = 20 * 60_000;
const VITEST = "node_modules/vitest/vitest.mjs";

/** Runs these test files once. */
export async function runRound(files: readonly string[]): Promise<Round> {
	const folder = mkdtempSync(join(tmpdir(), "shopbell-soak-"));
	const written = join(folder, "tests.json");
	const from = performance.now();
	try {
		const { code, tail } = await ended([
			...["run", "--reporter=json", `--outputFile=${written}`],
			...files,
		]);
		const red = redIn(readWritten(written));
		if (code !== 0 && red.length === 0)
			red.push({ test: "outside of every test", why: tail });
		return { seconds: (performance.now() - from) / 1_000, red };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Every test that failed, and every file that could not be run. */
export function redIn({ testResults }: Written): Red[] {
	return testResults.flatMap(({ name, status, message, assertionResults }) => {
		const file = name.startsWith(root) ? name.slice(root.length) : name;
		const failed = assertionResults.filter((one) => one.status === "failed");
		if (status === "failed" && failed.length === 0)
			return [{ test: file, why: message }];
		return failed.map(({ fullName, failureMessages = [] }) => ({
			test: `${file} > ${fullName}`,
			why: failureMessages.join("\n"),
		}));
	});
}

function ended(args: string[]): Promise<{ code: number | null; tail: string }> {
	return new Promise((done) => {
		const child = startNode([VITEST, ...args], ROUND_MS);
		let tail = "";
		const hear = (data: Buffer) => {
			tail = (tail + data).slice(-4_000);
		};
		child.stdout?.on("data", hear);
		child.stderr?.on("data", hear);
		child.once("close", (code) => done({ code, tail }));
	});
}

function readWritten(path: string): Written {
	try {
		return JSON.parse(readFileSync(path, "utf8")) as Written;
	} catch {
		return { testResults: [] }; // it was ended before it could write
	}
}
