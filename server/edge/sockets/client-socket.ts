import type { Socket } from "socket.io";
import { PROTOCOL } from "../../../protocol/version.ts";
import type { Channel } from "../../ports/channel.ts";
import type { ClientSocket } from "../../ports/client-socket.ts";
import { browserOf } from "../http/browser-of.ts";
import { sessionTokenIn } from "../http/cookie.ts";
import { formerChannel } from "./former-words.ts";

/** A socket of Socket.IO, as hello and the commands know it. */
export function clientSocketOf(socket: Socket, address: string): ClientSocket {
	const { origin = "", cookie } = socket.handshake.headers;
	let isFormer = false;
	const roomOf = (channel: Channel) =>
		isFormer ? formerChannel(channel) : channel;
	return {
		id: socket.id,
		address,
		// A visitor's window never asks.
		get sessionToken() {
			return sessionTokenIn(origin, cookie);
		},
		auth: socket.handshake.auth,
		get device() {
			return browserOf(socket.handshake.headers["user-agent"]);
		},
		speaks(protocol) {
			isFormer = protocol < PROTOCOL;
		},
		speaksFormer: () => isFormer,
		isOpen: () => socket.connected,
		join: (channel) => void socket.join(roomOf(channel)),
		leave: (channel) => void socket.leave(roomOf(channel)),
		// The reply to the command that found out still goes first.
		close: () => void setImmediate(() => socket.disconnect(true)),
	};
}
