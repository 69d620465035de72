import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { freePort } from "./freePort.ts";
import { type Program, run } from "./program.ts";

const RELAY = "dist/server/main.js";
const SHOP = "dist/demo/main.js";

/** A relay and a shop on free ports with data of their own: the built code, as `npm start` runs it. */
export interface World {
	relay: string;
	shop: string;
	site: string;
	/** Ctrl-C, and nothing after it. */
	stopRelay(): Promise<number | null>;
	killRelay(): Promise<void>;
	startRelay(): Promise<void>;
	/** A fresh sign-in link for somebody of the staff. */
	linkFor(email: string): Promise<string>;
	end(): Promise<void>;
}

interface DemoLine {
	site: string;
	identityKey: string;
	identityKid: string;
	/** Of those whose links the demo prints. */
	people: { name: string; link: string }[];
}

/**
 * @param shopHost "localhost" is the relay's own site; "127.0.0.1" makes the shop a stranger to it
 * @param more of the relay's environment
 */
export async function startWorld(
	shopHost: "localhost" | "127.0.0.1" = "localhost",
	more: Record<string, string> = {},
): Promise<World> {
	const data = await mkdtemp(join(tmpdir(), "shopbell-e2e-"));
	const [relayPort, shopPort] = [await freePort(), await freePort()];
	const relay = `http://localhost:${relayPort}`;
	const shop = `http://${shopHost}:${shopPort}`;
	const env = {
		PORT: String(relayPort),
		SHOPBELL_DATA: data,
		SHOP_ORIGIN: shop,
		...more,
	};

	const start = () => run(RELAY, ["demo"], env, "ready");
	let relayRuns = await start();
	const demo = relayRuns.ready.demo as DemoLine;
	/** Each works once, so each is given once. */
	const links = new Map(demo.people.map(({ name, link }) => [name, link]));
	const shopRuns: Program = await run(
		SHOP,
		[],
		{
			SHOP_PORT: String(shopPort),
			SHOPBELL_ORIGIN: relay,
			SHOPBELL_SITE: demo.site,
			SHOPBELL_IDENTITY_KEY: demo.identityKey,
			SHOPBELL_IDENTITY_KID: demo.identityKid,
		},
		"shop",
	);
	return {
		relay,
		shop,
		site: demo.site,
		stopRelay: () => relayRuns.interrupt(),
		killRelay: () => relayRuns.kill(),
		async startRelay() {
			relayRuns = await start();
		},
		async linkFor(email) {
			// A program that starts, only to print a link, costs more than what a play does with it.
			const name = nameIn(email);
			const printed = links.get(name);
			links.delete(name);
			if (printed) return printed;
			const { stdout } = await promisify(execFile)(
				process.execPath,
				[RELAY, "sign-in", email],
				{
					env: { PATH: process.env.PATH ?? "", ...env },
				},
			);
			const link = /http\S+/.exec(stdout)?.[0];
			if (!link) throw new Error(`no link in: ${stdout}`);
			return link;
		},
		async end() {
			await shopRuns.interrupt();
			await relayRuns.interrupt();
			await rm(data, { recursive: true, force: true });
		},
	};
}

/** Of noor@lamp-and-loom.example: Noor. */
function nameIn(email: string): string {
	const [name = ""] = email.split("@");
	return name.charAt(0).toUpperCase() + name.slice(1);
}
