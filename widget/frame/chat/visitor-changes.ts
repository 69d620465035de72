import { type Signal, signal } from "@preact/signals";
import { openChannel } from "../../../client/channel.ts";
import type { LocalStore } from "../../../client/local-store.ts";
import type { Outbox, Pending, Sender } from "../../../client/outbox.ts";
import type { VisitorConnection } from "./conversation.ts";
import { type PageIdentity, subjectOf } from "./page-identity.ts";
import type { Visitor } from "./visitor.ts";

/** One person goes, and another comes: in this window, and told to the other tabs. */
export interface VisitorChanges {
	page: PageIdentity;
	/** Nothing is sent before it is settled who this is. */
	isSettled: Signal<boolean>;
	/** Ends this round: with the connection and with the person. What began in it is void then. */
	unsettle(): void;
	/** Answers, later, whether the round is still that of now. */
	captureRound(): () => boolean;
	/** Until all changes that have begun are done. */
	changed(): Promise<void>;
	/** Whose words are written now. null: of somebody who is gone before they could be kept. */
	sender(): Promise<Sender | null>;
	/** The relay says that the history here is another person's than the page's. */
	switchVisitor(): Promise<void>;
	/** Another tab, or what is kept, says that whoever wrote here is gone. */
	follow(): Promise<void>;
	leave(erase?: () => Promise<void>, before?: Promise<void>): Promise<void>;
}

export interface Parts {
	store: LocalStore;
	/** Names what all tabs of this site's chat share. */
	name: string;
	outbox: Outbox;
	connection: VisitorConnection;
	visitor: Visitor;
	conversations: { forget(): void };
	/** Another tab has said that whoever wrote here is gone. */
	left?(): void;
}

/** Told to other tabs when nothing was sent yet. */
const NOBODY = "";

export function createVisitorChanges(parts: Parts): VisitorChanges {
	const { visitor } = parts;
	const tabs = openChannel(`${parts.name}:left`);
	const page: PageIdentity = { jwt: null, subject: null };
	const isSettled = signal(false);
	let round = 0;
	/** How many there were before. */
	let people = 0;
	let lastLeft = 0;
	let changing = Promise.resolve();

	tabs?.addEventListener("message", ({ data }) => {
		// null: of version 0.1, which does not say who is gone. A token made since then is of whoever came after.
		if (data === null || data === (visitor.token() ?? NOBODY)) void follow();
	});

	function unsettle() {
		round += 1;
		isSettled.value = false;
	}

	/** One change after the other. */
	function change(
		gone: string | null | undefined,
		work: () => Promise<void>,
	): Promise<void> {
		unsettle();
		people += 1;
		const changed = changing.then(() => whileClosed(parts, gone, work));
		changing = changed.catch(() => {});
		return changed;
	}

	function switchVisitor(): Promise<void> {
		const gone = visitor.token();
		return change(gone, () => releaseToken(parts, gone, page));
	}

	function follow(): Promise<void> {
		parts.left?.();
		const gone = visitor.token();
		const followed = change(gone, () => releaseToken(parts, gone));
		forgetNames();
		return followed;
	}

	/** Before a change begins its work. */
	function forgetNames() {
		page.jwt = page.subject = null;
		lastLeft = people;
	}

	return {
		page,
		isSettled,
		unsettle,
		captureRound() {
			const now = round;
			return () => now === round;
		},
		changed: () => changing,
		switchVisitor,
		follow,
		async sender() {
			const named = subjectOf(page.jwt);
			const first = people;
			for (;;) {
				await changing;
				const isNamed = named && named === subjectOf(page.jwt);
				// Who has left has taken their words along, also where the same person comes back.
				if (first < lastLeft || (first < people && !isNamed)) return null;
				const before = people;
				const token = await visitor.mint();
				if (!(await visitor.claim(named))) await switchVisitor();
				else if (before === people) return { token, subject: named };
			}
		},
		leave(erase, before) {
			const left = change(undefined, async () => {
				await before;
				await visitor.load();
				const gone = visitor.token();
				await releaseToken(parts, gone);
				await erase?.();
				tabs?.postMessage(gone ?? NOBODY);
			});
			forgetNames();
			return left;
		},
	};
}

/** Works while nothing can be sent. A change that begins when `gone` is gone already has nothing to do. */
async function whileClosed(
	{ conversations, connection, visitor }: Parts,
	gone: string | null | undefined,
	work: () => Promise<void>,
): Promise<void> {
	if (gone !== undefined && gone !== visitor.token()) return;
	const isOpen = () => connection.state.peek().kind !== "off";
	const wasOpen = isOpen();
	connection.close();
	try {
		await work();
	} finally {
		// The shopper may have opened the chat meanwhile: that said hello as whoever is gone.
		const opens = wasOpen || isOpen();
		connection.close();
		conversations.forget();
		if (opens) connection.open();
	}
}

/**
 * What was not sent under this token goes nowhere, but for what was written by whom `page` names: they write
 * on under another token.
 */
async function releaseToken(
	{ store, outbox, visitor }: Parts,
	gone: string | null,
	page?: PageIdentity,
): Promise<void> {
	const written = new Map<string, Pending>();
	for (const item of [...outbox.pending.value, ...(await store.pending())]) {
		const { clientId, sender } = item;
		if (!sender || sender.token === gone) written.set(clientId, item);
	}
	const next = [...written.values()].filter(
		({ sender, state }) =>
			page &&
			state.kind !== "sent" &&
			!!sender?.subject &&
			sender.subject === subjectOf(page.jwt),
	);
	for (const item of next) written.delete(item.clientId);
	for (const clientId of written.keys()) await outbox.discard(clientId);
	await visitor.forget(gone);
	for (const item of next) {
		const token = await visitor.mint();
		const sender = { token, subject: subjectOf(page?.jwt ?? null) };
		await outbox.keep({ ...item, conversation: null, sender });
	}
}
