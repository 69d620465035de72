// One attacker in a process of its own, so that the load does not slow down whoever measures. Reads one line of JSON
// from the command line, attacks, and ends when its input ends. It says what it has done, one line of JSON each second.
import { once } from "node:events";
import { newId } from "../../protocol/ids.ts";
import {
	enters,
	greeted,
	knock,
	type RawSocket,
} from "../../server/testing/raw.ts";

export interface Attack {
	/** `asks`: as `unread`, by sockets that read. */
	kind: "flood" | "unread" | "asks" | "knocks";
	port: number;
	origin: string;
	site: string;
	sockets: number;
	/** Of each socket, or of knocks altogether. */
	perSecond: number;
}

const attack = JSON.parse(process.argv[2] ?? "") as Attack;
const relay = {
	origin: `http://127.0.0.1:${attack.port}`,
	shop: { id: attack.site },
} as never;
const headers = { Origin: attack.origin };
const TICK_MS = 20;
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
	case "asks":
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

/** Fills a conversation, and asks for it within its limits, and says pongs without being asked. */
async function asksOn(): Promise<void> {
	for (;;) {
		const raw = await opened(() => greeted(relay, headers));
		const text = "\u{1f514}".repeat(4_000);
		for (let at = 0; at < 6; at++) {
			const draft = { conversation: null, clientId: newId(), text };
			raw.text(`42/visitor,${at + 1}["message:send",${JSON.stringify(draft)}]`);
			await Promise.race([raw.hears(`43/visitor,${at + 1}[`), raw.ended]);
		}
		const found = /"conversation":"([\w-]{22})"/.exec(raw.received())?.[1];
		if (attack.kind === "unread") raw.tcp.pause();
		let round = 0;
		const ticks = setInterval(() => {
			raw.text("3");
			const after = JSON.stringify({ conversation: found, after: 0 });
			raw.text(`42/visitor,9${round}["conversation:join",${after}]`);
			const page = { url: "https://shop.test/lamp", title: "x".repeat(300) };
			raw.text(
				`42/visitor,8${round++}["page:view",${JSON.stringify({ page, cart: null })}]`,
			);
			done.sent += 3;
		}, 400);
		await raw.ended;
		clearInterval(ticks);
	}
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
