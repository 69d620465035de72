import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { LocalStore } from "../../../client/local-store.ts";
import type { Said } from "../shop-page/loader.ts";
import type { Facts, ShopStorage } from "./shop-storage.ts";

/** Where this window's facts and unsent messages are, which only the first word of the loader decides. */
export interface ConsentStore extends LocalStore {
	/**
	 * The browser's own storage for the frame; where that is blocked, the shop's, through the loader; where
	 * nothing may be kept, memory. `say` is null for a loader that keeps nothing for us. What an earlier page
	 * kept then goes, and `refused` hears whose it was.
	 */
	choose(
		mayKeep: boolean,
		say: ((message: Said) => void) | null,
		refused?: (token: string) => void,
	): Promise<void>;
	/** The loader tells what the shop's storage holds; another tab may have written. null: nothing can be kept. */
	heard(facts: Facts | null): void;
	/** The shopper, or the page for her, says yes or no while the chat is there. */
	consent(given: boolean): Promise<void>;
}

declare module "../context/context.ts" {
	interface Models {
		/** The browser keeps nothing for us. */
		endsWithPage: ReadonlySignal<boolean>;
	}
}

export function createConsentStore(storage: LocalStore): ConsentStore {
	const place = signal(storage);
	let shop: ShopStorage | undefined;
	let say: ((message: Said) => void) | null = null;
	let refused = (_: string) => {};
	/** Nothing is read or written while the place is being looked for. */
	let chosen: Promise<void> = Promise.resolve();

	async function choose(mayKeep: boolean): Promise<void> {
		if (mayKeep) {
			place.value = storage;
			// A read makes nothing, and shows whether one may read at all.
			await storage.get("token");
			if (storage.lasting.value) return;
		} else await forgetEarlier().catch(() => {});
		// Few browsers need it. Where it cannot be loaded, storage falls back to a memory of its own.
		place.value = await byShop(mayKeep ? say : null);
	}

	async function byShop(tell: typeof say): Promise<ShopStorage> {
		const { keptByShop } = await import("./shop-storage.ts");
		shop = keptByShop(tell);
		await shop.load();
		return shop;
	}

	/** Where the loader keeps for us it has cleared its storage, and tells once more what stood there. */
	async function forgetEarlier() {
		let token = await storage.get<string>("token");
		await storage.forget();
		if (!storage.lasting.value && say) {
			token = await (await byShop(say)).get("token");
		}
		if (token) refused(token);
	}

	function chooseNow(mayKeep: boolean): Promise<void> {
		chosen = choose(mayKeep).catch(() => {});
		return chosen;
	}

	const later =
		<A extends unknown[], R>(
			act: (store: LocalStore) => (...values: A) => Promise<R>,
		) =>
		(...values: A) =>
			chosen.then(() => act(place.value)(...values));

	return {
		lasting: computed(() => place.value.lasting.value),
		async get(key) {
			await chosen;
			return place.value.get(key);
		},
		async first(key, value) {
			await chosen;
			return place.value.first(key, value);
		},
		set: later((store) => store.set),
		remove: later((store) => store.remove),
		removeIf: later((store) => store.removeIf),
		pending: later((store) => store.pending),
		keepPending: later((store) => store.keepPending),
		dropPending: later((store) => store.dropPending),
		forget: later((store) => store.forget),
		choose(mayKeep, tell, whenRefused = () => {}) {
			say = tell;
			refused = whenRefused;
			return chooseNow(mayKeep);
		},
		heard: (facts) => shop?.heard(facts),
		async consent(given) {
			await chosen;
			if (!given) {
				await place.value.forget().catch(() => {});
				return chooseNow(false);
			}
			if (place.value.lasting.value) return;
			const earlier = shop;
			await chooseNow(true);
			await earlier?.moveTo(place.value);
		},
	};
}
