import { expect, test } from "vitest";
import {
	HASHES_AT_ONCE,
	HASHES_WAITING,
} from "../../protocol/account-limits.ts";
import { createHashing } from "./hashing.ts";

/** Work that ends by hand, in the order in which it began. */
function byHand() {
	const under: (() => void)[] = [];
	let made = 0;
	let most = 0;
	const work = <T>(answer: T) =>
		new Promise<T>((done) => {
			made++;
			under.push(() => done(answer));
			most = Math.max(most, under.length);
		});
	return {
		library: { hash: () => work("hash"), verify: () => work(true) },
		made: () => made,
		most: () => most,
		/** Resolves when nothing is begun any more. */
		async end() {
			for (let one = under.shift(); one; one = under.shift()) {
				one();
				await new Promise<void>((go) => void setImmediate(go));
			}
		},
	};
}

test("AC1 whoever has no password costs the same work, and is wrong", async () => {
	const { library, made, end } = byHand();
	const hashing = createHashing(library);
	for (const [kept, is] of [
		["$argon2id$", true],
		[undefined, false],
	] as const) {
		const before = made();
		const right = hashing.isRight(kept, "a lamp on the table");
		await end();
		expect([await right, made() - before]).toEqual([is, 1]);
	}
});

test("AC3 two passwords are hashed at the same time, the others wait in a line that ends", async () => {
	const { library, made, most, end } = byHand();
	const hashing = createHashing(library);
	const fits = HASHES_AT_ONCE + HASHES_WAITING;
	const all = Array.from({ length: fits + 3 }, () =>
		hashing.hash("a lamp on the table").then(
			() => "hashed",
			(error) => error.refusal.code as string,
		),
	);
	await end();
	expect((await Promise.all(all)).sort()).toEqual([
		...Array(fits).fill("hashed"),
		...Array(3).fill("slow_down"),
	]);
	expect([made(), most()]).toEqual([fits, HASHES_AT_ONCE]);
	const later = hashing.hash("a lamp on the table");
	await end();
	expect(await later).toBe("hash");
});

test("AC1 what was made of one spelling is right for the other", async () => {
	const hashing = createHashing();
	const hash = await hashing.hash("oﬃce window");
	expect(await hashing.isRight(hash, "office window")).toBe(true);
	expect(await hashing.isRight(hash, "office windov")).toBe(false);
});
