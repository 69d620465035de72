// npm run shopbell -- …   the program of this checkout, built when the sources have changed
import { spawn } from "node:child_process";
import { prepare } from "./prepare.js";
import { root, whenOrphaned } from "./run.js";

/** Stack traces name the sources; a program without its parent stops. */
const NODE_OPTIONS = [
	"--enable-source-maps",
	"--import",
	"./scripts/end-with-parent.js",
];

/** A terminal tells the whole family of Ctrl-C, and npm passes the same signal on once more. */
const SAME_SIGNAL_MS = 1_000;

await prepare();

const child = spawn(
	process.execPath,
	[...NODE_OPTIONS, "dist/server/main.js", ...process.argv.slice(2)],
	{
		cwd: root,
		stdio: ["ignore", "inherit", "inherit"],
		// A group of its own, so that Ctrl-C reaches the program once, through us. Twice would mean
		// "at once", and a message on its way would be cut off.
		detached: process.platform !== "win32",
	},
);

let lastToldAt = Number.NEGATIVE_INFINITY;
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
	process.on(signal, () =>
		tellToStop(signal === "SIGHUP" ? "SIGTERM" : signal),
	);
}
whenOrphaned(() => tellToStop("SIGTERM"));
process.on("exit", () => child.kill("SIGKILL"));

child.on("error", (error) => {
	console.error(`The program could not be started: ${error.message}`);
	process.exitCode = 1;
});
child.on("exit", (code) => {
	process.exitCode = code ?? 1;
});

/** @param {NodeJS.Signals} signal */
function tellToStop(signal) {
	const now = performance.now();
	if (now - lastToldAt < SAME_SIGNAL_MS) return;
	lastToldAt = now;
	child.kill(signal);
}
