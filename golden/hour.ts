import { SignJWT } from "jose";
import type { ConsoleCommands, ConsoleFacts } from "../protocol/events.ts";
import { newId, newToken } from "../protocol/ids.ts";
import { CALL_MS, CLOSE_UNDO_MS, OFFER_MS } from "../protocol/limits.ts";
import { PROTOCOL } from "../protocol/version.ts";
import { makeDemo } from "../server/demo.ts";
import {
	type LetterBox,
	startLetterBox,
} from "../server/notifications/letter-box.support.ts";
import { startPushEndpoint } from "../server/notifications/push-endpoint.support.ts";
import { beginSession, newLink } from "../server/sessions/sessions.ts";
import type { LineEventRow } from "../server/store/contract/routing-rows.ts";
import type { IdentityKey, SiteRow } from "../server/store/contract/rows.ts";
import { heardAsk } from "../server/testing/asked.ts";
import { asks } from "../server/testing/page.ts";
import {
	RELAY_ORIGIN,
	type Relay,
	startRelay,
} from "../server/testing/relay.ts";
import {
	type ConsoleWire,
	connectWire,
	knocks,
	type Shopper,
	sitsDown,
} from "../server/testing/wire.ts";

/** What opens the database of the hour: secrets that the browsers and mails of its people hold. */
export interface Keys {
	/** When the hour ended: server milliseconds since 1970. */
	at: number;
	sites: { shop: string; books: string };
	staff: Record<Staff, { id: string; token: string; csrf: string }>;
	/** Tokens of the visitors' browsers, with their site. */
	visitors: Record<string, { site: string; token: string }>;
	/** Links that nobody has used yet. */
	links: { mail: string; signIn: string };
}
type Staff = "noor" | "teo" | "lina" | "ines";

const MINUTE_MS = 60_000;
const SHOP = "http://shop.test";
const MAYA = "maya@home.example";
const NOTHING_TO_WAIT_FOR = 0;
const PAGE = {
	url: `${SHOP}/products/dusk-table-lamp?colour=blue`,
	title: "Dusk table lamp",
};

/**
 * The demo after an hour in which everything happens that a relay stores, said over its own sockets, on a clock
 * that is moved by hand. Leaves the database of a relay that was stopped in good order.
 */
export async function anHour(path: string): Promise<Keys> {
	const box = await startLetterBox();
	const push = await startPushEndpoint();
	const relay = await startRelay({
		path,
		empty: true,
		config: { mail: { url: box.url, from: "chat@shop.example" } },
	});
	const began = relay.clock.now();
	const { shop, books, staff } = await opens(relay);
	const visitors: Keys["visitors"] = {};

	/** Time goes by, and what is sent and given in it has arrived. */
	async function passes(ms: number) {
		for (let left = ms; left > 0; left -= MINUTE_MS) {
			await relay.passes(Math.min(left, MINUTE_MS));
			await relay.app.capabilities.notifications.notices.idle();
		}
		if (ms === NOTHING_TO_WAIT_FOR) await relay.passes(0);
	}

	/** Somebody comes who reads this language. */
	async function comes(
		name: string,
		options: { site?: string; token?: string; locale?: string } = {},
	): Promise<Shopper> {
		// Who comes in the same millisecond stands in no order.
		await passes(1);
		const site = options.site ?? shop.id;
		const token = options.token ?? newToken();
		const wire = knocks(relay);
		await wire.ask("hello", {
			protocol: PROTOCOL,
			site,
			token: null,
			identity: null,
			...(options.locale ? { locale: options.locale } : {}),
		});
		await wire.ask("visitor:make", { token, identity: null });
		visitors[name] = { site, token };
		return {
			...wire,
			token,
			sends: (text, conversation = null, clientId = newId()) =>
				wire.ask("message:send", {
					conversation,
					clientId,
					text,
					...(conversation === null ? { page: PAGE } : {}),
				}),
		};
	}

	async function begins(shopper: Shopper, text: string): Promise<string> {
		const { conversation } = await shopper.sends(text);
		await shopper.ask("conversation:join", { conversation, after: 0 });
		await passes(NOTHING_TO_WAIT_FOR);
		return conversation;
	}

	function says(desk: ConsoleWire, conversation: string, text: string) {
		return desk.ask("message:send", {
			conversation,
			clientId: newId(),
			text,
		});
	}

	/** Closed by its agent, and the shopper asked. */
	async function closes(desk: ConsoleWire, shopper: Shopper, id: string) {
		const row = await relay.store.conversation(id);
		await desk.ask("conversation:close", { conversation: id });
		await passes(CLOSE_UNDO_MS);
		return (await heardAsk(relay, shopper, row?.last_seq)).seq;
	}

	const set = (
		desk: ConsoleWire,
		availability: "here" | "finishing" | "break" | "away",
		until?: number,
	) =>
		desk.ask("availability:set", {
			availability,
			...(until === undefined ? {} : { until }),
		});

	// The owners set up their shops; the second one has settings of its own.
	const teo = await sitsDown(relay, "teo");
	const ines = await sitsDown(relay, "ines");
	await set(teo, "away");
	await teo.ask("hours:change", {
		site: shop.id,
		hours: {
			timeZone: "Europe/Vilnius",
			weekly: {
				"1": [
					["08:00", "13:00"],
					["13:30", "20:00"],
				],
				"5": [["10:00", "24:00"]],
			},
			exceptions: [
				{ date: "2026-12-24", openings: [] },
				{ date: "2026-12-23", openings: [["10:00", "12:00"]] },
			],
		},
		languages: ["en", "lt"],
	});
	await teo.ask("privacy:change", {
		site: shop.id,
		privacyUrl: `${SHOP}/privacy`,
	});
	await teo.ask("texts:change", {
		site: shop.id,
		language: "en",
		texts: { "header.title": "Ask the lamp people" },
	});
	await teo.ask("texts:change", {
		site: shop.id,
		language: "lt",
		texts: { "header.title": "Klauskite apie lempas" },
	});
	await ines.ask("hours:change", {
		site: books.id,
		hours: { timeZone: "Pacific/Chatham", weekly: {}, exceptions: [] },
		languages: [],
	});
	const named = async (name: string, offers: boolean) => {
		const team = { id: null, name, offers };
		const { teams } = await teo.ask("team:change", { site: shop.id, team });
		const made = teams.find((one) => one.name === name);
		if (!made) throw new Error(`no team ${name}`);
		return made.id;
	};
	const repairs = await named("Repairs", false);
	const sales = await named("Sales", true);
	const works = (
		owner: ConsoleWire,
		who: Staff,
		slots: number,
		languages: string[],
		teams: string[],
	) =>
		owner.ask("member:change", {
			site: shop.id,
			member: { id: staff[who].id, slots, languages, teams },
		});
	await works(teo, "noor", 1, ["lt", "en"], []);
	await works(teo, "teo", 3, ["en"], [repairs]);
	await works(teo, "lina", 2, ["en"], []);

	// Nobody is at a console: the first question rings on Noor's phone until she comes.
	const early = await sitsDown(relay, "noor");
	await early.ask("push:add", push.device("Noor's phone"));
	await early.ask("push:read", {});
	early.close();
	teo.close();
	await passes(MINUTE_MS);
	const maya = await comes("maya", { locale: "en" });
	const lamp = await begins(maya, "Is the blue one in stock?");
	await passes(2 * CALL_MS);

	// She answers, and again by mail while Maya is gone, who goes on in another browser.
	const noor = await sitsDown(relay, "noor");
	await passes(NOTHING_TO_WAIT_FOR);
	await noor.ask("conversation:join", { conversation: lamp, after: 0 });
	await maya.ask("address:set", { email: MAYA });
	await noor.ask("note:add", {
		conversation: lamp,
		clientId: newId(),
		text: "Second shelf on the left.",
	});
	await says(noor, lamp, "Two of them. 💡 Shall I keep one?");
	await maya.ask("page:look", {
		page: { url: `${SHOP}/cart`, title: "Cart" },
		cart: {
			items: [{ name: "Dusk table lamp", quantity: 1, price: 60 }],
			total: 60,
			currency: "EUR",
		},
		order: { id: "LL-5000", at: "2026-06-01", total: 12.5, currency: "EUR" },
	});
	await passes(3 * MINUTE_MS);
	const first = toMaya(box);
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

	// Noor's one slot is taken: two more wait in the line and are told for how long.
	const lea = await comes("lea", { locale: "lt" });
	const shade = await begins(lea, "Ar turite gaubtų?");
	const omar = await comes("omar", { locale: "fr" });
	await omar.ask("identity:prove", { identity: await signed(shop, relay) });
	const parcel = await begins(omar, "Où est mon colis ?");
	await passes(MINUTE_MS);
	await omar.ask("wait:leave", { conversation: parcel });
	const lina = connectWire<ConsoleCommands, ConsoleFacts>(relay, "/console", {
		auth: { csrf: staff.lina.csrf },
		headers: { Cookie: `__Host-shopbell=${staff.lina.token}` },
	});
	await lina.ask("hello", { protocol: PROTOCOL });
	await set(lina, "here");
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
	await lea.sends("One more thing: which bulb?", shade);

	// A customer is handed on with a word, rated with one, and the last undo is just in time.
	await passes(MINUTE_MS);
	const back = await sitsDown(relay, "teo");
	await set(back, "here");
	const given = await relay.store.conversation(parcel);
	await lina
		.ask("conversation:take", {
			conversation: parcel,
			epoch: given?.epoch ?? 0,
		})
		.catch(() => undefined);
	await passes(NOTHING_TO_WAIT_FOR);
	const holder = async (id: string): Promise<ConsoleWire> => {
		const row = await relay.store.conversation(id);
		const desks = { noor, teo: back, lina, ines };
		for (const who of ["noor", "teo", "lina", "ines"] as const)
			if (staff[who].id === row?.agent_id) return desks[who];
		throw new Error(`nobody holds ${row?.preview_body}`);
	};
	if ((await holder(parcel)) !== back)
		await (await holder(parcel)).ask("conversation:transfer", {
			conversation: parcel,
			to: { kind: "agent", id: staff.teo.id },
			note: "He asks in French.",
		});
	await says(back, parcel, "It is at the depot since this morning.");
	const thanked = await closes(back, omar, parcel);
	await omar.ask("rating:give", {
		conversation: parcel,
		asked: thanked,
		score: 5,
		solved: "yes",
		comment: "Quick and kind – merci!",
	});
	await back.ask("conversation:reopen", { conversation: parcel, undo: false });
	await passes(MINUTE_MS);
	await says(back, parcel, "PS: it has left the depot.");
	await back.ask("conversation:close", { conversation: parcel });
	await back.ask("conversation:reopen", { conversation: parcel, undo: true });

	// Somebody who wants to be forgotten, with all that can be erased.
	const zoe = await comes("zoe");
	const secret = await begins(zoe, "My address is a secret");
	await zoe.ask("address:set", { email: "zoe@secret.example" });
	const keeps = await holder(secret);
	await says(keeps, secret, "It is safe with us.");
	const last = await closes(keeps, zoe, secret);
	await zoe.ask("rating:give", {
		conversation: secret,
		asked: last,
		score: 4,
		solved: null,
		comment: "My name is Zoe",
	});
	await zoe.ask("visitor:forget", {});

	// Given back by hand, quiet for ten minutes and awake again.
	const kim = await comes("kim");
	const cable = await begins(kim, "Is the cable long enough?");
	const before = await holder(cable);
	await before.ask("conversation:release", { conversation: cable });
	await passes(NOTHING_TO_WAIT_FOR);
	await says(await holder(cable), cable, "Two metres.");
	await passes(11 * MINUTE_MS);
	await kim.sends("That is enough.", cable);

	// Sales are offered: declined, missed twice, accepted.
	await works(back, "noor", 3, ["lt", "en"], [sales]);
	await works(back, "teo", 3, ["en"], [repairs, sales]);
	const ravi = await comes("ravi");
	const bulk = await begins(ravi, "Forty lamps for a hotel?");
	const offered = async () => {
		const row = await relay.store.conversation(bulk);
		return {
			desk: row?.offered_id === staff.noor.id ? noor : back,
			answer: { conversation: bulk, epoch: row?.epoch ?? 0 },
		};
	};
	const one = await offered();
	await one.desk.ask("offer:decline", {
		...one.answer,
		reason: "On the phone",
	});
	await passes(NOTHING_TO_WAIT_FOR);
	await passes(OFFER_MS);
	const two = await offered();
	await two.desk.ask("offer:accept", two.answer);
	await two.desk.ask("conversation:transfer", {
		conversation: bulk,
		to: { kind: "team", id: repairs },
		note: "Half of them are broken.",
	});
	await passes(NOTHING_TO_WAIT_FOR);

	// Ravi's answer is withdrawn, and Maya closes her own.
	const sorry = await says(await holder(bulk), bulk, "No.");
	await (await holder(bulk)).ask("message:withdraw", {
		conversation: bulk,
		seq: sorry.seq,
	});
	await maya.ask("read:mark", { conversation: lamp, seq: 5 });
	await says(noor, lamp, "I keep one until six.");
	await passes(11 * MINUTE_MS);
	const unused = toMaya(box);
	await maya.ask("conversation:close", { conversation: lamp });

	// The second shop, where the same browser is another visitor.
	const reader = await comes("reader", { site: books.id, token: maya.token });
	const order = await begins(reader, "Do you have the atlas?");
	await set(ines, "here");
	await ines.ask("conversation:take", { conversation: order, epoch: 0 });
	await says(ines, order, "On Friday.");

	// At the end everybody is off in a way of their own, and the line is not empty.
	const missed = await comes("iris");
	await set(lina, "finishing");
	await set(back, "away");
	const dim = await begins(missed, "Can it be dimmed?");
	await relay.store.conversation(dim);
	await set(noor, "break", relay.clock.now() + 60 * MINUTE_MS);
	await relay.store.setAvailability(staff.lina.id, {
		availability: "away",
		until: null,
		set_because: "missed_offers",
	});
	await passes(12 * MINUTE_MS);
	await comes("nobodyYet");
	const ana = await comes("ana", { locale: "lt" });
	await begins(ana, "Labas, ar dar dirbate?");
	await passes(NOTHING_TO_WAIT_FOR);

	const signIn = await newLink(relay.store, "sign_in", staff.noor.id);
	const hour = 60 * MINUTE_MS - (relay.clock.now() - began);
	if (hour > 0) await passes(hour);
	const at = relay.clock.now();
	await relay.stop();
	await Promise.all([box.stop(), push.stop()]);
	return {
		at,
		sites: { shop: shop.id, books: books.id },
		staff,
		visitors,
		links: { mail: unused, signIn },
	};
}

/** The demo's shops and people, in the places of those that the rig hires. */
async function opens(relay: Relay) {
	const demo = await makeDemo(relay.store, RELAY_ORIGIN, SHOP);
	const [shop, books] = await relay.store.sites();
	if (!shop || !books) throw new Error("the demo has two shops");
	const people = await relay.store.people();
	const hired = async (name: string) => {
		const person = people.find((one) => one.name === name);
		if (!person) throw new Error(`the demo has nobody called ${name}`);
		return { id: person.id, ...(await beginSession(relay.store, person.id)) };
	};
	/** By the link that the demo prints, as the first screen of the console does it. */
	const signsIn = async (name: string) => {
		const person = demo.people.find((one) => one.name === name);
		if (!person) throw new Error(`the demo has no link for ${name}`);
		const answer = await asks(relay, "/console/session", {
			method: "POST",
			body: { token: new URL(person.link).hash.slice(1) },
		});
		const { csrf } = (await answer.json()) as { csrf: string };
		const [, token = ""] =
			/^__Host-shopbell=([^;]+)/.exec(answer.headers.get("Set-Cookie") ?? "") ??
			[];
		return { id: person.id, token, csrf };
	};
	const staff = {
		noor: await signsIn("Noor"),
		teo: await hired("Teo"),
		lina: await hired("Lina"),
		ines: await hired("Ines"),
	};
	for (const who of ["noor", "teo", "ines"] as const) {
		const { id, token, csrf } = staff[who];
		relay.people[who] = { id, csrf, cookie: `__Host-shopbell=${token}` };
	}
	Object.assign(relay, { shop, books });
	await relay.store.keepLineEvents(served(shop.id, relay.clock.now()));
	// It started before there was anybody.
	await relay.restart();
	return { shop, books, staff };
}

/** The lines were served every three minutes of late: enough to tell a wait from. */
function served(site: string, now: number): LineEventRow[] {
	return ["-/-", "-/lt"].flatMap((line) =>
		Array.from({ length: 60 }, (_, at) => ({
			site_id: site,
			line,
			at: now - (61 - at) * 3 * MINUTE_MS,
			kind: "started" as const,
			waited: 6 * MINUTE_MS,
			waiting: 3,
			slots: 1,
			replied: MINUTE_MS,
			conversation_id: `earlier${at}`,
		})),
	);
}

function signed(shop: SiteRow, relay: Relay): Promise<string> {
	const [key] = JSON.parse(shop.identity_keys) as [IdentityKey];
	const orders = [
		{ id: "LL-4900", at: "2026-05-31T10:00:00Z", total: 45, currency: "EUR" },
		{ id: "LL-4821", at: "2026-05-30", total: 60, currency: "EUR" },
	];
	return new SignJWT({ name: "Omar", email: "omar@example.com", orders })
		.setProtectedHeader({ alg: "HS256", kid: key.kid })
		.setSubject("customer-7")
		.setAudience(shop.id)
		.setExpirationTime(relay.clock.now() / 1_000 + 600)
		.sign(Buffer.from(key.key, "base64url"));
}

/** What opens the conversation that the newest mail to her is about. */
function toMaya(box: LetterBox): string {
	const mail = box.got.findLast(({ to }) => to.includes(MAYA));
	const [, link] = /\/c\/[\w-]+#([\w-]{43})/.exec(mail?.text ?? "") ?? [];
	if (!link) throw new Error("no mail with a link came to Maya");
	return link;
}
