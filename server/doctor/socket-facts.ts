import { WebSocket } from "ws";
import { newId } from "../../protocol/ids.ts";
import { type Clock, wallClock } from "../ports/clock.ts";
import { proofOf } from "../probe/proof.ts";
import {
	ANSWER_MS,
	codeOf,
	hostOf,
	type Network,
	portOf,
	tlsOf,
} from "./network.ts";

/** What became of a WebSocket to the relay, opened as the chat opens its own. */
export type SocketFacts =
	/** What was said came back, and the relay's next ping came through. */
	| { kind: "works"; echoMs: number }
	/** An answer to the upgrade that is none. */
	| { kind: "refused"; status: number }
	| { kind: "failed"; code: string }
	/** It opened, and nothing came. */
	| { kind: "held" }
	/** It opened, and was ended before anything was said back. */
	| { kind: "closed" }
	/** It was ended while nothing was said, before the relay's next ping. */
	| { kind: "cut"; afterMs: number }
	/** The relay at the other end does not know the doctor. */
	| { kind: "stranger" };

/** After the time at which a ping is due. */
const PING_LATE_MS = 3_000;
/** As the relay pings; it says so itself when the socket opens. */
const PING_EVERY_MS = 10_000;

/** @param key of the running relay's probe */
export function socketFacts(
	by: { network: Network; clock: Clock },
	origin: string,
	key: string,
): Promise<SocketFacts> {
	return new Promise((done) => {
		const socket = open(by.network, origin);
		const watch = watched(by.clock, (facts) => {
			socket.removeAllListeners();
			// Ended while it is being opened, it says so once more.
			socket.on("error", () => {});
			socket.terminate();
			done(facts);
		});
		socket.on("unexpected-response", (_, { statusCode = 0 }) =>
			watch.ends({ kind: "refused", status: statusCode }),
		);
		socket.on("error", (error) =>
			watch.ends({ kind: "failed", code: codeOf(error) }),
		);
		socket.on("open", watch.opened);
		socket.on("close", watch.closed);
		socket.on("message", (data) =>
			answer(String(data), key, watch, (text) => socket.send(text)),
		);
	});
}

function open(network: Network, origin: string): WebSocket {
	const url = new URL("/socket.io/?EIO=4&transport=websocket", origin);
	const to = network.to(hostOf(url), portOf(url));
	const { host } = url;
	const target = new URL(url);
	target.protocol = url.protocol === "https:" ? "wss:" : "ws:";
	target.hostname = to.host;
	target.port = String(to.port);
	return new WebSocket(target, {
		...tlsOf(url),
		headers: { Host: host, Origin: origin },
		perMessageDeflate: false,
		handshakeTimeout: ANSWER_MS,
	});
}

type Watch = ReturnType<typeof watched>;

/** What has happened so far, and until when the next thing has to happen. */
function watched(clock: Clock, done: (facts: SocketFacts) => void) {
	let saidAt: number | null = null;
	let heard: { at: number; echoMs: number } | null = null;
	let pingMs = PING_EVERY_MS;
	let isOver = false;
	let forget = () => {};

	function ends(facts: SocketFacts): void {
		if (isOver) return;
		isOver = true;
		forget();
		done(facts);
	}
	function waits(ms: number): void {
		forget();
		forget = clock.after(ms, () => ends({ kind: "held" }));
	}
	return {
		ends,
		opened: () => waits(ANSWER_MS),
		pings(everyMs: number) {
			pingMs = everyMs;
		},
		says() {
			saidAt = clock.ticks();
			waits(ANSWER_MS);
		},
		echoed() {
			const at = clock.ticks();
			heard = { at, echoMs: at - (saidAt ?? at) };
			waits(pingMs + PING_LATE_MS);
		},
		pinged() {
			if (heard) ends({ kind: "works", echoMs: heard.echoMs });
		},
		closed() {
			if (!heard) return ends({ kind: "closed" });
			ends({ kind: "cut", afterMs: clock.ticks() - heard.at });
		},
	};
}

/** Speaks as little of Engine.IO 4 and Socket.IO 5 as the question needs: join, say once, answer pings. */
function answer(
	packet: string,
	key: string,
	watch: Watch,
	say: (text: string) => void,
): void {
	if (packet.startsWith("0")) {
		const [, every] = /"pingInterval":(\d+)/.exec(packet) ?? [];
		if (every !== undefined) watch.pings(Number(every));
		const proof = proofOf(key, wallClock.now(), newId());
		say(`40/doctor,${JSON.stringify({ proof })}`);
	} else if (packet.startsWith("40/doctor")) {
		watch.says();
		say('42/doctor,0["echo","doctor"]');
	} else if (packet.startsWith("44/doctor")) {
		watch.ends({ kind: "stranger" });
	} else if (packet.startsWith("43/doctor,0")) {
		watch.echoed();
	} else if (packet === "2") {
		say("3");
		watch.pinged();
	}
}
