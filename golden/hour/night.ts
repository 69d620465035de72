import sharp from "sharp";
import { newToken } from "../../protocol/ids.ts";
import { hashOf } from "../../server/people/secret.ts";
import {
	type Browser,
	does,
	withApp,
	withPassword,
} from "../../server/testing/account.ts";
import { asks } from "../../server/testing/page.ts";
import { RELAY_ORIGIN } from "../../server/testing/relay.ts";
import { invites } from "../../server/testing/staff.ts";
import { addAgent, type VisitorSession } from "../../server/testing/wire.ts";
import { type Session, SHOP } from "./shops.ts";
import { MINUTE_MS, type Stage } from "./stage.ts";

const COOKIE = "__Host-shopbell=";
const IBAN = "DE89 3704 0044 0532 0130 00";

/** Each of the staff gets in by something of their own from now on, and somebody else is invited. */
export async function ownAccounts(stage: Stage): Promise<void> {
	const { relay, staff } = stage;
	const teo = await withPassword(relay, browserOf(staff.teo));
	staff.teo = { ...staff.teo, ...sessionOf(teo) };
	relay.people.teo = { id: staff.teo.id, ...teo };
	await withApp(relay, browserOf(staff.ines));
	await does(relay, "/console/account/totp-begin", {}, browserOf(staff.lina));
	await addPasskey(stage);
	await setPicture(stage);
	const desk = await addAgent(relay, "teo");
	await invites(relay, desk, { email: "sol@home.example", name: "Sol" });
	await desk.ask("masking:change", {
		site: stage.shop.id,
		ibans: true,
		ibanDays: 30,
	});
	// An address of a network inside: nobody is asked.
	await desk.ask("product-feed:change", {
		site: stage.shop.id,
		url: "https://10.0.0.1/products.csv",
	});
	await stage.passes(0);
	await relay.app.capabilities.productFeed.idle();
	desk.close();
}

/** A shopper has a link to keep, and has written the number of an account. */
export async function takenAlong(
	{ begins, passes }: Stage,
	shopper: VisitorSession,
): Promise<void> {
	await begins(shopper, `Send it back to ${IBAN}, please.`);
	await shopper.ask("link:make", { link: newToken() });
	await passes(MINUTE_MS);
}

/** The shop's page has loaded the script, and asked for its settings. */
export async function tagSeen({ relay, shop }: Stage): Promise<void> {
	await asks(relay, `/settings/${shop.id}`, { origin: SHOP });
	await relay.app.capabilities.tag.idle();
}

async function addPasskey({ relay, staff }: Stage): Promise<void> {
	const now = relay.clock.now();
	await relay.store.addPasskey({
		row: {
			credential_id: "bGFtcA",
			person_id: staff.noor.id,
			public_key: "bG9vbQ",
			counter: 1,
			transports: '["internal"]',
			rp_id: "relay.example",
			name: "This computer",
			created_at: now,
			used_at: now,
		},
		most: 10,
		session: hashOf(staff.noor.token),
		audit: [],
	});
}

async function setPicture({ relay, staff }: Stage): Promise<void> {
	const { cookie, csrf } = browserOf(staff.noor);
	const background = "#1f6f5c";
	const drawn = await sharp({
		create: { width: 64, height: 64, channels: 3, background },
	})
		.png()
		.toBuffer();
	const answer = await fetch(`${relay.origin}/console/account/picture`, {
		method: "PUT",
		headers: { Origin: RELAY_ORIGIN, Cookie: cookie, "X-Shopbell-CSRF": csrf },
		body: new Uint8Array(drawn),
	});
	if (answer.status !== 200) throw new Error(await answer.text());
}

function browserOf({ token, csrf }: Session): Browser {
	return { cookie: COOKIE + token, csrf };
}

function sessionOf({ cookie, csrf }: Browser): Omit<Session, "id"> {
	return { token: cookie.slice(COOKIE.length), csrf };
}
