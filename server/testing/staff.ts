import type { LinkLook, Role } from "../../protocol/agent.ts";
import type { ConsoleCommands } from "../../protocol/console-events.ts";
import type { ConsoleFacts } from "../../protocol/console-facts.ts";
import { newId } from "../../protocol/ids.ts";
import type { InvitationMade, NewInvitation } from "../../protocol/staff.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import { hashOf } from "../people/secret.ts";
import { beginSession } from "../sessions/sessions.ts";
import { join, makePerson } from "../sites/first-run.ts";
import type { SiteRow } from "../store/contract/rows.ts";
import { asks } from "./page.ts";
import type { Relay } from "./relay.ts";
import { type ConsoleWire, connectWire } from "./wire.ts";

/** Somebody at a console, in some role. */
export interface Hired {
	id: string;
	email: string;
	cookie: string;
	csrf: string;
	desk: ConsoleWire;
}

/** One more of the shop's staff, or of another site's, at the console, who gets nothing until they switch. */
export async function hires(
	relay: Relay,
	name: string,
	role: Role,
	site: SiteRow = relay.shop,
): Promise<Hired> {
	const email = `${newId()}@example.com`.toLowerCase();
	const person = await makePerson(relay.store, name, email);
	await join(relay.store, site, person, role);
	await relay.store.setAvailability(person.id, {
		availability: "away",
		until: null,
		set_because: null,
	});
	relay.app.parts.routing.refresh([site.id]);
	const { token, csrf } = await beginSession(relay.store, person.id);
	const cookie = `__Host-shopbell=${token}`;
	const desk = await sitsAt(relay, { cookie, csrf });
	return { id: person.id, email, cookie, csrf, desk };
}

/** The console of a session says hello. */
export async function sitsAt(
	relay: Relay,
	{ cookie, csrf }: { cookie: string; csrf: string },
): Promise<ConsoleWire> {
	const desk = connectWire<ConsoleCommands, ConsoleFacts>(relay, "/console", {
		auth: { csrf },
		headers: { Cookie: cookie },
	});
	await desk.ask("hello", { protocol: PROTOCOL });
	return desk;
}

/** An invitation to the shop, of an agent if nothing else is said; with the token of its link. */
export async function invites(
	relay: Relay,
	desk: ConsoleWire,
	wanted: Partial<NewInvitation> = {},
): Promise<InvitationMade & { token: string; id: string }> {
	const made = await desk.ask("invitation:make", {
		site: relay.shop.id,
		email: null,
		name: "",
		role: "agent",
		teams: [],
		languages: [],
		slots: 3,
		...wanted,
	});
	const token = made.url.split("#")[1] ?? "";
	const kept = await relay.store.invitation(hashOf(token), relay.clock.now());
	return { ...made, token, id: kept?.id ?? "" };
}

/** What a page that has the link is told of it. */
export async function opensLink(
	relay: Relay,
	token: string,
): Promise<LinkLook["link"]> {
	const answer = await asks(relay, "/console/link", {
		method: "POST",
		body: { token },
	});
	return ((await answer.json()) as LinkLook).link;
}

/** What of the staff stands in the audit log of a site, the oldest first. */
export async function writtenDown(relay: Relay, site = relay.shop.id) {
	const rows = await relay.store.auditBefore(site, LAST, 100);
	return rows.reverse().map(({ action, person_id: by, target, details }) => ({
		action,
		by,
		target,
		details: JSON.parse(details) as unknown,
	}));
}
const LAST = { at: Number.MAX_SAFE_INTEGER, id: "" };
