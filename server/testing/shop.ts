import type { ConsoleCommands } from "../../protocol/console-events.ts";
import type { ConsoleFacts } from "../../protocol/console-facts.ts";
import type { Bodies, EntryKind } from "../../protocol/entry.ts";
import { newId } from "../../protocol/ids.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import { beginSession } from "../sessions/sessions.ts";
import { join, makePerson } from "../sites/first-run.ts";
import type { ConversationRow } from "../store/contract/columns.ts";
import type { MembershipRow } from "../store/contract/rows.ts";
import type { Relay } from "./relay.ts";
import { type ConsoleWire, connectWire } from "./wire.ts";

/** The conversation as it is kept. */
export async function kept(relay: Relay, id: string): Promise<ConversationRow> {
	const row = await relay.store.conversation(id);
	if (!row) throw new Error("the conversation is gone");
	return row;
}

/** The bodies of all entries of one kind, oldest first. */
export async function bodies<K extends EntryKind>(
	relay: Relay,
	id: string,
	kind: K,
): Promise<Bodies[K][]> {
	const row = await kept(relay, id);
	const entries = await relay.store.entriesAfter(row, 0, "staff", 999);
	return entries
		.filter((entry) => entry.kind === kind)
		.map(({ body }) => JSON.parse(body ?? "null") as Bodies[K]);
}

/** What owners set about somebody of the shop. */
export async function works(
	relay: Relay,
	person: string,
	set: Partial<Pick<MembershipRow, "slots">> & {
		languages?: string[];
		teams?: string[];
	},
): Promise<void> {
	const [membership] = await relay.store.memberships(person);
	if (!membership) throw new Error("nobody of the staff");
	const { languages, teams, ...rest } = set;
	await relay.store.keepMembership({
		...membership,
		...rest,
		...(languages ? { languages: JSON.stringify(languages) } : {}),
		...(teams ? { teams: JSON.stringify(teams) } : {}),
	});
	relay.app.parts.routing.refresh([membership.site_id]);
	await relay.app.parts.routing.idle();
}

/** A team of the shop. */
export async function team(
	relay: Relay,
	name: string,
	offers: boolean,
): Promise<string> {
	const id = newId();
	await relay.store.keepTeam({
		site_id: relay.shop.id,
		id,
		name,
		offers: offers ? 1 : 0,
		created_at: 1,
	});
	relay.app.parts.routing.refresh([relay.shop.id]);
	await relay.app.parts.routing.idle();
	return id;
}

/** One more agent of the shop, at the console. */
export async function joins(
	relay: Relay,
	name: string,
	availability: MembershipRow["availability"] = "here",
): Promise<{ id: string; desk: ConsoleWire }> {
	const person = await makePerson(relay.store, name, `${newId()}@example.com`);
	await join(relay.store, relay.shop, person, "agent");
	await relay.store.setAvailability(person.id, {
		availability,
		until: null,
		set_because: null,
	});
	const { token, csrf } = await beginSession(relay.store, person.id);
	relay.app.parts.routing.refresh([relay.shop.id]);
	const desk = connectWire<ConsoleCommands, ConsoleFacts>(relay, "/console", {
		auth: { csrf },
		headers: { Cookie: `__Host-shopbell=${token}` },
	});
	await desk.ask("hello", { protocol: PROTOCOL });
	return { id: person.id, desk };
}
