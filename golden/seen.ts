import type { ConsoleCommands } from "../protocol/console-events.ts";
import type { ConsoleFacts } from "../protocol/console-facts.ts";
import { PROTOCOL } from "../protocol/version.ts";
import type {
	VisitorCommands,
	VisitorFacts,
} from "../protocol/visitor-events.ts";
import type { Relay } from "../server/testing/relay.ts";
import { connectWire } from "../server/testing/wire.ts";
import type { Keys } from "./hour.ts";

/** So long after a relay was stopped the next one shows what it finds. */
export const LATER_MS = 60_000;

/** Mails can be sent, which shoppers are told; nobody takes them here. */
export const MAIL = {
	url: "smtp://127.0.0.1:9",
	from: "chat@shop.example",
};

/** Conversations that one person joins: of the large database not all. */
const JOINED = 9;

/** What everybody who holds one of these keys is told by a relay: screens show nothing else. */
export async function everythingSeen(relay: Relay, keys: Keys) {
	// Nobody leaves meanwhile: when a relay notices that is no fact about its data.
	const close: (() => void)[] = [];
	const staff: Record<string, unknown> = {};
	for (const [name, person] of Object.entries(keys.staff))
		staff[name] = await seenByStaff(relay, person, close);
	const visitors: Record<string, unknown> = {};
	for (const [name, visitor] of Object.entries(keys.visitors))
		visitors[name] = await seenByVisitor(relay, visitor, close);
	const sites: Record<string, unknown> = {};
	for (const [name, site] of Object.entries(keys.sites))
		sites[name] = await seenByPage(relay, site);
	for (const each of close) each();
	return { staff, visitors, sites };
}

async function seenByStaff(
	relay: Relay,
	{ token, csrf }: Keys["staff"]["noor"],
	close: (() => void)[],
) {
	const desk = connectWire<ConsoleCommands, ConsoleFacts>(relay, "/console", {
		auth: { csrf },
		headers: { Cookie: `__Host-shopbell=${token}` },
	});
	const welcome = await desk.ask("hello", { protocol: PROTOCOL });
	const { conversations } = await desk.ask("inbox:read", {});
	const joined: unknown[] = [];
	for (const { id } of conversations.slice(0, JOINED))
		joined.push(
			await desk.ask("conversation:join", { conversation: id, after: 0 }),
		);
	const sites: unknown[] = [];
	for (const { id: site } of welcome.sites) {
		const team = await desk.ask("team:read", { site });
		// Owners alone may read the rest.
		const settings = await desk.say("site:read", { site });
		const waits = await desk.say("waits:read", { site });
		sites.push({ team, settings, waits });
	}
	const { ratings } = await desk.ask("ratings:read", { before: null });
	const push = await desk.ask("push:read", {});
	close.push(desk.close);
	return { welcome, conversations, joined, sites, ratings, push };
}

async function seenByVisitor(
	relay: Relay,
	{ site, token }: Keys["visitors"][string],
	close: (() => void)[],
) {
	const frame = connectWire<VisitorCommands, VisitorFacts>(relay, "/visitor");
	const welcome = await frame.ask("hello", {
		protocol: PROTOCOL,
		site,
		token,
		identity: null,
	});
	const joined: unknown[] = [];
	for (const { id } of welcome.conversations)
		joined.push(
			await frame.ask("conversation:join", { conversation: id, after: 0 }),
		);
	close.push(frame.close);
	return { welcome, joined };
}

/** What a shop's page and its frame load before anybody has said anything. */
async function seenByPage(relay: Relay, site: string) {
	const settings = await json(`${relay.origin}/settings/${site}?locale=lt`);
	const { texts } = settings as { texts?: string };
	const own: Record<string, unknown> = {};
	for (const language of texts ? ["en", "lt"] : [])
		own[language] = await json(relay.origin + texts + language);
	return { settings, own };
}

async function json(address: string): Promise<unknown> {
	const answer = await fetch(address);
	return { status: answer.status, ...((await answer.json()) as object) };
}
