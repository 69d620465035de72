// Loaded into a measured relay before its own code (node --import). On SIGWINCH it writes down the CPU time that the
// process has used. It lifts the limits of what one person may do: they would end the measuring, not the relay.
import { renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

// The copy that the measured relay loads, which may be another checkout's.
const { RateLimiterMemory } = createRequire(process.argv[1])(
	"rate-limiter-flexible",
);
RateLimiterMemory.prototype.consume = async () => null;

const file = process.env.CPU_FILE;
process.on("SIGWINCH", () => {
	const { userCPUTime, systemCPUTime } = process.resourceUsage();
	writeFileSync(`${file}.new`, String(userCPUTime + systemCPUTime));
	renameSync(`${file}.new`, file);
});
