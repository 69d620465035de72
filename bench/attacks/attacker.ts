// One attacker in a process of its own, so that the load does not slow down whoever measures. Reads one line of JSON
// from the command line, attacks, and ends when its input ends. It says what it has done, one line of JSON each second.
import { once } from "node:events";
import { newId, newToken } from "../../protocol/ids.ts";
import { TEXT_CHARS } from "../../protocol/limits.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import { enters, knock, type RawSocket } from "../../server/testing/raw.ts";

export interface Attack {
	kind: "flood" | "unread" | "knocks";
	port: number;
	origin: string;
	site: string;
	sockets: number;
	/** Of each socket, or of knocks altogether. */
	perSecond: number;
	/** For so long everything is read: what asking costs anybody is not what not reading costs. */
	readMs: number;
}

const attack = JSON.parse(process.argv[2] ?? "") as Attack;
const relay = { origin: `http://127.0.0.1:${attack.port}` } as never;
const headers = { Origin: attack.origin };
const TICK_MS = 20;
/** Together more than one reply holds. */
const LONG_ONES = 6;
/** What an attack has done so far. */
export interface Done {
	sent: number;
	opened: number;
	ended: number;
}
const done: Done = { sent: 0, opened: 0, ended: 0 };
const say = () => process.stdout.write(`${JSON.stringify(done)}\n`);

process.stdin.resume();
process.stdin.once("end", () => process.exit());
setInterval(say, 1_000);

switch (attack.kind) {
	case "flood":
		for (let at = 0; at < attack.sockets; at++) void floods();
		break;
	case "unread":
		for (let at = 0; at < attack.sockets; at++) void asksOn();
		break;
	case "knocks":
		void comesAndGoes();
}

/** Says what no relay knows, as fast as it was told to; comes again when it was ended. */
async function floods(): Promise<void> {
	for (;;) {
		const raw = await opened(() => enters(relay, "/visitor", headers));
		const times = Math.round((attack.perSecond * TICK_MS) / 1_000);
		const word = raw.framed('42/visitor,7["x",{}]');
		const words = Buffer.concat(Array(times).fill(word));
		const ticks = setInterval(() => {
			// What the kernel does not take is not said: the relay has stopped reading.
			if (raw.tcp.writableLength > 0) return;
			raw.tcp.write(words);
			done.sent += times;
		}, TICK_MS);
		await raw.ended;
		clearInterval(ticks);
	}
}

/**
 * Fills a conversation, asks for it within its limits, reads nothing from `readMs` on, and says pongs without being
 * asked. Comes back when it was ended.
 */
async function asksOn(): Promise<void> {
	const token = newToken();
	let conversation: string | undefined;
	for (;;) {
		const raw = await opened(() => enters(relay, "/visitor", headers));
		const says = async (command: string, data: object) => {
			done.sent++;
			raw.text(`42/visitor,${done.sent}${JSON.stringify([command, data])}`);
			await Promise.race([raw.hears(`43/visitor,${done.sent}[`), raw.ended]);
		};
		await says("hello", {
			...{ protocol: PROTOCOL, site: attack.site, identity: null },
			token: conversation ? token : null,
		});
		if (!conversation) {
			await says("visitor:make", { token, identity: null });
			conversation = await fills(raw, says);
		}
		const ticks = setInterval(() => {
			if (performance.now() >= attack.readMs) raw.tcp.pause();
			raw.text("3");
			void says("conversation:join", { conversation, after: 0 });
			const page = { url: "https://shop.test/lamp", title: "x".repeat(300) };
			void says("page:view", { page, cart: null });
		}, 400);
		await raw.ended;
		clearInterval(ticks);
	}
}

async function fills(
	raw: RawSocket,
	says: (command: string, data: object) => Promise<void>,
): Promise<string | undefined> {
	const text = "\u{1f514}".repeat(TEXT_CHARS);
	for (let at = 0; at < LONG_ONES; at++)
		await says("message:send", {
			...{ conversation: null, clientId: newId(), text },
		});
	return /"conversation":"([\w-]{22})"/.exec(raw.received())?.[1];
}

async function comesAndGoes(): Promise<void> {
	const ticks = setInterval(() => {
		for (let at = 0; at < (attack.perSecond * TICK_MS) / 1_000; at++) {
			const raw = knock(relay, headers);
			done.opened++;
			void once(raw.tcp, "data").then(() => raw.close(), raw.close);
			void raw.ended.then(() => {
				done.ended++;
			});
		}
	}, TICK_MS);
	await once(process, "exit");
	clearInterval(ticks);
}

async function opened(open: () => Promise<RawSocket>): Promise<RawSocket> {
	const raw = await open();
	done.opened++;
	void raw.ended.then(() => {
		done.ended++;
	});
	return raw;
}
