import { openShop, type Shop } from "./shop.ts";
import { startWorldOf, type World } from "./world.ts";

/** Worlds one after the other, of which the next starts while the one before is played in. */
export interface Worlds {
	/** It ends before `end` is called. */
	next(): Promise<World>;
	end(): Promise<void>;
}

/** Two shops in turn: while one of them is used, the other one gets its next relay. */
export function openWorlds(): Worlds {
	const shops = [openShop(), openShop()];
	const ready = shops.map(prepared);

	function prepared(opened: Promise<Shop>) {
		const world = opened.then((shop) => startWorldOf(shop));
		// Whoever waits for it hears of a fault.
		world.catch(() => {});
		return { opened, world };
	}

	return {
		async next() {
			const first = ready.shift();
			if (!first) throw new Error("both worlds are in use");
			const world = await first.world;
			return {
				...world,
				async end() {
					await world.end();
					ready.push(prepared(first.opened));
				},
			};
		},
		async end() {
			for (const { world } of ready) await (await world).end();
			for (const shop of shops) await (await shop).end();
		},
	};
}
