import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/**
 * Below the ports that the system gives to outgoing connections: while a relay is dead, a client that calls its
 * port could otherwise be given that very port, talk to itself, and keep the relay out. Above 10080, to which no
 * browser goes.
 */
const [FIRST, END] = [11_000, 31_000];
/** A part for each worker of a run, so that two never find the same port free. */
const PARTS = 20;
const PART = (END - FIRST) / PARTS;

const part = Number(process.env.TEST_PARALLEL_INDEX ?? randomInt(PARTS));
let given = randomInt(PART);

/** A port that nobody has, and that is given only once: who asked for it may not listen yet, or be dead for a while. */
export async function freePort(): Promise<number> {
	for (;;) {
		const port = FIRST + (part % PARTS) * PART + (given++ % PART);
		const server = createServer();
		const isFree = await new Promise<boolean>((done) => {
			server.once("error", () => done(false));
			server.listen(port, "127.0.0.1", () => done(true));
		});
		await new Promise((done) => server.close(done));
		if (isFree) return port;
	}
}
