import type { ComponentChildren } from "preact";
import type { CardProduct } from "../../protocol/product.ts";
import { money } from "../../ui/money.ts";
import { locale, plain } from "../words/words.ts";

/** A product in the log, as the shopper sees it. */
export function ProductCard({
	product: { name, price, url },
	children,
}: {
	product: CardProduct;
	/** The picture. */
	children: ComponentChildren;
}) {
	return (
		<article class="product-card">
			{children}
			<a href={plain(url)} target="_blank" rel="noopener noreferrer">
				<strong dir="auto">{plain(name)}</strong>
				{price && (
					<span>{money(price.amount, plain(price.currency), locale)}</span>
				)}
				<small dir="ltr">{hostOf(url)}</small>
			</a>
		</article>
	);
}

/** Where the link leads. */
function hostOf(url: string): string {
	return URL.canParse(url) ? new URL(url).host : "";
}
