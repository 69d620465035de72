import { after, atEnd, guard, on } from "./life.ts";
import { ownTitle } from "./title.ts";

const CALM_MS = 250;

let cart: unknown = null;
/** A page without an address of its own, as the shop told it; it counts until the address changes. */
let told: { href?: string; url?: unknown; title?: unknown } = {};

/** What the shopper looks at: told to the frame only, and by it only once a conversation exists. */
export function lookingNow() {
	const { href } = location;
	const { url, title } = told.href === href ? told : {};
	return {
		page: { url: url || href.split("#")[0], title: title || ownTitle() },
		cart,
	};
}

/** `page` {url, title}, or `cart`; other names are for later. */
export function track(name: string, data: unknown = null): void {
	// A copy, so that nothing of the page's can change, or fail to cross into the frame.
	const copy = JSON.parse(JSON.stringify(data));
	if (name === "cart") cart = copy;
	if (name === "page") told = { ...copy, href: location.href };
}

/**
 * Calls `look` some calm moments after anything that may have changed address or title. Patching
 * `history.pushState` would be seen at once, but then we stand in the shop's own call chain, and a second
 * library that does the same leaves us there for ever. So: the Navigation API where it exists; elsewhere
 * Back and Forward, and a look after each click, which is what moves a page on (Enter on a link is one too).
 */
export function watchLooking(look: () => void): void {
	let isWaiting = false;
	const soon = guard(() => {
		if (isWaiting) return;
		isWaiting = true;
		after(CALM_MS, () => {
			isWaiting = false;
			look();
		});
	});
	const { navigation } = window as { navigation?: EventTarget };
	if (navigation) on(navigation, "currententrychange", soon);
	else on(window, "popstate click", soon);

	// The title often comes later than the address. Waiting a moment also keeps a page that writes its
	// title back from racing with us.
	const observer = new MutationObserver(soon);
	observer.observe(document.head, {
		childList: true,
		characterData: true,
		subtree: true,
	});
	atEnd(() => observer.disconnect());
}
