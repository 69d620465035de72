import { type ReadonlySignal, signal } from "@preact/signals";
import type { FileFault } from "../protocol/attachment.ts";
import { newId } from "../protocol/ids.ts";
import { OUTBOX_MESSAGES } from "../protocol/limits.ts";
import type { Sent } from "../protocol/message.ts";
import type { CardProduct } from "../protocol/product.ts";
import type { Refusal, Reply } from "../protocol/refusal.ts";
import { openChannel } from "./channel.ts";
import { createDrain } from "./drain.ts";
import { locks, PATIENCE_MS } from "./in-one-tab.ts";
import type { LocalStore } from "./local-store.ts";

/** A message or note that was written here and is not yet seen in the conversation's log. */
export interface Pending {
	clientId: string;
	/** null: the current conversation, or a new one. */
	conversation: string | null;
	kind: "message" | "note";
	text: string;
	/** Go with it, once all of them are there. */
	files?: PendingFile[] | undefined;
	/** What a console says with it: see `AgentDraft` and `NoteDraft`. */
	seen?: number;
	anyway?: true;
	mentions?: string[];
	whisper?: true;
	product?: CardProduct;
	/** The shop that gets the files that one of its staff sends. */
	site?: string;
	/** When it was written, in this browser's milliseconds. */
	at: number;
	/** Whose words they are. undefined: of whoever has this outbox, as in the console and before version 0.2. */
	sender?: Sender;
	state:
		| { kind: "sending" }
		/** On the relay's disk; shown until the log has it. */
		| { kind: "sent"; conversation: string; seq: number }
		/** Not sent, and not tried again by itself. */
		| { kind: "refused"; refusal: Refusal };
}

/** A file of a message that is not sent yet. Its bytes are kept elsewhere, or nowhere. */
export interface PendingFile {
	/** Under which the relay gets it. */
	id: string;
	name: string;
	type: string;
	bytes: number;
	/** SHA-256 of what is sent, and of the file that was chosen. */
	hash: string;
	from: string;
	width?: number | undefined;
	height?: number | undefined;
	/** What it shows, where its sender says so. */
	alt?: string | undefined;
	/** The saved reply's file that it is a copy of: nothing of it is brought. */
	copyOf?: string | undefined;
	/** All of it is there. */
	whole?: true;
	/** Why the relay has refused it. */
	flaw?: FileFault | undefined;
}

/** Who has written something: what this browser keeps of a visitor, and what the page says of her. */
export interface Sender {
	/** Opens the visitor's conversations. */
	token: string;
	/** Whom the page's identity names; null: nobody. */
	subject: string | null;
}

export interface Outbox {
	/** In the order in which they were written. */
	pending: ReadonlySignal<Pending[]>;
	/** Keeps it on disk, then shows and sends it. false: the outbox is full, nothing was kept. */
	add(written: Omit<Pending, "clientId" | "at" | "state">): Promise<boolean>;
	retry(clientId: string): Promise<void>;
	discard(clientId: string): Promise<void>;
	/** In place of what was kept under its id. */
	keep(item: Pending): Promise<void>;
	/** The log shows it now. */
	settle(clientId: string): void;
	/** Call after every welcome: reads what earlier pages left, and sends. */
	drain(): Promise<void>;
}

export interface OutboxOptions {
	store: LocalStore;
	/** Names the lock and the channel that all tabs of this outbox share. */
	name: string;
	/** null: it waits for what this window cannot do alone, and holds up nothing. */
	send(pending: Pending): Promise<Reply<Sent> | null>;
	/** Messages with the same key go one after the other. */
	queueKeyOf(pending: Pending): string | null;
	/** Whether this window may show and send it. */
	isMine(pending: Pending): boolean;
	/** Whether it makes sense to try, as signals say; when it becomes so, call `drain`. */
	ready(): boolean;
}

/**
 * One in flight for each conversation, so that one sender's messages keep their order. A web lock lets one
 * tab send; where there are no locks, the relay's client ids make doubles harmless.
 */
export function createOutbox(options: OutboxOptions): Outbox {
	const { store, name, isMine } = options;
	const pending = signal<Pending[]>([]);
	const channel = openChannel(name);
	channel?.addEventListener("message", ({ data }) => {
		const heard = data as Pending | { gone: string };
		if ("gone" in heard) return remove(heard.gone);
		show(heard);
		if (heard.state.kind !== "sending") return;
		// The tab that wrote it may be closed before it has sent it. The lock lets that one go first; without
		// locks it gets time, because sending everything twice would spend the shopper's rate twice.
		if (locks()) void drain();
		else setTimeout(() => void drain(), PATIENCE_MS);
	});
	const drain = createDrain(options, show, tell, keep);

	function show(item: Pending) {
		const others = pending.value;
		// The log was quicker than the reply: what it shows already must not come back.
		const known = others.some(({ clientId }) => clientId === item.clientId);
		if (!known && (item.state.kind === "sent" || !isMine(item))) return;
		pending.value = known
			? others.map((other) => (other.clientId === item.clientId ? item : other))
			: [...others, item];
	}

	function remove(gone: string) {
		if (!pending.value.some(({ clientId }) => clientId === gone)) return;
		pending.value = pending.value.filter(({ clientId }) => clientId !== gone);
	}

	/** Here, and in the other tabs. */
	async function discard(clientId: string) {
		await store.dropPending(clientId);
		remove(clientId);
		channel?.postMessage({ gone: clientId });
	}

	function tell(item: Pending) {
		show(item);
		channel?.postMessage(item);
	}

	async function keep(item: Pending) {
		await store.keepPending(item);
		tell(item);
	}

	return {
		pending,
		drain,
		async add(written) {
			if ((await store.pending()).length >= OUTBOX_MESSAGES) return false;
			await keep({
				...written,
				clientId: newId(),
				at: Date.now(),
				state: { kind: "sending" },
			});
			void drain();
			return true;
		},
		async retry(clientId) {
			const item = pending.value.find((other) => other.clientId === clientId);
			if (item?.state.kind !== "refused") return;
			// A conflict belongs to the old id: under it the relay holds another text.
			const { code } = item.state.refusal;
			const isTaken = code === "conflict";
			// The conversation is gone, with a backup that was put back: what a shopper wrote goes into the current one.
			const isGone = code === "not_found" && item.sender;
			const next = isTaken ? newId() : clientId;
			await keep({
				...item,
				conversation: isGone ? null : item.conversation,
				clientId: next,
				state: { kind: "sending" },
			});
			if (isTaken) await discard(clientId);
			void drain();
		},
		discard,
		keep,
		settle: remove,
	};
}
