import sharp from "sharp";
import { beginSession } from "../../server/sessions/sessions.ts";
import { chance as seeded } from "../../server/statistics/chance.ts";
import { RELAY_ORIGIN } from "../../server/testing/relay.ts";
import { hourKeys } from "../data.ts";
import { brokenFigures, brokenSizes, sizesOf } from "./broken-bounds.ts";
import { brokenPromises } from "./broken-promises.ts";
import { brokenBackups } from "./nights.ts";
import { shopDay } from "./shop-day.ts";
import { HOUR_MS } from "./spans.ts";
import { GOLDEN, openYearShop, type YearShop } from "./year-shop.ts";
import type { YearState } from "./year-state.ts";

const OPENS_HOUR = 8;
const WEEK_DAYS = 7;
/** The first ones say what is wrong. */
export const BROKEN_MOST = 20;

/** Lives in the shop until the end of that day, each day from midnight to midnight. */
export async function liveDays(
	state: YearState,
	until: number,
	say: (line: string) => void,
): Promise<void> {
	const { staff } = hourKeys(GOLDEN);
	const shop = await openYearShop(state);
	if (state.day === 0) await ownerSetsUp(shop, state);
	while (state.day < until && state.broken.length < BROKEN_MOST) {
		const day = ++state.day;
		await shop.passes(OPENS_HOUR * HOUR_MS, HOUR_MS);
		const opened = shop.now();
		const chance = seeded(state.seed + day);
		const played = await shopDay(shop, chance, state.known, staff);
		for (const [what, count] of Object.entries(played))
			state.lived[what as keyof typeof played] += count;
		const isWeek = day % WEEK_DAYS === 0;
		if (isWeek) await changesPicture(shop, staff.noor.id, day);
		const midnight = opened + (24 - OPENS_HOUR) * HOUR_MS;
		await shop.passes(Math.max(0, midnight - shop.now()), HOUR_MS);
		if (isWeek || day === until) await look(shop, state);
		state.broken.push(...shop.faults().map((line) => `a fault: ${line}`));
		if (isWeek) say(progress(state));
	}
	state.now = shop.now();
	await shop.relay.stop();
}

/** Open each day, and days of keeping, as an owner sets them at the console. */
async function ownerSetsUp(shop: YearShop, { kept }: YearState): Promise<void> {
	const { site } = shop;
	const teo = await shop.sits("teo");
	await teo.ask("availability:set", { availability: "away" });
	const open: [string, string][] = [["08:00", "20:00"]];
	const weekly = Object.fromEntries(
		Array.from({ length: WEEK_DAYS }, (_, day) => [String(day + 1), open]),
	);
	await teo.ask("hours:change", {
		site,
		hours: { timeZone: "UTC", weekly, exceptions: [] },
		languages: ["en"],
	});
	await teo.ask("retention:change", { site, retention: { ...kept } });
	teo.close();
}

/** The one before goes from the disk. */
async function changesPicture(
	{ relay }: YearShop,
	person: string,
	day: number,
): Promise<void> {
	const { token, csrf } = await beginSession(relay.store, person);
	const background = { r: day % 256, g: 90, b: 120 };
	const body = await sharp({
		create: { width: 256, height: 256, channels: 3, background },
	})
		.png()
		.toBuffer();
	const answer = await fetch(`${relay.origin}/console/account/picture`, {
		method: "PUT",
		headers: {
			Origin: RELAY_ORIGIN,
			Cookie: `__Host-shopbell=${token}`,
			"X-Shopbell-CSRF": csrf,
		},
		body: new Uint8Array(body),
	});
	if (!answer.ok)
		throw new Error(`a picture was answered with ${answer.status}`);
}

/** Keeps the largest sizes so far, and what is broken. */
async function look(shop: YearShop, state: YearState): Promise<void> {
	const { lived, broken } = state;
	const sizes = sizesOf(state);
	for (const what of ["database", "wal", "files", "backups"] as const)
		lived.largest[what] = Math.max(lived.largest[what], sizes[what]);
	lived.sizes = sizes;
	lived.checks++;
	const conversations = shop.ledger.all().length;
	broken.push(
		...brokenPromises(shop, state),
		...brokenSizes(sizes, conversations),
		...(await brokenFigures(shop)),
		...brokenBackups(state.backups, shop.now()),
	);
}

function progress({ day, days, lived, broken }: YearState): string {
	const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
	const { shoppers, sizes } = lived;
	return `day ${day} of ${days}: ${shoppers} shoppers, database ${mb(sizes.database)}, backups ${mb(sizes.backups)}, ${broken.length} broken`;
}
