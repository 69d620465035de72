import { fileURLToPath } from "node:url";
import { commandLine } from "./command-line/command-line.ts";
import { COMMANDS } from "./command-line/commands.ts";

// What the program writes is its user's alone, whatever the folder allows.
process.umask(0o077);

const args = process.argv.slice(2);
/** These serve on, whoever reads what they say. */
const SERVES = /^(serve|start|demo)$/;
/** As the shell has it for what a closed pipe ends: 128 and the number of SIGPIPE. */
const PIPE_CLOSED = 141;
for (const stream of [process.stdout, process.stderr])
	stream.on("error", (error: NodeJS.ErrnoException) => {
		// A terminal that was closed: it ends by its signal, and in good order.
		if (SERVES.test(args[0] ?? "")) return;
		if (error.code !== "EPIPE") throw error;
		// Whoever reads it, as `head` does, has read enough.
		process.exit(PIPE_CLOSED);
	});
// No `await` here: the build is CommonJS, which knows none outside of a function.
commandLine(args, COMMANDS, {
	environment: process.env,
	folder: process.cwd(),
	// And not as it was called: a package manager calls it by a link.
	program: fileURLToPath(import.meta.url),
	print: (line) => process.stdout.write(`${line}\n`),
	complain: (line) => process.stderr.write(`${line}\n`),
}).then((code) => {
	// A relay goes on; what could not begin must not stay for what it has opened.
	if (code !== 0) process.exit(code);
});
