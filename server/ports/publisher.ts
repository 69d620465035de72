import type { ConsoleFacts, VisitorFacts } from "../../protocol/events.ts";
import type { Channel } from "./channel.ts";

/** The doorbells. The edge rings them; a bell that nobody hears costs nothing, the log has everything. */
export interface Bells {
	visitors<F extends keyof VisitorFacts>(
		room: Channel,
		fact: F,
		data: VisitorFacts[F],
	): void;
	staff<F extends keyof ConsoleFacts>(
		room: Channel,
		fact: F,
		data: ConsoleFacts[F],
	): void;
	/** Whether anybody listens in the room. */
	visitorThere(room: Channel): boolean;
	staffThere(room: Channel): boolean;
	/** Closes the windows of the visitors in the room; they come back and say hello again. */
	closeVisitors(room: Channel): void;
	/** Closes the sockets of the staff in the room for good: they are told to sign in again. */
	endStaff(room: Channel): void;
}
