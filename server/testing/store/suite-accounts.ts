import { expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import { auditRow } from "../../people/audit.ts";
import type {
	LinkPurpose,
	LinkRow,
	SessionRow,
} from "../../store/contract/sign-in-rows.ts";
import { hired, type Stocked } from "./suite.ts";

/** How people of the staff sign in, and what they change of it. */
export function accountSuite(stocked: Stocked): void {
	sessions(stocked);
	tickets(stocked);
	changes(stocked);
	factors(stocked);
}

const sessionRow = (
	person_id: string,
	set: Partial<SessionRow> = {},
): SessionRow => ({
	token_hash: newId(),
	person_id,
	csrf: newId(),
	created_at: 1,
	used_at: 1,
	browser: null,
	system: null,
	fresh_at: 0,
	second_factor_at: 0,
	...set,
});

const linkTo = (
	person_id: string,
	purpose: LinkPurpose,
	expires_at: number,
	email: string | null = null,
): LinkRow & { person_id: string } => ({
	token_hash: newId(),
	purpose,
	person_id,
	made_by: null,
	email,
	expires_at,
	used_at: null,
});

const writtenBy = ({ shop }: Stocked, person: string) => [
	auditRow(shop.id, 1, { action: "password_set", by: person }),
];
const auditOf = ({ store, shop }: Stocked) =>
	store.auditBefore(shop.id, { at: 9, id: "" }, 100);

function sessions(stocked: Stocked): void {
	test("AC12 sessions of a person end together, but for one, with what is written down of it", async () => {
		const { store, shop, books } = stocked;
		const { person_id, ...membership } = await hired(store, "Noor", shop);
		const other = await hired(store, "Teo", shop);
		await store.keepSite({ ...books, session_days: 2 });
		await store.keepMembership({ ...membership, person_id, site_id: books.id });
		const [one, two, three] = [
			sessionRow(person_id, { used_at: 3 }),
			sessionRow(person_id, { used_at: 5 }),
			sessionRow(other.person_id),
		];
		await store.keepSession(one, writtenBy(stocked, person_id));
		await store.keepSession(two);
		await store.keepSession(three);
		await store.freshenSession(one.token_hash, {
			fresh_at: 7,
			second_factor_at: 8,
		});
		expect(await store.sessionsOf(person_id)).toEqual([
			{ ...two, session_days: 2 },
			{ ...one, fresh_at: 7, second_factor_at: 8, session_days: 2 },
		]);
		const ended = await store.dropSessionsOf(
			person_id,
			two.token_hash,
			writtenBy(stocked, person_id),
		);
		expect(ended).toEqual([one.token_hash]);
		await store.dropSession(two.token_hash, writtenBy(stocked, person_id));
		expect(await store.sessionsOf(person_id)).toEqual([]);
		expect(await store.session(three.token_hash)).toBeDefined();
		expect(await auditOf(stocked)).toHaveLength(3);
	});
}

function tickets(stocked: Stocked): void {
	test("AC5 a ticket is changed by who knows what it holds, taken once, and ends", async () => {
		const { store } = stocked;
		const ticket = (expires_at: number) => ({
			token_hash: newId(),
			purpose: "second_factor" as const,
			person_id: null,
			data: "a",
			expires_at,
		});
		const [one, early, late] = [ticket(9), ticket(5), ticket(6)];
		for (const each of [one, early, late]) await store.keepTicket(each);
		const tried = await Promise.all(
			["b", "c"].map((data) => store.changeTicket(one.token_hash, "a", data)),
		);
		expect(tried.filter(Boolean)).toHaveLength(1);
		expect((await store.ticket(one.token_hash))?.data).toMatch(/[bc]/);
		const taken = await Promise.all([
			store.takeTicket(one.token_hash),
			store.takeTicket(one.token_hash),
		]);
		expect(taken.filter(Boolean)).toHaveLength(1);
		expect(await store.pruneTickets(5, 10)).toBe(1);
		expect(await store.ticket(late.token_hash)).toEqual(late);
	});
}

function changes(stocked: Stocked): void {
	test("AC9 a password by a link is kept once, and ends sessions, links and tickets", async () => {
		const { store, shop } = stocked;
		const { person_id } = await hired(store, "Noor", shop);
		const link = linkTo(person_id, "password", 9);
		const other = linkTo(person_id, "mail", 9);
		const session = sessionRow(person_id);
		await store.keepLink(link);
		await store.keepLink(other);
		await store.keepSession(session);
		const sets = (hash: string, now = 2) =>
			store.setPassword({
				password: { person_id, hash, set_at: now },
				by: { link: link.token_hash },
				audit: writtenBy(stocked, person_id),
			});
		expect(await sets("late", 9)).toBeUndefined();
		const both = await Promise.all([sets("one"), sets("two")]);
		expect(both.filter(Boolean)).toEqual([[session.token_hash]]);
		expect((await store.password(person_id))?.hash).toMatch(/one|two/);
		expect((await store.link(other.token_hash))?.used_at).toBe(2);
		expect(await auditOf(stocked)).toHaveLength(1);
	});

	test("AC10 a password of one's own moves the session, which has to be there", async () => {
		const { store, shop } = stocked;
		const { person_id } = await hired(store, "Noor", shop);
		const [own, other] = [sessionRow(person_id), sessionRow(person_id)];
		await store.keepSession(own);
		await store.keepSession(other);
		const sets = (before: string) =>
			store.setPassword({
				password: { person_id, hash: "h", set_at: 2 },
				by: { session: { before, after: "after" } },
				audit: [],
			});
		expect(await sets("gone")).toBeUndefined();
		expect(await sets(own.token_hash)).toEqual([other.token_hash]);
		expect(await store.session("after")).toMatchObject({
			csrf: own.csrf,
			fresh_at: 2,
		});
	});

	test("AC11 an address is one person's, and the newest link for it opens alone", async () => {
		const { store, shop } = stocked;
		const noor = (await hired(store, "Noor", shop)).person_id;
		const teo = (await hired(store, "Teo", shop)).person_id;
		const [early, link] = [
			linkTo(noor, "address", 9, "a@example.com"),
			linkTo(noor, "address", 9, "b@example.com"),
		];
		await store.keepOnlyLink(early, 1);
		expect(await store.newEmailOf(noor, 2)).toBe("a@example.com");
		await store.keepOnlyLink(link, 1);
		expect(await store.newEmailOf(noor, 2)).toBe("b@example.com");
		expect(await store.newEmailOf(noor, 9)).toBeNull();
		expect(await store.mailedLinks(noor, 2)).toBe(2);
		const sets = (person: string, by: LinkRow | null) =>
			store.setEmail({
				person,
				email: "b@example.com",
				now: 2,
				link: by?.token_hash ?? null,
				audit: writtenBy(stocked, person),
			});
		expect(await sets(noor, early)).toBe("gone");
		expect(await sets(noor, link)).toBe("done");
		expect(await sets(teo, null)).toBe("taken");
		await store.setShortName(noor, "Noor", writtenBy(stocked, noor));
		expect(await store.person(noor)).toMatchObject({ short_name: "Noor" });
		await store.setLanguage(noor, "fr");
		expect(await store.person(noor)).toMatchObject({ language: "fr" });
		expect(await store.person(teo)).toMatchObject({ language: null });
		await store.setName(noor, "Noor A.", writtenBy(stocked, noor));
		expect(await store.person(noor)).toMatchObject({
			name: "Noor A.",
			email: "b@example.com",
		});
		expect(await auditOf(stocked)).toHaveLength(3);
		await store.dropMembership(shop.id, teo);
		const email = "c@example.com";
		const late = { person: teo, email, now: 3, link: null, audit: [] };
		expect(await store.setEmail(late)).toBe("gone");
		expect(await store.personByEmail(email)).toBeUndefined();
	});
}

function factors(stocked: Stocked): void {
	test("AC6 a step of an app is taken once, and none before it", async () => {
		const { store, shop } = stocked;
		const { person_id } = await hired(store, "Noor", shop);
		const totp = { person_id, secret: "S", set_at: 1, last_step: 4 };
		await store.setTotp(totp, ["x"], writtenBy(stocked, person_id));
		const taken = await Promise.all(
			[5, 5, 4].map((step) => store.takeStep(person_id, step)),
		);
		expect(taken).toEqual([true, false, false]);
		expect(await store.totp(person_id)).toEqual({ ...totp, last_step: 5 });
	});

	test("AC15 the last second factor stays where a site wants one, and the codes go with it elsewhere", async () => {
		const { store, shop } = stocked;
		const { person_id } = await hired(store, "Noor", shop);
		const ends = () =>
			store.endTotp(person_id, "localhost", writtenBy(stocked, person_id));
		expect(await ends()).toBe("unknown");
		const totp = { person_id, secret: "S", set_at: 1, last_step: 4 };
		await store.setTotp(totp, ["x"], []);
		await store.keepSite({ ...shop, second_factor: 1 });
		expect(await ends()).toBe("needed");
		expect(await store.totp(person_id)).toEqual(totp);
		await store.keepSite(shop);
		expect(await ends()).toBe("ended");
		expect(await store.totp(person_id)).toBeUndefined();
		expect(await store.recoveryCodesLeft(person_id)).toBe(0);
	});

	test("AC7 a recovery code is used once, and new ones end the old", async () => {
		const { store, shop } = stocked;
		const { person_id } = await hired(store, "Noor", shop);
		await store.setRecoveryCodes(person_id, ["x", "y"], []);
		const uses = (code: string) =>
			store.useRecoveryCode(person_id, code, 2, writtenBy(stocked, person_id));
		const used = await Promise.all([uses("x"), uses("x"), uses("z")]);
		expect(used).toEqual([true, false, false]);
		expect(await auditOf(stocked)).toHaveLength(1);
		expect(await store.recoveryCodesLeft(person_id)).toBe(1);
		await store.setRecoveryCodes(person_id, ["z"], []);
		expect(await uses("y")).toBe(false);
	});

	test("AC15 one site that wants a second factor is enough", async () => {
		const { store, shop, books } = stocked;
		const { person_id, ...membership } = await hired(store, "Noor", shop);
		await store.keepMembership({ ...membership, person_id, site_id: books.id });
		expect(await store.needsSecondFactor(person_id)).toBe(false);
		await store.keepSite({ ...books, second_factor: 1 });
		expect(await store.needsSecondFactor(person_id)).toBe(true);
		expect(await store.passkeysOf(person_id)).toEqual([]);
	});
}
