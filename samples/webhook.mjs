// Takes what the chat tells your server. Node 20.11 or newer, nothing to install.
//
// To try it: SHOPBELL_WEBHOOK_SECRET=whsec_… PORT=8787 node webhook.mjs
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";

// An older message may be somebody who repeats what they have overheard.
const TOLERANCE_S = 5 * 60;

export function isFromChat(headers, body, now = Date.now()) {
	const secret = process.env.SHOPBELL_WEBHOOK_SECRET;
	if (!secret) throw new Error("SHOPBELL_WEBHOOK_SECRET is not set");
	const id = headers["webhook-id"];
	const timestamp = headers["webhook-timestamp"];
	if (!(Math.abs(now / 1000 - Number(timestamp)) <= TOLERANCE_S)) return false;
	const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
	const wanted = createHmac("sha256", key)
		.update(`${id}.${timestamp}.${body}`)
		.digest();
	// While a new secret takes over, two sign.
	return String(headers["webhook-signature"])
		.split(" ")
		.filter((one) => one.startsWith("v1,"))
		.map((one) => Buffer.from(one.slice(3), "base64"))
		.some(
			(one) => one.length === wanted.length && timingSafeEqual(one, wanted),
		);
}

// The same message may come again. Keep these where they outlive a restart.
const seen = new Set();

if (process.argv[1] === import.meta.filename) {
	const server = createServer(async (request, response) => {
		const chunks = [];
		for await (const chunk of request) chunks.push(chunk);
		// What is signed are the bytes as they came: parse them only afterwards.
		const body = Buffer.concat(chunks).toString("utf8");
		if (!isFromChat(request.headers, body))
			return response.writeHead(401).end();
		const id = request.headers["webhook-id"];
		if (!seen.has(id)) {
			seen.add(id);
			const { type, data } = JSON.parse(body);
			// Keep it here, and work later: the chat waits fifteen seconds.
			process.stdout.write(`${type} ${JSON.stringify(data)}\n`);
		}
		response.writeHead(204).end();
	});
	server.listen(Number(process.env.PORT ?? 8787), "127.0.0.1", () => {
		process.stdout.write(`listens on ${server.address().port}\n`);
	});
}
