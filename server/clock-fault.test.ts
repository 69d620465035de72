import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Relay, startRelay } from "./testing/relay.ts";
import { addAgent, arrives, together } from "./testing/wire.ts";

const NOW = Date.UTC(2026, 5, 1, 9);
const TEN_YEARS = 3_652 * 24 * 60 * 60_000;
const HOUR = 60 * 60_000;

let folder: string;
let relay: Relay | undefined;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "shopbell-clock-"));
});
afterEach(async () => {
	await relay?.stop();
	await rm(folder, { recursive: true, force: true });
});

/** The relay on the one database, on a machine whose clock shows this. */
async function startsAt(at: number, before?: Relay): Promise<Relay> {
	await before?.stop();
	const { shop, people } = before ?? {};
	relay = await startRelay({
		path: join(folder, "relay.db"),
		at,
		empty: before !== undefined,
	});
	return Object.assign(relay, shop && people ? { shop, people } : {});
}

const warnings = ({ logged }: Relay) =>
	logged
		.map((line) => JSON.parse(line) as { level: number; msg: string })
		.filter(({ level, msg }) => level >= 40 && /clock/.test(msg));

test.each([
	["ten years ahead, then right", NOW + TEN_YEARS, NOW, 1],
	["ten years behind, then right", NOW - TEN_YEARS, NOW, 0],
	["right, then ten years ahead", NOW, NOW + TEN_YEARS, 1],
	["right, then 400 days ahead", NOW, NOW + 400 * 24 * HOUR, 1],
	["right, and started again a day before", NOW, NOW + 399 * 24 * HOUR, 0],
	["right, then ten years behind", NOW, NOW - TEN_YEARS, 1],
	["right, then set back by an hour", NOW, NOW - HOUR, 0],
	["right, then as it has to be", NOW, NOW + HOUR, 0],
])(
	"MS4 a machine whose clock is %s: what was sent is there, in order, and more comes; the log says it",
	async (_, first, second, warned) => {
		const one = await startsAt(first);
		const { maya, conversation } = await together(one);
		await maya.sends("before");
		const two = await startsAt(second, one);
		expect(warnings(two)).toHaveLength(warned);
		const again = await arrives(two, { token: maya.token });
		const { conversation: same } = await again.sends("after");
		const { entries } = await again.ask("entries:read", {
			conversation: same,
			after: 0,
		});
		if (same === conversation)
			expect(entries.map(({ at }) => at)).toEqual(
				entries.map(({ at }) => at).sort((a, b) => a - b),
			);
		const said = entries.flatMap((entry) =>
			entry.kind === "message" && entry.body ? [entry.body.text] : [],
		);
		expect(said.at(-1)).toBe("after");
		const whole = await again.ask("entries:read", { conversation, after: 0 });
		expect(JSON.stringify(whole)).toContain("before");
		// Time goes on, and everybody is served.
		await two.passes(HOUR);
		const ravi = await arrives(two);
		await ravi.sends("and somebody new");
		expect(two.logged.filter((line) => /"level":50/.test(line))).toEqual([]);
	},
);

test("G7 an agent who was there while the clock was ten years ahead is not there for ten years", async () => {
	const one = await startsAt(NOW + TEN_YEARS);
	await addAgent(one, "noor");
	const { shop } = one;
	const two = await startsAt(NOW, one);
	await two.passes(60_000);
	const { availability } = await two.app.parts.routing.welcome(shop.id);
	expect(availability.kind).not.toBe("here");
});
