// Tells the chat of an order, so that a survey can ask how it went. Node 20.11 or newer, nothing to install.
//
//   await tellOrder({ order: "LL-4821", at: "2026-05-30T10:15:00Z", … })    when it is placed
//   await tellOrder({ …, deliveredAt: "2026-06-02" })                       once it has arrived
//
// Call it on your server: as often as you like, the same order is kept once. The secret never goes to a browser.
import { createHmac } from "node:crypto";

const RELAY = "YOUR-RELAY";
const SITE = "YOUR-SITE";
const KEY_ID = "YOUR-KEY-ID";
const VALID_FOR_S = 5 * 60;

export async function tellOrder(order) {
	const answer = await fetch(`${RELAY}/orders/${SITE}`, {
		method: "POST",
		headers: { "Content-Type": "application/jwt" },
		body: signedOrder(order),
	});
	// 5xx and 429 pass by themselves: call it again later. What else is refused says which claim is wrong.
	if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
}

export function signedOrder(order) {
	const secret = process.env.SHOPBELL_IDENTITY_KEY;
	if (!secret) throw new Error("SHOPBELL_IDENTITY_KEY is not set");
	const now = Math.floor(Date.now() / 1000);
	const head = { alg: "HS256", typ: "JWT", kid: KEY_ID };
	const claims = { aud: SITE, iat: now, exp: now + VALID_FOR_S, ...order };
	const signed = [head, claims]
		.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
		.join(".");
	const signature = createHmac("sha256", Buffer.from(secret, "base64url"))
		.update(signed)
		.digest("base64url");
	return `${signed}.${signature}`;
}

// To try it: SHOPBELL_IDENTITY_KEY=… node order.mjs
if (process.argv[1] === import.meta.filename)
	process.stdout.write(
		signedOrder({
			order: "LL-4821",
			at: "2026-05-30T10:15:00Z",
			products: ["Lamp “Žvakė”"],
			// The customer's id in your books, as in the identity.
			sub: "1042",
			email: "zaneta@example.com",
			// Only if the customer has agreed to be asked by mail.
			maySurveyByMail: true,
			locale: "lt",
		}),
	);
