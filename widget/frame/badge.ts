import { computed, effect, type ReadonlySignal } from "@preact/signals";
import type { Chat } from "./chat/chat.ts";
import type { Panel } from "./panel/panel.ts";
import type { Sound } from "./sound/sound.ts";

interface Needs {
	chat: Chat;
	panel: Panel;
	sound: Sound;
	unread: ReadonlySignal<number>;
}

/** What wants the shopper back while the panel is out of sight: answers, and a question. */
export function createBadge({
	chat,
	panel,
	sound,
	unread,
}: Needs): ReadonlySignal<number> {
	/** Like an answer: it wants the shopper back. */
	const isAsked = computed(
		() => chat.current.value?.face.value.place?.stillThere === true,
	);
	let hasRung = false;
	effect(() => {
		// Once for each time out of sight: a connection that is lost and comes back asks again.
		if (panel.seen.value) hasRung = false;
		else if (isAsked.value && !hasRung) {
			hasRung = true;
			void sound.ring();
		}
	});
	return computed(() =>
		panel.seen.value ? 0 : unread.value + Number(isAsked.value),
	);
}
