import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Kept } from "../../client/local-store.ts";
import type { Chat } from "./chat/chat.ts";
import type { Draft } from "./composer/draft.ts";
import type { unpack } from "./load-lazy-parts.tsx";
import type { Speech } from "./locale/locale.ts";
import type { Panel } from "./panel/panel.ts";
import type { unpackRating } from "./rating/load-rating.tsx";
import type { MailLink } from "./reply-address/mail-link.ts";
import type { Said } from "./shop-page/loader.ts";
import type { Seen } from "./shop-page/page.ts";

/** What is loaded later, unpacked: models and the parts that show them. */
export type Later = ReturnType<typeof unpack> & ReturnType<typeof unpackRating>;

export interface LaterNeeds {
	chat: Chat;
	draft: Draft;
	kept: Kept;
	panel: Panel;
	speech: Speech;
	mailLink: MailLink;
	/** Whether the relay can be asked. */
	here: ReadonlySignal<boolean>;
	seen: ReadonlySignal<Seen>;
	/** Tells the shop's page. */
	say(message: Said): void;
}

/**
 * Loads what an empty chat never shows, with the first letter that is typed: it is there before it is
 * needed, and whoever only looks pays nothing. Without it the chat can still be read and written in.
 */
export function createLater(needs: LaterNeeds): ReadonlySignal<Later | null> {
	const later = signal<Later | null>(null);
	const { chat, draft, here, mailLink, panel, speech } = needs;
	effect(() => {
		// Each letter and each new connection is a new chance, so both are always read.
		const isTyped = draft.text.value !== "";
		const isWanted =
			isTyped || chat.wrote.value || panel.below.value || mailLink.waits.value;
		// Where the network lets no socket through, there may still be something to delete.
		const mayCome =
			here.value ||
			(chat.wrote.value && chat.relay.state.value.kind === "lost");
		if (!isWanted || later.peek() || !mayCome) return;
		Promise.all([
			import("./load-lazy-parts.tsx"),
			import("./rating/load-rating.tsx"),
			speech.unfold(),
		])
			.then(([{ unpack }, { unpackRating }, isSaid]) => {
				if (isSaid)
					later.value ??= { ...unpack(needs), ...unpackRating(needs) };
			})
			.catch(() => {});
	});
	return later;
}
