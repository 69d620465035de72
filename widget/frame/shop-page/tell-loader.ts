import { computed, effect, type ReadonlySignal } from "@preact/signals";
import type { LocalStore } from "../../../client/local-store.ts";
import { REOPEN_MS } from "../../../protocol/limits.ts";
import type { Chat } from "../chat/chat.ts";
import type { Locale } from "../locale/locale.ts";
import type { Said } from "./loader.ts";

interface Sources {
	chat: Chat;
	store: Pick<LocalStore, "lasting">;
	locale: Locale;
	badge: ReadonlySignal<number>;
	/** Whether the loader has said init: it wants the state as it is then. */
	greeted: ReadonlySignal<boolean>;
	say(message: Said): void;
}

/** Tells the loader, from its greeting on, what the launcher shows and the page may know. */
export function tellLoader({
	chat,
	store,
	locale: speech,
	badge,
	greeted,
	say,
}: Sources): void {
	const unsent = new Set<string | null>();
	effect(() => {
		for (const { clientId, state } of chat.pending.value) {
			if (state.kind === "sending") unsent.add(clientId);
			else if (state.kind === "sent") sent(clientId);
		}
		// The log may show it before the reply says that it is sent.
		for (const { log } of chat.shown.value)
			for (const { clientId } of log.value.entries) sent(clientId);
	});
	function sent(clientId: string | null) {
		if (unsent.delete(clientId)) say({ type: "message", from: "visitor" });
	}
	effect(() => {
		const availability = chat.availability.value?.kind;
		if (greeted.value && availability)
			say({ type: "availability", availability });
	});
	effect(() => {
		if (greeted.value) say({ type: "unread", count: badge.value });
	});
	effect(() => {
		const locale = speech.chosen.value;
		if (greeted.value && locale) say({ type: "language", locale });
	});
	const markUntil = computed(() =>
		chat.began.value && store.lasting.value ? lastAt(chat) + REOPEN_MS : null,
	);
	effect(() => {
		const until = markUntil.value;
		if (greeted.value && chat.began.value !== null) {
			say({ type: "mark", until });
		}
	});
}

/** When something was last written or happened, as far as this window knows; by this browser's clock, as the mark is read. */
function lastAt({ newest, pending, connection }: Chat): number {
	const conversation = newest.value;
	const entries = conversation?.log.value.entries ?? [];
	const ahead = connection.now() - Date.now();
	return Math.max(
		0,
		(conversation?.face.value.state.since ?? 0) - ahead,
		(entries[entries.length - 1]?.at ?? 0) - ahead,
		...pending.value.map(({ at }) => at),
	);
}
