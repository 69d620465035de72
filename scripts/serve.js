// npm run serve          the relay alone, as one runs it for a real shop
// npm run sign-in -- …   a fresh one-time link for somebody who may use the console
import { spawn } from "node:child_process";
import { prepare } from "./prepare.js";
import { root, whenOrphaned } from "./run.js";

const [command = "serve", ...rest] = process.argv.slice(2);

/** A terminal tells the whole family of Ctrl-C, and npm passes the same signal on once more. */
const SAME_SIGNAL_MS = 1_000;

await prepare();

const relay = spawn(
	process.execPath,
	["--enable-source-maps", "dist/server/main.js", command, ...rest],
	{
		cwd: root,
		stdio: ["ignore", "inherit", "inherit"],
		// A group of its own, so that Ctrl-C reaches the relay once, through us. Twice would mean
		// "at once", and a message on its way would be cut off.
		detached: true,
	},
);

let lastSignalAt = Number.NEGATIVE_INFINITY;
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
	process.on(signal, () => {
		const now = performance.now();
		if (now - lastSignalAt < SAME_SIGNAL_MS) return;
		lastSignalAt = now;
		relay.kill(signal === "SIGHUP" ? "SIGTERM" : signal);
	});
}
whenOrphaned(() => relay.kill("SIGTERM"));
process.on("exit", () => relay.kill("SIGKILL"));

relay.on("error", (error) => {
	console.error(`The relay could not be started: ${error.message}`);
	process.exitCode = 1;
});
relay.on("exit", (code) => {
	process.exitCode = code ?? 1;
});
