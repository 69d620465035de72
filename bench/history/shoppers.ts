import { newId, newToken } from "../../protocol/ids.ts";
import type { Order } from "../../protocol/visitor.ts";
import type { OrderRow } from "../../server/feedback/rows.ts";
import type { VisitorRow } from "../../server/store/contract/rows.ts";
import { type Draws, draws } from "./draws.ts";
import { LANGUAGES } from "./history.ts";
import type { PastEpisode } from "./past-episode.ts";

/** Those of a history, by their numbers, and what they and others have bought. */
export interface Shoppers {
	visitors: VisitorRow[];
	orders: OrderRow[];
}

const DAY_MS = 24 * 3_600_000;
/** Buys again within the time, of customers. */
const AGAIN = 0.4;
/** Customers who never write, to those who do. */
const SILENT_BUYERS = 0.6;
const FIRST_NAMES = [
	...["Maya", "Jonas", "Elena", "Luca", "Ingrid", "Rasa", "Paul", "Ioana"],
	...["Sofia", "Erik", "Camille", "Tomas", "Giulia", "Andrei", "Astrid"],
];
const LAST_NAMES = [
	...["Lind", "Popescu", "Moreau", "Rossi", "Kazlauskas", "Berg", "Ionescu"],
	...["Petrauskas", "Conti", "Laurent", "Nyström", "Miller", "Hughes"],
];
const PRODUCTS = [
	...["Dusk table lamp", "Moon pendant lamp", "Heron floor lamp"],
	...["Ember portable lantern", "Tide wool throw", "Meadow cushion"],
];

/** @param until nothing is bought after it */
export function shoppersOf(
	episodes: readonly PastEpisode[],
	{ site, seed, until }: { site: string; seed: number; until: number },
): Shoppers {
	const chance = draws(seed ^ 0x0bdea);
	const visitors: VisitorRow[] = [];
	const orders: OrderRow[] = [];
	const buys = (subject: string, language: number, before: number) => {
		const bought = purchases(
			{ subject, site, language, before, until },
			chance,
		);
		for (const order of bought) orders.push({ ...order, id: numbered(orders) });
		return orders.slice(orders.length - bought.length);
	};
	for (const { visitor, relation, beganAt, language } of episodes) {
		if (visitors[visitor]) continue;
		const isCustomer = relation === "customer";
		const subject = isCustomer ? `customer-${visitor}` : null;
		const name = isCustomer ? nameOf(chance) : null;
		// They were proven by what they had bought by then.
		const bought = subject ? buys(subject, language, beganAt) : [];
		const signed = bought.filter(({ at }) => at < beganAt).map(signedOrder);
		visitors[visitor] = {
			site_id: site,
			id: newId(),
			// Nobody holds the token.
			token_hash: `made up ${newToken()}`,
			subject,
			name,
			email: subject && `${subject}@example.com`,
			orders: JSON.stringify(signed),
			proven_at: isCustomer ? beganAt : null,
			looking: null,
			reply_to: null,
			created_at: beganAt,
			forgotten_at: null,
		};
		if (isCustomer && chance.isSo(SILENT_BUYERS))
			buys(`buyer-${visitor}`, language, beganAt);
	}
	return { visitors, orders };
}

interface Buyer {
	subject: string;
	site: string;
	language: number;
	/** The first of it stands before this. */
	before: number;
	until: number;
}

function purchases(
	{ subject, site, language, before, until }: Buyer,
	chance: Draws,
): OrderRow[] {
	const first = before - Math.round((1 + chance.share() * 20) * DAY_MS);
	const times = [first];
	const again = first + Math.round((8 + chance.share() * 50) * DAY_MS);
	if (chance.isSo(AGAIN) && again < until) times.push(again);
	return times.map((at) => ({
		site_id: site,
		id: "",
		at,
		delivered_at: at + 3 * DAY_MS < until ? at + 3 * DAY_MS : null,
		products: JSON.stringify([PRODUCTS[chance.oneIn(PRODUCTS.length)]]),
		subject,
		email: `${subject}@example.com`,
		may_mail: 0,
		language: LANGUAGES[language] ?? null,
		told_at: at,
		erased_at: null,
	}));
}

/** Beside those of the demo, which begin lower. */
function numbered(before: readonly OrderRow[]): string {
	return `LL-${100_000 + before.length}`;
}

function signedOrder({ id, at }: OrderRow): Order {
	return { id, at: new Date(at).toISOString(), total: 74, currency: "EUR" };
}

function nameOf(chance: Draws): string {
	const one = (names: readonly string[]) => names[chance.oneIn(names.length)];
	return `${one(FIRST_NAMES)} ${one(LAST_NAMES)}`;
}
