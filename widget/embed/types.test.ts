import { expect, test } from "vitest";
import type { ShopbellApi, ShopbellCall } from "./shopbell.d.ts";

/** Never run: what a shop may write, and what its compiler says no to. */
export function written(api: ShopbellApi, calls: ShopbellCall[]): void {
	calls.push((shopbell) => shopbell.open({ draft: "Is it blue?" }));
	calls.push(["open", { draft: "Is it blue?" }], ["close"]);
	api.on("unread", ({ count }) => count.toFixed());
	api.once("ready", () => {});
	api.identify(async () => "jwt");
	api.track("cart", {
		items: [{ name: "Oak lamp", quantity: 1, price: 10 }],
		total: 10,
		currency: "EUR",
	});
	const unread: number = api.get("unread");
	api.set({ theme: "dark", offset: [24, unread] });

	// @ts-expect-error there is no such event
	api.on("opened", () => {});
	// @ts-expect-error a cart has items
	api.track("cart", { total: 10, currency: "EUR" });
	// @ts-expect-error nothing is kept under this name
	api.get("token");
	// @ts-expect-error two themes and what the system says
	api.set({ theme: "sepia" });
	// @ts-expect-error a draft is a text
	calls.push(["open", { draft: 7 }]);
}

test("the types that a shop gets hold for what a shop may write", () => {
	expect(written).toBeTypeOf("function");
});
