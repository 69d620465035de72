import { fitsQuery } from "../../protocol/fits-query.ts";
import { fold } from "../../protocol/fold.ts";
import type { FoundProduct, ProductOrigin } from "../../protocol/product.ts";
import { productOf } from "../../protocol/product-of.ts";
import type { CartItem, Page } from "../../protocol/visitor.ts";
import { type KeptContext, keptContextOf } from "../people/kept-context.ts";
import type { ProductSource } from "../ports/product-source.ts";
import type { Store } from "../store/contract/store.ts";

/** What the shop's page has told of this shopper: the page that is looked at, the cart, the pages before. */
export function toldByPage(store: Pick<Store, "visitor">): ProductSource {
	return {
		async find({ site, visitor, query, most }) {
			const row = await store.visitor(site, visitor);
			const context = keptContextOf(row?.looking ?? null);
			const isWanted = fitsQuery(query);
			return (context ? productsIn(context) : [])
				.filter(({ name }) => isWanted(name))
				.slice(0, most);
		},
	};
}

function productsIn({ page, cart, pages = [] }: KeptContext): FoundProduct[] {
	const seen = pages.filter(({ url }) => url !== page.url);
	const all = [page, ...seen];
	const items = (cart?.items ?? []).flatMap((item) => {
		const url = item.url ?? pageOf(item, all)?.url;
		const { name, price: amount, picture } = item;
		const said = { name, url, amount, currency: cart?.currency, picture };
		return found("cart", said);
	});
	const priced = new Map(items.map((item) => [item.url, item]));
	const shown = (from: ProductOrigin, { url, title }: Page) =>
		// What is in the cart is called as the cart calls it, and has a price.
		(priced.get(url) && [{ ...priced.get(url), from } as FoundProduct]) ??
		found(from, { name: title, url });
	const first = shown("page", page);
	const here = new Set(first.map(({ url }) => url));
	return [
		...first,
		...items.filter(({ url }) => !here.has(url)),
		...seen
			.filter(({ url }) => !priced.has(url))
			.flatMap((one) => shown("seen", one)),
	];
}

/** A page whose title names the item: most carts do not say where their things are shown. */
function pageOf({ name }: CartItem, pages: readonly Page[]): Page | undefined {
	const wanted = fold(name);
	return wanted
		? pages.find(({ title }) => fold(title).includes(wanted))
		: undefined;
}

function found(
	from: ProductOrigin,
	said: Parameters<typeof productOf>[0],
): FoundProduct[] {
	const product = productOf(said);
	return product ? [{ ...product, from }] : [];
}
