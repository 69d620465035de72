import type { ConsoleCommands } from "../../protocol/console-events.ts";
import type { ConsoleFacts } from "../../protocol/console-facts.ts";
import { newId, newToken } from "../../protocol/ids.ts";
import { CALL_MS } from "../../protocol/limits.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import {
	addAgent,
	type ConsoleWire,
	connectWire,
	knocks,
	type VisitorSession,
} from "../../server/testing/wire.ts";
import { SHOP, signedIdentity } from "./shops.ts";
import {
	linkToMaya,
	MAYA,
	MINUTE_MS,
	NOTHING_TO_WAIT_FOR,
	type Stage,
	says,
	setAvailability,
} from "./stage.ts";

/** Nobody is at a console: the first question rings on Noor's phone until she comes. */
export async function firstQuestion(
	stage: Stage,
): Promise<{ maya: VisitorSession; lamp: string }> {
	const { relay, push, passes, comes, begins } = stage;
	const early = await addAgent(relay, "noor");
	await early.ask("push:add", push.device("Noor's phone"));
	await early.ask("push:read", {});
	// An older relay refuses it.
	await early.say("quiet-hours:set", {
		hours: { timeZone: "UTC", from: "03:00", to: "04:00", days: ["7"] },
	});
	early.close();
	await passes(MINUTE_MS);
	const maya = await comes("maya", { locale: "en" });
	const lamp = await begins(maya, "Is the blue one in stock?");
	await passes(2 * CALL_MS);
	return { maya, lamp };
}

/** She answers, and again by mail while Maya is gone, who goes on in another browser. */
export async function firstAnswer(
	stage: Stage,
	maya: VisitorSession,
	lamp: string,
): Promise<ConsoleWire> {
	const { relay, box, shop, visitors, passes } = stage;
	const noor = await addAgent(relay, "noor");
	stage.desks.noor = noor;
	await passes(NOTHING_TO_WAIT_FOR);
	await noor.ask("conversation:join", { conversation: lamp, after: 0 });
	await maya.ask("address:set", { email: MAYA });
	await noor.ask("note:add", {
		conversation: lamp,
		clientId: newId(),
		text: "Second shelf on the left.",
		mentions: [relay.people.teo.id],
	});
	await noor.ask("customer:check", {
		conversation: lamp,
		order: "LL-5000",
		holds: true,
	});
	await says(noor, lamp, "Two of them. 💡 Shall I keep one?");
	// She writes first.
	await noor.ask("message:schedule", {
		conversation: lamp,
		id: newId(),
		text: "I still keep it.",
		sendAt: relay.clock.now() + 120 * MINUTE_MS,
	});
	await maya.ask("page:view", {
		page: { url: `${SHOP}/cart`, title: "Cart" },
		cart: {
			items: [{ name: "Dusk table lamp", quantity: 1, price: 60 }],
			total: 60,
			currency: "EUR",
		},
		order: { id: "LL-5000", at: "2026-06-01", total: 12.5, currency: "EUR" },
	});
	await passes(3 * MINUTE_MS);
	const first = linkToMaya(box);
	const phone = knocks(relay);
	await phone.ask("hello", {
		protocol: PROTOCOL,
		site: shop.id,
		token: null,
		identity: null,
	});
	visitors.mayaByLink = { site: shop.id, token: newToken() };
	await phone.ask("link:open", {
		token: visitors.mayaByLink.token,
		link: first,
	});
	return noor;
}

/** Noor's one slot is taken: two more wait in the line and are told for how long. */
export async function fullHands(
	stage: Stage,
): Promise<{ lina: ConsoleWire; omar: VisitorSession; parcel: string }> {
	const { relay, shop, staff, passes, comes, begins, closes } = stage;
	const lea = await comes("lea", { locale: "lt" });
	const shade = await begins(lea, "Ar turite gaubtų?");
	const omar = await comes("omar", { locale: "fr" });
	await omar.ask("identity:prove", {
		identity: await signedIdentity(shop, relay),
	});
	const parcel = await begins(omar, "Où est mon colis ?");
	await passes(MINUTE_MS);
	await omar.ask("wait:leave", { conversation: parcel });
	const lina = connectWire<ConsoleCommands, ConsoleFacts>(relay, "/console", {
		auth: { csrf: staff.lina.csrf },
		headers: { Cookie: `__Host-shopbell=${staff.lina.token}` },
	});
	stage.desks.lina = lina;
	await lina.ask("hello", { protocol: PROTOCOL });
	await setAvailability(lina, "here");
	await passes(MINUTE_MS);
	await lea.ask("language:accept", { conversation: shade, language: "en" });
	await passes(NOTHING_TO_WAIT_FOR);
	await says(lina, shade, "We do, in three sizes.");
	const wrong = await lea.sends("My card is 4111 1111", shade);
	await lea.ask("message:withdraw", { conversation: shade, seq: wrong.seq });
	const asked = await closes(lina, lea, shade);
	await lea.ask("rating:give", {
		conversation: shade,
		asked,
		score: 2,
		solved: "not_yet",
		comment: null,
	});
	await lea.sends("Paid with 4111 1111 1111 1111. Which bulb?", shade);
	return { lina, omar, parcel };
}
