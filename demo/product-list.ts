import { nameOf } from "./cart.ts";
import { catalogue, pictureOf } from "./catalogue.ts";
import { euros } from "./money.ts";
import { photoAt } from "./pictures.ts";

/** A product as price portals and the agents' console read it. */
export interface Listed {
	id: string;
	name: string;
	url: string;
	picture: string;
	price: number;
	currency: "EUR";
}

/** All that the shop has, each colour by itself. @param origin of the shop, as browsers see it */
export function productList(origin: string): Listed[] {
	return catalogue.flatMap((product) =>
		product.colours.map((colour) => ({
			id: `${product.slug}-${colour.id}`,
			name: nameOf(product, colour),
			url: `${origin}/products/${product.slug}?colour=${colour.id}`,
			picture: origin + photoAt(pictureOf(product, colour)),
			price: euros(product.price),
			currency: "EUR",
		})),
	);
}
