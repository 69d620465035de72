import { newId } from "../../protocol/ids.ts";
import { brings, drawnPicture, smallPdf } from "../../server/testing/upload.ts";
import { MINUTE_MS, type Stage } from "./stage.ts";

/** A shopper sends a picture and a PDF. */
export async function withFiles({
	relay,
	shop,
	comes,
	begins,
	passes,
}: Stage): Promise<void> {
	const shopper = await comes("vera");
	const conversation = await begins(shopper, "My lamp is broken.");
	const files: { id: string; alt?: string }[] = [];
	for (const [bytes, name] of [
		[await drawnPicture(800, 600), "broken lamp.png"],
		[smallPdf(), "invoice.pdf"],
	] as const)
		files.push(await brings(relay, shopper, bytes, { name, site: shop.id }));
	const [lamp, invoice] = files.map(({ id }) => ({ id }));
	for (const [text, file] of [
		["It came like this.", { ...lamp, alt: "A lamp without its shade" }],
		["", invoice],
	] as const)
		await shopper.ask("message:send", {
			...{ conversation, clientId: newId(), text },
			files: [file as { id: string }],
		});
	await passes(MINUTE_MS);
}
