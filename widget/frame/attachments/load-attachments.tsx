import type { ReadonlySignal, Signal } from "@preact/signals";
import type { LocalStore } from "../../../client/local-store.ts";
import { addStyle } from "../../../ui/add-style.ts";
import type { Chat } from "../chat/chat.ts";
import type { Locale } from "../locale/locale.ts";
import css from "./attachments.css?inline";
import { dropSent } from "./drop-sent.ts";
import { showDropZone } from "./drop-zone.ts";
import { EntryFiles } from "./EntryFiles.tsx";
import { createFileLinks } from "./file-links.ts";
import { createKeptBlobs } from "./kept-blobs.ts";
import { createLooks } from "./looks.ts";
import { PendingFiles } from "./PendingFiles.tsx";
import { TrayBox } from "./TrayBox.tsx";
import { createTray } from "./tray.ts";
import { createUploads, type Uploads } from "./uploads.ts";

interface Needs {
	site: { site: string };
	chat: Chat;
	store: LocalStore;
	/** Whether the relay can be asked. */
	here: ReadonlySignal<boolean>;
	handed: Signal<readonly File[] | null>;
	locale: Pick<Locale, "language">;
}

declare module "../context/context.ts" {
	interface LazyParts {
		uploads: Uploads;
	}
}

/** Takes files, brings them before their messages, and hands out what shows them. */
export function createParts(needs: Needs) {
	const { chat, handed, locale, site, store } = needs;
	addStyle(css);
	const name = `shopbell:${site.site}`;
	const blobs = createKeptBlobs(name);
	const looks = createLooks(blobs);
	const uploads = createUploads({
		...needs,
		url: location.origin,
		name,
		blobs,
	});
	dropSent(chat.outbox, store, blobs);
	showDropZone(document, () => locale.language.peek()?.later?.files.drop);
	return {
		uploads,
		looks,
		tray: createTray({ chat, blobs, uploads, looks, handed }),
		fileLinks: createFileLinks(chat.connection),
		TrayBox,
		PendingFiles,
		EntryFiles,
	};
}
