import { type ReadonlySignal, signal } from "@preact/signals";
import type { Refusal } from "../../../protocol/refusal.ts";

const LINK = /^#([\w-]{43})$/;

/** The link of a mail, `/c/{site}#{link}`, where this very page is a page of its own. */
export interface MailLink {
	/** What must be opened first; null: nothing, this is a chat like any other. */
	waits: ReadonlySignal<string | null>;
	/** Why it did not open. */
	failed: ReadonlySignal<Refusal | null>;
	/** Only on a click: programs that look at mail follow links, too, and it works once. */
	open(): Promise<void>;
	/** Goes on without it. */
	leave(): void;
}

declare module "../context/context.ts" {
	interface Models {
		mailLink: MailLink;
	}
}

export function createMailLink(
	page: Window,
	use: (link: string) => Promise<Refusal | null>,
): MailLink {
	const isDoor = page.parent === page && /^\/c\//.test(page.location.pathname);
	const found = isDoor ? LINK.exec(page.location.hash)?.[1] : undefined;
	const waits = signal(found ?? null);
	const failed = signal<Refusal | null>(null);

	function leave() {
		waits.value = null;
		// Loaded again, or shown to somebody, this page is the chat and no used link.
		page.history.replaceState(null, "", page.location.pathname);
	}

	return {
		waits,
		failed,
		async open() {
			if (!waits.value) return;
			failed.value = await use(waits.value);
			if (!failed.value) leave();
		},
		leave,
	};
}
