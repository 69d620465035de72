import { SignJWT } from "jose";
import type { World } from "./world.ts";

const DAY_MS = 24 * 3_600_000;

/** As the shop's server tells the relay of an order, with the site's key: one that was placed so many days ago. */
export async function tellsOrder(
	{ relay, site, identityKey }: World,
	{ order, days }: { order: string; days: number },
): Promise<void> {
	const at = new Date(Date.now() - days * DAY_MS).toISOString();
	const body = await new SignJWT({ order, at })
		.setProtectedHeader({ alg: "HS256", kid: identityKey.kid })
		.setAudience(site)
		.setExpirationTime("5 minutes")
		.sign(Buffer.from(identityKey.secret, "base64url"));
	const answer = await fetch(`${relay}/orders/${site}`, {
		method: "POST",
		headers: { "Content-Type": "application/jwt" },
		body,
	});
	if (!answer.ok) throw new Error(await answer.text());
}
