// Loaded into a measured process before its own code (node --import). On SIGWINCH it writes down what the process has
// used so far, all its threads together; on SIGURG it throws away first what nobody uses.
import { renameSync, writeFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc");

process.on("SIGWINCH", write);
process.on("SIGURG", () => {
	collectGarbage();
	write();
});

function write() {
	const file = process.env.USAGE_FILE;
	const { userCPUTime, systemCPUTime } = process.resourceUsage();
	const cpuMicros = userCPUTime + systemCPUTime;
	const { rss, heapUsed, external } = process.memoryUsage();
	const heap = heapUsed + external;
	writeFileSync(`${file}.new`, JSON.stringify({ cpuMicros, rss, heap }));
	renameSync(`${file}.new`, `${file}`);
}
