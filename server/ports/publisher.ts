import type { ConsoleFacts } from "../../protocol/console-facts.ts";
import type { VisitorFacts } from "../../protocol/visitor-events.ts";
import type { Channel } from "./channel.ts";

/** A fact with its data. */
export type Fact<F> = {
	[K in keyof F & string]: { fact: K; data: F[K] };
}[keyof F & string];

/** Sends facts to the sockets of a channel. The edge implements it. A fact that nobody hears is not lost: the log has everything. */
export interface Publisher {
	visitors<F extends keyof VisitorFacts>(
		channel: Channel,
		fact: F,
		data: VisitorFacts[F],
	): void;
	staff<F extends keyof ConsoleFacts>(
		channel: Channel,
		fact: F,
		data: ConsoleFacts[F],
	): void;
	/**
	 * Facts of one moment, in this order: each socket gets them in one piece. None that may be lost is among them. They
	 * are of a commit, of which other relays are rung by themselves: these go to the sockets of this one.
	 */
	severalToVisitors(
		channel: Channel,
		facts: readonly Fact<VisitorFacts>[],
	): void;
	severalToStaff(channel: Channel, facts: readonly Fact<ConsoleFacts>[]): void;
	/** Whether anybody may hear what is told in the channel, at this relay or at another: if not, nobody needs to find out what. */
	visitorsHear(channel: Channel): boolean;
	staffHears(channel: Channel): boolean;
	/** Await it between joining a channel and reading: what other relays tell in it from then on reaches this one. */
	joined(channel: Channel): Promise<void> | undefined;
	/** Whether anybody listens in the channel: of a visitor's at any relay, of every other at this one. */
	visitorThere(channel: Channel): boolean;
	staffThere(channel: Channel): boolean;
	/** How many windows of visitors listen in the channel. */
	visitorWindows(channel: Channel): number;
	/** How many consoles listen in the channel. */
	staffWindows(channel: Channel): number;
	/** Closes the windows of the visitors in the channel; they come back and say hello again. */
	closeVisitors(channel: Channel): void;
	/** The sockets of the staff in the channel are in this one from now on, too. */
	moveStaff(channel: Channel, to: Channel): void;
	/** Closes the sockets of the staff in the channel; they come back and say hello again. */
	closeStaff(channel: Channel): void;
	/** Closes the sockets of the staff in the channel for good: they are told to sign in again. */
	endStaff(channel: Channel): void;
}
