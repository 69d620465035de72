import { addStyle } from "../../../ui/add-style.ts";
import { ProductCard } from "./ProductCard.tsx";
import css from "./product-card.css?inline";

/** Hands out what shows a product. */
export function createParts(_needs: unknown) {
	addStyle(css);
	return { ProductCard };
}
