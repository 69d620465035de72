import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The top folder of the repository. */
export const root = fileURLToPath(new URL("..", import.meta.url));

const windows = process.platform === "win32";

/**
 * Runs a program in the top folder, on our terminal, and gives its exit code. Signals that end us
 * end it too, so that no half-finished check or browser stays behind.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, boundMs?: number }} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { env = process.env, boundMs } = {}) {
	return new Promise((resolve) => {
		const child = spawn(command, args, {
			cwd: root,
			env,
			stdio: ["ignore", "inherit", "inherit"],
			// Windows finds npm and the programs of node_modules/.bin only through its shell.
			shell: windows && !command.endsWith(".exe"),
			timeout: boundMs,
		});
		const pass = (/** @type {NodeJS.Signals} */ signal) => {
			child.kill(signal);
			process.exitCode = 130;
		};
		process.once("SIGINT", pass).once("SIGTERM", pass);
		const end = (/** @type {number} */ code) => {
			process.off("SIGINT", pass).off("SIGTERM", pass);
			if (process.exitCode === 130) process.exit();
			resolve(code);
		};
		child.on("error", () => end(127));
		child.on("close", (code) => end(code ?? 1));
	});
}

/**
 * A program that a package brought along. Found by its path, because `node scripts/gate.js` has no
 * node_modules/.bin in its PATH.
 * @param {string} name
 */
export function program(name) {
	return join(root, "node_modules", ".bin", name);
}

/**
 * @param {string[]} args
 * @param {{ boundMs?: number }} [options]
 */
export function npm(args, options) {
	// The npm that started us, and not another version that PATH may hold.
	const started = process.env.npm_execpath;
	return started?.endsWith("npm-cli.js")
		? run(process.execPath, [started, ...args], options)
		: run("npm", args, options);
}

/**
 * npm runs us below a shell and passes SIGTERM to that shell only, which dies of it and leaves us
 * behind, with our ports taken. Nobody tells an orphan; it has to look.
 * @param {() => void} act
 */
export function whenOrphaned(act) {
	const parent = process.ppid;
	const look = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(look);
		act();
	}, 250);
	look.unref();
}
