import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/**
 * A port that nobody has, below those that the system gives to outgoing connections: while a relay is dead, a
 * client that calls its port could otherwise be given that very port, talk to itself, and keep the relay out.
 */
export async function freePort(): Promise<number> {
	for (;;) {
		const port = randomInt(10_000, 30_000);
		const server = createServer();
		const isFree = await new Promise<boolean>((done) => {
			server.once("error", () => done(false));
			server.listen(port, "127.0.0.1", () => done(true));
		});
		await new Promise((done) => server.close(done));
		if (isFree) return port;
	}
}
