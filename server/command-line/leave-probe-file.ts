import type { Logger } from "pino";
import type { Config } from "../config/config.ts";
import { openFilesLimit } from "../probe/open-files-limit.ts";
import { keepProbeFile } from "../probe/probe-file.ts";

/**
 * Leaves in the data folder what the doctor asks this relay with, and answers what takes it away. A disk that does not
 * take it keeps no relay from starting.
 */
export function leaveProbeFile(
	{ data, host }: Config,
	logger: Logger,
	of: { key: string; port: number },
): () => void {
	try {
		return keepProbeFile(data, {
			...of,
			host,
			pid: process.pid,
			openFiles: openFilesLimit(),
		});
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		logger.warn({ code }, "shopbell doctor cannot ask this relay");
		return () => {};
	}
}
