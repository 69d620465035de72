import { openNotifyBell } from "../bell/notify-bell.ts";
import type { Bell } from "../ports/bell.ts";
import { wallClock } from "../ports/clock.ts";
import type { ShopbellStore } from "../store-parts.ts";
import { type FaultyBell, faultyBell } from "./bell/faulty-bell.ts";
import { sharedCluster } from "./postgres/cluster.ts";
import { type Relay, startRelay } from "./relay.ts";
import { emptyDatabase, storeOn } from "./store/open-on-postgres.ts";

/** Two relays of one shop on one PostgreSQL, each with a store and a bell of its own. */
export interface TwoNodes {
	here: Relay;
	there: Relay;
	/** What the second one hears. */
	bell: FaultyBell;
	/** From now on the first one reaches neither the database nor the other relay, as one that has died. */
	cutOff(): void;
	/** The same, until what this answers with is called. */
	freeze(): () => void;
	/** Time passes for both. */
	passes(ms: number): Promise<void>;
	stop(): Promise<void>;
}

export async function startTwoNodes(): Promise<TwoNodes> {
	const url = (await sharedCluster()).url(await emptyDatabase());
	let nodes: Partial<TwoNodes> = {};
	const clock = {
		now: () => nodes.here?.clock.now() ?? Date.UTC(2026, 5, 1, 9),
		ticks: () => nodes.here?.clock.ticks() ?? 0,
		after: wallClock.after,
	};
	const line = {
		isCut: false,
		waiting: undefined as Promise<void> | undefined,
	};
	const own = await storeOn(url, clock);
	const stores = [breakable(own, line), await storeOn(url, clock)] as const;
	const openBell = (node: string): Promise<Bell> =>
		openNotifyBell({
			...{ url, node, now: clock.now, clock: wallClock },
			lost: () => {},
			failed: () => {},
		});
	const bells = [
		await openBell("here"),
		faultyBell(await openBell("there")),
	] as const;
	const here = await startRelay({ store: () => stores[0], bell: bells[0] });
	nodes = { here };
	const there = await startRelay({
		beside: here,
		store: () => stores[1],
		bell: bells[1],
	});
	return {
		...{ here, there, bell: bells[1] },
		cutOff() {
			line.isCut = true;
			void bells[0].close();
		},
		freeze() {
			let thaw = () => {};
			line.waiting = new Promise((done) => {
				thaw = done;
			});
			return () => {
				line.waiting = undefined;
				thaw();
			};
		},
		async passes(ms) {
			await here.passes(ms);
			if (!line.isCut) await here.app.parts.scheduler.idle();
			await there.passes(0);
			await there.app.parts.scheduler.idle();
			await there.passes(0);
		},
		async stop() {
			line.isCut = false;
			await there.stop();
			await here.stop();
			await Promise.all(stores.map((store) => store.close()));
		},
	};
}

/** A store whose connection to the database may be lost, or stand still. */
function breakable(
	store: ShopbellStore,
	line: { isCut: boolean; waiting: Promise<void> | undefined },
): ShopbellStore {
	const LOCAL = ["now", "figures", "rebuilds", "close"];
	const all = Object.entries(store).map(([name, value]) => [
		name,
		typeof value !== "function" || LOCAL.includes(name)
			? value
			: async (...args: never[]) => {
					await line.waiting;
					if (line.isCut)
						throw Object.assign(new Error("cut"), { code: "ECONNRESET" });
					return (value as (...given: never[]) => unknown)(...args);
				},
	]);
	return Object.fromEntries(all) as ShopbellStore;
}
