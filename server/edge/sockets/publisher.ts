import type { Namespace, Server } from "socket.io";
import type { ConsoleCommands } from "../../../protocol/console-events.ts";
import type { ConsoleFacts } from "../../../protocol/console-facts.ts";
import type { CommandEvents, FactEvents } from "../../../protocol/events.ts";
import type {
	VisitorCommands,
	VisitorFacts,
} from "../../../protocol/visitor-events.ts";
import type { Channel } from "../../ports/channel.ts";
import type { Publisher } from "../../ports/publisher.ts";
import { fanOut, type Said } from "./fan-out.ts";
import { formerChannel, inFormerWords } from "./former-words.ts";
import { leavesUnread } from "./slow-reader.ts";
import type { SocketGuard } from "./socket-guard.ts";

/** Facts that may be lost: the next one is as good. */
const MAY_BE_LOST = new Set<string>(["typing:changed"]);

type VisitorNamespace = Namespace<
	CommandEvents<VisitorCommands>,
	FactEvents<VisitorFacts>
>;
type ConsoleNamespace = Namespace<
	CommandEvents<ConsoleCommands>,
	FactEvents<ConsoleFacts>
>;

const INBOX_BEHIND: Said = { fact: "inbox:behind", data: {} };

/** Publishes to Socket.IO's rooms, which are our channels. */
export function publisherOf(
	io: Server,
	standing: SocketGuard["standing"],
): Publisher {
	const visitors: VisitorNamespace = io.of("/visitor");
	const staff: ConsoleNamespace = io.of("/console");
	const { rooms } = visitors.adapter;

	/** @param room where those of the channel are who hear it in these words */
	function say(
		namespace: Namespace,
		channel: Channel,
		facts: readonly Said[],
		room: string = channel,
	): void {
		const behind = behindOf(channel, facts);
		fanOut(
			namespace,
			room,
			facts,
			(socket) => !behind || !leavesUnread(socket, room, behind, standing),
		);
	}

	function sayToVisitors(channel: Channel, facts: readonly Said[]): void {
		say(visitors, channel, facts);
		const former = formerChannel(channel);
		if (rooms.has(former)) say(visitors, channel, facts.map(inFormer), former);
	}

	const visitorThere = (channel: Channel) =>
		rooms.has(channel) || rooms.has(formerChannel(channel));
	const staffThere = (channel: Channel) => staff.adapter.rooms.has(channel);

	return {
		visitors(channel, fact, data) {
			if (!MAY_BE_LOST.has(fact))
				return sayToVisitors(channel, [{ fact, data }]);
			emit(visitors.to(channel).volatile, fact, data);
			emit(
				visitors.to(formerChannel(channel)).volatile,
				fact,
				inFormerWords(data),
			);
		},
		staff(channel, fact, data) {
			if (MAY_BE_LOST.has(fact)) emit(staff.to(channel).volatile, fact, data);
			else say(staff, channel, [{ fact, data }]);
		},
		severalToVisitors: sayToVisitors,
		severalToStaff: (channel, facts) => say(staff, channel, facts),
		...{ visitorThere, staffThere },
		// There is no other relay.
		joined: () => undefined,
		visitorsHear: visitorThere,
		staffHears: staffThere,
		visitorWindows: (channel) =>
			(rooms.get(channel)?.size ?? 0) +
			(rooms.get(formerChannel(channel))?.size ?? 0),
		staffWindows: (channel) => staff.adapter.rooms.get(channel)?.size ?? 0,
		closeVisitors(channel) {
			const windows = visitors.in(channel).in(formerChannel(channel));
			windows.disconnectSockets(true);
		},
		moveStaff(channel, to) {
			staff.in(channel).socketsJoin(to);
		},
		closeStaff: (channel) => void staff.in(channel).disconnectSockets(true),
		endStaff(channel) {
			staff.to(channel).emit("signed:out", {});
			staff.in(channel).disconnectSockets(true);
		},
	};
}

/** What somebody is told who did not read and hears these no more; null: they may go on, as they can ask for it again. */
function behindOf(channel: Channel, facts: readonly Said[]): Said | null {
	const [kind, id] = channel.split(":");
	if (kind === "conversation")
		return { fact: "entries:behind", data: { conversation: id } };
	return facts[0]?.fact === "conversation:changed" ? INBOX_BEHIND : null;
}

const inFormer = ({ fact, data }: Said): Said => ({
	fact,
	data: inFormerWords(data),
});

/** The fact and its data belong together by `Publisher`; the compiler cannot follow the two through a generic emit. */
function emit(to: { emit: unknown }, fact: string, data: object): void {
	(to.emit as (fact: string, data: object) => void).call(to, fact, data);
}
