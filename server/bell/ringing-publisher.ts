import type { Bell, Listening, Ring } from "../ports/bell.ts";
import type { Channel } from "../ports/channel.ts";
import type { Publisher } from "../ports/publisher.ts";
import { factsTopic, type Side } from "./topics.ts";

/** What is done with the sockets of a channel at every relay, as it is rung. */
type Said =
	| { fact: string; data: object }
	| { does: "close" }
	/** Of the staff alone. */
	| { does: "end" }
	| { does: "move"; to: Channel };

/** A publisher that reaches the sockets of all relays, and how it hears the others. */
export interface RingingPublisher extends Publisher {
	/** Tells the sockets of this relay what another one has rung. */
	heard(side: Side, channel: Channel, ring: Ring): void;
	/** A socket of this relay is the first in the channel, and this is begun to be heard for it. */
	listens(channel: Channel, begun: readonly Listening[]): void;
	/** Who knows whether a visitor has a window open at another relay. */
	visitorsElsewhere(has: (channel: Channel) => boolean): void;
}

/**
 * Tells the sockets of this relay, and then rings the others. A ring that may be out of date is not told: what it says
 * would take somebody back to what was, and what it leaves open is found in the database.
 */
export function createRingingPublisher(
	own: Publisher,
	bell: Pick<Bell, "ring">,
): RingingPublisher {
	function ring(side: Side, channel: Channel, said: Said): void {
		bell.ring(factsTopic(side, channel), JSON.stringify(said));
	}

	/** Of channels for which not everything is heard yet. */
	const beginning = new Map<Channel, Promise<void>>();

	let isElsewhere = (_channel: Channel) => false;

	return {
		...own,
		visitorThere: (channel) =>
			own.visitorThere(channel) || isElsewhere(channel),
		visitorsElsewhere(has) {
			isElsewhere = has;
		},
		joined: (channel) => beginning.get(channel),
		listens(channel, begun) {
			const all = Promise.all([
				beginning.get(channel),
				...begun.map(({ ready }) => ready),
			]).then(() => {
				if (beginning.get(channel) === all) beginning.delete(channel);
			});
			beginning.set(channel, all);
		},
		visitors(channel, fact, data) {
			own.visitors(channel, fact, data);
			ring("visitors", channel, { fact, data });
		},
		staff(channel, fact, data) {
			own.staff(channel, fact, data);
			ring("staff", channel, { fact, data });
		},
		visitorsHear: () => true,
		staffHears: () => true,
		closeVisitors(channel) {
			own.closeVisitors(channel);
			ring("visitors", channel, { does: "close" });
		},
		moveStaff(channel, to) {
			own.moveStaff(channel, to);
			ring("staff", channel, { does: "move", to });
		},
		closeStaff(channel) {
			own.closeStaff(channel);
			ring("staff", channel, { does: "close" });
		},
		endStaff(channel) {
			own.endStaff(channel);
			ring("staff", channel, { does: "end" });
		},
		heard(side, channel, { body, isFresh }) {
			if (isFresh) does(own, side, channel, JSON.parse(body) as Said);
		},
	};
}

function does(own: Publisher, side: Side, channel: Channel, said: Said): void {
	if ("fact" in said) {
		// The two belong together as they were rung; the compiler cannot follow them through the text.
		const tell = own[side] as (c: Channel, f: string, d: object) => void;
		tell(channel, said.fact, said.data);
	} else if (said.does === "move") {
		own.moveStaff(channel, said.to);
	} else if (said.does === "end") {
		own.endStaff(channel);
	} else if (side === "staff") {
		own.closeStaff(channel);
	} else {
		own.closeVisitors(channel);
	}
}
