import { type ReadonlySignal, signal } from "@preact/signals";
import type { Sent } from "../../protocol/message.ts";
import type { Refusal, Reply } from "../../protocol/refusal.ts";
import type { Carrier } from "../carrier.ts";
import { RETRY } from "../connection.ts";
import type { Outbox, Pending, PendingFile } from "../outbox.ts";
import { createBringing } from "./bring-files.ts";
import { anew } from "./file-anew.ts";
import { hearDiscarded } from "./hear-discarded.ts";
import type { KeptBlobs } from "./kept-blobs.ts";
import type { Upload } from "./upload-file.ts";

/** What of the pending files is under way in this window. */
export interface Uploads {
	/** So many bytes of a file are at the relay, by its id. */
	brought: ReadonlySignal<ReadonlyMap<string, number>>;
	/** Hashes of files that have to be chosen again: this window does not have their bytes. */
	missing: ReadonlySignal<ReadonlySet<string>>;
	/** Begins at 0 with a file that was just chosen: nothing of it is there. */
	fresh(id: string): void;
	/** Whether one of its files has to be chosen again. */
	waits(item: Pending): boolean;
	/** Something has come to hand. */
	found(): void;
	/** Without this file. Without any, and without a text, nothing is left of the message. */
	remove(item: Pending, file: PendingFile): Promise<void>;
}

export type UploadWay = Pick<Upload, "address" | "headers">;

export interface UploadNeeds {
	chat: {
		outbox: Outbox;
		connection: { state: ReadonlySignal<{ kind: string }> };
		carrier: Carrier;
	};
	/** Whether the relay can be asked. */
	here: ReadonlySignal<boolean>;
	/** Where a file of this message is brought and taken back, and by whom. */
	wayOf(item: Pending, id: string): Promise<Reply<UploadWay>>;
	/** Names the lock that all tabs share. */
	name: string;
	blobs: KeptBlobs;
}

/** The files of messages that are not sent yet: what is known of them, and what becomes of them. */
export function createUploads(needs: UploadNeeds): Uploads {
	const { chat } = needs;
	const { outbox } = chat;
	const brought = signal<ReadonlyMap<string, number>>(new Map());
	const missing = signal<ReadonlySet<string>>(new Set());
	const begin = createBringing(needs, { brought, missing });
	const twice = new Set<string>();
	const takenBack = new Set<string>();
	const waits = ({ files = [] }: Pending) =>
		files.some(({ hash, whole }) => !whole && missing.value.has(hash));

	/** Files that no message will have count against their person. What stays goes by itself after a day. */
	function takeBack(item: Pending, { id, whole, copyOf }: PendingFile) {
		const isBegun = (whole && !copyOf) || brought.peek().get(id);
		if (!isBegun || takenBack.has(id)) return;
		takenBack.add(id);
		void askBack(needs, item, id);
	}

	hearDiscarded(outbox, waits, takeBack);
	chat.carrier.carry = (item, go) =>
		carry(needs, item, go, { missing: missing.peek(), twice });

	return {
		brought,
		missing,
		fresh(id) {
			brought.value = new Map(brought.peek()).set(id, 0);
		},
		waits,
		found() {
			missing.value = new Set();
			begin();
		},
		async remove(item, file) {
			const files = item.files?.filter(({ id }) => id !== file.id);
			if (files?.length || item.text) {
				const state = { kind: "sending" } as const;
				await outbox.keep({
					...item,
					files: files?.length ? files : undefined,
					state,
				});
				void outbox.drain();
			} else await outbox.discard(item.clientId);
			takeBack(item, file);
		},
	};
}

/** Its files first. What waits for a person, or for a socket, holds up nothing that was written after it. */
async function carry(
	{ chat }: UploadNeeds,
	item: Pending,
	go: (item: Pending) => Promise<Reply<Sent>>,
	{ missing, twice }: { missing: ReadonlySet<string>; twice: Set<string> },
): Promise<Reply<Sent> | null> {
	const { files = [] } = item;
	const { outbox, connection } = chat;
	// Over HTTP alone nobody is a visitor yet, who could bring a file.
	if (connection.state.peek().kind !== "here") return null;
	if (!files.every(({ whole }) => whole))
		return files.some(({ hash }) => missing.has(hash)) ? null : RETRY;
	const named = files.map(({ id, alt, copyOf }) => ({
		...{ id, alt, copyOf },
	})) as PendingFile[];
	const reply = await go({ ...item, files: named });
	if (!reply.ok && isGone(reply.refusal) && !twice.has(item.clientId)) {
		// It has waited for longer than the relay keeps them. Once: a relay that loses them would get them for ever.
		twice.add(item.clientId);
		await outbox.keep({ ...item, files: files.map(anew) });
		return RETRY;
	}
	return reply;
}

function isGone(refusal: Refusal): boolean {
	return (
		refusal.code === "bad_file" && /gone|unfinished|sent/.test(refusal.why)
	);
}

async function askBack(
	{ wayOf }: UploadNeeds,
	item: Pending,
	id: string,
): Promise<void> {
	const way = await wayOf(item, id);
	if (!way.ok) return;
	const { address, headers } = way.data;
	await fetch(address, { method: "DELETE", headers }).catch(() => {});
}
