import type { Carrier } from "../../../client/carrier.ts";
import { RETRY } from "../../../client/connection.ts";
import type { Pending } from "../../../client/outbox.ts";
import type { Sent } from "../../../protocol/message.ts";
import type { Reply } from "../../../protocol/refusal.ts";
import { PROTOCOL } from "../../../protocol/version.ts";
import type { Page } from "../../../protocol/visitor.ts";
import { follow, makeVisitor } from "./follow.ts";

type Ways = Parameters<typeof follow>[1] & {
	/** Whether a message may go now, by socket or else over HTTP. */
	isReady(): boolean;
	page(): Page | null;
	url: string;
	site: { site: string };
	/** The language that the shopper reads. */
	reads?(): string;
};

/** One attempt to bring one message to the relay, as whoever wrote it; its files first. */
export function deliver(
	item: Pending,
	ways: Ways & { carrier: Carrier },
): Promise<Reply<Sent> | null> {
	const go = (item: Pending) => send(item, ways);
	return item.files ? ways.carrier.carry(item, go) : go(item);
}

async function send(item: Pending, ways: Ways): Promise<Reply<Sent>> {
	const { connection, identity, isReady } = ways;
	const { conversation, clientId, text, files } = item;
	const draft = { conversation, clientId, text, files, page: ways.page() };
	const isNow = identity.captureRound();
	// Makes the token of what version 0.1 has kept, and says whose it is.
	const sender = await identity.sender();
	// Closed just now: who writes may be about to change.
	if (!sender || !isReady() || !isNow() || !identity.isMine(item)) return RETRY;

	async function bySocket(): Promise<Reply<Sent>> {
		const made = await makeVisitor(ways);
		if (!made.ok) return made;
		return isNow() ? connection.ask("message:send", draft) : RETRY;
	}

	/** Few networks let HTTP through and no socket. */
	async function byHttp(token: string): Promise<Reply<Sent>> {
		const jwt = identity.jwt();
		const part = await import("./post.ts").catch(() => null);
		if (!part || !isNow()) return RETRY;
		const locale = ways.reads?.();
		const posted = {
			...draft,
			protocol: PROTOCOL,
			token,
			identity: jwt,
			locale,
		};
		return part.post(ways.url, ways.site.site, posted);
	}

	const reply = await (connection.state.peek().kind === "here"
		? bySocket()
		: byHttp(sender.token));
	if (!reply.ok && reply.refusal.code === "other_person") {
		// The token here is somebody else's: what was just written goes under a new one.
		if (isNow()) await identity.switchVisitor();
		return RETRY;
	}
	if (reply.ok && isNow()) void follow(reply.data.conversation, ways);
	return reply;
}
