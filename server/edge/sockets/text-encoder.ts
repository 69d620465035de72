import type { Server } from "socket.io";

type Packet = Parameters<Server["encoder"]["encode"]>[0];

/**
 * Packets of Socket.IO as text. Its own encoder looks through all that is said for binary data first, which the
 * protocol does not have. Call it before a namespace is made: each keeps the encoder that it finds.
 */
export function encodeAsText(io: Server): void {
	Object.assign(io, {
		encoder: { encode: (packet: Packet) => [text(packet)] },
	});
}

/** Of a namespace other than `/`: nobody is answered there. */
function text({ type, nsp, id, data }: Packet): string {
	const said = data === undefined ? "" : JSON.stringify(data);
	return `${type}${nsp === "/" ? "" : `${nsp},`}${id ?? ""}${said}`;
}
