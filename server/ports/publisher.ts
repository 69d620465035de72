import type { ConsoleFacts, VisitorFacts } from "../../protocol/events.ts";
import type { Channel } from "./channel.ts";

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
	/** Whether anybody listens in the channel. */
	visitorThere(channel: Channel): boolean;
	staffThere(channel: Channel): boolean;
	/** How many windows of visitors listen in the channel. */
	visitorWindows(channel: Channel): number;
	/** Closes the windows of the visitors in the channel; they come back and say hello again. */
	closeVisitors(channel: Channel): void;
	/** The sockets of the staff in the channel are in this one from now on, too. */
	moveStaff(channel: Channel, to: Channel): void;
	/** Closes the sockets of the staff in the channel; they come back and say hello again. */
	closeStaff(channel: Channel): void;
	/** Closes the sockets of the staff in the channel for good: they are told to sign in again. */
	endStaff(channel: Channel): void;
}
