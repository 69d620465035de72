import "fake-indexeddb/auto";
import { AsyncLocalStorage } from "node:async_hooks";
import { hasLocks, installClocks } from "./computer.ts";
import { type FileWays, fetchFile, fileIn } from "./file-requests.ts";

/** What goes to one of these ports over HTTP gets the Origin that a browser would add. */
const pages = new Map<string, Page>();

interface Page {
	origin: string;
	/** What is asked leaves when this resolves, and has all the time that it takes; null: at once. */
	held(): Promise<void> | null;
	asked(what: unknown): void;
	answered(asked: unknown, said: unknown): void;
	/** How its files go. */
	files: FileWays;
}

export function pageAt(port: number, page: Page): void {
	pages.set(String(port), page);
}

/**
 * What a browser gives to all tabs of one origin, in Node. The name of a lock or channel is
 * `<browser>#<tab>`, of a second one `<browser>#<tab>:<name>`: tabs of one browser share it, and what a
 * tab held is free when the tab has died.
 */
export function installWeb(): void {
	installClocks();
	const locks = { request: locked };
	Object.defineProperty(globalThis, "navigator", {
		configurable: true,
		value: {
			// Some browsers have none: there only the relay's client ids keep a message single.
			get locks() {
				return hasLocks() ? locks : undefined;
			},
		},
	});
	globalThis.fetch = fetchAsPage;
	Object.defineProperty(globalThis, "BroadcastChannel", {
		configurable: true,
		value: TabChannel,
	});
}

const plainFetch = globalThis.fetch;

async function fetchAsPage(...[input, init]: Parameters<typeof fetch>) {
	const page = pages.get(new URL(String(input)).port);
	if (!page) return plainFetch(input, init);
	const headers = new Headers(init?.headers);
	headers.set("Origin", page.origin);
	const file = fileIn(String(input));
	if (file)
		return fetchFile(file, { ...init, headers }, page.files, (as) =>
			plainFetch(input, as),
		);
	page.asked(JSON.parse(String(init?.body)));
	const held = page.held();
	await held;
	const answer = await plainFetch(input, {
		...init,
		headers,
		signal: held ? null : (init?.signal ?? null),
	});
	if (answer.ok)
		page.answered(JSON.parse(String(init?.body)), await answer.clone().json());
	return answer;
}

interface Ticket {
	tab: string;
	turn(): void;
}
/** The first of each queue holds the lock. */
const queues = new Map<string, Ticket[]>();
const channels = new Map<string, Set<TabChannel>>();
/** No step of theirs takes a lock or hears anything any more, not even one that was under way. */
const dead = new Set<string>();

/** The tab is gone: its locks go to the next, its channels fall silent. */
export function tabDies(tab: string): void {
	dead.add(tab);
	for (const [name, queue] of queues)
		for (const ticket of [...queue])
			if (ticket.tab === tab) leave(name, ticket);
	for (const tabs of channels.values())
		for (const channel of tabs) if (channel.tab === tab) channel.close();
}

async function locked<T>(name: string, work: () => Promise<T>): Promise<T> {
	const [tab = "", lock = ""] = name.split(":");
	if (dead.has(tab)) return new Promise(() => {});
	const shared = `${browserOf(tab)}:${lock}`;
	const queue = queues.get(shared) ?? [];
	queues.set(shared, queue);
	const { promise, turn } = turnOf();
	const ticket = { tab, turn };
	queue.push(ticket);
	if (queue[0] === ticket) turn();
	await promise;
	try {
		return await work();
	} finally {
		leave(shared, ticket);
	}
}

function leave(shared: string, ticket: Ticket): void {
	const queue = queues.get(shared) ?? [];
	const held = queue[0] === ticket;
	const place = queue.indexOf(ticket);
	if (place >= 0) queue.splice(place, 1);
	if (held) queue[0]?.turn();
}

function turnOf(): { promise: Promise<void>; turn(): void } {
	let turn = () => {};
	const promise = new Promise<void>((done) => {
		turn = done;
	});
	return { promise, turn };
}

class TabChannel extends EventTarget {
	/** What a page hears it hears on its own computer. */
	readonly #within = AsyncLocalStorage.snapshot();
	readonly tab: string;
	readonly #tabs: Set<TabChannel>;
	constructor(readonly name: string) {
		super();
		const [tab = "", channel = ""] = name.split(":");
		this.tab = tab;
		const shared = `${browserOf(tab)}:${channel}`;
		this.#tabs = channels.get(shared) ?? new Set();
		channels.set(shared, this.#tabs.add(this));
	}
	postMessage(data: unknown): void {
		const copy = structuredClone(data);
		for (const other of this.#tabs) {
			if (other === this) continue;
			const told = new MessageEvent("message", { data: copy });
			setImmediate(() => {
				if (!dead.has(other.tab))
					other.#within(() => other.dispatchEvent(told));
			});
		}
	}
	close(): void {
		this.#tabs.delete(this);
	}
}

function browserOf(tab: string): string {
	return tab.split("#")[0] ?? "";
}
