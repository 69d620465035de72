import { createServer, type IncomingHttpHeaders } from "node:http";

/** A shop's server, as far as it is told. */
export interface Receiver {
	url: string;
	got: { headers: IncomingHttpHeaders; body: string }[];
	/** What it answers from here on: a status, or what else becomes of the request. */
	answers: number | "silence" | "flood" | "hang up";
	/** Resolves once it was told so often. */
	told(times: number): Promise<void>;
	stop(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
	const waiting: { times: number; done(): void }[] = [];
	const server = createServer((request, response) => {
		let body = "";
		request.setEncoding("utf8");
		request.on("data", (chunk: string) => {
			body += chunk;
		});
		request.on("end", () => {
			receiver.got.push({ headers: request.headers, body });
			const { answers } = receiver;
			if (answers === "hang up") request.socket.destroy();
			else if (answers === "flood") response.end("x".repeat(1_000_000));
			else if (answers !== "silence") {
				response.writeHead(answers, { location: `${receiver.url}/other` });
				response.end();
			}
			for (const { times, done } of waiting)
				if (receiver.got.length >= times) done();
		});
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const { port } = server.address() as { port: number };
	const receiver: Receiver = {
		url: `http://127.0.0.1:${port}/hook`,
		got: [],
		answers: 204,
		told: (times) =>
			receiver.got.length >= times
				? Promise.resolve()
				: new Promise((done) => waiting.push({ times, done })),
		async stop() {
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
		},
	};
	return receiver;
}
