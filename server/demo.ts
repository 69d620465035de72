import { newId } from "../protocol/ids.ts";
import { keysOf } from "./people/identity-keys.ts";
import { byText } from "./ports/by-text.ts";
import { newLink } from "./sessions/sessions.ts";
import { join, makePerson, makeSite } from "./sites/first-run.ts";
import type { PersonRow, SiteRow } from "./store/contract/rows.ts";
import type { Store } from "./store/contract/store.ts";

/** What the demo shop needs to know, and links for its two agents. */
export interface Demo {
	site: string;
	siteName: string;
	identityKey: string;
	identityKid: string;
	people: { id: string; name: string; link: string }[];
}

const NOOR = { name: "Noor", email: "noor@lamp-and-loom.example" };
/** Has no link of her own among those printed: `npm run sign-in` makes one. */
const LINA = { name: "Lina", email: "lina@lamp-and-loom.example" };
const TEO = { name: "Teo", email: "teo@lamp-and-loom.example" };

/**
 * Two shops and the people of the demo, made once and found again at the next start; only the links are
 * fresh. The second shop has people of its own, so that nothing can pass between the two unnoticed.
 */
export async function makeDemo(
	store: Store,
	relay: string,
	shop: string,
): Promise<Demo> {
	const [site = await firstDemo(store)] = await store.sites();
	await store.keepSite({ ...site, origins: JSON.stringify([shop]) });
	const people = await Promise.all(
		[NOOR, TEO].map((who) => existing(store, who.email)),
	);
	await store.keepDemoSince(store.now());
	const [key] = keysOf(site).signing;
	return {
		site: site.id,
		siteName: site.name,
		identityKey: key?.key ?? "",
		identityKid: key?.kid ?? "",
		people: await Promise.all(
			people.map(async ({ id, name }) => ({
				id,
				name,
				link: `${relay}/console/sign-in#${await newLink(store, "sign_in", id)}`,
			})),
		),
	};
}

/** Whether a demo has begun this database: its people have no passwords, so it is no shop's for the world. */
export async function isDemo(
	store: Pick<Store, "demoSince">,
): Promise<boolean> {
	return (await store.demoSince()) !== null;
}

/** Whether this is somebody's own shop, which a demo would change: of before the mark, a demo has its people. */
export async function isOwnShop(
	store: Pick<Store, "demoSince" | "sites" | "personByEmail">,
): Promise<boolean> {
	if ((await store.sites()).length === 0 || (await isDemo(store))) return false;
	return !(await store.personByEmail(TEO.email));
}

export async function firstDemo(store: Store): Promise<SiteRow> {
	const shop = await makeSite(store, "Lamp & Loom", [], "#8a4b2a");
	const crew = [
		[NOOR, "agent"],
		[TEO, "owner"],
		[LINA, "agent"],
	] as const;
	// Ids decide ties of the routing: in order, so that each demo gives the first conversation to the same person.
	const ids = crew.map(() => newId()).sort(byText);
	for (const [at, [who, role]] of crew.entries()) {
		const person = await makePerson(store, who.name, who.email, ids[at]);
		await join(store, shop, person, role);
	}
	const other = await makeSite(
		store,
		"Second Street Books",
		["https://books.example"],
		"#28527a",
	);
	await join(
		store,
		other,
		await makePerson(store, "Ines", "ines@second-street.example"),
		"owner",
	);
	return shop;
}

async function existing(store: Store, email: string): Promise<PersonRow> {
	const person = await store.personByEmail(email);
	if (!person)
		throw new Error(
			`the demo has lost ${email}: remove its data folder to begin anew`,
		);
	return person;
}
