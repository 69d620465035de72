import { expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import { hired, type Stocked } from "./suite.ts";

/** Links and sessions of the staff. */
export function signInSuite(stocked: Stocked): void {
	using(stocked);
	ending(stocked);
}

function using(stocked: Stocked): void {
	test("ST3 a link is used once, even when many try at once, and not after its end", async () => {
		const { store, clock } = stocked;
		const link = {
			token_hash: newId(),
			purpose: "sign_in" as const,
			made_by: null,
			email: null,
			person_id: null,
			expires_at: clock.now() + 1_000,
			used_at: null,
		};
		await store.keepLink(link);
		const late = { ...link, token_hash: newId() };
		await store.keepLink(late);
		const used = await Promise.all(
			Array.from({ length: 50 }, () =>
				store.useLink(link.token_hash, clock.now()),
			),
		);
		expect(used.filter(Boolean)).toHaveLength(1);
		clock.pass(1_000);
		expect(await store.useLink(late.token_hash, clock.now())).toBeUndefined();
		expect(await store.useLink("unknown", clock.now())).toBeUndefined();
		expect(await store.link(link.token_hash)).toMatchObject({
			purpose: "sign_in",
			made_by: null,
			email: null,
		});
	});

	test("ST2 a session is kept, touched and dropped", async () => {
		const { store, shop } = stocked;
		const { person_id } = await hired(store, "Noor", shop);
		const session = {
			token_hash: newId(),
			person_id,
			csrf: newId(),
			browser: null,
			system: null,
			fresh_at: 0,
			second_factor_at: 0,
			created_at: 1,
			used_at: 1,
		};
		await store.keepSession(session);
		await store.touchSession(session.token_hash, 7);
		const kept = await store.session(session.token_hash);
		expect(kept).toEqual({ ...session, used_at: 7, session_days: 30 });
		await store.dropSession(session.token_hash);
		expect(await store.session(session.token_hash)).toBeUndefined();
	});
}

function ending(stocked: Stocked): void {
	test("ST2 only what has ended is removed, to the millisecond", async () => {
		const { store, shop } = stocked;
		const { person_id } = await hired(store, "Noor", shop);
		const link = async (expires_at: number) => {
			const token_hash = newId();
			await store.keepLink({
				token_hash,
				purpose: "sign_in",
				made_by: null,
				email: null,
				person_id,
				expires_at,
				used_at: null,
			});
			return () => store.link(token_hash);
		};
		const session = async (created_at: number, used_at: number) => {
			const token_hash = newId();
			const csrf = newId();
			await store.keepSession({
				token_hash,
				person_id,
				csrf,
				created_at,
				used_at,
				browser: null,
				system: null,
				fresh_at: 0,
				second_factor_at: 0,
			});
			return () => store.session(token_hash);
		};
		const rows = [
			await link(99),
			await link(100),
			await link(101),
			await session(50, 199),
			await session(50, 200),
			await session(49, 201),
			await session(50, 201),
		];
		await store.pruneLinks(100, 10);
		await store.pruneSessions({ usedBefore: 200, begunBefore: 50 }, 10);
		const left = await Promise.all(rows.map((row) => row()));
		expect(left.map(Boolean)).toEqual([
			false,
			false,
			true,
			false,
			true,
			false,
			true,
		]);
	});

	test("ST3 the unused links of one purpose end, and no others", async () => {
		const { store, clock } = stocked;
		const link = (purpose: "first_run" | "sign_in") => ({
			made_by: null,
			email: null,
			token_hash: newId(),
			purpose,
			person_id: null,
			expires_at: clock.now() + 1_000,
			used_at: null,
		});
		const [used, unused, other] = [
			link("first_run"),
			link("first_run"),
			link("sign_in"),
		];
		for (const one of [used, unused, other]) await store.keepLink(one);
		await store.useLink(used.token_hash, clock.now());
		await store.dropUnusedLinks("first_run");
		expect(await store.link(unused.token_hash)).toBeUndefined();
		expect(await store.link(used.token_hash)).toBeDefined();
		expect(await store.link(other.token_hash)).toBeDefined();
	});
}
