import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../protocol/ids.ts";
import { TEAMS } from "../../protocol/limits.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { runs } from "../testing/runs.ts";
import { changes } from "../testing/store/suite.ts";
import { arrives } from "../testing/wire.ts";

let relay: Relay;
let site: string;
beforeEach(async () => {
	relay = await startRelay();
	site = relay.shop.id;
});
afterEach(() => relay.stop());

const newTeam = (name: string, offers = false) => ({
	site,
	team: { id: null, name, offers },
});

test("ST5 a team is made, changed and removed, from its members, too", async () => {
	const noor = await runs(relay, "noor", "owner");
	const made = await noor.ask("team:change", newTeam("Returns"));
	const [team] = made.teams;
	if (!team) throw new Error("no team");
	expect(team).toMatchObject({ name: "Returns", offers: false });
	const changed = await noor.ask("team:change", {
		site,
		team: { ...team, name: "Returns and care", offers: true },
	});
	expect(changed.teams).toEqual([
		{ id: team.id, name: "Returns and care", offers: true },
	]);
	const teo = relay.people.teo.id;
	await noor.ask("member:change", {
		site,
		member: { id: teo, slots: 2, languages: [], teams: [team.id] },
	});
	const rest = await noor.ask("team:remove", { site, team: team.id });
	expect(rest.teams).toEqual([]);
	expect(rest.members.flatMap(({ teams }) => teams)).toEqual([]);
	expect(await noor.refused("team:remove", { site, team: team.id })).toEqual({
		code: "not_found",
	});
});

test("ST5 a conversation does not wait for a team that is gone, and shows its new name", async () => {
	const noor = await runs(relay, "noor", "owner");
	await noor.ask("availability:set", { availability: "away" });
	const { teams } = await noor.ask("team:change", newTeam("Returns"));
	const team = teams[0]?.id ?? "";
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("It arrived broken.");
	await relay.app.parts.log.change(
		changes(
			{ site_id: relay.shop.id, id: conversation },
			{ set: { team_id: team, team_name: "Returns" } },
		),
	);
	const needs = async () => {
		const row = await relay.store.conversation(conversation);
		return [row?.team_id, row?.team_name];
	};
	const renamed = { id: team, name: "Broken things", offers: false };
	await noor.ask("team:change", { site, team: renamed });
	expect(await needs()).toEqual([team, "Broken things"]);
	await noor.ask("team:remove", { site, team });
	expect(await needs()).toEqual([null, null]);
	await noor.hears(
		"conversation:changed",
		(fact) => fact.conversation.lastSeq > 0 && fact.conversation.team === null,
	);
});

test("ST5 a name belongs to one team, whoever comes first and however it is written", async () => {
	const noor = await runs(relay, "noor", "owner");
	const teo = await runs(relay, "teo", "supervisor");
	const replies = await Promise.all([
		noor.say("team:change", newTeam("Returns")),
		teo.say("team:change", newTeam("RETURNS")),
	]);
	expect(replies.map(({ ok }) => ok).sort()).toEqual([false, true]);
	expect(await noor.refused("team:change", newTeam(" returns "))).toEqual({
		code: "conflict",
	});
	expect(await relay.store.teams(site)).toHaveLength(1);
	// The same name at another site is another team.
	const { books } = relay;
	const team = { site_id: books.id, id: newId(), name: "Returns", offers: 0 };
	await relay.store.keepTeam({ ...team, created_at: 1 });
	expect((await noor.ask("site:read", { site })).teams).toHaveLength(1);
});

test("ST5 there is an end to teams", async () => {
	const noor = await runs(relay, "noor", "owner");
	for (let at = 0; at < TEAMS; at++) {
		const team = { site_id: site, id: newId(), name: `Team ${at}`, offers: 0 };
		await relay.store.keepTeam({ ...team, created_at: at });
	}
	expect(await noor.refused("team:change", newTeam("One more"))).toEqual({
		code: "rejected",
	});
});

test("ST5 a closed conversation of the team that is taken up while the others are renamed has the new name, too", async () => {
	await relay.stop();
	let reopens = async () => {};
	relay = await startRelay({
		store: (store) => ({
			...store,
			// It is open again before its turn comes, and closed ones are all that is renamed then.
			async setTeamOfClosed(...asked) {
				await reopens();
				return store.setTeamOfClosed(...asked);
			},
		}),
	});
	site = relay.shop.id;
	const noor = await runs(relay, "noor", "owner");
	await noor.ask("availability:set", { availability: "away" });
	const { teams } = await noor.ask("team:change", newTeam("Returns"));
	const [team] = teams;
	if (!team) throw new Error("no team");
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("It arrived broken.");
	const set = (state: "closed" | "waiting") =>
		relay.app.parts.log.change(
			changes(
				{ site_id: site, id: conversation },
				{ set: { state, team_id: team.id, team_name: "Returns" } },
			),
		);
	await set("closed");
	reopens = async () => {
		reopens = async () => {};
		await set("waiting");
	};
	await noor.ask("team:change", { site, team: { ...team, name: "Repairs" } });
	const row = await relay.store.conversation(conversation);
	expect(row).toMatchObject({ state: "waiting", team_name: "Repairs" });
});
