import { signal } from "@preact/signals";
import type { Sent } from "../../protocol/message.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import { type Chat, createChat } from "../../widget/frame/chat/chat.ts";
import { makeVisitor } from "../../widget/frame/chat/follow.ts";
import { createUnread } from "../../widget/frame/chat/unread.ts";
import type { Account, PendingSeen, Seen } from "./account.ts";
import type { ClientMutant } from "./client-mutants.ts";
import { type Computer, onComputer, rightNow } from "./computer.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { openProxy, type Way } from "./proxy.ts";
import type { Relay } from "./relay.ts";
import { faceLine, formerFace, seenEntries, seenPending } from "./seen.ts";
import { type Sends, sendingOf } from "./sending.ts";
import { openTab, type Tab } from "./tab.ts";
import { pageAt } from "./web.ts";

/** A shopper's browser: the widget's own models on a disk that outlives its tabs. */
export interface Shopper {
	name: string;
	way: Way;
	/** A message over HTTP leaves when this resolves. */
	holdsPost?(): Promise<void>;
	tabs: ShopperTab[];
	/** A tab that is there from the first moment, still loading or not. */
	opensTab(page?: PageKind): ShopperTab;
	types(text: string, tab?: ShopperTab, files?: File[]): Promise<boolean>;
	/** Whether its next pieces go twice at once. */
	sendsTwice: boolean;
	/** A fresh page in place of this one. */
	reloads(tab?: ShopperTab, page?: PageKind): ShopperTab;
	/** This tab dies, and nothing takes its place. */
	closes(tab?: ShopperTab): void;
	/** Every tab dies; nothing is open until `opensTab`. */
	crashes(): void;
	/** What waits on the browser's disk. */
	waiting(): Promise<string[]>;
	sees(): Seen[];
	holds(): PendingSeen[];
	leaves(): Promise<void>;
}

export interface PageKind {
	/** Of a widget that was loaded before the relay was renewed; by default today's. */
	protocol?: number | undefined;
	/** How wrong this browser's clock is. */
	clockAheadMs?: number | undefined;
}

export interface ShopperTab extends Tab {
	chat: Chat;
	started: Promise<void>;
	computer: Computer;
	sends: Sends;
	/** Speaks the protocol before. */
	isFormer: boolean;
}

interface Options extends PageKind {
	name: string;
	relay: Relay;
	account: Account;
	mutant?: ClientMutant | null;
}

export async function createShopper(options: Options): Promise<Shopper> {
	const { name, relay, account } = options;
	const way = await openProxy(relay.port);
	notesPosts(options, way, () => shopper);
	/** Whatever tab they are in. */
	const inTurn = oneAtATime();

	function opensTab(page: PageKind = options): ShopperTab {
		const computer = {
			clockAheadMs: page.clockAheadMs ?? 0,
			hasLocks: !name.startsWith("lockless"),
		};
		return onComputer(computer, () => loads(page, computer));
	}

	function loads({ protocol }: PageKind, computer: Computer): ShopperTab {
		const tab = openTab({
			browser: name,
			port: () => way.port,
			headers: { Origin: relay.origin },
			account,
			mutant: options.mutant ?? null,
			protocol,
		});
		const chat = createChat({
			site: { site: relay.site, name: "" },
			store: tab.kept,
			name: tab.name,
			url: `http://127.0.0.1:${way.port}`,
			connect: tab.connect as never,
			page: () => null,
			arrived() {},
		});
		createUnread(chat.current, signal(true), chat.connection);
		const started = chat.start().then(() => chat.open());
		const isFormer = protocol !== undefined && protocol < PROTOCOL;
		const sends = sendingAs(tab, chat, (file) => {
			return `http://127.0.0.1:${way.port}/files/${relay.site}/${file}`;
		});
		const made = { ...tab, chat, started, computer, isFormer, sends };
		shopper.tabs.push(made);
		return made;
	}

	function closes(tab?: ShopperTab) {
		tab?.die();
		shopper.tabs = shopper.tabs.filter((other) => other !== tab);
	}

	const shopper: Shopper = {
		name,
		way,
		tabs: [],
		opensTab,
		sendsTwice: false,
		types(text, tab = shopper.tabs[0], files = []) {
			if (!tab) throw new Error(`${name} has no tab open`);
			tab.typed(text);
			return inTurn(() =>
				// A page that dies never answers.
				Promise.race([
					onComputer(tab.computer, () =>
						files.length > 0 ? tab.sends(text, files) : tab.chat.send(text),
					),
					tab.died.then(() => false),
				]),
			);
		},
		reloads(tab = shopper.tabs[0], page = options) {
			closes(tab);
			return opensTab(page);
		},
		closes,
		crashes() {
			for (const tab of shopper.tabs) closes(tab);
		},
		async waiting() {
			const [tab = opensTab()] = shopper.tabs;
			const items = await tab.kept.pending();
			return items.map(({ clientId }) => clientId);
		},
		sees: () => shopper.tabs.flatMap(seenIn),
		holds: () =>
			shopper.tabs.flatMap(({ name, chat }) =>
				seenPending(name, chat.pending.value),
			),
		async leaves() {
			shopper.crashes();
			await way.close();
		},
	};
	return shopper;
}

/** Files go with the token of whoever wrote their message. */
function sendingAs(
	tab: Tab,
	chat: Chat,
	address: (file: string) => string,
): Sends {
	return sendingOf(tab, {
		...{ chat, send: chat.send, address },
		async proof({ sender }) {
			const made = await makeVisitor(chat);
			return made.ok ? { Authorization: `Bearer ${sender?.token}` } : null;
		},
	});
}

/** Where no socket gets through, messages go over HTTP. */
function notesPosts(
	{ relay, account, mutant }: Options,
	way: Way,
	shopper: () => Shopper,
): void {
	pageAt(way.port, {
		origin: relay.origin,
		held: () => shopper().holdsPost?.() ?? null,
		asked: (what) =>
			void account.posted.add((what as { clientId: string }).clientId),
		files: {
			requests: account.fileRequests,
			twice: () => shopper().sendsTwice,
			forgets: mutant === "uploads-begin-anew",
		},
		answered(asked, said) {
			const { clientId } = asked as { clientId: string };
			account.acknowledged.push({
				...(said as Sent),
				clientId,
				at: rightNow(),
			});
		},
	});
}

function seenIn({ name: window, chat, isFormer }: ShopperTab): Seen[] {
	return chat.shown.value.map((conversation) => {
		const { entries } = conversation.log.value;
		const face = conversation.face.value;
		return {
			window,
			audience: "all",
			isFormer,
			conversation: conversation.id,
			entries: seenEntries(entries),
			head: faceLine(isFormer ? formerFace(face, entries) : face),
		};
	});
}
