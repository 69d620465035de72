import { expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import { auditRow } from "../../people/audit.ts";
import type { PasskeyRow } from "../../store/contract/sign-in-rows.ts";
import { hired, type Stocked } from "./suite.ts";

const row = (person: string, set: Partial<PasskeyRow> = {}): PasskeyRow => ({
	credential_id: newId(),
	person_id: person,
	public_key: "key",
	counter: 0,
	transports: "[]",
	rp_id: "desk.example",
	name: "Laptop",
	created_at: 1,
	used_at: null,
	...set,
});
/** The session of a person. */
async function enters({ store }: Stocked, person_id: string): Promise<string> {
	const token_hash = newId();
	await store.keepSession({
		token_hash,
		person_id,
		csrf: newId(),
		created_at: 1,
		used_at: 1,
		browser: null,
		system: null,
		fresh_at: 1,
		second_factor_at: 0,
	});
	return token_hash;
}
const addsIn =
	(stocked: Stocked) =>
	async (row: PasskeyRow, most = 20, session?: string) =>
		stocked.store.addPasskey({
			row,
			most,
			session: session ?? (await enters(stocked, row.person_id)),
			audit: [
				auditRow(stocked.shop.id, 1, {
					action: "passkey_added",
					by: row.person_id,
				}),
			],
		});
const endsIn =
	(stocked: Stocked) =>
	(person: string, { credential_id }: PasskeyRow) =>
		stocked.store.endPasskey({
			person,
			credentialId: credential_id,
			rpId: "desk.example",
			audit: [],
		});

/** Passkeys of the staff. */
export function passkeySuite(stocked: Stocked): void {
	const adds = addsIn(stocked);
	const ends = endsIn(stocked);

	test("AC27 a passkey is added once, and only while there is room", async () => {
		const { store, shop } = stocked;
		const { person_id } = await hired(store, "Noor", shop);
		const [one, two] = [row(person_id), row(person_id)];
		expect(await adds(one, 1)).toBe("added");
		expect(await adds(one)).toBe("known");
		expect(await adds(two, 1)).toBe("full");
		expect(await store.passkey(one.credential_id)).toEqual(one);
		expect(await store.passkey(two.credential_id)).toBeUndefined();
	});

	test("AC20 a passkey is added in a session that lives, and proves a second factor in it", async () => {
		const { store, shop } = stocked;
		const noor = (await hired(store, "Noor", shop)).person_id;
		const teo = (await hired(store, "Teo", shop)).person_id;
		const one = row(noor);
		expect(await adds(one, 20, "ended")).toBe("gone");
		expect(await adds(one, 20, await enters(stocked, teo))).toBe("gone");
		const session = await enters(stocked, noor);
		expect(await adds(one, 20, session)).toBe("added");
		expect(await store.session(session)).toMatchObject({ second_factor_at: 1 });
		const other = await enters(stocked, noor);
		expect(await adds(one, 20, other)).toBe("known");
		expect(await store.session(other)).toMatchObject({ second_factor_at: 0 });
	});

	test("AC24 a counter goes on, or is none", async () => {
		const { store, shop } = stocked;
		const { person_id } = await hired(store, "Noor", shop);
		const [counting, still] = [row(person_id, { counter: 7 }), row(person_id)];
		await adds(counting);
		await adds(still);
		const counts = ({ credential_id }: PasskeyRow, counter: number) =>
			store.countPasskey({ credentialId: credential_id, counter, now: 5 });
		expect(await counts(counting, 0)).toBe(false);
		expect(await counts(counting, 7)).toBe(false);
		expect(await counts(counting, 8)).toBe(true);
		expect(await counts(still, 0)).toBe(true);
		expect(await counts(row(person_id), 1)).toBe(false);
		const kept = await store.passkey(counting.credential_id);
		expect(kept).toMatchObject({ counter: 8, used_at: 5 });
	});

	test("AC27 the last passkey of this host ends only where no site wants a second factor", async () => {
		const { store, shop } = stocked;
		const { person_id } = await hired(store, "Noor", shop);
		const here = row(person_id);
		const elsewhere = row(person_id, { rp_id: "old.example" });
		for (const one of [here, elsewhere]) await adds(one);
		await store.keepSite({ ...shop, second_factor: 1 });
		expect(await ends("somebody else", here)).toBe("unknown");
		expect(await ends(person_id, here)).toBe("needed");
		expect(await ends(person_id, elsewhere)).toBe("ended");
		await store.keepSite(shop);
		expect(await ends(person_id, here)).toBe("ended");
		expect(await ends(person_id, here)).toBe("unknown");
	});

	test("AC28 passkeys of other hosts are counted", async () => {
		const { store, shop } = stocked;
		const { person_id } = await hired(store, "Noor", shop);
		for (const rp_id of ["a.example", "desk.example", "z.example"])
			await adds(row(person_id, { rp_id }));
		expect(await store.passkeysElsewhere("desk.example")).toBe(2);
		expect(await store.passkeysElsewhere("")).toBe(3);
	});
}
