import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { ComponentType } from "preact";
import type { LocalStore } from "../../../client/local-store.ts";
import { newToken } from "../../../protocol/ids.ts";
import type { Chat } from "../chat/chat.ts";

const LINK = "return link";

/** The link with which the shopper comes back from any device. */
export interface ReturnLink {
	/** null: it is being made, or could not be. */
	url: ReadonlySignal<string | null>;
	failed: ReadonlySignal<boolean>;
	/** Asks the relay for it: the same one each time, as long as this browser knows it. */
	make(): Promise<void>;
}

declare module "../context/context.ts" {
	interface LazyParts {
		returnLink: ReturnLink;
		LinkOffer: ComponentType;
		/** In the menu. */
		linkIcon: string;
	}
}

export function createReturnLink(
	{ connection, began }: Pick<Chat, "connection" | "began">,
	store: LocalStore,
): ReturnLink {
	const url = signal<string | null>(null);
	const failed = signal(false);

	effect(() => {
		// Whoever made it is gone.
		if (began.value !== false) return;
		url.value = null;
		void store.remove(LINK);
	});

	async function ask() {
		const link = await store.first(LINK, newToken());
		const reply = await connection.ask("link:make", { link });
		return { link, reply };
	}

	return {
		url,
		failed,
		async make() {
			failed.value = false;
			let { link, reply } = await ask();
			if (!reply.ok && reply.refusal.code === "forbidden") {
				// Somebody's who was here before: this one's is another.
				await store.removeIf(LINK, link);
				({ link, reply } = await ask());
			}
			url.value = reply.ok ? reply.data.url : null;
			failed.value = !reply.ok;
		},
	};
}
