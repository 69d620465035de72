import type { BootContext } from "../boot-context.ts";
import type { Title } from "./title.ts";

const CALM_MS = 250;
/** A browser without the Navigation API is asked for its address while the chat is open. */
const POLL_MS = 2_000;

interface Seen {
	/** Another one whenever something of it is another. */
	seen: string;
	told: {
		page: { url: unknown; title: unknown };
		cart: unknown;
		order: unknown;
	};
}

/** What the shopper looks at: told to the frame only, and by it only once a conversation exists. */
export interface VisitorContext {
	now(): Seen;
	track(what: "page" | "cart" | "order", data: unknown): void;
}

/**
 * Calls `look` some calm moments after anything that may have changed address or title. Patching
 * `history.pushState` would be seen at once, but then we stand in the shop's own call chain, and a second
 * library that does the same leaves us there for ever. So: the Navigation API where it exists; elsewhere
 * Back and Forward, a look after each click, which is what moves a page on (Enter on a link is one too), and
 * one now and then while the chat is open.
 */
export function createVisitorContext(
	{ life, state }: BootContext,
	title: Title,
	look: () => void,
): VisitorContext {
	const shown: { cart: unknown; order: unknown } = { cart: null, order: null };
	/** A page without an address of its own, as the shop told it; it counts until the address changes. */
	let told: { href?: string; url?: unknown; title?: unknown } = {};
	let tracked = 0;
	let isWaiting = false;

	const soon = life.guard(() => {
		if (isWaiting) return;
		isWaiting = true;
		life.after(CALM_MS, () => {
			isWaiting = false;
			look();
		});
	});
	const { navigation } = window as {
		navigation?: EventTarget & { currentEntry?: unknown };
	};
	// A page may have a variable of that name.
	if (navigation?.currentEntry) life.on(navigation, "currententrychange", soon);
	else {
		life.on(window, "popstate click", soon);
		poll();
	}
	function poll() {
		life.after(POLL_MS, () => {
			if (state.open) look();
			poll();
		});
	}

	// The title often comes later than the address. Waiting a moment also keeps a page that writes its
	// title back from racing with us.
	const observer = new MutationObserver(soon);
	observer.observe(document.head, {
		childList: true,
		characterData: true,
		subtree: true,
	});
	life.atEnd(() => observer.disconnect());

	return {
		now() {
			const { href } = location;
			const page = told.href === href ? told : {};
			const url = page.url || href.split("#")[0];
			const name = page.title || title.own();
			return {
				seen: `${url}\n${name}\n${tracked}`,
				told: { page: { url, title: name }, ...shown },
			};
		},
		track(what, data) {
			tracked += 1;
			if (what === "page") told = { ...(data as object), href: location.href };
			else shown[what] = data;
		},
	};
}
