import { createClient } from "redis";
import type { Clock } from "../ports/clock.ts";
import type { BellFault } from "./bell-fault.ts";
import { redisFault } from "./redis-fault.ts";

export interface ConnectionParts {
	/** e.g. redis://user:password@host:6379 */
	url: string;
	/** Of the machine: how long a connection may be silent is no matter of the shop's time. */
	clock: Pick<Clock, "after">;
	/** Called once when the connection is lost or cannot be had, and again when the reason is another. */
	lost(fault: BellFault): void;
}

/** The connection to Redis as it is now. */
export interface RedisConnection {
	/** undefined: there is none just now. */
	client(): RedisClient | undefined;
	/** Resolves after the first attempt. Rejects where no waiting would help. */
	first: Promise<void>;
	close(): void;
}

export type RedisClient = ReturnType<typeof newClient>;

const CONNECT_MS = 3_000;
/** A connection that answers nothing is half open, or Redis stands still: a new one is tried. */
const ASK_EVERY_MS = 2_000;
const ANSWER_MS = 3_000;
/** Until the next attempt: at first nearly at once, then slower. */
const [FIRST_MS, LONGEST_MS] = [100, 3_000];
/** Of the client itself; who uses it has a smaller bound of its own, so that the question whether Redis is there always fits. */
const COMMANDS_WAITING = 4_000;

/**
 * One connection after the other. The client's own way back is not used: it never leaves a connection that is half open.
 * @param begin makes ready what the connection is for, before anybody gets it
 * @param begun there is one again
 */
export function keepConnected(
	{ url, clock, lost }: ConnectionParts,
	begin: (client: RedisClient) => Promise<void>,
	begun: (client: RedisClient) => void,
): RedisConnection {
	let current: RedisClient | undefined;
	/** What connects just now, and is not used before it is ready. */
	let trying: RedisClient | undefined;
	let attempts = 0;
	let closed = false;
	let said = "";
	let forget = () => {};

	async function connect(): Promise<void> {
		const client = newClient(url);
		trying = client;
		// Without a listener an error of the connection would end the process.
		client.on("error", (error) => gone(client, error));
		client.on("end", () => gone(client, new Error("the connection ended")));
		try {
			await client.connect();
			await begin(client);
		} catch (error) {
			gone(client, error);
			throw redisFault(error);
		}
		if (trying !== client) return;
		trying = undefined;
		current = client;
		attempts = 0;
		said = "";
		watch(client);
		begun(client);
	}

	function gone(client: RedisClient, error: unknown): void {
		if (client !== current && client !== trying) return;
		drop();
		const fault = redisFault(error);
		if (fault.message !== said) lost(fault);
		said = fault.message;
		const pauseMs = Math.min(LONGEST_MS, FIRST_MS * 2 ** attempts++);
		forget = clock.after(pauseMs, () => void connect().catch(() => {}));
	}

	/** Asks whether it is still there, for a broken line says nothing. */
	function watch(client: RedisClient): void {
		const giveUp = clock.after(ANSWER_MS, () =>
			gone(client, new Error("no answer")),
		);
		forget = giveUp;
		client.ping().then(
			() => {
				if (client !== current) return;
				giveUp();
				forget = clock.after(ASK_EVERY_MS, () => watch(client));
			},
			(error: unknown) => gone(client, error),
		);
	}

	function drop(): void {
		forget();
		const clients = [current, trying];
		current = undefined;
		trying = undefined;
		// Each says at once that it has ended, and by then is none of ours.
		for (const client of clients) if (client?.isOpen) client.destroy();
	}

	function close(): void {
		closed = true;
		drop();
	}

	const first = connect().catch((fault: BellFault) => {
		if (fault.passes || closed) return;
		close();
		throw fault;
	});
	return { client: () => current, first, close };
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
