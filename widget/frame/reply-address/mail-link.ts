import { type ReadonlySignal, signal } from "@preact/signals";
import type { Refusal } from "../../../protocol/refusal.ts";

const LINK = /^#(k?)([\w-]{43})$/;

/**
 * The link of a mail, `/c/{site}#{link}`, or one that a shopper kept, `/c/{site}#k{link}`, where this very page is a page of
 * its own.
 */
export interface MailLink {
	/** What must be opened first; null: nothing, this is a chat like any other. */
	waits: ReadonlySignal<string | null>;
	/** Whether a shopper kept it, and no mail brought it. */
	isKept: boolean;
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
	const [, kept, found = null] =
		(isDoor && LINK.exec(page.location.hash)) || [];
	const waits = signal(found);
	const failed = signal<Refusal | null>(null);

	function leave() {
		waits.value = null;
		// Loaded again, or shown to somebody, this page is the chat and no used link.
		page.history.replaceState(null, "", page.location.pathname);
	}

	return {
		waits,
		isKept: kept === "k",
		failed,
		async open() {
			if (!waits.value) return;
			failed.value = await use(waits.value);
			if (!failed.value) leave();
		},
		leave,
	};
}
