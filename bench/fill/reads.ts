import { CONVERSATIONS_TOLD, MAIL_LINK_MS } from "../../protocol/limits.ts";
import { RATINGS_READ } from "../../protocol/rating.ts";
import { readInbox } from "../../server/conversations/inbox.ts";
import { readEntries } from "../../server/conversations/read.ts";
import type { OpenedStore } from "../../server/open-store.ts";
import {
	conversationId,
	NOW,
	SITES,
	TEAMS,
	visitorId,
	visitorNear,
} from "./past.ts";

/** What the relay asks of its store, about the conversation of this number where it is about one. */
export interface StoreRead {
	name: string;
	run(store: OpenedStore, conversation: number): Promise<unknown>;
}

const DAY_MS = 24 * 3_600_000;
const [shop, books] = SITES as [string, string, string];
const [orders] = TEAMS as [string, string];

/** Somebody waits for these. */
export const READS: readonly StoreRead[] = [
	{
		name: "join",
		async run(store, number) {
			const row = await store.conversation(conversationId(number));
			if (!row) throw new Error(`there is no conversation ${number}`);
			const from = { conversation: row.id, after: 0 };
			await readEntries(store, row, from, "staff");
			await store.visitor(row.site_id, row.visitor_id);
		},
	},
	{
		name: "visitor's hello",
		async run(store, number) {
			const { site, token } = visitorNear(number);
			const visitor = await store.visitorByToken(site, token);
			if (!visitor) throw new Error(`nobody has ${token}`);
			await store.conversationsOf(site, visitor.id, CONVERSATIONS_TOLD);
		},
	},
	{
		name: "hello of who comes all the time",
		run: (store) =>
			store.conversationsOf(shop, visitorId(0), CONVERSATIONS_TOLD),
	},
	{
		name: "inbox of one site",
		run: (store) => readInbox(store, [shop], null),
	},
	{
		name: "inbox of two sites",
		run: (store) => readInbox(store, [shop, books], null),
	},
	{
		name: "ratings of two sites",
		async run(store) {
			const rows = await store.ratings([shop, books], NOW, RATINGS_READ + 1);
			await store.credits(rows);
		},
	},
	{
		name: "person found by address",
		run: (store, number) =>
			store.visitorsByAddress(shop, `reply${number}@example.com`, 20),
	},
	{
		name: "person found by reference",
		run: (store, number) =>
			store.visitorsByRef(shop, number.toString(16).slice(-5), 20),
	},
];

/** The relay asks these of itself. */
export const OWN_READS: readonly StoreRead[] = [
	{ name: "sites at work", run: (store) => store.sitesAtWork() },
	{ name: "what is due", run: dueReads },
	{
		name: "answers to mail",
		async run(store) {
			await store.unmailed(NOW - MAIL_LINK_MS, 200);
			await store.settleAnswered(NOW - MAIL_LINK_MS);
		},
	},
	{ name: "who waits unseen", run: (store) => store.unseen(200) },
	{
		name: "conversations to erase",
		run: (store) => store.conversationsToErase(shop, NOW - DAY_MS, 50),
	},
	{
		name: "team of closed ones, a step",
		run: (store) =>
			store.setTeamOfClosed(
				shop,
				orders,
				{ team_id: orders, team_name: "Orders" },
				"",
				200,
			),
	},
	{
		name: "ratings of a conversation",
		run: (store, number) =>
			store.ratingsOf({ site_id: shop, id: conversationId(number) }),
	},
	{
		name: "links of a visitor dropped",
		run: (store, number) => store.dropUnusedMailLinks(shop, visitorId(number)),
	},
	{
		name: "export, a page",
		run: (store, number) =>
			store.conversationsToExport(shop, conversationId(number), NOW, 200),
	},
];

async function dueReads(store: OpenedStore): Promise<void> {
	await store.routingDue(NOW);
	await store.breaksDue(NOW);
	await store.askDue(NOW);
}
