/** Of Socket.IO: https://socket.io/docs/v4/socket-io-protocol/ */
export const protocol = 5;

interface Packet {
	type: number;
	nsp: string;
	data?: unknown;
	id?: number;
}

export const PacketType = {
	CONNECT: 0,
	DISCONNECT: 1,
	EVENT: 2,
	ACK: 3,
	CONNECT_ERROR: 4,
} as const;

/** Type, namespace, number of the reply, data; the last three may be missing. */
const TEXT = /^([0-4])(\/[^,]*)?,?(\d*)(.*)$/s;

/** Packets as text. Nothing binary is ever said on our wire, and the library's own is longer by all of that. */
export class Encoder {
	encode({ type, nsp, data, id }: Packet): string[] {
		const where = nsp === "/" ? "" : `${nsp},`;
		const what = data === undefined ? "" : JSON.stringify(data);
		return [`${type}${where}${id ?? ""}${what}`];
	}
}

export class Decoder {
	#hears: ((packet: Packet) => void) | undefined;
	/** The library listens for one event, "decoded", with one listener. */
	on(_event: string, hear: (packet: Packet) => void): void {
		this.#hears = hear;
	}
	off(): void {
		this.#hears = undefined;
	}
	/** Throws on what is no packet: the library closes the connection then. */
	add(text: unknown): void {
		this.#hears?.(decoded(text));
	}
	destroy(): void {}
}

function decoded(text: unknown): Packet {
	const [, type, nsp = "/", id, json] = TEXT.exec(`${text}`) ?? [];
	const packet: Packet = { type: Number(type), nsp };
	if (id) packet.id = Number(id);
	if (json) packet.data = JSON.parse(json);
	if (!hasItsData(packet)) throw new Error("no packet");
	return packet;
}

function hasItsData({ type, data }: Packet): boolean {
	switch (type) {
		case PacketType.CONNECT:
		case PacketType.CONNECT_ERROR:
			return typeof data === "object" && data !== null;
		case PacketType.DISCONNECT:
			return data === undefined;
		case PacketType.EVENT:
			return Array.isArray(data) && typeof data[0] === "string";
		default:
			return type === PacketType.ACK && Array.isArray(data);
	}
}
