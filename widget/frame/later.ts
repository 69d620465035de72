import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Kept } from "../../client/kept.ts";
import type { Chat } from "./chat.ts";
import type { Draft } from "./draft.ts";
import type { Speech } from "./language.ts";
import type { Said } from "./loader.ts";
import type { MailLink } from "./mailLink.ts";
import type { Seen } from "./page.ts";
import type { Panel } from "./panel.ts";
import type { unpack } from "./unpack.tsx";
import type { unpackRating } from "./unpackRating.tsx";

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
			import("./unpack.tsx"),
			import("./unpackRating.tsx"),
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
