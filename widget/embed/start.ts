import { createApi } from "./api.ts";
import { say } from "./say.ts";
import type { ShopbellApi } from "./shopbell.d.ts";
import { findTag, type GivenTag, type Tag } from "./tag.ts";

/** Starts the one launcher of this page, or hands over to the one that is already there. */
export function start(): void {
	// Something else may have the name: an element with that id, or a variable of the shop's.
	const there = Array.isArray(window.Shopbell) ? window.Shopbell : [];
	const shopbell = there as unknown[] &
		Partial<ShopbellApi> & { tag?: GivenTag };
	const tag = findTag(shopbell.tag);
	const running = shopbell.get?.("site");
	if (!tag || (running && running !== tag.site)) {
		say(running ? `${running} is on this page already.` : "no data-site.");
		return;
	}
	if (!running) {
		// An early call may throw or come from anybody, so it is run one by one by our own push.
		const early = [...shopbell];
		shopbell.length = 0;
		const methods = shopbell as unknown as Record<string, unknown>;
		const api = createApi(tag, () => {
			// Whoever calls them later gets nothing, and nothing of ours stays in the page's memory for it.
			for (const name in api) methods[name] = Function.prototype;
			delete methods.push;
		});
		for (const name in api) methods[name] = api[name as "push"];
		window.Shopbell = shopbell as typeof window.Shopbell;
		tell();
		api.push(...(early as never[]));
	} else tell();

	/** Also when the script runs again, pasted twice or under a theme that swaps the body: the newer tag knows more. */
	function tell() {
		const { identity, cart } = tag as Tag;
		const running = shopbell as ShopbellApi;
		if (identity) running.identify(identity);
		if (cart) running.track("cart", parsed(cart));
	}

	function parsed(cart: string) {
		try {
			return JSON.parse(cart);
		} catch {
			say("data-cart is no JSON.");
			return null;
		}
	}
}
