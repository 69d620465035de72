import { effect, type ReadonlySignal, signal } from "@preact/signals";
import { uploadFile } from "../../../client/attaching/upload-file.ts";
import { RETRY } from "../../../client/connection.ts";
import { inOneTab } from "../../../client/in-one-tab.ts";
import { jittered } from "../../../client/jitter.ts";
import type { Pending, PendingFile } from "../../../client/outbox.ts";
import { pause } from "../../../client/pause.ts";
import type { SentFile } from "../../../protocol/attachment.ts";
import { newId } from "../../../protocol/ids.ts";
import type { Sent } from "../../../protocol/message.ts";
import { passes, type Refusal, type Reply } from "../../../protocol/refusal.ts";
import type { Chat } from "../chat/chat.ts";
import { makeVisitor } from "../chat/follow.ts";
import type { KeptBlobs } from "./kept-blobs.ts";

/** What of the pending files is under way in this window. */
export interface Uploads {
	/** So many bytes of a file are at the relay, by its id. */
	brought: ReadonlySignal<ReadonlyMap<string, number>>;
	/** Hashes of files that have to be chosen again: this window does not have their bytes. */
	missing: ReadonlySignal<ReadonlySet<string>>;
	/** Begins at 0 with a file that was just chosen: nothing of it is there. */
	fresh(id: string): void;
	/** Something has come to hand. */
	found(): void;
	/** Without this file. Without any, and without a text, nothing is left of the message. */
	remove(item: Pending, file: PendingFile): Promise<void>;
}

export interface UploadNeeds {
	chat: Chat;
	/** Whether the relay can be asked. */
	here: ReadonlySignal<boolean>;
	site: { site: string };
	url: string;
	/** Names the lock that all tabs share. */
	name: string;
	blobs: KeptBlobs;
}

const BACKOFF_FIRST_MS = 500;
const BACKOFF_MOST_MS = 10_000;

/** One file after the other, in the order of their messages, and in one tab at a time. */
export function createUploads(needs: UploadNeeds): Uploads {
	const { chat, here, blobs } = needs;
	const { outbox } = chat;
	const brought = signal<ReadonlyMap<string, number>>(new Map());
	const missing = signal<ReadonlySet<string>>(new Set());
	let isBringing = false;
	let underWay: { id: string; stop: AbortController } | undefined;

	const told = (id: string, bytes: number) => {
		brought.value = new Map(brought.peek()).set(id, bytes);
	};

	/** The next to bring, and its message; undefined: all is brought, or has to be chosen again. */
	const next = () =>
		outbox.pending
			.peek()
			.filter(({ state }) => state.kind === "sending")
			.flatMap((item) => (item.files ?? []).map((file) => ({ item, file })))
			.find(({ file }) => !file.whole && !missing.peek().has(file.hash));

	async function bringAll() {
		let tries = 0;
		for (let one = next(); one && here.peek(); one = next()) {
			const refusal = await bring(one.item, one.file);
			if (!refusal) tries = 0;
			else if (refusal.code === "slow_down") await pause(refusal.retryAfterMs);
			else
				await pause(
					jittered(Math.min(BACKOFF_MOST_MS, BACKOFF_FIRST_MS * 2 ** tries++)),
				);
		}
	}

	/** null: it is settled. Else it goes on after a pause. */
	async function bring(
		item: Pending,
		file: PendingFile,
	): Promise<Refusal | null> {
		const blob = await blobs.get(file.hash);
		if (!blob) {
			missing.value = new Set(missing.peek()).add(file.hash);
			// Its message holds up nothing any more.
			void outbox.drain();
			return null;
		}
		const stop = new AbortController();
		underWay = { id: file.id, stop };
		const reply = await uploaded(item, file, blob, stop.signal);
		underWay = undefined;
		// Taken back meanwhile, or sent by another tab.
		const now = outbox.pending
			.peek()
			.find(({ clientId }) => clientId === item.clientId);
		if (!now?.files?.some(({ id }) => id === file.id)) return null;
		if (!reply.ok && passes(reply.refusal)) return reply.refusal;
		await outbox.keep(settled(now, file, reply));
		if (reply.ok) void outbox.drain();
		return null;
	}

	async function uploaded(
		{ sender }: Pending,
		file: PendingFile,
		blob: Blob,
		signal: AbortSignal,
	): Promise<Reply<SentFile>> {
		const made = await makeVisitor(chat);
		if (!made.ok) return made;
		return uploadFile({
			address: addressOf(needs, file.id),
			headers: { Authorization: `Bearer ${sender?.token}` },
			file,
			blob,
			offset: brought.peek().get(file.id),
			told: (bytes) => told(file.id, bytes),
			signal,
		});
	}

	async function begin() {
		if (isBringing || !here.peek() || !next()) return;
		isBringing = true;
		await inOneTab(`${needs.name}:files`, bringAll);
		isBringing = false;
		// What came while the last one was looked for.
		void begin();
	}

	effect(() => {
		const waiting = outbox.pending.value.flatMap(({ files = [] }) => files);
		if (here.value) queueMicrotask(() => void begin());
		else underWay?.stop.abort();
		if (underWay && !waiting.some(({ id }) => id === underWay?.id))
			underWay.stop.abort();
	});

	chat.carrier.carry = (item, go) => carry(needs, item, go, missing.peek());

	return {
		brought,
		missing,
		fresh: (id) => told(id, 0),
		found() {
			missing.value = new Set();
			void begin();
		},
		async remove(item, { id, whole }) {
			const files = item.files?.filter((file) => file.id !== id);
			const isBegun = whole || brought.peek().get(id);
			if (files?.length || item.text) {
				const state = { kind: "sending" } as const;
				await outbox.keep({
					...item,
					files: files?.length ? files : undefined,
					state,
				});
				void outbox.drain();
			} else await outbox.discard(item.clientId);
			// What is not taken back here goes by itself after a day.
			if (isBegun) void takeBack(needs, item, id);
		},
	};
}

/** Its files first. What waits for a person, or for a socket, holds up nothing that was written after it. */
async function carry(
	{ chat }: UploadNeeds,
	item: Pending,
	go: (item: Pending) => Promise<Reply<Sent>>,
	missing: ReadonlySet<string>,
): Promise<Reply<Sent> | null> {
	const { files = [] } = item;
	const { outbox, connection } = chat;
	// Over HTTP alone nobody is a visitor yet, who could bring a file.
	if (connection.state.peek().kind !== "here") return null;
	if (!files.every(({ whole }) => whole))
		return files.some(({ hash }) => missing.has(hash)) ? null : RETRY;
	const named = files.map(({ id }) => ({ id })) as PendingFile[];
	const reply = await go({ ...item, files: named });
	if (!reply.ok && isGone(reply.refusal)) {
		// It has waited for longer than the relay keeps them.
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

/** Under another id: the relay answers for the one before as it did. */
function anew({ whole, ...file }: PendingFile): PendingFile {
	return { ...file, id: newId() };
}

function settled(
	item: Pending,
	{ id }: PendingFile,
	reply: Reply<SentFile>,
): Pending {
	const changed = (change: (file: PendingFile) => PendingFile) =>
		item.files?.map((file) => (file.id === id ? change(file) : file));
	if (reply.ok)
		return {
			...item,
			files: changed((file) => ({
				...file,
				whole: true,
				// As it is kept, so that nothing moves when the log has it.
				width: reply.data.width,
				height: reply.data.height,
			})),
		};
	const { refusal } = reply;
	const flaw = refusal.code === "bad_file" ? refusal.why : undefined;
	return {
		...item,
		files: changed((file) => ({ ...anew(file), flaw })),
		state: { kind: "refused", refusal },
	};
}

function addressOf({ url, site }: UploadNeeds, id: string): string {
	return `${url}/files/${site.site}/${id}`;
}

async function takeBack(
	needs: UploadNeeds,
	{ sender }: Pending,
	id: string,
): Promise<void> {
	await fetch(addressOf(needs, id), {
		method: "DELETE",
		headers: { Authorization: `Bearer ${sender?.token}` },
	}).catch(() => {});
}
