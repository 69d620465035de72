import { createServer } from "node:http";

/** One page on an origin of its own; a page that is another later on comes from a function. */
export async function serve(
	html: string | (() => string),
	headers: Record<string, string> | (() => Record<string, string>) = {},
): Promise<{ url: string; end(): Promise<unknown> }> {
	const server = createServer((_request, response) => {
		response.writeHead(200, {
			"Content-Type": "text/html; charset=utf-8",
			...(typeof headers === "function" ? headers() : headers),
		});
		response.end(typeof html === "string" ? html : html());
	}).listen(0, "127.0.0.1");
	await new Promise((done) => server.once("listening", done));
	const { port } = server.address() as { port: number };
	return {
		url: `http://localhost:${port}/`,
		async end() {
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
		},
	};
}
