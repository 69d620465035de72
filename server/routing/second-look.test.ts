import { afterEach, beforeEach, expect, test } from "vitest";
import { STILL_THERE_MS } from "../../protocol/limits.ts";
import { transferToTeam } from "../conversations/release.ts";
import { agentOf } from "../people/agent.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { kept, team, works } from "../testing/shop.ts";
import { addAgent, arrives, sitsAway } from "../testing/wire.ts";

let relay: Relay;
let refuses = false;
beforeEach(async () => {
	refuses = false;
	relay = await startRelay({
		store: (store) => ({
			...store,
			commit: (changes) =>
				refuses && changes.some(({ needs }) => needs.further?.workload)
					? Promise.reject(new Error("the disk is full"))
					: store.commit(changes),
			conversation: (id) =>
				refuses
					? Promise.reject(new Error("the disk is full"))
					: store.conversation(id),
		}),
	});
});
afterEach(() => relay.stop());

async function asks(text: string) {
	const shopper = await arrives(relay);
	const { conversation } = await shopper.sends(text);
	await relay.passes(0);
	return { shopper, conversation };
}

/** Back at the desk, as the store has it. */
async function isHere(person: string): Promise<void> {
	await relay.store.setAvailability(person, {
		availability: "here",
		until: null,
		set_because: null,
	});
	await relay.app.parts.routing.personChanged(person);
}

test("RO8 an offer that is out counts: what a colleague hands over does not fill its slot", async () => {
	const sales = await team(relay, "Sales", true);
	const { teo: person } = relay.people;
	await works(relay, person.id, { teams: [sales], slots: 1 });
	const noor = await sitsAway(relay, "noor");
	const teo = await addAgent(relay, "teo");
	const offered = await asks("offered to Teo");
	const other = await asks("taken by Noor");
	const { conversation } = other;
	const { epoch } = await kept(relay, conversation);
	await noor.ask("conversation:take", { conversation, epoch });
	const to = { kind: "agent" as const, id: person.id };
	expect(
		await noor.refused("conversation:transfer", { conversation, to, note: "" }),
	).toMatchObject({ code: "not_free" });
	const row = await kept(relay, offered.conversation);
	await teo.ask("offer:accept", { conversation: row.id, epoch: row.epoch });
	expect((await relay.store.workloadOf(person.id)).load).toBe(1);
});

test("RO9 what goes to a team in this very moment is given to nobody outside it", async () => {
	const id = await team(relay, "Repairs", false);
	await sitsAway(relay, "noor");
	await works(relay, relay.people.teo.id, { slots: 1 });
	await addAgent(relay, "teo");
	await asks("fills Teo's slot");
	const { conversation } = await asks("My lamp is broken");
	const { store, log } = relay.app.parts;
	const teo = await agentOf(store, relay.people.teo.id);
	if (!teo) throw new Error("Teo has left");
	const key = { site: relay.shop.id, conversation, note: "" };
	const handed = transferToTeam(log, teo, key, { id, name: "Repairs" });
	await isHere(relay.people.noor.id);
	await handed;
	await relay.passes(0);
	expect(await kept(relay, conversation)).toMatchObject({
		state: "waiting",
		team_name: "Repairs",
	});
});

test("RO6 a disk that refuses once leaves nobody waiting beside an idle agent", async () => {
	await sitsAway(relay, "noor");
	const { conversation } = await asks("Hello");
	refuses = true;
	await isHere(relay.people.noor.id);
	await relay.passes(0);
	refuses = false;
	await relay.passes(60_000);
	expect(await kept(relay, conversation)).toMatchObject({ agent_name: "Noor" });
});

test("RO6 everybody who could have it has missed it: colleagues with full hands do not hold it up", async () => {
	const sales = await team(relay, "Sales", true);
	for (const { id } of [relay.people.noor, relay.people.teo])
		await works(relay, id, { teams: [sales], slots: 1 });
	const teo = await addAgent(relay, "teo");
	const { conversation: full } = await asks("fills Teo's slot");
	await teo.ask("offer:accept", { conversation: full, epoch: 0 });
	await addAgent(relay, "noor");
	const { conversation } = await asks("Hello");
	await relay.passes(30_000);
	await relay.passes(60_000);
	const row = await kept(relay, conversation);
	expect(row.offered_id ?? row.agent_id).toBe(relay.people.noor.id);
});

test("RO12 who was asked whether they are still there, and writes, is not asked any more", async () => {
	await works(relay, relay.people.noor.id, { slots: 1 });
	await addAgent(relay, "noor");
	await asks("fills Noor's slot");
	const { shopper, conversation } = await asks("Hello");
	await relay.passes(STILL_THERE_MS + 5_000);
	await shopper.hears(
		"place:changed",
		({ place }) => place?.stillThere === true,
	);
	await shopper.sends("I am.", conversation);
	await relay.passes(5_000);
	await shopper.fence();
	expect(shopper.facts("place:changed").at(-1)?.place?.stillThere).toBe(false);
});
