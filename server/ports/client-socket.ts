import type { Device } from "../../protocol/visitor.ts";
import type { Channel } from "./channel.ts";

/** The socket of one open widget or console, as hello and the commands know it. */
export interface ClientSocket {
	/** No secret, no meaning. */
	id: string;
	/** The address that it connects from, after the configured proxies. */
	address: string;
	/** Of the session's cookie; undefined: it brought none. */
	sessionToken: string | undefined;
	auth: Record<string, unknown>;
	/** As its browser names itself; absent where nobody asks. */
	device?: Device;
	/** Call it with what its hello says, before it joins anything: what it is told is in the words of that protocol. */
	speaks(protocol: number): void;
	speaksFormer(): boolean;
	/** Whether it has not closed yet. */
	isOpen(): boolean;
	join(channel: Channel): void;
	leave(channel: Channel): void;
	/** Ends the socket; an honest client comes back and says hello again. */
	close(): void;
}
