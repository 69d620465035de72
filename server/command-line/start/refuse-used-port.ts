import { createServer } from "node:net";
import { ConfigError } from "../../config/config-error.ts";

/** Before anything is started, because the demo's programs would end one after the other. Throws ConfigError. */
export async function refuseUsedPort(
	port: number,
	variable: string,
): Promise<void> {
	// localhost is either of the two, and a program may listen on one of them only.
	for (const host of ["127.0.0.1", "::1"]) {
		const code = await tryPort(port, host);
		if (code === "EADDRINUSE")
			throw new ConfigError(
				`Port ${port} is in use. Stop the program that uses it, or choose another: ${variable}=${port + 1}`,
			);
		if (code === "EACCES")
			throw new ConfigError(
				`Port ${port} is not open to you. Choose one above 1023: ${variable}=${port + 4_000}`,
			);
	}
}

/** The code of the error; others than those above, as on a machine without IPv6, are no matter. */
function tryPort(port: number, host: string): Promise<string | undefined> {
	return new Promise((done) => {
		const server = createServer();
		server.once("error", (error: NodeJS.ErrnoException) => done(error.code));
		server.listen({ port, host, exclusive: true }, () =>
			server.close(() => done(undefined)),
		);
	});
}
