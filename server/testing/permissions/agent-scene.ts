import { createECDH, randomBytes } from "node:crypto";
import { INVITATION_MS } from "../../../protocol/account-limits.ts";
import type { Role } from "../../../protocol/agent.ts";
import { newId } from "../../../protocol/ids.ts";
import { take } from "../../conversations/assign.ts";
import { closeAsAgent } from "../../conversations/close-as-agent.ts";
import { sendAsAgent } from "../../conversations/send-as-agent.ts";
import type { AgentActor, AgentSession } from "../../people/actor.ts";
import { type Agent, agentOf } from "../../people/agent.ts";
import { keysOf } from "../../people/identity-keys.ts";
import { join, makePerson } from "../../sites/first-run.ts";
import type { SiteRow } from "../../store/contract/rows.ts";
import type { Relay } from "../relay.ts";
import { kept } from "../shop.ts";
import { asks, comes, deafSocket } from "./scene.ts";
import type { AgentRole } from "./table.ts";

export interface AgentTarget {
	conversation: string;
	/** Whose it is. */
	visitor: string;
	epoch: number;
	/** Of what its agent wrote last; of the shopper's message where nobody has it. */
	seq: number;
	site: string;
	/** Of the site. */
	team: string;
	/** Server milliseconds, in an hour. */
	later: number;
	/** Somebody of the site. */
	member: string;
	/** Somebody who works there alone, and holds nothing. */
	newcomer: string;
	/** To the site, neither used nor withdrawn. */
	invitation: string;
	/** An idea, left on the site. */
	card: string;
	/** The key with which the site was made. */
	key: string;
	device: {
		endpoint: string;
		keys: { p256dh: string; auth: string };
		name: string;
	};
}

/** Somebody at a console, with the memberships that the role has. */
export async function agentSession(
	relay: Relay,
	role: AgentRole,
): Promise<AgentSession> {
	const address = `${newId()}@example.com`.toLowerCase();
	const person = await makePerson(relay.store, role, address);
	for (const [site, as] of MEMBERSHIPS[role](relay))
		await join(relay.store, site, person, as);
	const who = await agentOf(relay.store, person.id);
	if (!who) throw new Error("nobody of the staff");
	await isThere(relay, who.id);
	return {
		kind: "agent",
		who,
		sites: who.roles,
		freshAt: relay.store.now(),
		socket: deafSocket(),
		tokenHash: "",
	};
}

/** Teo of the shop, at his console. */
export async function colleague(relay: Relay): Promise<Agent> {
	const { id } = relay.people.teo;
	await isThere(relay, id);
	const teo = await agentOf(relay.store, id);
	if (!teo) throw new Error("nobody of the staff");
	return teo;
}

/** At the console, and given nothing: what they hold stays with them. */
async function isThere({ app, store, shop, books }: Relay, person: string) {
	const { presence, routing } = app.parts;
	await store.setAvailability(person, {
		availability: "away",
		until: null,
		set_because: null,
	});
	presence.arrived(person, "window");
	routing.refresh([shop.id, books.id]);
	await routing.idle();
}

const MEMBERSHIPS: Record<AgentRole, (relay: Relay) => [SiteRow, Role][]> = {
	read_only: ({ shop }) => [[shop, "read_only"]],
	agent: ({ shop }) => [[shop, "agent"]],
	supervisor: ({ shop }) => [[shop, "supervisor"]],
	owner: ({ shop }) => [[shop, "owner"]],
	"owner elsewhere": ({ books }) => [[books, "owner"]],
	"agent here, owner elsewhere": ({ shop, books }) => [
		[shop, "agent"],
		[books, "owner"],
	],
	left: () => [],
};

/** What the agent speaks of. */
export async function agentTarget(
	relay: Relay,
	{ who }: AgentActor,
	teo: Agent,
	column: string,
): Promise<AgentTarget> {
	const { log } = relay.app.parts;
	const site = column === "elsewhere" ? relay.books : relay.shop;
	const isUnknown = column === "unknown";
	const { conversation, seq } = await asks(relay, await comes(relay, site));
	const target: AgentTarget = {
		conversation: isUnknown ? newId() : conversation,
		visitor: (await kept(relay, conversation)).visitor_id,
		epoch: 0,
		seq,
		site: isUnknown ? newId() : site.id,
		team: await aTeam(relay, site),
		later: relay.store.now() + 3_600_000,
		member: site === relay.books ? relay.people.ines.id : relay.people.teo.id,
		newcomer: await aNewcomer(relay, site),
		invitation: await anInvitation(relay, site),
		card: await aCard(relay, site),
		key: keysOf(site).signing[0]?.kid ?? "",
		device: aDevice(),
	};
	const holder = holderOf(who, teo, site, column);
	if (holder) {
		const { epoch } = await kept(relay, conversation);
		await take(log, { site: site.id, id: conversation, epoch }, holder);
		if (holder.roles.has(site.id)) {
			const draft = { conversation, clientId: newId(), text: "Yes." };
			target.seq = (await sendAsAgent(log, holder, site.id, draft)).seq;
			if (column === "closed")
				await closeAsAgent(log, holder, { site: site.id, conversation }, {});
		}
	}
	target.epoch = (await kept(relay, conversation)).epoch;
	return target;
}

/** Who has it; whoever has lost the site meanwhile had it before. Who only reads never had one. */
function holderOf(
	who: Agent,
	teo: Agent,
	site: SiteRow,
	column: string,
): Agent | undefined {
	switch (column) {
		case "mine":
		case "closed":
			return who.roles.get(site.id) === "read_only" ? teo : who;
		case "a colleague's":
			return teo;
		default:
			return undefined;
	}
}

async function aTeam({ store }: Relay, site: SiteRow): Promise<string> {
	const id = newId();
	const name = `Team ${id}`;
	await store.keepTeam({
		site_id: site.id,
		id,
		name,
		offers: 0,
		created_at: store.now(),
	});
	return id;
}

async function aNewcomer({ store }: Relay, site: SiteRow): Promise<string> {
	const address = `${newId()}@example.com`.toLowerCase();
	const person = await makePerson(store, "Newcomer", address);
	await join(store, site, person, "agent");
	return person.id;
}

async function aCard({ app }: Relay, { id }: SiteRow): Promise<string> {
	const card = await app.capabilities.commentCards.leaveCard(
		{ site: id, visitor: null, address: newId(), channel: "link", order: null },
		{
			clientId: newId(),
			kind: "idea",
			text: "Sell them in red.",
			about: null,
			wantsAnswer: false,
			contact: null,
			locale: "en",
		},
	);
	return card.id;
}

/** As if an owner had made it who is nowhere else in the scene. */
async function anInvitation({ store }: Relay, site: SiteRow): Promise<string> {
	const address = `${newId()}@example.com`.toLowerCase();
	const maker = await makePerson(store, "Maker", address);
	await join(store, site, maker, "owner");
	const id = newId();
	await store.makeInvitation({
		site_id: site.id,
		id,
		token_hash: newId(),
		email: null,
		name: "",
		role: "agent",
		teams: "[]",
		languages: "[]",
		slots: 3,
		made_by: maker.id,
		made_at: store.now(),
		expires_at: store.now() + INVITATION_MS,
		used_at: null,
		used_by: null,
		withdrawn_at: null,
	});
	return id;
}

function aDevice(): AgentTarget["device"] {
	const ecdh = createECDH("prime256v1");
	return {
		endpoint: `https://push.example/${newId()}`,
		keys: {
			p256dh: ecdh.generateKeys("base64url"),
			auth: randomBytes(16).toString("base64url"),
		},
		name: "Firefox",
	};
}
