import type { ReadonlySignal, Signal } from "@preact/signals";
import type { LocalStore } from "../../../client/local-store.ts";
import { addStyle } from "../../../ui/add-style.ts";
import type { Chat } from "../chat/chat.ts";
import type { Locale } from "../locale/locale.ts";
import { dropSent } from "./drop-sent.ts";
import { showDropZone } from "./drop-zone.ts";
import { createKeptBlobs } from "./kept-blobs.ts";
import type { Looks } from "./looks.ts";
import { PendingFiles } from "./PendingFiles.tsx";
import css from "./sending.css?inline";
import { TrayBox } from "./TrayBox.tsx";
import { createTray } from "./tray.ts";
import { createUploads } from "./uploads.ts";

export interface SendingNeeds {
	site: { site: string };
	chat: Chat;
	store: LocalStore;
	/** Whether the relay can be asked. */
	here: ReadonlySignal<boolean>;
	handed: Signal<readonly File[] | null>;
	locale: Pick<Locale, "language">;
	looks: Looks;
}

/** Takes files and brings them before their messages. */
export function unpackSending(needs: SendingNeeds) {
	const { chat, handed, locale, looks, site, store } = needs;
	addStyle(css);
	const name = `shopbell:${site.site}`;
	const blobs = createKeptBlobs(name);
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
		blobs,
		tray: createTray({ chat, blobs, uploads, looks, handed }),
		TrayBox,
		PendingFiles,
	};
}
