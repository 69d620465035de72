import type { Server } from "socket.io";
import type { Channel } from "../../ports/channel.ts";
import { formerChannel } from "./former-words.ts";

/** Hears when a channel has its first socket at this relay, and when it has none any more. */
export interface ChannelWatch {
	opened(side: "visitors" | "staff", channel: Channel): void;
	ended(side: "visitors" | "staff", channel: Channel): void;
}

const KINDS = ["conversation", "visitor", "site", "person", "session"];
const FORMER = formerChannel("site:").slice(0, -"site:".length);

/** Windows of the protocol before are in a room of their own, and in the same channel. */
export function watchChannels(io: Server, watch: ChannelWatch): void {
	for (const [namespace, side] of [
		["/visitor", "visitors"],
		["/console", "staff"],
	] as const) {
		const { adapter } = io.of(namespace);
		const otherOf = (room: string) =>
			room.startsWith(FORMER) ? room.slice(FORMER.length) : FORMER + room;
		adapter.on("create-room", (room: string) => {
			const channel = channelIn(room);
			if (channel && !adapter.rooms.has(otherOf(room)))
				watch.opened(side, channel);
		});
		adapter.on("delete-room", (room: string) => {
			const channel = channelIn(room);
			if (channel && !adapter.rooms.has(otherOf(room)))
				watch.ended(side, channel);
		});
	}
}

/** undefined: it is the room that each socket has for itself. */
function channelIn(room: string): Channel | undefined {
	const channel = room.startsWith(FORMER) ? room.slice(FORMER.length) : room;
	const [kind = ""] = channel.split(":", 1);
	return KINDS.includes(kind) && channel.length > kind.length
		? (channel as Channel)
		: undefined;
}
