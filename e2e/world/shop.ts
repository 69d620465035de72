import { type DemoData, demoData } from "./demo-data.ts";
import { freePort } from "./free-port.ts";
import { run } from "./program.ts";

const SHOP = "dist/demo/main.js";

/** A shop that runs, for one relay after the other: each begins with a copy of the same data. */
export interface Shop {
	url: string;
	site: string;
	/** With which its server signs. */
	identityKey: { kid: string; secret: string };
	/** Where its relays have to listen. */
	relayPort: number;
	/** A demo in which nothing has happened yet. */
	data: DemoData;
	end(): Promise<void>;
}

/** @param host "localhost" is the relay's own site; "127.0.0.1" makes the shop a stranger to it */
export async function openShop(
	host: "localhost" | "127.0.0.1" = "localhost",
): Promise<Shop> {
	const data = await demoData();
	const [relayPort, shopPort] = [await freePort(), await freePort()];
	const url = `http://${host}:${shopPort}`;
	const { demo } = data;
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
		identityKey: { kid: demo.identityKid, secret: demo.identityKey },
		relayPort,
		data,
		end: async () => void (await shop.interrupt()),
	};
}
