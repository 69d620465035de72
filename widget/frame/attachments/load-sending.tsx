import type { ReadonlySignal, Signal } from "@preact/signals";
import { dropSent } from "../../../client/attaching/drop-sent.ts";
import { createKeptBlobs } from "../../../client/attaching/kept-blobs.ts";
import type { Looks } from "../../../client/attaching/looks.ts";
import { createTray } from "../../../client/attaching/tray.ts";
import { createUploads } from "../../../client/attaching/uploads.ts";
import type { LocalStore } from "../../../client/local-store.ts";
import { addStyle } from "../../../ui/add-style.ts";
import type { Chat } from "../chat/chat.ts";
import { makeVisitor } from "../chat/follow.ts";
import type { Locale } from "../locale/locale.ts";
import { showDropZone } from "./drop-zone.ts";
import { PendingFiles } from "./PendingFiles.tsx";
import css from "./sending.css?inline";
import { TrayBox } from "./TrayBox.tsx";

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
		name,
		blobs,
		async wayOf({ sender }, id) {
			const made = await makeVisitor(chat);
			const data = {
				address: `${location.origin}/files/${site.site}/${id}`,
				headers: { Authorization: `Bearer ${sender?.token}` },
			};
			return made.ok ? { ok: true, data } : made;
		},
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
