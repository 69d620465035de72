import { SignJWT } from "jose";
import { makeDemo } from "../../server/demo.ts";
import { beginSession } from "../../server/sessions/sessions.ts";
import type { QueueEventRow } from "../../server/store/contract/routing-rows.ts";
import type { IdentityKey, SiteRow } from "../../server/store/contract/rows.ts";
import { asks } from "../../server/testing/page.ts";
import { RELAY_ORIGIN, type Relay } from "../../server/testing/relay.ts";

export type Staff = "noor" | "teo" | "lina" | "ines";

/** What a person's browser holds once signed in. */
export interface Session {
	id: string;
	token: string;
	csrf: string;
}

export interface Shops {
	shop: SiteRow;
	books: SiteRow;
	staff: Record<Staff, Session>;
}

export const SHOP = "http://shop.test";
const MINUTE_MS = 60_000;

/** The demo's shops and people, in the places of those that the rig hires. */
export async function openShops(relay: Relay): Promise<Shops> {
	const demo = await makeDemo(relay.store, RELAY_ORIGIN, SHOP);
	const [shop, books] = await relay.store.sites();
	if (!shop || !books) throw new Error("the demo has two shops");
	const staff = {
		noor: await signsIn(relay, demo, "Noor"),
		teo: await hired(relay, "Teo"),
		lina: await hired(relay, "Lina"),
		ines: await hired(relay, "Ines"),
	};
	for (const who of ["noor", "teo", "ines"] as const) {
		const { id, token, csrf } = staff[who];
		relay.people[who] = { id, csrf, cookie: `__Host-shopbell=${token}` };
	}
	Object.assign(relay, { shop, books });
	await relay.store.keepQueueEvents(served(shop.id, relay.clock.now()));
	// It started before there was anybody.
	await relay.restart();
	return { shop, books, staff };
}

async function hired(relay: Relay, name: string): Promise<Session> {
	const people = await relay.store.people();
	const person = people.find((one) => one.name === name);
	if (!person) throw new Error(`the demo has nobody called ${name}`);
	return { id: person.id, ...(await beginSession(relay.store, person.id)) };
}

/** By the link that the demo prints, as the first screen of the console does it. */
async function signsIn(
	relay: Relay,
	demo: Awaited<ReturnType<typeof makeDemo>>,
	name: string,
): Promise<Session> {
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
}

/** The lines were served every three minutes of late: enough to tell a wait from. */
function served(site: string, now: number): QueueEventRow[] {
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

export function signedIdentity(shop: SiteRow, relay: Relay): Promise<string> {
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
