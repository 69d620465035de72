import { flushedOf, marksOf } from "../conversations/flushed.ts";
import type { Committed } from "../conversations/log.ts";
import type { RowChanges } from "../conversations/row-changes.ts";
import type { FaceOf } from "../people/faces.ts";
import type { Bell, Listening } from "../ports/bell.ts";
import type { Channel } from "../ports/channel.ts";
import type { Failed } from "../ports/failed.ts";
import type { OtherRelays } from "../ports/other-relays.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { Due, Scheduler } from "../ports/scheduler.ts";
import type { Presence } from "../routing/presence.ts";
import type { Routing } from "../routing/routing.ts";
import type { Store } from "../store/contract/store.ts";
import { followConversations } from "./follow-conversations.ts";
import { followInboxes } from "./follow-inboxes.ts";
import { followRouting } from "./follow-routing.ts";
import { SWEEP_MS } from "./other-relays.ts";
import { ringCommits } from "./ring-commits.ts";
import type { RingingPublisher } from "./ringing-publisher.ts";
import { entriesTopic, factsTopic, rowsTopic, type Side } from "./topics.ts";
import { createVisitorsElsewhere } from "./visitors-elsewhere.ts";

/** What this relay has to do with the others of its shop. */
export interface HeardRelays {
	/** A first socket of this relay is in the channel, or the last one has left it. */
	opened(side: Side, channel: Channel): void;
	ended(side: Side, channel: Channel): void;
	/** After this relay has told its own sockets, and before the sender has the reply. */
	flushed(outcomes: readonly Committed[]): void;
	idle(): Promise<void>;
}

interface Parts {
	bell: Bell;
	/** Of this relay alone. */
	own: Publisher;
	publisher: Pick<RingingPublisher, "heard" | "listens" | "visitorsElsewhere">;
	relays: OtherRelays;
	store: Store;
	faces: { of: FaceOf };
	rowChanges: RowChanges;
	routing: Routing;
	presence: Pick<Presence, "sweep">;
	scheduler: Scheduler;
	failed: Failed;
	/** So many entries were found that no ring had told of. */
	missed(entries: number): void;
}

/**
 * Hears the other relays for what the sockets of this one are in, and for nothing else; asks the store every few seconds
 * for what no ring has told.
 */
export function hearRelays(parts: Parts): HeardRelays {
	const { bell, own, publisher, scheduler, store, failed, missed } = parts;
	const { presence, routing } = parts;
	const given = { ...parts, publisher: own };
	const conversations = followConversations(given);
	const inboxes = followInboxes(given);
	const pictures = followRouting(given);
	const ring = ringCommits(bell);
	const listenings = new Map<string, Listening[]>();
	/** Conversations are heard for both sides at once. */
	const sides = new Map<string, number>();

	const sweep = sweepOf(async () => {
		const found = await conversations.sweep();
		if (found > 0) missed(found);
		for (const of of [inboxes, pictures, presence]) await of.sweep();
	});
	scheduler.add(sweep);
	routing.whenFollowed((site) => {
		bell.listen(rowsTopic(site), (ring) => pictures.heard(site, ring));
	});
	bell.whenBack(() => scheduler.wake(sweep, store.now()));

	function openConversation(id: string): void {
		const before = sides.get(id) ?? 0;
		sides.set(id, before + 1);
		if (before > 0) return;
		conversations.opened(id);
		const topic = entriesTopic(id);
		listenings.set(topic, [
			bell.listen(topic, (ring) => conversations.heard(id, ring)),
		]);
	}

	function endConversation(id: string): void {
		const left = (sides.get(id) ?? 1) - 1;
		if (left > 0) return void sides.set(id, left);
		sides.delete(id);
		conversations.ended(id);
		end(entriesTopic(id));
	}

	function end(topic: string): void {
		for (const listening of listenings.get(topic) ?? []) listening.end();
		listenings.delete(topic);
	}

	const elsewhere = createVisitorsElsewhere({
		...{ relays: parts.relays, scheduler },
		now: store.now,
	});
	publisher.visitorsElsewhere(elsewhere.has);

	return {
		opened(side, channel) {
			if (isVisitor(side, channel)) elsewhere.opened(channel);
			const topic = factsTopic(side, channel);
			const all = [
				bell.listen(topic, (ring) => publisher.heard(side, channel, ring)),
			];
			const [kind, id = ""] = partsOf(channel);
			if (kind === "conversation") openConversation(id);
			if (kind === "site" && side === "staff") {
				inboxes.opened(id);
				all.push(bell.listen(rowsTopic(id), (ring) => inboxes.heard(id, ring)));
			}
			listenings.set(topic, all);
			const entries = listenings.get(entriesTopic(id)) ?? [];
			publisher.listens(channel, [...all, ...entries]);
		},
		ended(side, channel) {
			if (isVisitor(side, channel)) elsewhere.ended(channel);
			end(factsTopic(side, channel));
			const [kind, id = ""] = partsOf(channel);
			if (kind === "conversation") endConversation(id);
			if (kind === "site" && side === "staff") inboxes.ended(id);
		},
		flushed(outcomes) {
			for (const one of flushedOf(outcomes)) {
				if (!one.written) continue;
				const { row } = one.written;
				conversations.told(row.id, row.last_seq, marksOf(one));
				inboxes.told(row);
				pictures.told(row);
			}
			try {
				ring(outcomes);
			} catch (error) {
				failed(error, { where: "rung" });
			}
		},
		async idle() {
			await conversations.idle();
			await inboxes.idle();
			await pictures.idle();
		},
	};
}

function sweepOf(run: Due["run"]): Due {
	return { isOfEach: true, next: async (now) => now + SWEEP_MS, run };
}

function isVisitor(side: Side, channel: Channel): boolean {
	return side === "visitors" && channel.startsWith("visitor:");
}

function partsOf(channel: Channel): [kind: string, id: string] {
	const at = channel.indexOf(":");
	return [channel.slice(0, at), channel.slice(at + 1)];
}
