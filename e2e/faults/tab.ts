import { type Connection, connect } from "../../client/connection.ts";
import { type LocalStore, openLocalStore } from "../../client/local-store.ts";
import type { Pending } from "../../client/outbox.ts";
import type { Draft, Sent } from "../../protocol/message.ts";
import type { Reply } from "../../protocol/refusal.ts";
import type { Account } from "./account.ts";
import { broken, type ClientMutant } from "./client-mutants.ts";
import { rightNow } from "./computer.ts";
import { looksOf } from "./made-files.ts";
import { noteAsked } from "./note-asked.ts";
import { typingIn } from "./typing-order.ts";
import { tabDies } from "./web.ts";

/** One page of one browser: what it does is written into the account, until it dies. */
export interface Tab {
	/** Of the browser and the tab: names the lock and the channel of its outbox. */
	name: string;
	kept: LocalStore;
	connect: typeof connect;
	/** Somebody types this here, and then it is kept or not. */
	typed(text: string): void;
	alive(): boolean;
	died: Promise<void>;
	/** At once, in the middle of whatever it does; the browser's disk stays. */
	die(): void;
}

interface Options {
	browser: string;
	/** Where this browser finds the relay, by its own way. */
	port: () => number;
	headers: Record<string, string>;
	account: Account;
	/** What this page does wrong on purpose. */
	mutant?: ClientMutant | null;
	/** The protocol of an old page; by default today's. */
	protocol?: number | undefined;
}

let tabs = 0;

export function openTab({
	browser,
	port,
	headers,
	account,
	mutant,
	protocol,
}: Options): Tab {
	tabs += 1;
	const name = `${browser}#${tabs}`;
	let alive = true;
	const closers: (() => void)[] = [];
	let dead = () => {};
	const died = new Promise<void>((done) => {
		dead = done;
	});
	const typing = typingIn(account);

	function keeps(item: Pending) {
		const { clientId, text, state } = item;
		for (const { id, hash, width, height } of item.files ?? []) {
			const { tab } = account.files.get(id) ?? { tab: name };
			const looks = looksOf(hash);
			account.files.set(id, { hash, looks, width, height, tab });
		}
		if (state.kind === "refused") {
			const { code } = state.refusal;
			const why = state.refusal.code === "bad_file" ? state.refusal.why : "";
			account.refused.push({ clientId, code, why });
			return;
		}
		if (!typing.keeps(clientId)) return;
		const n = typing.numberOf(browser, text);
		account.wrote.push({
			...{ clientId, sender: browser, n, text, at: rightNow() },
			hasFiles: item.files !== undefined,
		});
	}

	function heard(command: string, data: unknown, reply: Reply<unknown>) {
		if (command === "message:withdraw" && reply.ok)
			account.withdrawn.push(data as Account["withdrawn"][number]);
		if (command !== "message:send" && command !== "note:add") return;
		if (!reply.ok) return;
		const { conversation, seq, duplicate } = reply.data as Sent;
		const { clientId, files } = data as Draft;
		account.acknowledged.push({
			...{ clientId, conversation, seq, duplicate, at: rightNow() },
			files: files?.map(({ id }) => id),
		});
	}

	function witnessed<C, F>(real: Connection<C, F>): Connection<C, F> {
		const ask: Connection<C, F>["ask"] = async (command, data) => {
			if (!alive) return never();
			const noted = noteAsked(account, command, data);
			const reply = await real.ask(command, data);
			if (!alive) return never();
			noted(reply);
			heard(command, data, reply);
			return reply;
		};
		return { ...real, ask, open: () => alive && real.open() };
	}

	return {
		name,
		typed: (text) => typing.typed(browser, text),
		alive: () => alive,
		died,
		kept: diskOfTab(openLocalStore(browser), () => alive, keeps),
		connect: ((options: Parameters<typeof connect>[0]) => {
			const url = `http://127.0.0.1:${port()}`;
			const hello = () => ({
				...(options.hello() as object),
				...(protocol && { protocol }),
			});
			const real = connect({
				...options,
				url,
				headers,
				hello,
			} as typeof options);
			closers.push(real.close);
			return witnessed(mutant ? broken(real, mutant) : real);
		}) as typeof connect,
		die() {
			alive = false;
			dead();
			for (const close of closers) close();
			tabDies(name);
		},
	};
}

/** The browser's disk as one page uses it: what a dead page waits for never comes. */
function diskOfTab(
	disk: LocalStore,
	isAlive: () => boolean,
	keeps: (item: Pending) => void,
): LocalStore {
	function whileAlive<A extends unknown[], T>(
		work: (...words: A) => Promise<T>,
	): (...words: A) => Promise<T> {
		return async (...words) => {
			if (!isAlive()) return never();
			const result = await work(...words);
			return isAlive() ? result : never();
		};
	}

	return {
		lasting: disk.lasting,
		get: whileAlive(disk.get) as LocalStore["get"],
		set: whileAlive(disk.set),
		first: whileAlive(disk.first) as LocalStore["first"],
		remove: whileAlive(disk.remove),
		removeIf: whileAlive(disk.removeIf),
		pending: whileAlive(disk.pending),
		dropPending: whileAlive(disk.dropPending),
		forget: whileAlive(disk.forget),
		keepPending: whileAlive(async (item: Pending) => {
			await disk.keepPending(item);
			// Only now is it kept: what dies before this was never promised.
			keeps(item);
		}),
	};
}

function never<T>(): Promise<T> {
	return new Promise(() => {});
}
