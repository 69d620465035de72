import { newLink } from "../server/sessions/sessions.ts";
import {
	forgotten,
	givenBack,
	handedOn,
	offeredSale,
} from "./hour/afternoon.ts";
import { askedWell } from "./hour/asked.ts";
import { complained } from "./hour/complained.ts";
import { lastMinutes, secondShop, withdrawnAndClosed } from "./hour/evening.ts";
import { knownPeople } from "./hour/known-people.ts";
import { firstAnswer, firstQuestion, fullHands } from "./hour/morning.ts";
import { ownAccounts, tagSeen, takenAlong } from "./hour/night.ts";
import { promised } from "./hour/promised.ts";
import { putOff } from "./hour/put-off.ts";
import { putRight } from "./hour/put-right.ts";
import { savedReply } from "./hour/saved-reply.ts";
import { savedView } from "./hour/saved-view.ts";
import { setUpShops } from "./hour/set-up.ts";
import type { Session, Staff } from "./hour/shops.ts";
import { MINUTE_MS, openStage, type Stage } from "./hour/stage.ts";
import { withFiles } from "./hour/with-files.ts";

/** What opens the database of the hour: secrets that the browsers and mails of its people hold. */
export interface Keys {
	/** When the hour ended: server milliseconds since 1970. */
	at: number;
	sites: { shop: string; books: string };
	staff: Record<Staff, Session>;
	/** Tokens of the visitors' browsers, with their site. */
	visitors: Stage["visitors"];
	/** Links that nobody has used yet. */
	links: { mail: string; signIn: string };
}

/**
 * The demo after an hour in which everything happens that a relay stores, said over its own sockets, on a clock
 * that is moved by hand. Leaves the database of a relay that was stopped in good order.
 */
export async function anHour(path: string): Promise<Keys> {
	const stage = await openStage(path);
	const { relay, shop, books, staff, visitors } = stage;
	const teams = await setUpShops(stage);
	const { maya, lamp } = await firstQuestion(stage);
	const noor = await firstAnswer(stage, maya, lamp);
	const parcel = await fullHands(stage);
	const back = await handedOn(stage, parcel);
	await forgotten(stage);
	await givenBack(stage);
	const bulk = await offeredSale(stage, teams, noor, back);
	const mail = await withdrawnAndClosed(stage, { bulk, lamp, maya, noor });
	await secondShop(stage, maya);
	await ownAccounts(stage);
	await askedWell(stage);
	await knownPeople(stage, { lamp, bulk });
	await savedView(stage);
	await savedReply(stage);
	await putOff(stage);
	await promised(stage);
	await putRight(stage);
	await complained(stage);
	await tagSeen(stage);
	await withFiles(stage);
	await takenAlong(stage, await stage.comes("sol"));
	await lastMinutes(stage, { noor, lina: parcel.lina, back });

	const signIn = await newLink(relay.store, "sign_in", staff.noor.id);
	const hour = 60 * MINUTE_MS - (relay.clock.now() - stage.began);
	if (hour > 0) await stage.passes(hour);
	const at = relay.clock.now();
	await relay.stop();
	await Promise.all([stage.box.stop(), stage.push.stop()]);
	return {
		at,
		sites: { shop: shop.id, books: books.id },
		staff,
		visitors,
		links: { mail, signIn },
	};
}
