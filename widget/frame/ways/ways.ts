import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Chat } from "../chat/chat.ts";
import type { Locale } from "../locale/locale.ts";
import type { waysPart } from "./load-ways.tsx";

/** What shows how the shop is reached beside the chat. */
export type WaysPart = typeof waysPart;

declare module "../context/context.ts" {
	interface Models {
		/** null: the shop has named no other way since the chat was opened, or the part is not loaded yet. */
		ways: ReadonlySignal<WaysPart | null>;
	}
}

const loadWays = () => import("./load-ways.tsx");

/** Only a shop that has named a way pays for the part that shows it. */
export function createWays(
	{ connection, welcome }: Pick<Chat, "connection" | "welcome">,
	locale: Pick<Locale, "unfold">,
	load: () => Promise<{ waysPart: WaysPart }> = loadWays,
): ReadonlySignal<WaysPart | null> {
	const part = signal<WaysPart | null>(null);
	effect(() => {
		// Each new state of the connection is a new chance, so it is always read.
		const isWanted = connection.state.value && welcome.value?.site.contact;
		if (!isWanted || part.peek()) return;
		Promise.all([load(), locale.unfold()])
			.then(([{ waysPart }, isSaid]) => {
				if (isSaid) part.value = waysPart;
			})
			.catch(() => {});
	});
	return part;
}
