import {
	effect,
	type ReadonlySignal,
	type Signal,
	signal,
} from "@preact/signals";
import type { LocalStore } from "../../client/local-store.ts";
import type { Chat } from "./chat/chat.ts";
import type { Draft } from "./composer/draft.ts";
import type { LazyParts } from "./context/context.ts";
import type { FURTHER_PARTS } from "./further-parts.ts";
import type { LazyNeeds } from "./load-lazy-parts.tsx";
import type { Locale } from "./locale/locale.ts";
import type { Panel } from "./panel/panel.ts";
import type { MailLink } from "./reply-address/mail-link.ts";
import type { Site } from "./site.ts";

export const loadLazyParts = () => import("./load-lazy-parts.tsx");

/** What all of them make together: a part that is missing in the list is an error of types. */
type AllParts =
	MadeBy<typeof loadLazyParts | (typeof FURTHER_PARTS)[number]> extends (
		parts: infer Parts,
	) => void
		? Parts
		: never;
type MadeBy<Part> = Part extends () => Promise<{
	createParts(needs: never): infer Parts;
}>
	? (parts: Parts) => void
	: never;

interface Needs extends LazyNeeds {
	chat: Chat;
	draft: Draft;
	panel: Panel;
	locale: Locale;
	mailLink: MailLink;
	site: Site;
	store: LocalStore;
	handed: Signal<readonly File[] | null>;
	/** Whether the relay can be asked. */
	here: ReadonlySignal<boolean>;
}

/**
 * Loads what an empty chat never shows, with the first letter that is typed: it is there before it is
 * needed, and whoever only looks pays nothing. Without it the chat can still be read and written in.
 */
export function createLazyParts(
	needs: Needs,
): ReadonlySignal<LazyParts | null> {
	const lazyParts = signal<LazyParts | null>(null);
	const { chat, draft, handed, here, mailLink, panel, locale } = needs;
	effect(() => {
		// Each letter and each new connection is a new chance, so both are always read.
		const isTyped = draft.text.value !== "";
		const isWanted =
			isTyped ||
			chat.wrote.value ||
			panel.below.value ||
			mailLink.waits.value ||
			handed.value;
		// Where the network lets no socket through, there may still be something to delete.
		const mayCome =
			here.value ||
			(chat.wrote.value && chat.connection.state.value.kind === "lost");
		if (!isWanted || lazyParts.peek() || !mayCome) return;
		Promise.all([
			locale.unfold(),
			loadLazyParts(),
			import("./further-parts.ts").then(({ FURTHER_PARTS }) =>
				Promise.all(FURTHER_PARTS.map((load) => load())),
			),
		])
			.then(([isSaid, first, further]) => {
				// Once: each letter that came meanwhile has asked for them as well.
				if (isSaid)
					lazyParts.value ??= Object.assign(
						{},
						...[first, ...further].map((part) => part.createParts(needs)),
					) as AllParts;
			})
			.catch(() => {});
	});
	return lazyParts;
}
