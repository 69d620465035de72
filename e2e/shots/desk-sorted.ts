import { newId } from "../../protocol/ids.ts";
import type { Owner } from "../world/owner.ts";

/** Tags, outcomes, fields, replies and views, as owners make them. */
export async function sortedBy({ says }: Owner, site: string) {
	const named = (all: { id: string; name: string }[]) =>
		Object.fromEntries(all.map(({ id, name }) => [name, id]));
	const tag = (name: string) =>
		says("tags:change", { site, tag: { id: null, name, removed: false } });
	for (const name of ["Refund", "Spare part", "Address"]) await tag(name);
	const { tags } = await tag("Späte Lieferung");
	const { outcomes } = await says("outcomes:change", {
		site,
		outcomes: ["Solved", "No answer", "Passed on"].map((name) => ({
			id: null,
			name,
		})),
		needs: { outcome: true, tag: false },
	});
	const choices = ["Monthly", "Never"].map((name) => ({ id: newId(), name }));
	const fields = { Pets: "text", "Lamps at home": "number", Since: "date" };
	await says("attributes:change", {
		site,
		attributes: [
			...Object.entries(fields).map(([name, kind]) => ({
				...{ id: newId(), name, kind: kind as "text", choices: [] },
			})),
			{ id: newId(), name: "Newsletter", kind: "choice", choices },
		],
	});
	for (const [name, shortcut, text, arabic] of REPLIES)
		await says("saved-reply:save", {
			site,
			own: false,
			was: null,
			reply: {
				...{ id: newId(), name, shortcut },
				texts: [
					{ language: "en", text },
					...(arabic ? [{ language: "ar", text: arabic }] : []),
				],
			},
		});
	for (const [name, icon, query] of VIEWS)
		await says("view:save", {
			...{ site, id: newId(), owner: "team", name, icon, query },
		});
	return { tags: named(tags), outcomes: named(outcomes) };
}

const REPLIES: [name: string, shortcut: string, text: string, ar?: string][] = [
	[
		"Delivery time",
		"delivery",
		"Hello {name}, your order {order} leaves us today and is with you in two to four working days. {agent}",
		"مرحبًا {name}، الطلب {order} يغادرنا اليوم ويصل خلال يومين إلى أربعة أيام عمل.",
	],
	["Delivery address", "address", "Until we pack it, we can change it."],
	[
		"Delivered broken",
		"broken",
		"I am sorry. Please send us a picture of the lamp and one of its box, and a new one leaves us the same day. You may keep the old one.",
	],
	["Good bye", "", "Thank you for writing to {shop}."],
];
const VIEWS = [
	["Late parcels", "clock", 'tag:"Späte Lieferung" is:open'],
	["Customers who wait", "star", "is:waiting is:customer"],
	["Poor scores of this month, all teams", "note", "rated:<3"],
] as const;
