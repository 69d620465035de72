import type { Namespace, Server } from "socket.io";
import type {
	CommandEvents,
	ConsoleCommands,
	ConsoleFacts,
	FactEvents,
	VisitorCommands,
	VisitorFacts,
} from "../../../protocol/events.ts";
import type { Channel } from "../../ports/channel.ts";
import type { Publisher } from "../../ports/publisher.ts";
import { formerChannel, inFormerWords } from "./former-words.ts";
import { letGoOfSlowReaders } from "./slow-reader.ts";
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

const INBOX_BEHIND = { fact: "inbox:behind", data: {} };

/** The fact and its data belong together by `Publisher`; the compiler cannot follow the two through a generic emit. */
function emit(to: { emit: unknown }, fact: string, data: object): void {
	(to.emit as (fact: string, data: object) => void).call(to, fact, data);
}

function entriesBehind(channel: Channel) {
	const conversation = channel.slice("conversation:".length);
	return { fact: "entries:behind", data: { conversation } };
}

/** Publishes through Socket.IO's rooms, which are our channels: one emit encodes a fact once for everybody in the room. */
export function publisherOf(
	io: Server,
	standing: SocketGuard["standing"],
): Publisher {
	const visitors: VisitorNamespace = io.of("/visitor");
	const staff: ConsoleNamespace = io.of("/console");
	const { rooms } = visitors.adapter;

	function toVisitors(
		channel: Channel,
		room: string,
		fact: string,
		data: object,
	): void {
		if (fact === "entry:added")
			letGoOfSlowReaders(visitors, room, entriesBehind(channel), standing);
		const to = visitors.to(room);
		emit(MAY_BE_LOST.has(fact) ? to.volatile : to, fact, data);
	}

	return {
		visitors(channel, fact, data) {
			toVisitors(channel, channel, fact, data);
			const former = formerChannel(channel);
			if (rooms.has(former))
				toVisitors(channel, former, fact, inFormerWords(data));
		},
		staff(channel, fact, data) {
			if (fact === "entry:added")
				letGoOfSlowReaders(staff, channel, entriesBehind(channel), standing);
			if (fact === "conversation:changed")
				letGoOfSlowReaders(staff, channel, INBOX_BEHIND, standing);
			const to = staff.to(channel);
			emit(MAY_BE_LOST.has(fact) ? to.volatile : to, fact, data);
		},
		visitorThere: (channel) =>
			rooms.has(channel) || rooms.has(formerChannel(channel)),
		visitorWindows: (channel) =>
			(rooms.get(channel)?.size ?? 0) +
			(rooms.get(formerChannel(channel))?.size ?? 0),
		staffThere: (channel) => staff.adapter.rooms.has(channel),
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
