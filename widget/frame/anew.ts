import { openChannel } from "../../client/channel.ts";
import type { Kept } from "../../client/kept.ts";
import type { Outbox } from "../../client/outbox.ts";
import type { Relay } from "./conversation.ts";
import type { Visitor } from "./visitor.ts";

interface Parts {
	kept: Kept;
	/** Names what all tabs of this site's chat share. */
	name: string;
	outbox: Outbox;
	relay: Relay;
	visitor: Visitor;
	conversations: { forget(): void };
	/** Another tab has said that whoever wrote here is gone. */
	left?(): void;
}

/** Whoever writes next is another person than this browser's history: that stays closed here. */
export function createAnew(parts: Parts) {
	const { kept, outbox, relay, visitor, conversations } = parts;
	const tabs = openChannel(`${parts.name}:left`);
	tabs?.addEventListener("message", () => void follow());

	/** What was written before this time is not the next person's. */
	async function anew(before: number, isTold = false): Promise<void> {
		const wasOff = relay.state.peek().kind === "off";
		relay.close();
		const written = [...outbox.pending.value, ...(await kept.pending())];
		for (const item of written) {
			await (item.at < before || item.state.kind === "sent"
				? outbox.discard(item.clientId)
				: outbox.keep({ ...item, conversation: null }));
		}
		await visitor.forget(isTold);
		conversations.forget();
		if (!wasOff) relay.open();
	}

	function follow(): Promise<void> {
		parts.left?.();
		return anew(Number.POSITIVE_INFINITY, true);
	}

	return {
		anew,
		follow,
		leave(): Promise<void> {
			tabs?.postMessage(null);
			return anew(Number.POSITIVE_INFINITY);
		},
	};
}
