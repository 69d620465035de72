import type { Server } from "socket.io";

/** Frames of one message. Browsers send one; a proxy may cut a message, but not into single bytes. */
export const MESSAGE_FRAMES = 32;
/** Reads of one frame: 64 KiB in pieces of 128 bytes. */
const FRAME_READS = 512;
/** For the closing handshake; who does not answer it is gone. */
const CLOSING_MS = 5_000;

/**
 * Bounds what is kept of messages that never end. Engine.IO knows none of these options of `ws`, and makes its
 * server anew when the relay begins to listen, so call it then.
 */
export function limitFrames(io: Server): void {
	const { ws } = io.engine as unknown as { ws: { options: object } };
	Object.assign(ws.options, {
		maxFragments: MESSAGE_FRAMES,
		maxBufferedChunks: FRAME_READS,
		closeTimeout: CLOSING_MS,
		// The packet budget answers pings: by itself `ws` would, as often as anybody likes.
		autoPong: false,
	});
}
