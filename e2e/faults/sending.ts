import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { dropSent } from "../../client/attaching/drop-sent.ts";
import { createKeptBlobs } from "../../client/attaching/kept-blobs.ts";
import { createTray } from "../../client/attaching/tray.ts";
import {
	createUploads,
	type UploadNeeds,
} from "../../client/attaching/uploads.ts";
import type { PendingFile } from "../../client/outbox.ts";
import { TAB } from "./file-requests.ts";
import { prepared } from "./made-files.ts";
import type { Tab } from "./tab.ts";

interface Needs extends Pick<UploadNeeds, "chat"> {
	/** Into the outbox. */
	send(text: string, files?: PendingFile[]): Promise<boolean>;
	/** Where a file is brought, and what proves whose it is. */
	address(file: string): string;
	proof(item: {
		sender?: { token: string };
	}): Promise<Record<string, string> | null>;
}

/** Sends files with a text, as a composer does. */
export type Sends = (text: string, files: File[]) => Promise<boolean>;

/** The models of the product that bring files, in this page. */
export function sendingOf(tab: Tab, needs: Needs): Sends {
	const { chat, send, address, proof } = needs;
	const [browser = ""] = tab.name.split("#");
	const blobs = createKeptBlobs(browser);
	const isOpen = signal(true);
	void tab.died.then(() => {
		isOpen.value = false;
	});
	const uploads = createUploads({
		chat,
		blobs,
		name: tab.name,
		here: hereWhile(isOpen, chat.connection.state),
		async wayOf(item, file) {
			const said = await proof(item);
			return said
				? {
						ok: true,
						data: {
							address: address(file),
							headers: { ...said, [TAB]: tab.name },
						},
					}
				: { ok: false, refusal: { code: "retry" } };
		},
	});
	dropSent(chat.outbox, tab.kept, blobs);
	return async (text, files) => {
		const handed = signal<readonly File[] | null>(null);
		const tray = createTray({
			...{ blobs, uploads, handed, prepare: prepared },
			chat: { outbox: chat.outbox, send },
			looks: { of: () => undefined, make: () => undefined, drop() {} },
		});
		handed.value = files;
		return tray.send(text);
	};
}

/** A page that is gone asks nothing. */
function hereWhile(
	isOpen: ReadonlySignal<boolean>,
	state: ReadonlySignal<{ kind: string }>,
): ReadonlySignal<boolean> {
	return computed(() => isOpen.value && state.value.kind === "here");
}
