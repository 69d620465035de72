import { signal } from "@preact/signals";
import { createCarrier } from "../../client/carrier.ts";
import type { connect } from "../../client/connection.ts";
import type { Outbox } from "../../client/outbox.ts";
import { createAgentOutbox } from "../../console/conversation/agent-outbox.ts";
import {
	type Conversation,
	createConversation,
} from "../../console/conversation/conversation.ts";
import { settleOpened } from "../../console/conversation/settle-opened.ts";
import { createInbox, type Inbox } from "../../console/inbox/inbox.ts";
import type { ConsoleConnection as Wire } from "../../console/workspace/console-connection.ts";
import type {
	AgentWelcome,
	InboxCursor,
	Inbox as InboxPage,
	StaffConversation,
} from "../../protocol/agent.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import type { ConsoleFacts } from "../../protocol/console-facts.ts";
import { passes, type Reply } from "../../protocol/refusal.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import type { Account, PendingSeen, RowSeen, Seen } from "./account.ts";
import { sendingFiles } from "./clerk-sending.ts";
import type { ClientMutant } from "./client-mutants.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { openProxy, type Way } from "./proxy.ts";
import type { Relay } from "./relay.ts";
import { faceLine, seenEntries, seenPending } from "./seen.ts";
import { openTab, type Tab } from "./tab.ts";
import { pageAt } from "./web.ts";

/** An agent's browser: the console's own models, wired as its desk does. */
export interface Clerk {
	name: string;
	way: Way;
	tabs: ClerkTab[];
	/** Files are refused as of somebody whose session has ended. */
	isSignedOut: boolean;
	opensTab(): ClerkTab;
	reloads(tab?: ClerkTab): ClerkTab;
	crashes(): void;
	waiting(): Promise<string[]>;
	sees(): Seen[];
	holds(): PendingSeen[];
	/** The rows of these conversations that the inbox has: a colleague's too, which no list shows. */
	lists(conversations: string[]): RowSeen[];
	leaves(): Promise<void>;
}

export interface ClerkTab extends Tab {
	wire: Wire;
	inbox: Inbox;
	/** null before the first welcome. */
	outbox(): Outbox | null;
	opened(): Conversation | null;
	opens(conversation: string): Conversation;
	types(
		kind: "message" | "note",
		text: string,
		files?: File[],
	): Promise<boolean>;
}

interface Options {
	/** Of the browser. */
	name: string;
	/** Whose link to use, once. */
	person: string;
	relay: Relay;
	account: Account;
	mutant?: ClientMutant | null;
}

export async function createClerk(options: Options): Promise<Clerk> {
	const { name, relay, account } = options;
	const way = await openProxy(relay.port);
	const { csrf, cookie } = await signIn(relay, options.person);
	pageAt(way.port, {
		origin: relay.origin,
		held: () => null,
		asked() {},
		answered() {},
		files: {
			requests: account.fileRequests,
			twice: () => false,
			forgets: options.mutant === "uploads-begin-anew",
		},
	});

	function opensTab(): ClerkTab {
		const tab = openTab({
			browser: name,
			port: () => way.port,
			headers: { Origin: relay.origin, Cookie: cookie },
			account,
			mutant: options.mutant ?? null,
		});
		const made = {
			...tab,
			...desk(tab, csrf, {
				site: relay.site,
				address: (file) =>
					`http://127.0.0.1:${way.port}/console/files/${relay.site}/${file}`,
				proof: async () => ({
					"X-Shopbell-CSRF": csrf,
					...(!clerk.isSignedOut && { Cookie: cookie }),
				}),
			}),
		};
		clerk.tabs.push(made);
		made.wire.open();
		return made;
	}

	function closes(tab: ClerkTab) {
		tab.die();
		clerk.tabs = clerk.tabs.filter((other) => other !== tab);
	}

	const clerk: Clerk = {
		name,
		way,
		tabs: [],
		isSignedOut: false,
		opensTab,
		reloads(tab = clerk.tabs[0]) {
			if (tab) closes(tab);
			return opensTab();
		},
		crashes() {
			for (const tab of clerk.tabs) closes(tab);
		},
		async waiting() {
			const [tab = opensTab()] = clerk.tabs;
			return (await tab.kept.pending()).map(({ clientId }) => clientId);
		},
		sees: () =>
			clerk.tabs.flatMap((tab) => {
				const opened = tab.opened();
				if (!opened) return [];
				const head = opened.head.value;
				return [
					{
						window: tab.name,
						audience: "staff" as const,
						conversation: opened.id,
						entries: seenEntries(opened.log.value.entries),
						head: head && faceLine(head),
					},
				];
			}),
		holds: () =>
			clerk.tabs.flatMap(({ name, outbox }) =>
				seenPending(name, outbox()?.pending.value ?? []),
			),
		lists: (conversations) =>
			clerk.tabs.flatMap(({ name, inbox }) =>
				conversations
					.flatMap((id) => inbox.row(id) ?? [])
					.map((row) => ({
						window: name,
						conversation: row.id,
						head: faceLine(row),
						lastSeq: row.lastSeq,
					})),
			),
		async leaves() {
			clerk.crashes();
			await way.close();
		},
	};
	return clerk;
}

/** The desk of one page: inbox, outbox, and one conversation open at a time. */
function desk(
	tab: Tab,
	csrf: string,
	where: Parameters<typeof sendingFiles>[2],
) {
	const connectAs = tab.connect as unknown as typeof connect<
		ConsoleCommands,
		ConsoleFacts,
		AgentWelcome
	>;
	let me = "";
	let outbox: Outbox | null = null;
	let sends: ReturnType<typeof sendingFiles> | null = null;
	const opened = signal<Conversation | null>(null);
	const inbox = createInbox(() => me);

	const wire = connectAs({
		url: "",
		namespace: "/console",
		auth: () => ({ csrf }),
		hello: () => ({ protocol: PROTOCOL }),
		woken: () => refresh(),
		welcomed(welcome) {
			me = welcome.me.id;
			if (!outbox) {
				const carrier = createCarrier();
				outbox = createAgentOutbox(tab.kept, tab.name, wire, carrier);
				settleOpened(outbox, opened);
				const chat = { outbox, connection: wire, carrier };
				sends = sendingFiles(tab, chat, where);
			}
			void outbox.drain();
			refresh();
		},
	});

	function refresh() {
		void readInbox();
		opened.value?.rejoin();
	}

	async function readInbox() {
		inbox.reading();
		const rows: StaffConversation[] = [];
		for (let cursor: InboxCursor | null | undefined = null; ; ) {
			const reply: Reply<InboxPage> = await wire.ask("inbox:read", { cursor });
			if (!reply.ok) {
				if (passes(reply.refusal) && wire.state.peek().kind === "here")
					setTimeout(() => void readInbox(), 1_000);
				return;
			}
			rows.push(...reply.data.conversations);
			cursor = reply.data.next;
			if (!cursor) return inbox.replace(rows);
		}
	}

	wire.on("conversation:changed", ({ conversation }) => {
		// As in the console: whose it is can be said once the relay has said who this is, and then all is read.
		if (me !== "") inbox.apply(conversation);
	});
	wire.on("read:changed", inbox.mark);
	wire.on("inbox:behind", () => void readInbox());

	const inTurn = oneAtATime();
	return {
		wire,
		inbox,
		outbox: () => outbox,
		opened: () => opened.value,
		opens(id: string) {
			const before = opened.value;
			if (before?.id === id) return before;
			if (!outbox) throw new Error("nobody has welcomed this desk yet");
			before?.leave();
			const conversation = createConversation({
				id,
				connection: wire,
				outbox,
				me: () => me,
				mayAnswer: () => true,
				row: inbox.row(id),
			});
			conversation.chosen();
			conversation.atEnd(true);
			opened.value = conversation;
			return conversation;
		},
		async types(kind: "message" | "note", text: string, files: File[] = []) {
			const conversation = opened.value?.id;
			const send = sends;
			if (!conversation || !send) return false;
			tab.typed(text);
			opened.value?.acted();
			const to = { conversation, kind };
			const gone = tab.died.then(() => false);
			return inTurn(() => Promise.race([send(to, text, files), gone]));
		},
	};
}

async function signIn(relay: Relay, person: string) {
	const { link = "" } =
		relay.demo().people.find((p) => p.name === person) ?? {};
	const token = new URL(link).hash.slice(1);
	const answer = await fetch(`http://127.0.0.1:${relay.port}/console/session`, {
		method: "POST",
		headers: { Origin: relay.origin, "Content-Type": "application/json" },
		body: JSON.stringify({ token }),
	});
	if (!answer.ok) throw new Error(`${person} cannot sign in: ${answer.status}`);
	const { csrf } = (await answer.json()) as { csrf: string };
	const cookie = answer.headers.get("Set-Cookie")?.split(";")[0] ?? "";
	return { csrf, cookie };
}
