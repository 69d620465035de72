import {
	computed,
	effect,
	type ReadonlySignal,
	type Signal,
	signal,
} from "@preact/signals";
import { FILES_A_MESSAGE } from "../../protocol/attachment.ts";
import { newId } from "../../protocol/ids.ts";
import { isBlank } from "../../protocol/is-blank.ts";
import type { Outbox, Pending, PendingFile } from "../outbox.ts";
import type { KeptBlobs } from "./kept-blobs.ts";
import type { Looks } from "./looks.ts";
import type { FileFlaw, PreparedFile, prepareFile } from "./prepare-file.ts";
import type { Uploads } from "./uploads.ts";

/** A file that waits for Send. Nothing of it has left this browser. */
export interface TrayFile {
	id: string;
	file: File;
	/** null: it is being read and made smaller. */
	prepared: PreparedFile | null;
}

/** What was not taken, and why. `most`: there were too many. */
export interface Untaken {
	name: string;
	why: FileFlaw | "most";
}

/** What stands above the text box: files that go with the next message. */
export interface Tray {
	files: ReadonlySignal<readonly TrayFile[]>;
	untaken: ReadonlySignal<readonly Untaken[]>;
	isUsed: ReadonlySignal<boolean>;
	remove(id: string): void;
	/** Sends the text with the files. false: it could not be kept, so all of it stays. */
	send(text: string): Promise<boolean>;
	/** The file of a message that was not sent before a reload. false: it is another one. */
	again(file: File, item: Pending, wanted: PendingFile): Promise<boolean>;
}

export interface TrayNeeds {
	chat: {
		outbox: Outbox;
		/** Into the outbox. false: it is full. */
		send(text: string, files?: PendingFile[]): Promise<boolean>;
	};
	blobs: KeptBlobs;
	uploads: Uploads;
	looks: Looks;
	/** Files were chosen, pasted or dropped. */
	handed: Signal<readonly File[] | null>;
	/** How many of the message's files stand beside these; left out: none. */
	beside?: () => number;
	prepare?: (file: File) => ReturnType<typeof prepareFile>;
}

export function createTray(needs: TrayNeeds): Tray {
	const { chat, blobs, uploads, looks, handed } = needs;
	const { prepare = prepareLater, beside } = needs;
	const files = signal<readonly TrayFile[]>([]);
	const untaken = signal<readonly Untaken[]>([]);
	/** One after the other: each picture takes the memory of all its pixels while it is drawn. */
	let preparing = Promise.resolve();

	effect(() => {
		const some = handed.value;
		if (!some?.length) return;
		handed.value = [];
		add(some);
	});

	function add(some: readonly File[]) {
		const room = FILES_A_MESSAGE - files.peek().length - (beside?.() ?? 0);
		untaken.value = some.length > room ? [{ name: "", why: "most" }] : [];
		for (const file of some.slice(0, room)) {
			const one: TrayFile = { id: newId(), file, prepared: null };
			files.value = [...files.peek(), one];
			preparing = preparing.then(() => prepared(one));
		}
	}

	async function prepared(one: TrayFile) {
		const isThere = () => files.peek().some(({ id }) => id === one.id);
		if (!isThere()) return;
		const made = await prepare(one.file);
		if (!isThere()) return;
		if (typeof made === "string") {
			remove(one.id);
			untaken.value = [...untaken.peek(), { name: one.file.name, why: made }];
			return;
		}
		looks.make(one.id, made.blob);
		files.value = files
			.peek()
			.map((each) => (each.id === one.id ? { ...each, prepared: made } : each));
	}

	function remove(id: string) {
		files.value = files.peek().filter((each) => each.id !== id);
		looks.drop(id);
	}

	async function keepBytes(some: readonly { prepared: PreparedFile }[]) {
		for (const { prepared } of some)
			await blobs.put(prepared.hash, prepared.blob);
	}

	return {
		files,
		untaken,
		isUsed: computed(() => files.value.length > 0),
		remove,
		async send(text) {
			await preparing;
			const ready = files
				.peek()
				.flatMap(({ id, prepared }) => (prepared ? { id, prepared } : []));
			if (!ready.length) return isBlank(text) || chat.send(text);
			for (const { id } of ready) uploads.fresh(id);
			// Another tab hears of the message, and would hold up nothing for a file that it cannot find.
			await keepBytes(ready);
			const isKept = await chat.send(
				isBlank(text) ? "" : text,
				ready.map(pendingOf),
			);
			if (!isKept) return false;
			// The message may have made the place in which they are kept.
			await keepBytes(ready);
			const sent = new Set(ready.map(({ id }) => id));
			files.value = files.peek().filter(({ id }) => !sent.has(id));
			untaken.value = [];
			return true;
		},
		async again(file, item, wanted) {
			const made = await prepare(file);
			if (typeof made === "string" || made.from !== wanted.from) return false;
			await blobs.put(made.hash, made.blob);
			if (made.hash !== wanted.hash) {
				// The browser draws it in another way than before: it goes from its beginning.
				const other = pendingOf({ id: newId(), prepared: made });
				const files = item.files?.map((each) =>
					each.id === wanted.id ? other : each,
				);
				await chat.outbox.keep({ ...item, files });
			}
			uploads.found();
			return true;
		},
	};
}

/** Few choose any, and most of them choose again. */
async function prepareLater(file: File) {
	const part = await import("./prepare-file.ts").catch(() => null);
	return part ? part.prepareFile(file) : "broken";
}

function pendingOf({
	id,
	prepared: { blob, ...rest },
}: {
	id: string;
	prepared: PreparedFile;
}): PendingFile {
	return { ...rest, id, type: blob.type, bytes: blob.size };
}
