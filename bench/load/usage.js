// Loaded into a measured process before its own code (node --import). On SIGWINCH it writes down what the process has
// used so far, all its threads together.
import { renameSync, writeFileSync } from "node:fs";

const file = process.env.USAGE_FILE;
process.on("SIGWINCH", () => {
	const { userCPUTime, systemCPUTime } = process.resourceUsage();
	const cpuMicros = userCPUTime + systemCPUTime;
	const { rss } = process.memoryUsage();
	writeFileSync(`${file}.new`, JSON.stringify({ cpuMicros, rss }));
	renameSync(`${file}.new`, `${file}`);
});
