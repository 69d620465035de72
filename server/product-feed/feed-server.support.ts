import {
	createServer,
	type IncomingMessage,
	type ServerResponse,
} from "node:http";

/** A shop's server, as far as its feed is asked for. */
export interface FeedServer {
	url: string;
	asked: IncomingMessage[];
	/** What it answers from here on. */
	answers: string | ((response: ServerResponse) => void);
	/** Resolves once it was asked so often. */
	told(times: number): Promise<void>;
	stop(): Promise<void>;
}

export async function startFeedServer(answers = ""): Promise<FeedServer> {
	const waiting: { times: number; done(): void }[] = [];
	const server = createServer((request, response) => {
		feed.asked.push(request);
		const { answers } = feed;
		if (typeof answers === "string") response.end(answers);
		else answers(response);
		for (const { times, done } of waiting)
			if (feed.asked.length >= times) done();
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const { port } = server.address() as { port: number };
	const feed: FeedServer = {
		url: `http://127.0.0.1:${port}/feed`,
		asked: [],
		answers,
		told: (times) =>
			feed.asked.length >= times
				? Promise.resolve()
				: new Promise((done) => waiting.push({ times, done })),
		async stop() {
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
		},
	};
	return feed;
}
