import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { KEPT_CODE } from "./kept-code.ts";
import { run } from "./program.ts";
import { type DemoLine, RELAY } from "./relay.ts";
import { openShop, type Shop } from "./shop.ts";

/** A relay with data of its own and a shop, on free ports: the built code, as `npm start` runs it. */
export interface World {
	relay: string;
	shop: string;
	site: string;
	/** With which the shop's server signs. */
	identityKey: { kid: string; secret: string };
	/** The folder of all that the relay keeps. */
	data: string;
	/** Ctrl-C, and nothing after it. */
	stopRelay(): Promise<number | null>;
	killRelay(): Promise<void>;
	startRelay(): Promise<void>;
	/** A fresh sign-in link for somebody of the staff. */
	linkFor(email: string): Promise<string>;
	end(): Promise<void>;
}

/**
 * @param shopHost "localhost" is the relay's own site; "127.0.0.1" makes the shop a stranger to it
 * @param more of the relay's environment
 */
export async function startWorld(
	shopHost: "localhost" | "127.0.0.1" = "localhost",
	more: Record<string, string> = {},
): Promise<World> {
	const shop = await openShop(shopHost);
	const world = await startWorldOf(shop, more);
	return {
		...world,
		async end() {
			await world.end();
			await shop.end();
		},
	};
}

/**
 * For a shop that others use afterwards, and that stays.
 * @param more of the relay's environment
 */
export async function startWorldOf(
	shop: Shop,
	more: Record<string, string> = {},
): Promise<World> {
	const data = await mkdtemp(join(tmpdir(), "shopbell-e2e-"));
	await shop.data.copyTo(data);
	const env = {
		PORT: String(shop.relayPort),
		SHOPBELL_DATA: data,
		SHOP_ORIGIN: shop.url,
		...more,
	};

	const start = () => run(RELAY, ["demo"], env, "ready");
	let relayRuns = await start();
	const { people } = relayRuns.ready.demo as DemoLine;
	/** Each works once, so each is given once. */
	const links = new Map(people.map(({ name, link }) => [name, link]));
	return {
		relay: `http://localhost:${shop.relayPort}`,
		shop: shop.url,
		site: shop.site,
		identityKey: shop.identityKey,
		data,
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
				[...KEPT_CODE, RELAY, "sign-in-link", email],
				{
					env: { PATH: process.env.PATH ?? "", ...env },
				},
			);
			const link = /http\S+/.exec(stdout)?.[0];
			if (!link) throw new Error(`no link in: ${stdout}`);
			return link;
		},
		async end() {
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
