// Says to the chat who is signed in at your shop. Node 20.11 or newer, nothing to install.
//
//   <script … data-identity="${identityOf(customer, orders)}"></script>
//
// Sign on every page view, on your server. The secret never goes to a browser.
import { createHmac } from "node:crypto";

const SITE = "YOUR-SITE";
const KEY_ID = "YOUR-KEY-ID";
const VALID_FOR_S = 30 * 60;

export function identityOf(customer, orders = []) {
	const secret = process.env.SHOPBELL_IDENTITY_KEY;
	if (!secret) throw new Error("SHOPBELL_IDENTITY_KEY is not set");
	const now = Math.floor(Date.now() / 1000);
	const head = { alg: "HS256", typ: "JWT", kid: KEY_ID };
	const claims = {
		aud: SITE,
		// The customer's id in your books. It never changes; names and addresses do.
		sub: customer.id,
		name: customer.name,
		email: customer.email,
		// The newest ten are shown.
		orders,
		iat: now,
		exp: now + VALID_FOR_S,
	};
	const signed = [head, claims]
		.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
		.join(".");
	const signature = createHmac("sha256", Buffer.from(secret, "base64url"))
		.update(signed)
		.digest("base64url");
	return `${signed}.${signature}`;
}

// To try it: SHOPBELL_IDENTITY_KEY=… node customer.mjs
if (process.argv[1] === import.meta.filename)
	process.stdout.write(
		identityOf(
			{ id: "1042", name: "Žaneta Müller", email: "zaneta@example.com" },
			[{ id: "LL-4821", at: "2026-05-30", total: 129.5, currency: "EUR" }],
		),
	);
