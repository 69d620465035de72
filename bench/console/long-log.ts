import type { Page } from "@playwright/test";
import { newId } from "../../protocol/ids.ts";
import { openVisitor, type Sender } from "../load/parties.ts";
import { type Console, openConsole, type Reached, signIn } from "../load/sign-in.ts";

/** Entries of the conversation that was spoken in longest. */
export const LONG_LOG = 10_000;
const IN_FLIGHT = 24;
const WORDS =
	"the blue lamp with a shade is in stock again and could be sent today if you write us the street and number before four";

/** A conversation of so many entries between a shopper and an agent, as both would write it. */
export async function speaksLong(at: Reached, site: string, link: string, entries: number) {
	const agent = await openConsole(at, await signIn(at, "session", { token: link }));
	const visitor = await openVisitor(at, site);
	const { conversation } = visitor;
	type Joined = { conversation: { epoch: number } };
	const joined = await agent.socket.ask<Joined>("conversation:join", { conversation, after: 0 });
	await agent.socket.ask("conversation:take", { conversation, epoch: joined.conversation.epoch });
	let said = 3;
	const one = async () => {
		while (said < entries) {
			const n = said++;
			await sayOne(n, agent, visitor);
		}
	};
	await Promise.all(Array.from({ length: IN_FLIGHT }, one));
	return { agent, visitor };
}

export async function sayOne(n: number, agent: Console, { socket, conversation }: Sender) {
	const words = WORDS.split(" ");
	const from = (n * 7) % words.length;
	const text = `${n}: ${[...words, ...words, ...words].slice(from, from + 2 + ((n * 13) % 40)).join(" ")}`;
	const by = n % 5 < 2 ? agent.socket : socket;
	await by.ask("message:send", { conversation, clientId: newId(), text });
}
export type { Page };
