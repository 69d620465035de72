import type { CardProduct } from "../../protocol/product.ts";
import { money } from "../../ui/money.ts";

/** What a card says to whoever cannot be shown one, in the language of the shopper. */
export function cardText(
	{ name, price, url }: CardProduct,
	locale: string,
): string {
	return [name, price && money(price.amount, price.currency, locale), url]
		.filter(Boolean)
		.join("\n");
}
