import { createServer, connect as dial, type Socket } from "node:net";

/** What stands before several relays: a port that leads each connection to one of them, in turn. */
export interface Balancer {
	close(): Promise<void>;
}

/** As a proxy asks in production. */
const ASKED_EVERY_MS = 1_000;
const ANSWER_MS = 2_000;

/** Opens it at `port`. Whoever does not answer that it is ready gets no new connection, unless nobody does. */
export async function openBalancer(
	port: number,
	relays: readonly number[],
): Promise<Balancer> {
	const ready = new Set(relays);
	const guests = new Set<Socket>();
	let turn = 0;

	async function ask(relay: number): Promise<void> {
		const isReady = await fetch(`http://127.0.0.1:${relay}/ready`, {
			signal: AbortSignal.timeout(ANSWER_MS),
		}).then(
			({ ok }) => ok,
			() => false,
		);
		if (isReady) ready.add(relay);
		else ready.delete(relay);
	}
	const asking = setInterval(() => relays.forEach(ask), ASKED_EVERY_MS);

	function lead(client: Socket, tried: readonly number[] = []): void {
		const left = relays.filter((relay) => !tried.includes(relay));
		const some = left.filter((relay) => ready.has(relay));
		const choice = some.length > 0 ? some : left;
		turn += 1;
		const relay = choice[turn % choice.length];
		if (relay === undefined) return void client.resetAndDestroy();
		const socket = dial(relay, "127.0.0.1");
		socket.once("error", () => {
			if (socket.bytesRead + client.bytesRead === 0)
				lead(client, [...tried, relay]);
			else client.resetAndDestroy();
		});
		socket.once("connect", () => {
			client.pipe(socket).pipe(client);
			client.once("close", () => socket.destroy());
			socket.once("close", () => client.destroy());
		});
	}

	const server = createServer({ pauseOnConnect: true }, (client) => {
		guests.add(client);
		client.once("close", () => guests.delete(client));
		client.on("error", () => {});
		lead(client);
	});
	server.listen(port, "127.0.0.1");
	await new Promise((done) => server.once("listening", done));
	return {
		async close() {
			clearInterval(asking);
			for (const guest of guests) guest.destroy();
			await new Promise((done) => server.close(done));
		},
	};
}
