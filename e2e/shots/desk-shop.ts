import { newId } from "../../protocol/ids.ts";
import { type Owner, ownerOf, type Staff, signedIn } from "../world/owner.ts";
import { type Visitor, visitorOf } from "../world/visitor-of.ts";
import type { World } from "../world/world.ts";
import { sortedBy } from "./desk-sorted.ts";

export const DAY_MS = 24 * 3_600_000;

/** What is asked in a shop at ten in the morning, the first of them last. Some by customers, in the languages of the shop. */
const ASKED: readonly [asks: string, name?: string, locale?: string][] = [
	["Is the blue one in stock?", "Maya Lind"],
	["Where is my parcel? It was promised for Tuesday.", "Jonas Berg"],
	["مرحبًا، وصلني الفانوس ولكن الزجاج مكسور.", "ليلى حداد", "ar"],
	["Which bulb does the Heron floor lamp take?"],
	["Guten Tag, kann ich die Lieferadresse noch ändern?", undefined, "de"],
	[
		"I ordered two Moon pendants and got one. The invoice says two, and so does the letter in the box.",
		"Elena Maria Konstantinopoulou-Papadimitriou",
	],
	["Can the Dusk be dimmed?"],
	["Hej, går det att hämta i butiken?", "Ingrid Nyström", "sv"],
	["هل التوصيل إلى الخارج ممكن؟", undefined, "ar"],
	["Does the cushion come without its filling?"],
];
const FURTHER_NAMES = [
	...["Rasa Kazlauskaitė", "Paul Miller", "Sofia Conti", "Erik Lindqvist"],
	...["Camille Laurent", "Tomas Petrauskas", "Giulia Rossi", "Andrei Popescu"],
];
const MANY = 50;
/** So many are open; the others were closed, of which some are rated. */
const OPEN = 24;
const RATED = 4;

/** A shop in the middle of its day: fifty conversations, what they are sorted by, and who has them. */
export interface DeskShop {
	owner: Owner;
	/** Noor's other window. */
	noor: Staff;
	lina: Staff;
	/** The first was asked last. */
	visitors: Visitor[];
	tags: Record<string, string>;
	outcomes: Record<string, string>;
	person(name: string): string;
}

export async function deskShop(world: World): Promise<DeskShop> {
	const { site } = world;
	const owner = await ownerOf(world);
	await owner.gives((name) =>
		name === "Teo" ? {} : { slots: 20, languages: ["en", "de", "ar", "sv"] },
	);
	const { people } = await owner.says("staff:read", { site });
	const sorted = await sortedBy(owner, site);
	const noor = await signedIn(world, "noor@lamp-and-loom.example");
	const lina = await signedIn(world, "lina@lamp-and-loom.example");
	for (const staff of [noor, lina])
		await staff.says("availability:set", { availability: "here" });
	const visitors: Visitor[] = [];
	for (let at = MANY - 1; at >= 0; at--)
		visitors.unshift(await visitorOf(world, askedBy(at)));
	const person = (name: string) =>
		people.find((one) => one.name === name)?.id ?? "";
	// What is closed makes room for ten each.
	await owner.gives((name) =>
		name === "Teo" ? {} : { slots: 10, languages: ["en", "de", "ar", "sv"] },
	);
	const shop = { owner, noor, lina, visitors, person, ...sorted };
	await morning(shop);
	return shop;
}

/** What the day has brought before anybody looks at it: half of it is closed, some as spam, the rest is tagged and half answered. */
async function morning(shop: DeskShop): Promise<void> {
	const { visitors, tags, outcomes } = shop;
	const outcome = (at: number) => Object.values(outcomes)[at % 3] ?? null;
	const asked = await heldBy(shop);
	for (const [at, { conversation }] of visitors.entries()) {
		const staff = asked.get(conversation);
		if (at < OPEN || !staff) continue;
		if (at % 5 === 0) {
			await staff.says("conversation:spam", { conversation, spam: true });
			continue;
		}
		await writes(staff, conversation, "It leaves us today.");
		await staff.says("conversation:close", {
			...{ conversation, outcome: outcome(at) },
			tags: Object.values(tags).slice(0, at % 3),
		});
	}
	for (const visitor of visitors.slice(-RATED)) await rates(visitor);
	const open = await heldBy(shop);
	for (const [at, { conversation }] of visitors.slice(0, OPEN).entries()) {
		const staff = open.get(conversation);
		if (!staff || at === 0) continue;
		const add = Object.values(tags).slice(at % 4);
		await staff.says("conversation:tag", { conversation, add, remove: [] });
		if (at % 3 === 1) await writes(staff, conversation, "One moment, I look.");
	}
}

/** Whose each conversation is. */
async function heldBy({ noor, lina }: DeskShop): Promise<Map<string, Staff>> {
	const { conversations } = await noor.says("inbox:read", {});
	const held = new Map<string, Staff>();
	for (const { id, agent } of conversations)
		if (agent) held.set(id, agent.name === "Lina" ? lina : noor);
	return held;
}

export async function writes(
	{ says }: Staff,
	conversation: string,
	text: string,
): Promise<void> {
	await says("message:send", { conversation, clientId: newId(), text });
}

/** Once they are asked, seconds after the closing. */
async function rates({ conversation, says }: Visitor): Promise<void> {
	for (;;) {
		const { entries } = await says("entries:read", { conversation, after: 0 });
		const asked = entries.findLast(({ kind }) => kind === "asked")?.seq;
		if (asked === undefined) {
			await new Promise((later) => setTimeout(later, 200));
			continue;
		}
		const score = (asked % 2) + 4;
		const answer = { solved: "yes" as const, comment: "Quick and kind." };
		return void (await says("rating:give", {
			...{ conversation, asked, ...answer },
			score: score as 4 | 5,
		}));
	}
}

function askedBy(at: number) {
	const [asks, name, locale] = ASKED[at % ASKED.length] ?? ["Hello?"];
	const isFirst = at < ASKED.length;
	const further = FURTHER_NAMES[at % FURTHER_NAMES.length];
	const page = {
		path: "/products/dusk-table-lamp?colour=blue",
		title: "Dusk table lamp",
	};
	const order = { id: `LL-${4_821 - at}`, total: 74, currency: "EUR" };
	const placed = new Date(Date.now() - (3 + at) * DAY_MS).toISOString();
	return {
		asks,
		name: isFirst ? name : name && further,
		locale,
		page,
		orders: [{ ...order, at: placed }],
	};
}
