// npm run commands              tries each command of README.md and CONTRIBUTING.md in a fresh clone, one line each
// npm run commands -- storm     only those with this word in them
// npm run commands -- --list    says what would be tried, and as what
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../run.js";
import { commandsOn } from "./on-page.ts";
import { TRIES, type Try } from "./tries.ts";
import { type Tried, tryCommand } from "./try-command.ts";

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { list: { type: "boolean", default: false } },
});
const commands = ["README.md", "CONTRIBUTING.md"]
	.flatMap((page) => commandsOn(readFileSync(join(root, page), "utf8")))
	.filter((command, at, all) => all.indexOf(command) === at)
	.filter((command) => positionals.every((word) => command.includes(word)));

if (values.list) for (const command of commands) console.log(named(command));
else process.exit((await tryAll()) ? 0 : 1);

async function tryAll(): Promise<boolean> {
	const clone = mkdtempSync(join(tmpdir(), "shopbell-commands-"));
	process.on("exit", () =>
		rmSync(clone, { recursive: true, force: true, maxRetries: 5 }),
	);
	for (const signal of ["SIGINT", "SIGTERM"] as const)
		process.once(signal, () => process.exit(130));
	execFileSync("git", ["clone", "--quiet", root, clone]);
	const env = {
		...process.env,
		CI: "true",
		PORT: String(await freePort()),
		SHOP_PORT: String(await freePort()),
	};
	let good = true;
	for (const command of commands) {
		const how: Try | undefined = TRIES[command];
		const tried: Tried = how
			? await tryCommand(how.run ?? command, { opens: how.opens, clone, env })
			: {
					seconds: 0,
					fault: "scripts/commands/tries.ts knows no way to try it",
				};
		good &&= !tried.fault;
		console.log(
			`${tried.fault ? "FAILED" : "ok    "} ${tried.seconds.toFixed(1).padStart(6)} s  ${named(command)}`,
		);
		if (tried.fault) console.log(tried.fault);
	}
	return good;
}

function named(command: string): string {
	const run = TRIES[command]?.run;
	return run ? `${command}  (as: ${run})` : command;
}

function freePort(): Promise<number> {
	return new Promise((done, fail) => {
		const server = createServer().once("error", fail);
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			server.close(() =>
				done(typeof address === "object" ? (address?.port ?? 0) : 0),
			);
		});
	});
}
