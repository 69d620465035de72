import { commandLine } from "./command-line/command-line.ts";
import { COMMANDS } from "./command-line/commands.ts";

// What the program writes is its user's alone, whatever the folder allows.
process.umask(0o077);

const [, program = "", ...args] = process.argv;
const code = await commandLine(args, COMMANDS, {
	environment: process.env,
	folder: process.cwd(),
	program,
	print: (line) => process.stdout.write(`${line}\n`),
	complain: (line) => process.stderr.write(`${line}\n`),
});
// A relay goes on; what could not begin must not stay for what it has opened.
if (code !== 0) process.exit(code);
