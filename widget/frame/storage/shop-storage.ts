import { signal } from "@preact/signals";
import type { LocalStore } from "../../../client/local-store.ts";
import type { Pending } from "../../../client/outbox.ts";
import type { Said } from "../shop-page/loader.ts";

/** How long the shop's page may take to say what it holds for us. */
const ANSWER_MS = 2_000;
const OUTBOX = "outbox/";

export type Facts = Record<string, unknown>;

/** Memory, and behind it the shop's storage if that may be used: it takes what comes from the first message on. */
export interface ShopStorage extends LocalStore {
	/** Asks what the shop's storage holds. */
	load(): Promise<void>;
	heard(facts: Facts | null): void;
	/** Writes everything there, in its order. */
	moveTo(other: LocalStore): Promise<void>;
}

/** @param say null where nothing may be kept at all */
export function keptByShop(say: ((message: Said) => void) | null): ShopStorage {
	/** In the order in which it came. */
	let facts = new Map<string, unknown>();
	const lasting = signal(false);
	let answered = (_: Facts | null) => {};
	/** Put just now: what the shop's storage tells may be from before, and another tab may write over it. */
	const fresh = new Map<string, unknown>();

	/** A draft alone leaves no trace on the shop's origin. */
	const isUsed = () =>
		[...facts.keys()].some((key) => key === "token" || key.startsWith(OUTBOX));

	function put(key: string, value: unknown) {
		fresh.set(key, value);
		setTimeout(() => {
			if (fresh.get(key) === value) fresh.delete(key);
		}, ANSWER_MS);
		write(key, value);
	}

	function write(key: string, value: unknown) {
		const wasUsed = isUsed();
		if (value === null) facts.delete(key);
		else facts.set(key, value);
		if (!lasting.value) return;
		if (!wasUsed && isUsed()) {
			for (const [each, fact] of facts)
				say?.({ type: "keep", key: each, value: fact });
		} else if (wasUsed) say?.({ type: "keep", key, value });
	}

	return {
		lasting,
		get: async <T>(key: string) => facts.get(key) as T | undefined,
		set: async (key, value) => put(key, value),
		async first<T>(key: string, value: T) {
			if (!facts.has(key)) put(key, value);
			return facts.get(key) as T;
		},
		remove: async (key) => put(key, null),
		async removeIf(key, value) {
			if (facts.get(key) === value) put(key, null);
		},
		pending: async () =>
			[...facts]
				.filter(([key]) => key.startsWith(OUTBOX))
				.map(([, pending]) => pending as Pending),
		keepPending: async (pending) => put(OUTBOX + pending.clientId, pending),
		dropPending: async (clientId) => put(OUTBOX + clientId, null),
		async forget() {
			facts.clear();
			fresh.clear();
			say?.({ type: "forget" });
		},
		async load() {
			if (!say) return;
			const held = await new Promise<Facts | null>((done) => {
				answered = done;
				setTimeout(() => done(null), ANSWER_MS);
				say({ type: "kept_wanted" });
			});
			lasting.value = held !== null;
			for (const [key, fact] of Object.entries(held ?? {}))
				facts.set(key, fact);
		},
		heard(held) {
			answered(held);
			if (held && lasting.value) {
				facts = new Map(Object.entries(held));
				for (const [key, value] of fresh) {
					if (facts.has(key) !== (value === null)) continue;
					// Once: the other tab may mean it.
					fresh.delete(key);
					write(key, value);
				}
			}
			if (!held) lasting.value = false;
		},
		async moveTo(other) {
			for (const [key, fact] of facts) {
				await (key.startsWith(OUTBOX)
					? other.keepPending(fact as Pending)
					: other.set(key, fact));
			}
		},
	};
}
