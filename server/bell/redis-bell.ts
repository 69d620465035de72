import type { Bell } from "../ports/bell.ts";
import { inTurn } from "../ports/in-turn.ts";
import { createEnvelopes } from "./envelope.ts";
import { type ConnectionParts, keepConnected } from "./kept-connection.ts";
import { createListeners } from "./listeners.ts";
import { redisFault } from "./redis-fault.ts";
import { type RedisClient, redisLine } from "./redis-line.ts";

interface Parts extends ConnectionParts {
	node: string;
	now(): number;
	failed(error: unknown): void;
}

/** Rings for which Redis has no answer yet, about as many as a busy relay has in half a second. Beyond that they are lost. */
const RINGS_WAITING = 2_000;

/** Others may use the same Redis. */
const PREFIX = "shopbell:";
const channelOf = (topic: string) => PREFIX + topic;

/**
 * Rings by Pub/Sub of Redis or Valkey, over one connection that asks and listens (RESP 3). A topic is a channel, so Redis
 * sends a relay nothing that it does not listen for. Rejects with a {@link BellFault} where no waiting helps; where Redis
 * is not there it resolves, and goes on trying.
 */
export async function openRedisBell(parts: Parts): Promise<Bell> {
	const { clock, failed, node, now } = parts;
	const envelopes = createEnvelopes({ node, now });
	const back: (() => void)[] = [];
	let waiting = 0;
	// While it ends to listen for a channel the client takes it for one that it still has.
	const turn = inTurn();
	const listeners = createListeners({
		...{ clock, failed },
		begin: (topic) =>
			turn(topic, async () => {
				await connection.client()?.subscribe(channelOf(topic), hear);
			}),
		end(topic) {
			// What still comes is told to nobody.
			turn(topic, async () => {
				await connection.client()?.unsubscribe(channelOf(topic));
			}).catch(() => {});
		},
	});
	/** What the newest connection was asked for before anybody could ask it. */
	let begunWith = new Set<string>();

	async function subscribe(client: RedisClient, topics: readonly string[]) {
		if (topics.length > 0) await client.subscribe(topics.map(channelOf), hear);
	}

	const connection = keepConnected({
		...parts,
		line: () => redisLine(parts.url),
		faultOf: redisFault,
		begin(client) {
			begunWith = new Set(listeners.topics());
			return subscribe(client, [...begunWith]);
		},
		begun(client) {
			// What was wanted meanwhile.
			const late = listeners.topics().filter((one) => !begunWith.has(one));
			subscribe(client, late).catch(() => {});
			for (const look of back) look();
		},
	});

	function hear(text: string, channel: string): void {
		const ring = envelopes.unpack(text);
		if (ring) listeners.tell(channel.slice(PREFIX.length), ring);
	}

	/** Answers come in the order of what was asked. */
	let last: Promise<void> = Promise.resolve();

	await connection.first;
	return {
		ring(topic, body) {
			const client = connection.client();
			if (!client || waiting >= RINGS_WAITING) return;
			waiting++;
			const answered = () => void waiting--;
			// One that fails is lost, as rings may be.
			last = client
				.publish(channelOf(topic), envelopes.pack(body))
				.then(answered, answered);
		},
		listen: listeners.listen,
		isWhole: () => connection.client() !== undefined,
		whenBack: (look) => void back.push(look),
		close: () => connection.close(last),
	};
}
