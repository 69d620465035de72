import { openStore } from "../server/open-store.ts";
import { handClock } from "../server/ports/clock.ts";
import { type Figure, quantile, rounded } from "./figure.ts";
import { cpuOf } from "./fill/cpu-of.ts";
import { type FilledShop, withFilledShops } from "./fill/filled-shop.ts";
import { measureLong } from "./fill/long.ts";
import { ENTRIES_EACH, NOW, OPEN, WAITING } from "./fill/past.ts";
import { OWN_READS, READS, type StoreRead } from "./fill/reads.ts";
import { startOf } from "./fill/start-of.ts";

const SMALL = 10_000;
const LARGE = { ordinary: 100_000, named: 1_000_000 };
const LONG = 200_000;
/** Each, in turns, after some that are not counted. */
const TIMES = 400;
/** Of one that took less a collection of garbage says more than its index. */
const COLLECTING_MS = 2;
/** From one to the next no number has a pattern. */
const GOLDEN = 0.618_033_988_749;

/** What is read costs, with a past that is ten times as long, and what one conversation of 200,000 entries does. */
export const benchStore = () =>
	withFilledShops(
		[
			{ conversations: SMALL, long: LONG },
			{ conversations: SMALL, long: 0 },
			{ conversations: LARGE.ordinary, long: 0 },
		],
		async ([long, ...shops]) => [
			...(await measureReads(shops)),
			...(await measureStarts(shops)),
			...(await measureLong(long as FilledShop)),
		],
	);

/** The same with a past of ten million entries: minutes, and five gigabytes of disk. */
export const benchFill = () =>
	withFilledShops(
		[
			{ conversations: SMALL, long: 0 },
			{ conversations: LARGE.named, long: 0 },
		],
		async (shops) => [
			...(await measureReads(shops)),
			...(await measureStarts(shops.slice(-1))),
		],
	);

async function measureReads(shops: readonly FilledShop[]): Promise<Figure[]> {
	const stores = await Promise.all(
		shops.map(async ({ path, past }) => ({
			many: past.conversations,
			store: await openStore(path, handClock(NOW)),
		})),
	);
	const figures: Figure[] = [];
	for (const read of [...READS, ...OWN_READS]) {
		const costs = stores.map((): number[] => []);
		for (let time = -TIMES / 10; time < TIMES; time++)
			for (const [at, { store, many }] of stores.entries()) {
				const past = many - WAITING - OPEN;
				const number = Math.floor((Math.abs(time * GOLDEN) % 1) * past);
				const cost = await cpuOf(() => read.run(store, number));
				if (time >= 0) costs[at]?.push(cost);
			}
		figures.push(...figuresOf(read, shops, costs));
	}
	for (const { store } of stores) await store.close();
	return figures;
}

/** Of what somebody waits for the slow ones count, of what the relay asks of itself the usual ones. */
function figuresOf(
	{ name }: StoreRead,
	shops: readonly FilledShop[],
	costs: readonly number[][],
): Figure[] {
	const isWaitedFor = READS.some((read) => read.name === name);
	const [few = [], many = []] = [costs[0], costs.at(-1)];
	const share = isWaitedFor ? 0.99 : 0.5;
	const p = isWaitedFor ? "p99" : "p50";
	const ms = (cost: number) => `${rounded(cost)} ms`;
	const cost = (of: number[]) => quantile(of, share);
	const least = isWaitedFor ? COLLECTING_MS : 0;
	const ratio = Math.max(least, cost(many)) / Math.max(least, cost(few));
	const large = entriesOf(shops.at(-1));
	return [
		{
			name: `${name}, ${p}, ${large} entries to ${entriesOf(shops[0])}`,
			value: rounded(ratio),
			unit: "ratio",
			beside: {
				"p50 of the larger": ms(quantile(many, 0.5)),
				"of the smaller": ms(quantile(few, 0.5)),
			},
		},
		...(isWaitedFor
			? [
					{
						name: `${name}, ${p}, ${large} entries`,
						value: rounded(cost(many)),
						unit: "ms" as const,
					},
				]
			: []),
	];
}

function entriesOf(shop: FilledShop | undefined): string {
	const entries = (shop?.past.conversations ?? 0) * ENTRIES_EACH;
	return entries.toLocaleString("en");
}

/** The better of some: whatever else the machine does only adds to it. */
async function measureStarts(shops: readonly FilledShop[]): Promise<Figure[]> {
	const figures: Figure[] = [];
	for (const shop of shops) {
		const took = [];
		for (let time = 0; time < 3; time++) took.push(await startOf(shop.folder));
		figures.push({
			name: `start to ready, ${entriesOf(shop)} entries`,
			value: rounded(Math.min(...took)),
			unit: "ms",
		});
	}
	return figures;
}
