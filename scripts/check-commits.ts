// Checks the subjects of new commits. Says nothing where there is no git or only a part of the history.
import { execFileSync } from "node:child_process";
import { subjectFault } from "./commits/subject.ts";
import { root } from "./run.js";

/** The subjects up to this commit are older than the check. */
const CHECKED_SINCE = "0d4a7c8b7f7cdfce411ddc8784ee5e7a04d078e3";

const faults = newSubjects().flatMap((subject) => {
	const fault = subjectFault(subject);
	return fault ? [`"${subject}" ${fault}`] : [];
});
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);

function newSubjects(): string[] {
	const args = ["log", "--no-merges", "--format=%s", `${CHECKED_SINCE}..HEAD`];
	try {
		return execFileSync("git", args, {
			cwd: root,
			encoding: "utf8",
			stdio: ["ignore", "pipe", "ignore"],
		})
			.split("\n")
			.filter(Boolean);
	} catch {
		return []; // an unpacked archive, or a clone that does not reach back to that commit
	}
}
