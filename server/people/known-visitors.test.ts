import fc from "fast-check";
import { expect, test } from "vitest";
import { type OpenedStore, openAskedStore } from "../open-store.ts";
import { handClock } from "../ports/clock.ts";
import { DECISIONS } from "../store-parts.ts";
import { TEST_DECISIONS } from "../testing/store/decisions.ts";
import { changes, says, siteRow, visitorRow } from "../testing/store/suite.ts";
import { VISITORS_UNCHANGED_BY } from "../unchanged-by.ts";
import { withKnownVisitors } from "./known-visitors.ts";

/** Two visitors, the database, and the same with what is known of it. */
async function stocked() {
	const clock = handClock(Date.UTC(2026, 5, 1, 9));
	const decisions = [...DECISIONS, ...TEST_DECISIONS];
	const asked = await openAskedStore(":memory:", clock, { decisions });
	const known = withKnownVisitors(asked, VISITORS_UNCHANGED_BY);
	const shop = siteRow("Lamp & Loom");
	await known.keepSite(shop);
	const visitors = [visitorRow(shop), visitorRow(shop)];
	for (const visitor of visitors) await known.makeVisitor(visitor);
	return { clock, asked, known, visitors };
}
type Stock = Awaited<ReturnType<typeof stocked>>;

/** What happens to shoppers, by two numbers below four. */
const CHANGES: Record<
	string,
	(stock: Stock, a: number, b: number) => Promise<unknown>
> = {
	says: ({ known, visitors }, a, b) =>
		known.commit([says(pick(visitors, a), `Is it here? ${b}`)]),
	async closes({ known, visitors }, a) {
		const { site_id, id } = pick(visitors, a);
		const newest = await known.newestConversation(site_id, id);
		const key = { site_id, id: newest ?? "none" };
		return known.commit([
			changes(key, { set: { state: "closed" }, entries: [] }),
		]);
	},
	// A group that is taken back.
	fails: ({ known, visitors }, a, b) =>
		known
			.commit([
				says(pick(visitors, a), `Never kept ${b}`),
				{ ...says(pick(visitors, b), "x"), name: "nobody decides it" },
			])
			.catch(() => {}),
	proves: ({ known, visitors, clock }, a, b) =>
		known.keepIdentity({
			...pick(visitors, a),
			subject: `customer ${a}`,
			name: `Maya ${b}`,
			proven_at: clock.now(),
		}),
	looks: ({ known, visitors }, a, b) => {
		const { site_id, id } = pick(visitors, a);
		return known.keepVisitorContext(site_id, id, `{"page":${b}}`);
	},
	leavesAddress: ({ known, visitors, clock }, a, b) => {
		const { site_id, id } = pick(visitors, a);
		return known.keepReplyTo(site_id, id, `maya${b}@a.example`, clock.now());
	},
	isForgotten: ({ known, visitors, clock }, a) => {
		const { site_id, id } = pick(visitors, a);
		return known.forgetVisitor(site_id, id, clock.now());
	},
	timePasses: async ({ clock }, a) => clock.pass(a * 4_000),
};

test("PF11 whatever happens to shoppers, in whatever order, what is known is what the database says", async () => {
	const number = fc.nat(3);
	const step = fc.record({
		name: fc.constantFrom(...Object.keys(CHANGES)),
		numbers: fc.tuple(number, number),
		/** Whether the next one begins before this one has ended, and something is asked meanwhile. */
		isAlone: fc.boolean(),
	});
	await fc.assert(
		fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
			const stock = await stocked();
			const underWay: Promise<unknown>[] = [];
			for (const { name, numbers, isAlone } of steps) {
				underWay.push(
					Promise.resolve(CHANGES[name]?.(stock, ...numbers)),
					askedOf(stock, stock.known),
				);
				if (!isAlone) continue;
				await Promise.all(underWay.splice(0));
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

/** Everything that may be known. */
function askedOf({ visitors }: Stock, store: OpenedStore): Promise<unknown> {
	return Promise.all(
		visitors.flatMap(({ site_id, id, token_hash }) => [
			store.visitor(site_id, id),
			store.visitorByToken(site_id, token_hash),
			store.newestConversation(site_id, id),
			store.conversationsOf(site_id, id, 1),
			store.conversationsOf(site_id, id, 20),
		]),
	);
}

test("PF11 who comes back is not asked of the database, and is from the end of a commit", async () => {
	const { asked, known, visitors } = await stocked();
	const [maya] = visitors as [(typeof visitors)[0]];
	await known.commit([says(maya, "Is it here?")]);
	await askedOf({ visitors } as Stock, known);
	let reads = 0;
	const counted = withKnownVisitors(
		{
			...asked,
			conversationsOf: (...of) => {
				reads++;
				return asked.conversationsOf(...of);
			},
		},
		VISITORS_UNCHANGED_BY,
	);
	for (let time = 0; time < 3; time++)
		await counted.conversationsOf(maya.site_id, maya.id, 20);
	expect(reads).toBe(1);
	await counted.commit([says(maya, "Hello?")]);
	const [row] = await counted.conversationsOf(maya.site_id, maya.id, 20);
	expect(row?.last_seq).toBe(2);
	expect(reads).toBe(2);
	await asked.close();
});

function pick<T>(from: readonly T[], at: number): T {
	return from[at % from.length] as T;
}
