/**
 * The one thing a shop adds to its pages: a script tag, just before </body>.
 *
 *     <script async src="https://chat.example/shopbell.js" data-site="your-site"></script>
 *
 * That is enough. Three attributes tell more, and all are optional:
 *
 * - `data-cart`: what lies in the cart, so that "does it come in blue?" needs no "which one?".
 *   The page says it by itself, so the agent sees it as a hint and nobody takes it for proof.
 * - `data-starters`: what the shop is often asked. The empty chat shows it, and a click puts it into the composer.
 * - `data-identity`: the signed token from identity.ts, only for people who are signed in.
 *
 * The shop has a Content-Security-Policy, so the tag carries the nonce of the page; headers.ts
 * names the four directives. `async` keeps the page fast when the chat is slow, or away.
 */
import { html } from "hono/html";
import { type Cart, rowsOf, totalOf } from "./cart.ts";
import { euros } from "./money.ts";
import { photoAt } from "./pictures.ts";

export type Tag = {
	relay: string;
	site: string;
	nonce: string;
	/** Of the shop, as this browser sees it. */
	origin: string;
	cart: Cart;
	identity?: string | undefined;
};

const STARTERS = [
	"Where is my order?",
	"How long does delivery take?",
	"Can I return something?",
];

export function tag({ relay, site, nonce, origin, cart, identity }: Tag) {
	// `html` escapes every value, quotes included: JSON stays inside of its attribute, whatever it says.
	const cartAttribute =
		cart.length > 0
			? html` data-cart="${JSON.stringify(describeCart(cart, origin))}"`
			: "";
	const identityAttribute = identity ? html` data-identity="${identity}"` : "";
	return html`<script async src="${relay}/shopbell.js" data-site="${site}" data-starters="${JSON.stringify(STARTERS)}"${cartAttribute}${identityAttribute} nonce="${nonce}"></script>`;
}

function describeCart(cart: Cart, origin: string) {
	const rows = rowsOf(cart);
	return {
		items: rows.map((row) => ({
			name: row.name,
			quantity: row.quantity,
			price: euros(row.price),
			// With these an agent can show it as a card.
			url: `${origin}/products/${row.slug}?colour=${row.colour}`,
			picture: origin + photoAt(row.picture),
		})),
		total: euros(totalOf(rows)),
		currency: "EUR",
	};
}
