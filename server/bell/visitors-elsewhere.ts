import type { Channel } from "../ports/channel.ts";
import type { OtherRelays } from "../ports/other-relays.ts";
import type { Due, Scheduler } from "../ports/scheduler.ts";

/** Which visitors have a window open at another relay, as far as the others have said. */
export interface VisitorsElsewhere {
	has(channel: Channel): boolean;
	/** A first window of this relay, or the last one has closed. */
	opened(channel: Channel): void;
	ended(channel: Channel): void;
}

interface Parts {
	relays: OtherRelays;
	scheduler: Scheduler;
	now(): number;
}

/** All that a relay has is said again after this long, and what was not said for longer counts no more. */
const AGAIN_MS = 30_000;
const LAST_MS = 75_000;
const AT_ONCE = 100;
const [CAME, WENT, ASKED] = ["came", "went", "whoIsThere"];

interface Said {
	node: string;
	channels: Channel[];
}

export function createVisitorsElsewhere({
	relays,
	scheduler,
	now,
}: Parts): VisitorsElsewhere {
	const own = new Set<Channel>();
	/** By channel, then by relay: when it was said last. */
	const others = new Map<Channel, Map<string, number>>();

	function say(): void {
		const all = [...own];
		for (let at = 0; at < all.length; at += AT_ONCE)
			tell(CAME, all.slice(at, at + AT_ONCE));
	}

	function tell(about: string, channels: Channel[]): void {
		relays.tell(about, { node: relays.node, channels } satisfies Said);
	}

	relays.hear<Said>(CAME, ({ node, channels }) => {
		for (const channel of channels)
			others.set(
				channel,
				(others.get(channel) ?? new Map<string, number>()).set(node, now()),
			);
	});
	relays.hear<Said>(WENT, ({ node, channels }) => {
		for (const channel of channels) {
			const nodes = others.get(channel);
			nodes?.delete(node);
			if (nodes?.size === 0) others.delete(channel);
		}
	});
	relays.hear(ASKED, say, { isSign: true });

	const again: Due = {
		isOfEach: true,
		next: async (now) => now + AGAIN_MS,
		async run(now) {
			for (const [channel, nodes] of others) {
				for (const [node, at] of nodes)
					if (now - at > LAST_MS) nodes.delete(node);
				if (nodes.size === 0) others.delete(channel);
			}
			say();
		},
	};
	scheduler.add(again);
	relays.tell(ASKED, null);

	return {
		has(channel) {
			for (const at of others.get(channel)?.values() ?? [])
				if (now() - at <= LAST_MS) return true;
			return false;
		},
		opened(channel) {
			own.add(channel);
			tell(CAME, [channel]);
		},
		ended(channel) {
			own.delete(channel);
			tell(WENT, [channel]);
		},
	};
}
