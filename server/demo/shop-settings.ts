import type { Hours } from "../../protocol/hours.ts";
import type { Clerk } from "./crew.ts";
import type { Played } from "./scene.ts";
import { TEAM_NAMES, type TeamName } from "./story.ts";

/** In which languages the shop answers: seven of those of the chat. */
export const LANGUAGES = ["en", "fr", "it", "sv", "lt", "ro", "ar"];

/** Who is in which team, and speaks what; nothing: whatever comes, as for whoever is alone at the console of /try. */
const MEMBERS: readonly {
	name: string;
	languages: string[];
	teams: TeamName[];
}[] = [
	{ name: "Noor", languages: [], teams: ["Advice"] },
	{
		name: "Lina",
		languages: ["en", "lt", "sv"],
		teams: ["Advice", "Orders and repairs"],
	},
	{
		name: "Teo",
		languages: ["en", "it", "ro", "fr"],
		teams: ["Orders and repairs"],
	},
];

/** As `join` gives them to everybody. */
const SLOTS = 3;

/** Who works on which weekday (ISO), from the opening to its end. Noor is always one of them. */
export const SHIFTS: Readonly<Record<string, readonly string[]>> = {
	"1": ["Noor", "Teo"],
	"2": ["Noor", "Lina"],
	"3": ["Noor", "Teo"],
	"4": ["Noor", "Lina"],
	"5": ["Noor", "Lina", "Teo"],
	"6": ["Noor", "Lina"],
	"7": ["Noor", "Teo"],
};

/** Noor eats later than the others: so long after the opening they are on a break, and she is alone. */
export const BREAK_AFTER_MS = 3.5 * 3_600_000;
export const BREAK_MS = 30 * 60_000;
export const ALONE = "Noor";

export function shopHours(timeZone: string): Hours {
	const weekday: [string, string][] = [["09:00", "18:00"]];
	return {
		timeZone,
		weekly: {
			"1": weekday,
			"2": weekday,
			"3": weekday,
			"4": weekday,
			"5": weekday,
			"6": [["10:00", "16:00"]],
			"7": [],
		},
		exceptions: [],
	};
}

/** What the owner sets before the first shopper comes. Answers with the teams. */
export async function setUpShop(
	owner: Clerk,
	site: string,
	hours: Hours,
	idOf: (name: string) => string,
): Promise<Played["teams"]> {
	await owner.ask("hours:change", { site, hours, languages: LANGUAGES });
	const teams: Partial<Played["teams"]> = {};
	for (const name of TEAM_NAMES) {
		const { teams: all } = await owner.ask("team:change", {
			site,
			team: { id: null, name, offers: false },
		});
		const id = all.find((team) => team.name === name)?.id ?? "";
		const people = MEMBERS.filter((one) => one.teams.includes(name));
		teams[name] = { id, people: people.map((one) => idOf(one.name)) };
	}
	for (const { name, languages, teams: names } of MEMBERS)
		await owner.ask("member:change", {
			site,
			member: {
				id: idOf(name),
				slots: SLOTS,
				languages,
				teams: names.map((team) => teams[team]?.id ?? ""),
			},
		});
	return teams as Played["teams"];
}
