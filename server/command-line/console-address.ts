import type { Config } from "../config/config.ts";
import { readProbeFile } from "../probe/probe-file.ts";

/**
 * Where the console is opened. Where no address is set, that goes by the port of the relay that runs on the folder: it
 * may have been started with another `PORT` than the command.
 */
export function consoleAddress({
	consoleOrigin,
	data,
	port,
}: Pick<Config, "consoleOrigin" | "data" | "port">): string {
	if (consoleOrigin !== usualAddress(port)) return consoleOrigin;
	const relay = readProbeFile(data);
	return relay && isAlive(relay.pid) ? usualAddress(relay.port) : consoleOrigin;
}

function usualAddress(port: number): string {
	return `http://localhost:${port}`;
}

/** A relay that was ended by force leaves its file. */
function isAlive(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === "EPERM";
	}
}
