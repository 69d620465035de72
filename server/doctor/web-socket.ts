import { check, type Found, type Kind, NOT_RUNNING } from "./check.ts";
import { originsOf } from "./look.ts";
import { type SocketFacts, socketFacts } from "./socket-facts.ts";

const LIKE_THERE =
	"recipes/nginx.conf has the lines for nginx; Caddy needs none.";

const KINDS = {
	websocket_ok: {
		mark: "ok",
		says: (origin, ms) =>
			`WebSockets pass at ${origin}: an echo took ${ms} ms, and a ping came through.`,
	},
	websocket_not_asked: NOT_RUNNING,
	websocket_no_way: {
		mark: "skipped",
		says: (origin) => `Looked at once ${origin} leads to this relay.`,
	},
	websocket_stripped: {
		mark: "wrong",
		says: (origin, status) =>
			`The proxy at ${origin} takes Upgrade away: a WebSocket was answered with status ${status}.`,
		todo: () => `Let it pass WebSockets on. ${LIKE_THERE}`,
	},
	websocket_forbidden: {
		mark: "wrong",
		says: (origin) =>
			`A WebSocket at ${origin} was refused (status 403): a proxy drops or changes Origin, or a firewall forbids it.`,
		todo: () =>
			"Let it pass Origin on as it came, and WebSockets at /socket.io/.",
	},
	websocket_refused: {
		mark: "wrong",
		says: (origin, status) =>
			`A WebSocket at ${origin} was answered with status ${status}.`,
		todo: () => `Let the proxy pass /socket.io/ on, too. ${LIKE_THERE}`,
	},
	websocket_failed: {
		mark: "wrong",
		says: (origin, code) => `No WebSocket opens at ${origin} (${code}).`,
		todo: () => `Let the proxy pass WebSockets on. ${LIKE_THERE}`,
	},
	websocket_held: {
		mark: "wrong",
		says: (origin) =>
			`A WebSocket opens at ${origin}, and what the relay says on it is held back.`,
		todo: () =>
			"Switch buffering off in the proxy or CDN (nginx: proxy_buffering off), and scanning of WebSockets in a firewall.",
	},
	websocket_closed: {
		mark: "wrong",
		says: (origin) =>
			`A WebSocket opens at ${origin}, and is closed before anything was said.`,
		todo: () => "See in the logs of proxy and firewall what ends it.",
	},
	websocket_cut: {
		mark: "wrong",
		says: (origin, seconds) =>
			`A proxy at ${origin} cuts WebSockets after ${seconds} s of silence; the relay pings every 10 s.`,
		todo: () =>
			"Let it wait for 60 s at least (nginx: proxy_read_timeout 60s).",
	},
	websocket_stranger: {
		mark: "wrong",
		says: (origin) =>
			`Pages of ${origin} come from this relay, and its WebSockets go to another.`,
		todo: () => "Let the proxy pass /socket.io/ on to the same relay.",
	},
} satisfies Readonly<Record<string, Kind>>;

type Code = keyof typeof KINDS;

/** Whether a WebSocket passes everything between browsers and the relay. */
export const webSocket = check({
	name: "websocket",
	kinds: KINDS,
	async run(look) {
		const relay = await look.relay();
		if (relay.kind !== "running" || relay.key === null)
			return [["websocket_not_asked"]];
		const { key } = relay;
		return Promise.all(
			originsOf(look.config).map(async (origin) => {
				const facts = await look.at(origin);
				if (facts.kind !== "relay")
					return ["websocket_no_way", origin] as const;
				return foundOf(origin, await socketFacts(look, origin, key));
			}),
		);
	},
});

function foundOf(origin: string, facts: SocketFacts): Found<Code> {
	switch (facts.kind) {
		case "works":
			return ["websocket_ok", origin, `${Math.round(facts.echoMs)}`];
		case "refused":
			if (facts.status === 403) return ["websocket_forbidden", origin];
			return STRIPPED.has(facts.status)
				? ["websocket_stripped", origin, `${facts.status}`]
				: ["websocket_refused", origin, `${facts.status}`];
		case "failed":
			return ["websocket_failed", origin, facts.code];
		case "held":
			return ["websocket_held", origin];
		case "closed":
			return ["websocket_closed", origin];
		case "cut":
			return ["websocket_cut", origin, (facts.afterMs / 1_000).toFixed(1)];
		case "stranger":
			return ["websocket_stranger", origin];
		default:
			return facts satisfies never;
	}
}

/** What a page gets that was asked for in place of a WebSocket, and 426, by which a server asks for the upgrade. */
const STRIPPED = new Set([200, 400, 426]);
