// npm test: everything that must hold before a change goes in, in the order of cheapness.
// npm test -- --only types,tests   runs some of it.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ensureBrowser } from "./browser.js";
import { ensureEngines } from "./engines.js";
import { installPackages } from "./install.js";
import { ensurePostgres } from "./postgres.js";
import { ensureProxies } from "./proxies.js";
import { ensureRedis } from "./redis.js";
import { program, root, run } from "./run.js";

const results = join(root, "test-results");

/** @type {{ name: string, program: string, args: string[], hint?: string }[]} */
const STEPS = [
	{
		name: "format",
		program: "biome",
		args: ["format"],
		hint: "npm run format puts it right.",
	},
	// `check` and not `lint`: it looks at the order of imports too.
	{
		name: "lint",
		program: "biome",
		args: ["check", "--formatter-enabled=false", "--error-on-warnings"],
		hint: "npm run format puts right what a program can.",
	},
	{ name: "types", program: "tsc", args: ["--noEmit"] },
	{ name: "imports", program: "tsx", args: ["scripts/check-imports.ts"] },
	{ name: "words", program: "tsx", args: ["scripts/check-words.ts"] },
	{ name: "commits", program: "tsx", args: ["scripts/check-commits.ts"] },
	// Before the tests, because those with a real relay run this build of it.
	{ name: "build", program: "tsx", args: ["scripts/build.ts"] },
	{ name: "size", program: "tsx", args: ["scripts/size.ts"] },
	{
		name: "tests",
		program: "vitest",
		args: [
			"run",
			"--tags-filter=!more",
			"--reporter=default",
			"--reporter=json",
			"--outputFile.json=test-results/tests.json",
		],
		hint: "npm run tests has the others, too.",
	},
	{
		name: "e2e",
		program: "playwright",
		args: ["test", "--project=waiting", "--project=long", "--project=short"],
		hint: "npm run plays has the others, too.",
	},
	{
		name: "engines",
		program: "tsx",
		args: ["e2e/engines/main.ts", "--gate"],
		hint: "npm run engines plays all of them.",
	},
];

const failed = await runSteps(readChoice());
const totals = addTotals();
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(failed ? 1 : 0);

function readChoice() {
	const { values } = parseArgs({ options: { only: { type: "string" } } });
	const names = values.only?.split(",").map((name) => name.trim());
	const unknown =
		names?.filter((name) => !STEPS.some((step) => step.name === name)) ?? [];
	if (unknown.length > 0) {
		console.error(
			`No such step: ${unknown.join(", ")}. There are: ${STEPS.map((step) => step.name).join(", ")}.`,
		);
		process.exit(2);
	}
	return names ? STEPS.filter((step) => names.includes(step.name)) : STEPS;
}

/** @param {typeof STEPS} steps */
async function runSteps(steps) {
	// Old results must not be counted as today's.
	rmSync(results, { recursive: true, force: true });
	mkdirSync(results, { recursive: true });
	if (!(await installs(steps))) return true;
	const startedAt = performance.now();
	const failedStep = await firstFailing(steps);
	// Without the installs: how long those take says nothing about the project.
	console.log(`\nall steps: ${secondsSince(startedAt)} s`);
	return failedStep !== undefined;
}

/** @param {typeof STEPS} steps */
async function installs(steps) {
	heading("installs");
	const startedAt = performance.now();
	await installPackages({ withTools: true });
	console.log(`packages: ${secondsSince(startedAt)} s`);
	return (
		(await installsBrowser(steps)) &&
		(await installsEngines(steps)) &&
		(await installsProxies(steps)) &&
		(await installsPostgres(steps)) &&
		(await installsRedis(steps))
	);
}

/** @param {typeof STEPS} steps */
async function installsBrowser(steps) {
	if (!steps.some((step) => step.name === "e2e")) return true;
	const startedAt = performance.now();
	const problem = await browserProblem();
	if (problem) console.error(problem);
	else console.log(`browser: ${secondsSince(startedAt)} s`);
	return !problem;
}

/**
 * Where an engine cannot be had, a sentence says what was not played, and the gate goes on; not so in CI.
 * @param {typeof STEPS} steps
 */
async function installsEngines(steps) {
	const at = steps.findIndex((step) => step.name === "engines");
	if (at < 0) return true;
	const startedAt = performance.now();
	const problems = await ensureEngines();
	for (const problem of problems) console.error(problem);
	console.log(`engines: ${secondsSince(startedAt)} s`);
	// With neither of them nothing is left to play.
	if (problems.length > 1) steps.splice(at, 1);
	return problems.length === 0 || !process.env.CI;
}

/**
 * Where a proxy cannot be had, a sentence says which file nothing served, and the gate goes on; not so in CI.
 * @param {typeof STEPS} steps
 */
async function installsProxies(steps) {
	if (!steps.some((step) => step.name === "tests")) return true;
	const startedAt = performance.now();
	const problems = await ensureProxies();
	for (const problem of problems) console.error(problem);
	console.log(`proxies: ${secondsSince(startedAt)} s`);
	return problems.length === 0 || !process.env.CI;
}

/**
 * Where PostgreSQL cannot be had, a sentence says that nothing was tried on it, and the gate goes on; not so in CI.
 * @param {typeof STEPS} steps
 */
async function installsPostgres(steps) {
	if (!steps.some((step) => step.name === "tests")) return true;
	const startedAt = performance.now();
	const problem = await ensurePostgres();
	if (problem) console.error(problem);
	console.log(`PostgreSQL: ${secondsSince(startedAt)} s`);
	return !problem || !process.env.CI;
}

/**
 * Where Redis cannot be had, a sentence says what was not tried, and the gate goes on; not so in CI.
 * @param {typeof STEPS} steps
 */
async function installsRedis(steps) {
	if (!steps.some((step) => step.name === "tests")) return true;
	const startedAt = performance.now();
	const problems = await ensureRedis();
	for (const problem of problems) console.error(problem);
	console.log(`redis: ${secondsSince(startedAt)} s`);
	return problems.length === 0 || !process.env.CI;
}

/** @param {typeof STEPS} steps */
async function firstFailing(steps) {
	for (const step of steps) {
		heading(step.name);
		const startedAt = performance.now();
		const code = await run(program(step.program), step.args);
		const seconds = secondsSince(startedAt);
		if (code !== 0) {
			console.error(
				`\n${step.name} failed after ${seconds} s. ${step.hint ?? ""}`,
			);
			return step;
		}
		console.log(`${step.name}: ${seconds} s`);
	}
	return undefined;
}

/** @param {string} name */
function heading(name) {
	console.log(`\n── ${name} ${"─".repeat(60 - name.length)}`);
}

/** @param {number} startedAt */
function secondsSince(startedAt) {
	return ((performance.now() - startedAt) / 1000).toFixed(1);
}

/** A sentence when there is no browser to be had. */
async function browserProblem() {
	try {
		if (await ensureBrowser()) return undefined;
	} catch (error) {
		return /** @type {Error} */ (error).message;
	}
	return "The e2e tests need Chromium and none could be installed. Install one and name it: CHROMIUM_PATH=… npm test";
}

function addTotals() {
	const tests = readResult("tests.json");
	const plays = ["e2e.json", "engines.json"].map(
		(name) => readResult(name)?.stats,
	);
	/** @param {"expected" | "unexpected"} which */
	const played = (which) =>
		plays.reduce((sum, stats) => sum + (stats?.[which] ?? 0), 0);
	return {
		passed: (tests?.numPassedTests ?? 0) + played("expected"),
		failed: (tests?.numFailedTests ?? 0) + played("unexpected"),
	};
}

/** @param {string} name */
function readResult(name) {
	try {
		return JSON.parse(readFileSync(join(results, name), "utf8"));
	} catch {
		return undefined; // this step did not run or did not get that far
	}
}
