import { newId } from "../../protocol/ids.ts";
import { CLOSE_UNDO_MS } from "../../protocol/limits.ts";
import { heardAsk } from "../../server/testing/asked.ts";
import {
	arrives,
	type ConsoleWire,
	type VisitorSession,
} from "../../server/testing/wire.ts";
import { HOUR_MS, MINUTE_MS } from "./spans.ts";
import type { YearShop } from "./year-shop.ts";
import type { KnownShopper } from "./year-state.ts";

type Chance = () => number;

/** What a day in the shop was. */
interface DayPlayed {
	shoppers: number;
	ratings: number;
	forgotten: number;
}

/** Shoppers of a weekday: from and to, both included. */
const SHOPPERS = { least: 6, most: 16 };
/** Of all, who writes after the staff has gone. */
const IN_THE_EVENING = 0.2;
const COMES_BACK = 0.25;
const RATES = 0.5;
const COMMENTS = 0.4;
/** Of those who were served, who asks to be forgotten. */
const FORGETS = 0.02;
/** Half of the time after which it rings. */
const OPENED_WITHIN_MS = 15_000;
/** Tokens of shoppers who may come back. */
const KNOWN_MOST = 200;

interface Day {
	shop: YearShop;
	chance: Chance;
	desks: Map<string, ConsoleWire>;
	/** Assignments that were looked at. */
	opened: Set<string>;
	known: KnownShopper[];
	played: DayPlayed;
}

/** From the opening until after the last shopper of the evening; what waits from the night before comes first. */
export async function shopDay(
	shop: YearShop,
	chance: Chance,
	known: KnownShopper[],
	staff: Readonly<Record<"noor" | "lina", { id: string }>>,
): Promise<DayPlayed> {
	const played = { shoppers: 0, ratings: 0, forgotten: 0 };
	const desks = new Map<string, ConsoleWire>();
	for (const who of ["noor", "lina"] as const) {
		const desk = await shop.sits(who);
		await desk.ask("availability:set", { availability: "here" });
		desks.set(staff[who].id, desk);
	}
	const opened = new Set<string>();
	const day: Day = { shop, chance, desks, opened, known, played };
	for (const row of await shop.relay.store.atWork(shop.site)) {
		const { id, visitor_id, score } = row;
		// Of the golden hour, in which nobody here was promised anything.
		if (!shop.ledger.has(id)) shop.ledger.begun(id, visitor_id, score);
		await servesAbsent(day, id);
	}
	const { least, most } = SHOPPERS;
	const shoppers = least + Math.floor(chance() * (most - least + 1));
	const evening = Math.round(shoppers * IN_THE_EVENING);
	for (let nth = evening; nth < shoppers; nth++) await serves(day);
	for (const desk of desks.values()) desk.close();
	await shop.passes(10 * MINUTE_MS);
	for (let nth = 0; nth < evening; nth++) {
		const { shopper, conversation } = await comes(day);
		await says(day, shopper, conversation, "Is it open tomorrow?");
		shopper.close();
		await shop.passes(HOUR_MS / 4);
	}
	return played;
}

/** From the first word to the rating. */
async function serves(day: Day): Promise<void> {
	const { shop, chance, played } = day;
	const { shopper, conversation, visitor } = await comes(day);
	const desk = await deskOf(day, conversation);
	const turns = 1 + Math.floor(chance() * 3);
	for (let turn = 0; turn < turns; turn++) {
		await answers(day, desk, conversation, "We have two of them left");
		await passes(day, MINUTE_MS);
		await says(day, shopper, conversation, "And in green?");
	}
	const { last_seq } = await rowOf(day, conversation);
	await closes(day, desk, conversation);
	await passes(day, CLOSE_UNDO_MS);
	const { seq: asked } = await heardAsk(shop.relay, shopper, last_seq);
	if (chance() < RATES) {
		const score = chance() < 0.8 ? (5 as const) : (2 as const);
		const comment = chance() < COMMENTS ? `Thank you ${newId()}` : null;
		const given = { conversation, asked, score, solved: null, comment };
		await shopper.ask("rating:give", given);
		shop.ledger.rated(conversation, score, comment);
		played.ratings++;
	}
	if (chance() < FORGETS) {
		await shopper.ask("visitor:forget", {});
		shop.ledger.forgotten(visitor);
		day.known.splice(
			0,
			day.known.length,
			...day.known.filter((one) => one.visitor !== visitor),
		);
		played.forgotten++;
	}
	shopper.close();
}

/** Who wrote at night has gone: they are answered, and it is closed. */
async function servesAbsent(day: Day, conversation: string): Promise<void> {
	const desk = await deskOf(day, conversation);
	await answers(day, desk, conversation, "Yes, from eight on");
	await closes(day, desk, conversation);
	await passes(day, CLOSE_UNDO_MS);
}

async function comes(day: Day) {
	const { shop, chance, known, played } = day;
	const back =
		chance() < COMES_BACK
			? known[Math.floor(chance() * known.length)]
			: undefined;
	const shopper = await arrives(shop.relay, {
		site: shop.site,
		...(back && { token: back.token }),
	});
	const text = `Do you have it in blue? ${newId()}`;
	const { conversation, seq } = await shopper.sends(text);
	await shopper.ask("conversation:join", { conversation, after: 0 });
	const { visitor_id: visitor } = await rowOf(day, conversation);
	if (!shop.ledger.has(conversation)) shop.ledger.begun(conversation, visitor);
	shop.ledger.said(conversation, seq, text);
	if (!back) known.push({ token: shopper.token, visitor });
	if (known.length > KNOWN_MOST) known.shift();
	played.shoppers++;
	return { shopper, conversation, visitor };
}

/** At whose console it is; in a minute it is at somebody's, or somebody takes it. */
async function deskOf(day: Day, conversation: string): Promise<ConsoleWire> {
	await passes(day, 0);
	const given = await rowOf(day, conversation);
	if (!isAtDesk(day, given)) await passes(day, MINUTE_MS / 2);
	const row = await rowOf(day, conversation);
	const desk = day.desks.get(row.agent_id ?? "");
	if (row.state === "open" && desk) return desk;
	const [first] = day.desks.values();
	if (!first) throw new Error("nobody is there");
	const command =
		row.state === "open" ? "conversation:take-over" : "conversation:take";
	await first.ask(command, { conversation, epoch: row.epoch });
	return first;
}

const isAtDesk = ({ desks }: Day, row: { agent_id: string | null }) =>
	desks.has(row.agent_id ?? "");

/** Time goes by, and whatever comes to a console is opened there before it rings. */
async function passes(day: Day, ms: number): Promise<void> {
	const { shop, desks, opened } = day;
	await shop.passes(1);
	for (let left = ms; left >= 0; left -= OPENED_WITHIN_MS) {
		for (const [person, desk] of desks)
			for (const { id, epoch } of await shop.relay.store.heldBy(person)) {
				const assignment = `${id} ${epoch}`;
				if (opened.has(assignment)) continue;
				opened.add(assignment);
				await desk.ask("conversation:open", { conversation: id, epoch });
			}
		const step = Math.min(left, OPENED_WITHIN_MS);
		if (step > 0) await shop.passes(step);
	}
}

async function answers(
	{ shop }: Day,
	desk: ConsoleWire,
	conversation: string,
	words: string,
): Promise<void> {
	const text = `${words} ${newId()}`;
	const draft = { conversation, clientId: newId(), text };
	const { seq } = await desk.ask("message:send", draft);
	shop.ledger.said(conversation, seq, text);
}

async function says(
	{ shop }: Day,
	shopper: VisitorSession,
	conversation: string,
	words: string,
): Promise<void> {
	const text = `${words} ${newId()}`;
	const { seq } = await shopper.sends(text, conversation);
	shop.ledger.said(conversation, seq, text);
}

async function closes(
	{ shop }: Day,
	desk: ConsoleWire,
	conversation: string,
): Promise<void> {
	await desk.ask("conversation:close", { conversation });
	shop.ledger.closed(conversation, shop.now());
}

async function rowOf({ shop }: Day, conversation: string) {
	const row = await shop.relay.store.conversation(conversation);
	if (!row) throw new Error("a conversation is gone");
	return row;
}
