/**
 * How a shop proves to Shopbell who is signed in.
 *
 * Your server signs a short token with the secret from the console, and the page hands it on in
 * `data-identity` (see tag.ts). The secret stays on the server. Whoever reads the page sees
 * only a token of their own that ends soon, and nobody can write one for somebody else.
 *
 * Sign on every page view: a token is cheap, and a fresh one has its full half hour before it.
 */
import { SignJWT } from "jose";
import { euros } from "./money.ts";
import type { Customer, Order } from "./orders.ts";

/** From the environment: the site, the id of the key, and the secret itself as base64url. */
export type IdentityKey = { site: string; kid: string; secret: string };

/** Shopbell refuses tokens that live longer than an hour. */
const TOKEN_LIFE_S = 30 * 60;
const MOST_ORDERS_TOLD = 10;

export function signIdentity(
	key: IdentityKey,
	customer: Customer,
	newestOrders: readonly Order[],
	now = new Date(),
): Promise<string> {
	const issuedAt = Math.floor(now.getTime() / 1000);
	return (
		new SignJWT({
			name: customer.name,
			email: customer.email,
			orders: newestOrders.slice(0, MOST_ORDERS_TOLD).map((order) => ({
				id: order.id,
				at: order.at.toISOString(),
				total: euros(order.total),
				currency: "EUR",
			})),
		})
			// The kid says which secret signed, so that you can bring in a new one while the old one still counts.
			.setProtectedHeader({ alg: "HS256", kid: key.kid })
			// The id of the customer in *your* books. It must never change; names and addresses do.
			.setSubject(customer.id)
			// A token for this site is worth nothing on another.
			.setAudience(key.site)
			.setIssuedAt(issuedAt)
			.setExpirationTime(issuedAt + TOKEN_LIFE_S)
			.sign(Buffer.from(key.secret, "base64url"))
	);
}
