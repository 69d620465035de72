import { expect, test } from "vitest";
import type { Role } from "../../protocol/agent.ts";
import { COLLEAGUES_TOLD, SITES_TOLD } from "../../protocol/limits.ts";
import type { Colleague } from "../../protocol/team-picture.ts";
import { teamPicture } from "../routing/availability.ts";
import { siteSettings } from "../sites/site-settings.ts";
import { siteRow } from "../testing/store/suite.ts";
import { sitesOf } from "./agent.ts";

const many = (count: number) =>
	Array.from({ length: count }, (_, at) => `${at}`);

const member = (person_id: string) => ({
	person_id,
	name: person_id,
	languages: "[]",
	teams: "[]",
});

test.each([
	[COLLEAGUES_TOLD - 1, COLLEAGUES_TOLD - 1],
	[COLLEAGUES_TOLD, COLLEAGUES_TOLD],
	[COLLEAGUES_TOLD + 1, COLLEAGUES_TOLD],
])("LM4 of %i people of a site %i are told", async (people, told) => {
	const ids = many(people);
	const state = (id: string): Colleague["presence"] =>
		id === ids.at(-1) ? "present" : "gone";
	const members = new Map(ids.map((id) => [id, member(id)]));
	const site = {
		people: () => ({ members, teams: new Map() }),
		held: new Map(),
		since: () => null,
		restsUntil: () => null,
		waiting: () => ({ live: 0, messages: 0, oldestLiveSince: null }),
	};
	const { agents } = teamPicture("shop", site as never, { state } as never, {
		kind: "here",
	});
	expect(agents).toHaveLength(told);
	// Whoever is there is told, wherever they stand.
	expect(agents.map(({ id }) => id)).toContain(ids.at(-1));
	const store = {
		site: async () => siteRow("Lamp & Loom"),
		teams: async () => [],
		members: async () => ids.map(member),
	};
	const { members: listed } = await siteSettings(store as never, "shop");
	expect(listed).toHaveLength(told);
});

test.each([
	[SITES_TOLD - 1, SITES_TOLD - 1],
	[SITES_TOLD, SITES_TOLD],
	[SITES_TOLD + 1, SITES_TOLD],
])("LM4 of %i sites of an agent %i are told", async (sites, told) => {
	const ids = many(sites);
	const store = { sitesOf: async () => ids.map((id) => ({ id, name: id })) };
	const roles = new Map(ids.map((id) => [id, "agent" as Role]));
	const noor = { id: "noor", name: "Noor", email: "", picture: null, roles };
	expect(await sitesOf(store as never, noor)).toHaveLength(told);
});
