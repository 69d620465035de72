import { signal } from "@preact/signals";
import { vi } from "vitest";
import type { LocalStore } from "../../../client/local-store.ts";
import type { Pending } from "../../../client/outbox.ts";
import { type Chat, createChat } from "../chat/chat.ts";
import { createNetwork, type KnownVisitor, stubPost } from "./relay-of-tabs.ts";
import { createTurns, type Turns } from "./turns.ts";

export interface Tab {
	chat: Chat;
	store: LocalStore;
	lose(): void;
	comeBack(): void;
}

interface Watch {
	/** The window begins anew, for the shopper to see. */
	left(tab: number): void;
	/** That tab was told by the other that whoever wrote is gone. */
	heard(tab: number): void;
}

/** Two tabs of one browser, the relay, and everything between them in the order that a test chooses. */
export function openTwoTabs(watch: Watch) {
	const turns = createTurns();
	const channels = stubChannels(turns, watch);
	const visitors = new Map<string, KnownVisitor>();
	stubPost(turns, visitors);
	const disk = { facts: new Map<string, unknown>(), outbox: new Map() };
	const tabs = [0, 1].map((number) => {
		channels.current = number;
		return openTab(number, turns, disk, visitors, () => watch.left(number));
	});
	return { turns, tabs, visitors, disk };
}

interface Listener {
	name: string;
	tab: number;
	hear?: (event: object) => void;
}

function stubChannels(turns: Turns, { heard }: Watch) {
	const channels = {
		/** Whoever opens a channel now. */
		current: 0,
		open: [] as Listener[],
	};
	class Channel {
		#tab = channels.current;
		#own: Listener;
		constructor(name: string) {
			this.#own = { name, tab: this.#tab };
			channels.open.push(this.#own);
		}
		addEventListener(_: string, hear: (event: object) => void) {
			this.#own.hear = hear;
		}
		postMessage(data: unknown) {
			for (const other of channels.open) {
				if (other === this.#own || other.name !== this.#own.name) continue;
				const { hear, tab } = other;
				void turns.later(`channel from ${this.#tab}`, () => {
					if (other.name.endsWith(":left")) heard(tab);
					hear?.({ data });
				});
			}
		}
	}
	vi.stubGlobal("BroadcastChannel", Channel);
	return channels;
}

function openTab(
	number: number,
	turns: Turns,
	disk: { facts: Map<string, unknown>; outbox: Map<string, Pending> },
	visitors: Map<string, KnownVisitor>,
	left: () => void,
): Tab {
	const onDisk = <T>(work: () => T) => turns.later(`disk of ${number}`, work);
	const { facts, outbox } = disk;
	const store: LocalStore = {
		lasting: signal(true),
		get: <T>(key: string) => onDisk(() => facts.get(key) as T | undefined),
		set: (key, value) => onDisk(() => void facts.set(key, value)),
		first: <T>(key: string, value: T) =>
			onDisk(() => {
				if (!facts.has(key)) facts.set(key, value);
				return facts.get(key) as T;
			}),
		remove: (key) => onDisk(() => void facts.delete(key)),
		removeIf: (key, value) =>
			onDisk(() => {
				if (facts.get(key) === value) facts.delete(key);
			}),
		pending: () => onDisk(() => [...outbox.values()]),
		keepPending: (item) => onDisk(() => void outbox.set(item.clientId, item)),
		dropPending: (id) => onDisk(() => void outbox.delete(id)),
		forget: () =>
			onDisk(() => {
				facts.clear();
				outbox.clear();
			}),
	};
	const network = createNetwork(number, turns, visitors);
	const chat = createChat({
		site: { site: "shop", name: "Lille Lamp" },
		store,
		name: "two tabs",
		url: "http://relay.test",
		connect: network.connect,
		page: () => null,
		left,
		arrived() {},
	});
	return { chat, store, lose: network.lose, comeBack: network.comeBack };
}
