import fc from "fast-check";
import { expect, test } from "vitest";
import { PING_EVERY_MS } from "../../protocol/limits.ts";
import { type OpenedStore, openAskedStore } from "../open-store.ts";
import { handClock } from "../ports/clock.ts";
import type { PersonRow, SiteRow } from "../store/contract/rows.ts";
import type { SessionRow } from "../store/contract/sign-in-rows.ts";
import type { SessionWithDays } from "../store/contract/sign-in-store.ts";
import { hired, siteRow } from "../testing/store/suite.ts";
import { STAFF_UNCHANGED_BY } from "../unchanged-by.ts";
import { withKnownStaff } from "./known-staff.ts";

const ROLES = ["owner", "agent", "read_only"] as const;

/** Two of each, the database and the same with what is known of it. */
async function stocked() {
	const clock = handClock(Date.UTC(2026, 5, 1, 9));
	const asked = await openAskedStore(":memory:", clock);
	const known = withKnownStaff(asked, STAFF_UNCHANGED_BY);
	const sites = [siteRow("Lamp & Loom"), siteRow("Second Street Books")];
	for (const site of sites) await known.keepSite(site);
	const [shop = siteRow("none")] = sites;
	const members = [
		await hired(known, "Noor", shop),
		await hired(known, "Teo", shop),
	];
	return { clock, asked, known, sites, members };
}
type Stock = Awaited<ReturnType<typeof stocked>>;

function sessionRow(person: string, hash: string, at: number): SessionRow {
	return {
		token_hash: hash,
		person_id: person,
		csrf: "x",
		created_at: at,
		used_at: at,
		browser: null,
		system: null,
		fresh_at: at,
		second_factor_at: 0,
	};
}

const HASHES = ["one", "two", "three"];

/** What happens to staff, by three numbers below six. */
const CHANGES: Record<
	string,
	(stock: Stock, a: number, b: number, c: number) => Promise<unknown>
> = {
	signsIn({ known, members, clock }, a, b) {
		const { person_id } = pick(members, a);
		const session = sessionRow(person_id, pick(HASHES, b), clock.now());
		// Somebody is signed in by it already.
		return known.keepSession(session).catch(() => {});
	},
	uses: ({ known, clock }, a) =>
		known.touchSession(pick(HASHES, a), clock.now()),
	proves: ({ known, clock }, a, b) =>
		known.freshenSession(pick(HASHES, a), {
			fresh_at: clock.now(),
			second_factor_at: b,
		}),
	signsOut: ({ known }, a) => known.dropSession(pick(HASHES, a)),
	signsOutElsewhere: ({ known, members }, a, b) =>
		known.dropSessionsOf(pick(members, a).person_id, HASHES[b] ?? null),
	prunes: ({ known, clock }, a) =>
		known.pruneSessions(
			{ usedBefore: clock.now() - a * 1_000, begunBefore: 0 },
			1,
		),
	joins: ({ known, members, sites }, a, b, c) =>
		known.keepMembership({
			...pick(members, a),
			site_id: pick(sites, b).id,
			role: pick(ROLES, c),
		}),
	leaves: ({ known, members, sites }, a, b) =>
		known.dropMembership(pick(sites, b).id, pick(members, a).person_id),
	shortens: ({ known, sites }, a, b) =>
		known.setSite(pick(sites, a).id, { session_days: 1 + b }),
	isRenamed: ({ known, members }, a, b) =>
		known.setName(pick(members, a).person_id, `Noor ${b}`, []),
	timePasses: async ({ clock }, a) => clock.pass((a - 1) * 4_000),
};

test("PF11 whatever happens to the staff, in whatever order, what is known is what the database says", async () => {
	const number = fc.nat(5);
	const step = fc.record({
		name: fc.constantFrom(...Object.keys(CHANGES)),
		numbers: fc.tuple(number, number, number),
		/** Whether the next one begins before this one has ended, and something is asked meanwhile. */
		isAlone: fc.boolean(),
	});
	await fc.assert(
		fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
			const stock = await stocked();
			const underWay: Promise<unknown>[] = [];
			for (const { name, numbers, isAlone } of steps) {
				underWay.push(
					Promise.resolve(CHANGES[name]?.(stock, ...numbers)),
					askedOf(stock, stock.known),
				);
				if (!isAlone) continue;
				// What is still under way may be done between the two questions.
				await Promise.all(underWay.splice(0));
				// From the moment at which a change is answered.
				expect(await askedOf(stock, stock.known)).toEqual(
					await askedOf(stock, stock.asked),
				);
			}
			await Promise.all(underWay);
			expect(await askedOf(stock, stock.known)).toEqual(
				await askedOf(stock, stock.asked),
			);
			await stock.asked.close();
		}),
		{ numRuns: 60 },
	);
});

/** Everything that may be known, with what the days of the site say of it. */
function askedOf(
	{ members, sites }: Stock,
	store: OpenedStore,
): Promise<unknown> {
	return Promise.all([
		...sites.map(({ id }) => store.site(id)),
		...HASHES.map((hash) => store.session(hash)),
		...members.flatMap(({ person_id }) => [
			store.person(person_id),
			store.rolesOf(person_id),
		]),
	]);
}

/** A store that answers when it is told to. */
function slowStore() {
	const answers: ((found: SessionWithDays | undefined) => void)[] = [];
	const ends: (() => void)[] = [];
	let now = 1_000;
	const known = withKnownStaff(
		{
			now: () => now,
			session: (_hash: string) =>
				new Promise<SessionWithDays | undefined>((done) => answers.push(done)),
			person: async (): Promise<PersonRow | undefined> => undefined,
			site: async (): Promise<SiteRow | undefined> => undefined,
			rolesOf: async () => [],
			touchSession: (_hash: string, _at: number) =>
				new Promise<void>((done) => ends.push(done)),
			dropSession: () => new Promise<void>((done) => ends.push(done)),
			conversation: async () => undefined,
		},
		["now", "conversation"],
	);
	const found = { ...sessionRow("noor", "one", 0), session_days: 30 };
	return {
		known,
		found,
		/** How often the database was asked. */
		asked: () => answers.length,
		async asks(hash = "one") {
			const before = answers.length;
			const session = known.session(hash);
			if (answers.length > before) answers.at(-1)?.(found);
			return session;
		},
		answers: (at: number) => answers[at]?.(found),
		ends: () => ends.shift()?.(),
		pass: (ms: number) => {
			now += ms;
		},
	};
}

test("PF11 the database is asked once, and by a write of another program's at the latest after fifteen seconds", async () => {
	const store = slowStore();
	await store.asks();
	await store.asks();
	await store.known.conversation();
	store.pass(PING_EVERY_MS);
	await store.asks();
	store.pass(4_999);
	await store.asks();
	expect(store.asked()).toBe(1);
	store.pass(1);
	await store.asks();
	expect(store.asked()).toBe(2);
	store.pass(-1);
	await store.asks();
	expect(store.asked()).toBe(3);
});

test("PF11 while something changes the database is asked, and nothing of before is kept", async () => {
	const store = slowStore();
	const slow = store.known.session("one");
	const change = store.known.dropSession();
	store.answers(0);
	expect(await slow).toMatchObject({ person_id: "noor" });
	await store.asks();
	await store.asks();
	expect(store.asked()).toBe(3);
	store.ends();
	await change;
	await store.asks();
	await store.asks();
	expect(store.asked()).toBe(4);
});

test("PF11 the use of one session is written, and others stay known", async () => {
	const store = slowStore();
	await store.asks("one");
	await store.asks("two");
	const touched = store.known.touchSession("one", 2_000);
	await store.asks("two");
	expect(store.asked()).toBe(2);
	store.ends();
	await touched;
});

test("PF11 what is known cannot be changed by who was told", async () => {
	const store = slowStore();
	const session = await store.asks();
	expect(() => Object.assign(session ?? {}, { fresh_at: 1 })).toThrow(
		TypeError,
	);
});

function pick<T>(from: readonly T[], at: number): T {
	return from[at % from.length] as T;
}
