import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { demoData } from "../world/demo-data.ts";
import { freePort } from "../world/free-port.ts";
import { type Program, run } from "../world/program.ts";
import { RELAY } from "../world/relay.ts";

/** What a shop's page is made of. */
export interface HostPage {
	headers?: Record<string, string>;
	/** Before the tag. */
	head?: string;
	body?: string;
	/** Instead of the plain tag. */
	tag?: string;
	attributes?: string;
	/** Instead of all that: the document as a server has rendered it. */
	whole?: string;
}

/** Somebody else's shop, as unfriendly as it likes, and the built relay that knows its origin. */
export interface Host {
	relay: string;
	site: string;
	shop: string;
	/** The plain tag. */
	tag(attributes?: string): string;
	/** Serves it at an address of its own. */
	serves(page: HostPage): string;
	killRelay(): Promise<void>;
	end(): Promise<void>;
}

/** The nonce of every page's own scripts. */
export const NONCE = "bm9uY2U";

/** @param name "127.0.0.1" makes the shop a stranger to the relay on localhost */
export async function startHost(
	name: "localhost" | "127.0.0.1" = "localhost",
): Promise<Host> {
	const data = await mkdtemp(join(tmpdir(), "shopbell-host-"));
	await (await demoData()).copyTo(data);
	const [relayPort, shopPort] = [await freePort(), await freePort()];
	const relay = `http://localhost:${relayPort}`;
	const shop = `http://${name}:${shopPort}`;
	const program: Program = await run(
		RELAY,
		["demo"],
		{ PORT: String(relayPort), SHOPBELL_DATA: data, SHOP_ORIGIN: shop },
		"ready",
	);
	const { site } = program.ready.demo as { site: string };

	const pages: HostPage[] = [];
	const server = createServer(({ url }, response) => {
		const page = pages[Number(/^\/(\d+)/.exec(url ?? "")?.[1])];
		response.writeHead(page ? 200 : 404, {
			"Content-Type": "text/html; charset=utf-8",
			...page?.headers,
		});
		response.end(page && (page.whole ?? html(page)));
	}).listen(shopPort, "127.0.0.1");

	const tag = (attributes = "") =>
		`<script async src="${relay}/shopbell.js" data-site="${site}" nonce="${NONCE}" ${attributes}></script>`;

	function html({ head = "", body = "", tag: pasted, attributes }: HostPage) {
		return `<!doctype html><html lang="en"><head><title>A shop</title>
<link rel="icon" href="data:,"><meta name="viewport" content="width=device-width">${head}</head><body>
<h1>Lamps</h1><button id="buy">Buy</button><p style="height:2000px">Many lamps</p>${body}
${pasted ?? tag(attributes)}
<script nonce="${NONCE}">bought=0;document.getElementById("buy").addEventListener("click",()=>{bought++})</script>
</body></html>`;
	}

	return {
		relay,
		site,
		shop,
		tag,
		serves: (page) => `${shop}/${pages.push(page) - 1}`,
		killRelay: () => program.kill(),
		async end() {
			await program.interrupt();
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
			await rm(data, { recursive: true, force: true });
		},
	};
}
