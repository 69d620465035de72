import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./free-port.ts";
import { run } from "./program.ts";

export const RELAY = "dist/server/main.js";
const SHOP = "dist/demo/main.js";

/** A shop that runs, for one relay after the other: each begins with a copy of the same data. */
export interface Shop {
	url: string;
	site: string;
	/** Where its relays have to listen. */
	relayPort: number;
	/** The folder of a demo in which nothing has happened yet. */
	data: string;
	end(): Promise<void>;
}

/** What the relay's first line says to the program that started it. */
export interface DemoLine {
	site: string;
	identityKey: string;
	identityKid: string;
	/** Of those whose links the demo prints. */
	people: { name: string; link: string }[];
}

/** @param host "localhost" is the relay's own site; "127.0.0.1" makes the shop a stranger to it */
export async function openShop(
	host: "localhost" | "127.0.0.1" = "localhost",
): Promise<Shop> {
	const data = await mkdtemp(join(tmpdir(), "shopbell-e2e-"));
	const [relayPort, shopPort] = [await freePort(), await freePort()];
	const url = `http://${host}:${shopPort}`;
	const env = {
		PORT: String(relayPort),
		SHOPBELL_DATA: data,
		SHOP_ORIGIN: url,
	};
	const relay = await run(RELAY, ["demo"], env, "ready");
	const demo = relay.ready.demo as DemoLine;
	await relay.interrupt();
	const shop = await run(
		SHOP,
		[],
		{
			SHOP_PORT: String(shopPort),
			SHOPBELL_ORIGIN: `http://localhost:${relayPort}`,
			SHOPBELL_SITE: demo.site,
			SHOPBELL_IDENTITY_KEY: demo.identityKey,
			SHOPBELL_IDENTITY_KID: demo.identityKid,
		},
		"shop",
	);
	return {
		url,
		site: demo.site,
		relayPort,
		data,
		async end() {
			await shop.interrupt();
			await rm(data, { recursive: true, force: true });
		},
	};
}
