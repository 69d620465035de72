import { createServer } from "node:net";

export async function freePort(): Promise<number> {
	const server = createServer().listen(0, "127.0.0.1");
	await new Promise((done) => server.once("listening", done));
	const { port } = server.address() as { port: number };
	await new Promise((done) => server.close(done));
	return port;
}
