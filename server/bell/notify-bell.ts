import type pg from "pg";
import type { Bell } from "../ports/bell.ts";
import { BellFault } from "./bell-fault.ts";
import { createEnvelopes } from "./envelope.ts";
import { type ConnectionParts, keepConnected } from "./kept-connection.ts";
import { createListeners } from "./listeners.ts";
import { notifyLine } from "./notify-line.ts";
import { createUnpacking, type Packed, packsOf } from "./notify-packs.ts";

interface Parts extends ConnectionParts {
	node: string;
	now(): number;
	failed(error: unknown): void;
}

/** Rings that wait for their turn, about as many as a busy relay has in half a second. Beyond that they are lost. */
const RINGS_WAITING = 2_000;
/** What is rung within this time goes together: each commit of rings wakes every relay. */
const GATHER_MS = 5;
/**
 * One for all topics: PostgreSQL wakes every listener of the database at each commit of rings, whatever it listens for,
 * and a channel for each topic would cost a commit whenever a first socket comes or a last one goes.
 */
const CHANNEL = "shopbell";
const NOTIFY = `select pg_notify('${CHANNEL}', pack) from unnest($1::text[]) with ordinality as packs (pack, place) order by place`;

/**
 * Rings by `NOTIFY` of the database that the shop is in, over one connection that does nothing else. Resolves after the
 * first attempt to connect, and goes on trying.
 */
export async function openNotifyBell(parts: Parts): Promise<Bell> {
	const { clock, failed, node, now } = parts;
	const envelopes = createEnvelopes({ node, now });
	const listeners = createListeners({
		...{ clock, failed },
		// All topics come by one channel.
		begin: () => Promise.resolve(),
		end: () => {},
	});
	const back: (() => void)[] = [];
	let gathered: Packed[] = [];
	let forget: (() => void) | undefined;
	let isSending = false;
	/** Of each relay by its connection: a ring that was cut comes in pieces. */
	let unpackings = new Map<number, (pack: string) => Packed[]>();

	const connection = keepConnected({
		...parts,
		line: () => notifyLine(parts.url),
		faultOf,
		async begin(client: pg.Client) {
			unpackings = new Map();
			client.on("notification", ({ processId, payload = "" }) => {
				// What this relay has rung itself comes, too.
				if (processId !== pidOf(client)) hear(processId, payload);
			});
			await client.query(`listen ${CHANNEL}`);
		},
		begun() {
			for (const look of back) look();
		},
	});

	function hear(sender: number, payload: string): void {
		const unpack = unpackings.get(sender) ?? createUnpacking();
		unpackings.set(sender, unpack);
		for (const { topic, text } of unpack(payload)) {
			const isWanted = listeners.has(topic);
			const ring = isWanted ? envelopes.unpack(text) : undefined;
			if (ring) listeners.tell(topic, ring);
		}
	}

	async function send(): Promise<void> {
		forget = undefined;
		const client = connection.client();
		const packs = packsOf(gathered);
		gathered = [];
		if (!client || packs.length === 0) return;
		isSending = true;
		// Those that fail are lost, as rings may be.
		await client.query(NOTIFY, [packs]).catch(() => {});
		isSending = false;
		sendSoon();
	}

	function sendSoon(): void {
		if (gathered.length === 0 || isSending) return;
		forget ??= clock.after(GATHER_MS, () => void send());
	}

	await connection.first;
	return {
		ring(topic, body) {
			if (!connection.client() || gathered.length >= RINGS_WAITING) return;
			gathered.push({ topic, text: envelopes.pack(body) });
			sendSoon();
		},
		listen: listeners.listen,
		isWhole: () => connection.client() !== undefined,
		whenBack: (look) => void back.push(look),
		async close() {
			forget?.();
			await connection.close(send());
		},
	};
}

/** The types of the library leave it out. */
const pidOf = (client: pg.Client) =>
	(client as pg.Client & { processID: number | null }).processID;

/** The shop itself is asked in the same database, which says in words what is wrong with it. */
function faultOf(error: unknown): BellFault {
	const code =
		error instanceof Error && "code" in error ? ` (${error.code})` : "";
	return new BellFault(
		`The database does not carry rings between relays at this moment${code}.`,
		{ passes: true },
	);
}
