import pino from "pino";
import { newId } from "../../protocol/ids.ts";
import { PING_EVERY_MS } from "../../protocol/limits.ts";
import { type App, createApp } from "../app.ts";
import { type Config, readConfig } from "../config/config.ts";
import type { BuiltFile } from "../edge/http/files.ts";
import { memoryFiles } from "../files/memory-files.ts";
import type { BackupFolder } from "../ports/backup-folder.ts";
import type { Bell } from "../ports/bell.ts";
import { type Clock, handClock } from "../ports/clock.ts";
import type { FileStore } from "../ports/file-store.ts";
import type { FirstRunRestore } from "../ports/first-run-restore.ts";
import type { Presence } from "../routing/presence.ts";
import { beginSession } from "../sessions/sessions.ts";
import { join, makePerson, makeSite } from "../sites/first-run.ts";
import type { Rebuild } from "../store/contract/rebuilds.ts";
import type { IdentityKey, SiteRow } from "../store/contract/rows.ts";
import type { ShopbellStore } from "../store-parts.ts";
import { openTested } from "./store/open-tested.ts";

/** A whole relay on a free port, with a clock moved by hand, two sites and four people. */
export interface Relay {
	app: App;
	store: ShopbellStore;
	files: FileStore;
	/**
	 * Moved by hand. Pings take real time, so the consoles answer as this clock passes, but for those of people
	 * in {@link Relay.silenced}.
	 */
	clock: ReturnType<typeof handClock>;
	/** Whose machines answer no pings any more, although nobody has closed a socket. */
	silenced: Set<string>;
	origin: string;
	/** What was logged, as lines of JSON. */
	logged: string[];
	shop: SiteRow;
	books: SiteRow;
	/** The shop's key for signing identities. */
	key: IdentityKey;
	/** Noor and Teo work for the shop, Ines for the bookshop. */
	people: Record<
		"noor" | "teo" | "ines",
		{ id: string; cookie: string; csrf: string }
	>;
	/** Time passes, and all that follows from it is done. */
	passes(ms: number): Promise<void>;
	/**
	 * Ends the relay and starts another one on the same store.
	 * @param between what happens while none runs
	 */
	restart(between?: () => Promise<void>): Promise<void>;
	stop(): Promise<void>;
}

const PORT_ORIGIN = "http://relay.test";

interface Options {
	/** The database; by default one in memory. */
	path?: string;
	/** A second relay of the same shop: on the same store, by the same clock and with the same people. */
	beside?: Relay;
	/** By which they ring each other. */
	bell?: Bell;
	config?: Partial<Config>;
	store?: (store: ShopbellStore) => ShopbellStore;
	/** By default in memory. */
	files?: FileStore;
	/** By default no backups are made, and none is restored. */
	backupFolder?: BackupFolder;
	restore?: FirstRunRestore;
	/** Without sites and people, as before the first run; those of {@link Relay} open nothing then. */
	empty?: boolean;
	/** As `npm start` runs it, with the demonstration. */
	tryOut?: boolean;
	/** When it starts: server milliseconds since 1970. */
	at?: number;
	/** Tables that are made anew meanwhile, and what the disk has left for it. */
	rebuilds?: readonly Rebuild[];
	free?: () => number;
	/** Moves the budgets of packets by hand, too. */
	machineClock?: Clock;
	/** With which the doctor asks. */
	probeKey?: string;
	/** Real pings; never by default: a machine may be too busy to answer one in time. */
	pingEveryMs?: number;
}

/** No test takes an hour. */
const NO_PINGS_MS = 3_600_000;

export async function startRelay(options: Options = {}): Promise<Relay> {
	const silenced = new Set<string>();
	let app: App | undefined;
	const clock =
		options.beside?.clock ??
		answeringClock(
			options.at ?? Date.UTC(2026, 5, 1, 9),
			silenced,
			() => app?.parts.presence,
		);
	const opened =
		options.beside?.store ??
		(await openTested(
			options.path ?? ":memory:",
			clock,
			options.rebuilds,
			options.free,
		));
	const store = options.store?.(opened) ?? opened;
	const files = options.files ?? options.beside?.files ?? memoryFiles();
	const logged: string[] = [];
	// Kept elsewhere, the stock is not there for this relay.
	const { shop, books, people } =
		options.beside ??
		(await stocked(
			options.empty ? await openTested(":memory:", clock) : store,
		));
	const stock = { shop, books, people };

	const start = async () => {
		app = appOf(options, { store, files, clock, logged, ...stock });
		const port = await app.listen();
		return { app, origin: `http://127.0.0.1:${port}` };
	};
	const relay: Relay = {
		...(await start()),
		store,
		files,
		clock,
		silenced,
		logged,
		...stock,
		key: (JSON.parse(stock.shop.identity_keys) as [IdentityKey])[0],
		async passes(ms) {
			clock.pass(ms);
			// What follows may set an alarm of its own for this very moment.
			for (let round = 0; round < 3; round++) {
				await relay.app.parts.presence.idle();
				await relay.app.parts.routing.idle();
				clock.pass(0);
			}
		},
		async restart(between) {
			await stopped(relay);
			await between?.();
			Object.assign(relay, await start());
		},
		async stop() {
			await stopped(relay);
			if (!options.beside) await store.close();
		},
	};
	return relay;
}

/** Moved by hand; as it passes, the consoles of all who are not silenced answer the pings. */
function answeringClock(
	at: number,
	silenced: ReadonlySet<string>,
	presenceNow: () => Presence | undefined,
): Relay["clock"] {
	const hands = handClock(at);
	function answerPings() {
		const presence = presenceNow();
		for (const [person, window] of presence?.windows() ?? [])
			if (!silenced.has(person)) presence?.answered(person, window);
	}
	return {
		...hands,
		pass(ms) {
			for (let left = ms; left > PING_EVERY_MS; left -= PING_EVERY_MS) {
				hands.pass(PING_EVERY_MS);
				answerPings();
			}
			hands.pass(ms > PING_EVERY_MS ? ((ms - 1) % PING_EVERY_MS) + 1 : ms);
			answerPings();
		},
	};
}

/** The two sites, and who works for them. */
async function stocked(
	store: ShopbellStore,
): Promise<Pick<Relay, "shop" | "books" | "people">> {
	const shop = await makeSite(store, "Lamp & Loom", ["http://shop.test"]);
	const books = await makeSite(store, "Second Street Books", [
		"http://books.test",
	]);
	async function hired(name: string, site: SiteRow) {
		const person = await makePerson(
			store,
			name,
			`${name.toLowerCase()}@example.com`,
		);
		await join(store, site, person, "agent");
		const { token, csrf } = await beginSession(store, person.id);
		return { id: person.id, csrf, cookie: `__Host-shopbell=${token}` };
	}
	const people = {
		noor: await hired("Noor", shop),
		teo: await hired("Teo", shop),
		ines: await hired("Ines", books),
	};
	return { shop, books, people };
}

function appOf(
	options: Options,
	relay: Pick<
		Relay,
		"store" | "files" | "clock" | "logged" | "shop" | "people"
	>,
): App {
	const { store, files, clock, logged, shop, people } = relay;
	const config: Config = {
		...readConfig({ PORT: "0", SHOPBELL_ORIGIN: PORT_ORIGIN }),
		addressFactor: 1_000,
		...options.config,
	};
	const app = createApp(config, {
		// The store outlives a restart, as a file does.
		store: { ...store, close: async () => {} },
		files,
		backupFolder: options.backupFolder,
		bell: options.bell,
		node: options.bell && newId(),
		restore: options.restore,
		clock,
		logger: pino(
			{ level: "debug" },
			{ write: (line) => void logged.push(line) },
		),
		widget: BUILT,
		console: BUILT,
		machineClock: options.machineClock,
		probeKey: options.probeKey,
		pingEveryMs: options.pingEveryMs ?? NO_PINGS_MS,
		tryOut: options.tryOut
			? {
					site: shop.id,
					shop: "http://shop.test",
					agents: [people.noor.id, people.teo.id],
					keeper: "http://127.0.0.1:4242",
					files: BUILT,
				}
			: undefined,
	});
	// It asks twice a second how late this machine is. By a clock moved by hand it never is, and a month has 5 million asks.
	app.parts.pressure.stop();
	app.parts.pressure.mayCome = () => {};
	return app;
}

/** The clock is moved by hand, so the pause before the end has to be moved over, too. */
async function stopped({ app, clock }: Relay): Promise<void> {
	let done = false;
	const stopping = app.stop().finally(() => {
		done = true;
	});
	while (!done) {
		clock.pass(50);
		await new Promise((next) => setImmediate(next));
	}
	await stopping;
}

/** A few of the chat's texts, in the paths that the build gives them. */
const TEXTS = {
	en: {
		"launcher.open": "Chat with us",
		"launcher.close": "Hide chat",
		"launcher.unread.one": "{count} new message",
		"launcher.unread.other": "{count} new messages",
		"header.title": "How can we help?",
		"chat.readsThis": "{shop} reads what you write here.",
		"later.queue.leave": "Stop waiting",
		"later.complaint.page": "Complaint {number}",
		"later.complaint.why": "Why do you not accept it?",
		"later.complaint.dispute": "I do not accept this",
		"later.complaint.disputed": "We look at it a second time.",
		"later.complaint.final": "This is the last decision.",
		"later.complaint.unknown": "There is no complaint at this address.",
	},
	lt: {
		"launcher.open": "Parašykite mums",
		"launcher.close": "Slėpti pokalbį",
		"launcher.unread.few": "{count} naujos žinutės",
		"launcher.unread.other": "{count} naujų žinučių",
		"header.title": "Kuo galime padėti?",
		"errors.tooLong.one": "Per daug: {count} simbolis",
		"later.ways.title": "Kiti būdai susisiekti",
	},
};

const BUILT: ReadonlyMap<string, BuiltFile> = new Map(
	Object.entries({
		"shopbell.js": ["text/javascript; charset=utf-8", "(()=>{})()"],
		"frame.html": [
			"text/html; charset=utf-8",
			"<!doctype html><title>Chat</title>",
		],
		"index.html": [
			"text/html; charset=utf-8",
			"<!doctype html><title>Console</title>",
		],
		"index.fr.html": [
			"text/html; charset=utf-8",
			"<!doctype html><title>Console, fr</title>",
		],
		"assets/fr/b.js": ["text/javascript; charset=utf-8", "2"],
		"embed.json": [
			"application/json",
			'{"script":"/v/00c0ffee00c0ffee/shopbell.js","integrity":"sha384-x"}',
		],
		"assets/a.js": ["text/javascript; charset=utf-8", "1"],
		"worker.js": ["text/javascript; charset=utf-8", "1"],
		"manifest.webmanifest": ["application/manifest+json", "{}"],
		"texts.json": ["application/json", JSON.stringify(TEXTS)],
	}).map(([name, [type, text]]) => [
		name,
		{
			type: type as string,
			plain: Buffer.from(text as string),
			br: undefined,
			gzip: undefined,
		},
	]),
);

export { PORT_ORIGIN as RELAY_ORIGIN };
