import { openStore } from "../server/open-store.ts";
import { handClock } from "../server/ports/clock.ts";
import type { Figure } from "./figure.ts";
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
/** What an index answers costs the depth of the index. */
const MUST_RATIO = 2;
/** Somebody waits for it. */
const MUST_MS = 50;
/** Of one that took less a collection of garbage says more than its index. */
const COLLECTING_MS = 2;
/** From one to the next no number has a pattern. */
const GOLDEN = 0.618_033_988_749;

/** What is read costs, with a past that is ten times as long, and one conversation of 200,000 entries. */
export const benchStore = () => measure(LARGE.ordinary);
/** The same with a past of ten million entries: minutes, and five gigabytes of disk. */
export const benchFill = () => measure(LARGE.named);

async function measure(large: number): Promise<Figure[]> {
	const pasts = [
		{ conversations: SMALL, long: LONG },
		{ conversations: SMALL, long: 0 },
		{ conversations: large, long: 0 },
	];
	return withFilledShops(pasts, async ([long, ...shops]) => [
		...(await measureReads(shops)),
		...(await measureStarts(shops)),
		...(await measureLong(long as FilledShop)),
	]);
}

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

function figuresOf(
	read: StoreRead,
	shops: readonly FilledShop[],
	costs: readonly number[][],
): Figure[] {
	const sorted = costs.map((each) => each.toSorted((a, b) => a - b));
	const at = (shop: number, share: number) =>
		sorted[shop]?.[Math.floor(TIMES * share)] ?? 0;
	const largest = shops.length - 1;
	const isWaitedFor = READS.includes(read);
	const entries = (shops[largest]?.past.conversations ?? 0) * ENTRIES_EACH;
	const name = `${read.name}, ${entries} entries`;
	const ratio = (share: number, least = 0) =>
		rounded(
			Math.max(least, at(largest, share)) / Math.max(least, at(0, share)),
		);
	return [
		{
			name: `${name}, CPU p50`,
			value: rounded(at(largest, 0.5)),
			unit: "ms",
			must: null,
		},
		{
			name: `${name}, CPU p99`,
			value: rounded(at(largest, 0.99)),
			unit: "ms",
			must: isWaitedFor ? MUST_MS : null,
		},
		{
			name: `${name}, p50 to that of ${SMALL * ENTRIES_EACH}`,
			value: ratio(0.5),
			unit: "ratio",
			must: MUST_RATIO,
		},
		{
			name: `${name}, p99 to that of ${SMALL * ENTRIES_EACH}`,
			value: ratio(0.99, COLLECTING_MS),
			unit: "ratio",
			must: isWaitedFor ? MUST_RATIO : null,
		},
	];
}

/** The better of some: whatever else the machine does only adds to it. */
async function measureStarts(shops: readonly FilledShop[]): Promise<Figure[]> {
	const figures: Figure[] = [];
	for (const { folder, past } of shops) {
		const took = [];
		for (let time = 0; time < 3; time++) took.push(await startOf(folder));
		figures.push({
			name: `start to ready, ${past.conversations * ENTRIES_EACH} entries`,
			value: rounded(Math.min(...took)),
			unit: "ms",
			must: MUST_START_MS,
		});
	}
	return figures;
}

const MUST_START_MS = 3_000;

const rounded = (value: number) => Number(value.toPrecision(3));
