import { addAgent, type ConsoleWire } from "../../server/testing/wire.ts";
import { SHOP, type Staff } from "./shops.ts";
import { type Stage, setAvailability } from "./stage.ts";

/** Ids of the teams of the first shop. */
export interface Teams {
	repairs: string;
	sales: string;
}

/** The owners set up their shops; the second one has settings of its own. */
export async function setUpShops(stage: Stage): Promise<Teams> {
	const { relay, shop, books } = stage;
	const teo = await addAgent(relay, "teo");
	const ines = await addAgent(relay, "ines");
	stage.desks.ines = ines;
	await setAvailability(teo, "away");
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
	for (let times = 0; times < 2; times++) {
		const { site, keys } = (
			await ines.ask("identity-keys:make", { site: books.id })
		).keys;
		const [oldest] = keys;
		if (oldest)
			await ines.ask("identity-keys:retire", { site, kid: oldest.kid });
	}
	await ines.ask("hours:change", {
		site: books.id,
		hours: { timeZone: "Pacific/Chatham", weekly: {}, exceptions: [] },
		languages: [],
	});
	const repairs = await makeTeam(stage, teo, "Repairs", false);
	const sales = await makeTeam(stage, teo, "Sales", true);
	await setMember(stage, teo, "noor", 1, ["lt", "en"], []);
	await setMember(stage, teo, "teo", 3, ["en"], [repairs]);
	await setMember(stage, teo, "lina", 2, ["en"], []);
	teo.close();
	return { repairs, sales };
}

export function setMember(
	{ shop, staff }: Stage,
	owner: ConsoleWire,
	who: Staff,
	slots: number,
	languages: string[],
	teams: string[],
) {
	return owner.ask("member:change", {
		site: shop.id,
		member: { id: staff[who].id, slots, languages, teams },
	});
}

async function makeTeam(
	{ shop }: Stage,
	owner: ConsoleWire,
	name: string,
	offers: boolean,
): Promise<string> {
	const team = { id: null, name, offers };
	const { teams } = await owner.ask("team:change", { site: shop.id, team });
	const made = teams.find((one) => one.name === name);
	if (!made) throw new Error(`no team ${name}`);
	return made.id;
}
