import type { Hours } from "../../protocol/hours.ts";
import { newId } from "../../protocol/ids.ts";
import {
	keptClosing,
	keptTags,
} from "../../server/conversations/tagging/kept-labels.ts";
import { LANGUAGES, shopHours } from "../../server/demo/shop-settings.ts";
import { firstDemo, isDemo } from "../../server/demo.ts";
import type { OpenedStore } from "../../server/open-store.ts";
import type { Agent } from "../../server/people/agent.ts";
import { join, makePerson } from "../../server/sites/first-run.ts";
import { hoursOf } from "../../server/sites/hours.ts";
import type { SiteRow } from "../../server/store/contract/rows.ts";
import type { Cast } from "./episode-row.ts";
import { NotForSeed } from "./not-for-seed.ts";
import { OUTCOMES, TAGS } from "./past-tags.ts";

/** The shop of the demo with everybody who works in a history. */
export interface Staff {
	cast: Cast;
	agents: Agent[];
	owner: Agent;
	hours: Hours;
}

/** Beside the three of the demo. */
const MORE = ["Mara", "Jonas", "Elif"];
const TEAMS = ["Advice", "Orders and repairs", "Wholesale"];

/**
 * Finds the shop of the demo, or makes it where there is none, and those who join it. Throws {@link NotForSeed} where
 * it is somebody's own shop, or has a history.
 * @param teams two or three
 */
export async function staffOf(
	store: OpenedStore,
	{ teams, timeZone }: { teams: number; timeZone: string },
): Promise<Staff> {
	const sites = await store.sites();
	if (sites.length > 0 && !(await isDemo(store)))
		throw new NotForSeed("it holds a shop of somebody's own");
	const site = sites[0] ?? (await firstDemo(store));
	const email = (name: string) => `${name.toLowerCase()}@lamp-and-loom.example`;
	if (await store.personByEmail(email(MORE[0] ?? "")))
		throw new NotForSeed("it holds a history already");
	await store.keepDemoSince((await store.demoSince()) ?? store.now());
	for (const name of MORE)
		await join(
			store,
			site,
			await makePerson(store, name, email(name)),
			"agent",
		);
	const hours = hoursOf(site) ?? shopHours(timeZone);
	const { tags, closing } = labelsOf(site);
	await store.keepSite({
		...site,
		tags: JSON.stringify(tags),
		closing: JSON.stringify(closing),
		hours: JSON.stringify(hours),
		languages: JSON.stringify(LANGUAGES),
	});
	const agents = await agentsOf(store, site.id);
	const owner = agents.find(({ roles }) => roles.get(site.id) === "owner");
	if (!owner) throw new Error("the shop of the demo has no owner");
	return {
		cast: {
			site: site.id,
			agents: agents.map(({ id, name }) => ({ id, name })),
			teams: await teamsOf(store, site.id, teams),
			tags: tags.slice(-TAGS.length),
			outcomes: closing.outcomes.slice(-OUTCOMES.length),
		},
		agents,
		owner,
		hours,
	};
}

/** What the shop has, and behind it what a history says. */
function labelsOf(site: Pick<SiteRow, "tags" | "closing">) {
	const made = (names: readonly string[]) =>
		names.map((name) => ({ id: newId(), name }));
	const closing = keptClosing(site);
	return {
		tags: [...keptTags(site), ...made(TAGS)],
		closing: { ...closing, outcomes: [...closing.outcomes, ...made(OUTCOMES)] },
	};
}

/** Who answers, by name: the same numbers for the same people. */
async function agentsOf(store: OpenedStore, site: string): Promise<Agent[]> {
	const members = await store.members(site);
	const people = await store.people();
	return members
		.map(({ person_id, role }) => {
			const person = people.find(({ id }) => id === person_id);
			if (!person) throw new Error("a member who is nobody");
			const { id, name, email } = person;
			return { id, name, email, picture: null, roles: new Map([[site, role]]) };
		})
		.sort((one, other) => (one.name < other.name ? -1 : 1));
}

async function teamsOf(
	store: OpenedStore,
	site: string,
	many: number,
): Promise<Cast["teams"]> {
	const known = await store.teams(site);
	for (const name of TEAMS.slice(known.length, many))
		await store.keepTeam({
			site_id: site,
			id: newId(),
			name,
			offers: 0,
			created_at: store.now(),
		});
	const all = await store.teams(site);
	return all.slice(0, many).map(({ id, name }) => ({ id, name }));
}
