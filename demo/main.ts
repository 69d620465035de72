import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { type Environment, readEnvironment } from "./environment.ts";
import { createShop } from "./shop.tsx";

const read = readEnvironment(process.env);
if (read.ok) open(read.environment);
else refuse(read.sentence);

function open(environment: Environment): void {
	const shop = createShop(environment);
	const server = serve(
		{ fetch: shop.fetch, hostname: environment.host, port: environment.port },
		({ port }: AddressInfo) => {
			const origin = `http://${spoken(environment.host)}:${port}`;
			process.stdout.write(`${JSON.stringify({ shop: origin })}\n`);
		},
	);
	server.on("error", (error: NodeJS.ErrnoException) => {
		refuse(
			error.code === "EADDRINUSE"
				? `Port ${environment.port} is taken: stop what listens there, or set SHOP_PORT to another port.`
				: `The shop cannot listen on ${environment.host}:${environment.port} (${error.code}).`,
		);
	});
	for (const signal of ["SIGINT", "SIGTERM"] as const) {
		process.once(signal, () => {
			server.close(() => process.exit(0));
			// Browsers keep connections open for minutes; nothing on them is worth waiting for.
			setTimeout(() => process.exit(0), 500).unref();
		});
	}
}

/** Loopback is called localhost: it is the origin that the demo's site allows. */
function spoken(host: string): string {
	if (["127.0.0.1", "::1", "0.0.0.0", "::"].includes(host)) return "localhost";
	return host.includes(":") ? `[${host}]` : host;
}

function refuse(sentence: string): void {
	process.stderr.write(`${sentence}\n`);
	process.exit(1);
}
