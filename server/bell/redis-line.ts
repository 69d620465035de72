import { createClient } from "redis";
import { CONNECT_MS, type Line } from "./kept-connection.ts";

export type RedisClient = ReturnType<typeof newClient>;

/** Of the client itself; who uses it has a smaller bound of its own, so that the question whether Redis is there always fits. */
const COMMANDS_WAITING = 4_000;

/** A connection to Redis that asks and listens. */
export function redisLine(url: string): Line<RedisClient> {
	const client = newClient(url);
	return {
		client,
		whenGone(gone) {
			// Without a listener an error of the connection would end the process.
			client.on("error", gone);
			client.on("end", () => gone(new Error("the connection ended")));
		},
		connect: () => client.connect(),
		ask: () => client.ping(),
		destroy() {
			if (client.isOpen) client.destroy();
		},
	};
}

function newClient(url: string) {
	return createClient({
		url,
		RESP: 3,
		commandsQueueMaxLength: COMMANDS_WAITING,
		disableOfflineQueue: true,
		disableClientInfo: true,
		maintNotifications: "disabled",
		socket: { connectTimeout: CONNECT_MS, reconnectStrategy: false },
	});
}
