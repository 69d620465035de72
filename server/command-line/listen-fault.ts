import type { Config } from "../config/config.ts";
import { ConfigError } from "../config/config-error.ts";

/** Why a relay cannot listen, in a sentence; anything else stays as it is. */
export function listenFault(
	error: NodeJS.ErrnoException,
	{ port }: Pick<Config, "port">,
): Error {
	switch (error.code) {
		case "ENOTFOUND":
		case "EADDRNOTAVAIL":
			return new ConfigError(
				"SHOPBELL_HOST is no address of this machine. It takes one to listen on, e.g. SHOPBELL_HOST=127.0.0.1.",
			);
		case "EADDRINUSE":
			return new ConfigError(
				`Port ${port} is in use. Choose another one, e.g. PORT=${port + 1}.`,
			);
		case "EACCES":
			return new ConfigError(
				`This user may not open port ${port}: below 1024 that mostly takes more rights. Choose another one, e.g. PORT=4000, and let the proxy lead there.`,
			);
		default:
			return error;
	}
}
