import { say } from "./say.ts";
import { createShopbell, type Shopbell } from "./shopbell.ts";
import { findTag } from "./tag.ts";

declare global {
	interface Window {
		/**
		 * The one global: an array that collects early calls until the script has loaded, then the same
		 * array with our methods, `push` among them; after `destroy` it collects again.
		 */
		Shopbell?: unknown[] & Partial<Shopbell>;
	}
}

/** Starts the one launcher of this page, or hands over to the one that is already there. */
export function start(): void {
	const there = window.Shopbell;
	const tag = findTag();
	if (!tag) {
		say("no data-site.");
		return;
	}
	// Something else may have the name: an element with that id, or a variable of the shop's.
	const api = Array.isArray(there) ? there : [];
	const calls: unknown[] = [];
	if (!Object.keys(api).includes("push")) {
		window.Shopbell = api;
		calls.push(...api.splice(0));
		Object.assign(
			api,
			createShopbell(tag, () => delete (api as Partial<Shopbell>).push),
		);
	}
	// Also when the script runs again, pasted twice or anew under a theme that swaps the body: the newer tag
	// knows more.
	api.push(
		() => {
			if (tag.identity) api.identify?.(tag.identity);
			if (tag.cart) api.track?.("cart", JSON.parse(tag.cart));
		},
		...calls,
	);
}
