// npm run golden -- --commit 0d4a7c8 --version 0.1.0
// Makes the data of a version with the program of its commit, in a clone of its own. See golden/README.md.
import { execFileSync } from "node:child_process";
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "../scripts/run.js";

const { values } = parseArgs({
	options: { commit: { type: "string" }, version: { type: "string" } },
});
const { commit, version } = values;
if (!commit || !version) {
	process.stderr.write(
		"Say whose data is made, e.g. npm run golden -- --commit 0d4a7c8 --version 0.1.0\n",
	);
	process.exit(2);
}

const clone = mkdtempSync(join(tmpdir(), "shopbell-golden-clone-"));
run(root, "git", "clone", "--quiet", "--no-checkout", root, clone);
run(clone, "git", "checkout", "--quiet", commit);
symlinkSync(join(root, "node_modules"), join(clone, "node_modules"));
// The rig is today's, the program is that of the commit.
for (const folder of ["golden", "server/testing"])
	cpSync(join(root, folder), join(clone, folder), { recursive: true });
mkdirSync(join(clone, "golden", version), { recursive: true });

const tsx = join(root, "node_modules/.bin/tsx");
run(clone, tsx, "golden/make.ts", version);
run(clone, tsx, "scripts/build.ts");
run(clone, tsx, "golden/make-browser.ts", version);

const out = join(root, "golden", version);
mkdirSync(out, { recursive: true });
for (const file of readdirSync(join(clone, "golden", version)))
	cpSync(join(clone, "golden", version, file), join(out, file));
rmSync(clone, { recursive: true });

function run(cwd: string, program: string, ...args: string[]): void {
	execFileSync(program, args, { cwd, stdio: "inherit" });
}
