import pino, { type Logger } from "pino";
import type { RestoreFault } from "../../protocol/backups.ts";
import { newId, newToken } from "../../protocol/ids.ts";
import { type App, createApp } from "../app.ts";
import { backupBeforeUpgrade } from "../backup-files/before-upgrade.ts";
import { relayBackups } from "../backup-files/relay-backups.ts";
import { restorable } from "../backup-files/restorable.ts";
import type { Config } from "../config/config.ts";
import { ConfigError } from "../config/config-error.ts";
import { environmentOfFiles } from "../config/files-config.ts";
import { filesIn, openForRelay } from "../data-folder.ts";
import { openServerForRelay } from "../database-server.ts";
import { readBuilt } from "../edge/http/files.ts";
import type { TryOut } from "../edge/http/try-routes.ts";
import { type Clock, wallClock } from "../ports/clock.ts";
import { armFailpoint } from "../ports/failpoint.ts";
import type { FirstRunRestore } from "../ports/first-run-restore.ts";
import type { KnownAnswers } from "../ports/known-answers.ts";
import { shopOf } from "../store/contract/shop-of.ts";
import { makeFolder } from "../store/sqlite/open-database.ts";
import type { ShopbellStore } from "../store-parts.ts";
import { builtFolder } from "./built-folder.ts";
import type { Given } from "./command.ts";
import { leaveProbeFile } from "./leave-probe-file.ts";
import { listenFault } from "./listen-fault.ts";
import { openBell } from "./open-bell.ts";
import { restoreInPlace } from "./restore-in-place.ts";
import { stopBySignals } from "./stop-signals.ts";
import { writingThread } from "./writing-thread.ts";

const STOP_MS = 3_000;
/** The page that asked for a restore has its answer by then. */
const ANSWERED_MS = 100;

type Program = Omit<Given, "words" | "options" | "config">;

/** What is said when the relay takes connections, and what only the demo has. */
export interface Begun {
	said: string;
	tryOut?: TryOut | undefined;
}

/** What kind of relay it is. */
export interface Kind {
	/** Makes backups by itself, and restores one where nobody has begun a shop. */
	backups: boolean;
	/** @param isAgain after a restore that changed nothing: the link of the first run is good as before */
	begin(store: ShopbellStore, isAgain: boolean): Promise<Begun>;
}

/**
 * Runs a relay on the data folder. Resolves when it takes connections; it ends by signals. Where a first run restores a
 * backup, it stops, and starts anew in the same process, so that nobody needs a shell for it. Throws ConfigError.
 */
export async function runRelay(
	config: Config,
	program: Program,
	kind: Kind,
): Promise<void> {
	const logger = pino(
		{ level: config.logLevel, base: null },
		pino.destination(2),
	);
	armFailpoint(config.failpoint);
	const relay = createRestartableRelay(config, program, kind, logger);
	const said = await relay.begin();
	stopBySignals(
		async ({ err, signal }) => {
			if (err) logger.fatal({ err }, "stopping after a fault");
			else logger.info({ signal }, "stopping");
			await relay.end();
		},
		{ limitMs: STOP_MS, clock: wallClock },
	);
	// Last: whoever reads it may stop the relay at once.
	program.print(said);
}

/** A relay that is stopped for a restore, and started anew on what was restored. */
function createRestartableRelay(
	config: Config,
	program: Program,
	kind: Kind,
	logger: Logger,
) {
	/** null: between two of them. */
	let app: App | null = null;
	let isEnding = false;
	let restoring: Promise<void> | null = null;
	/** The same for all, also where the system chose it. */
	let { port } = config;

	async function begin(failed: RestoreFault | null): Promise<string> {
		const started = await startRelay({ ...config, port }, program, kind, {
			logger,
			failed,
			restore(path) {
				restoring ??= new Promise<void>((done) => {
					wallClock.after(ANSWERED_MS, done);
				})
					.then(() => again(path))
					.catch(giveUp);
			},
		});
		({ app, port } = started);
		return started.said;
	}

	async function again(path: string): Promise<void> {
		logger.info("restoring a backup, as the first run asks");
		await app?.stop();
		app = null;
		// A signal came first: the next start begins where this one began.
		if (isEnding) return;
		const failed = await restoreInPlace(path, config, logger);
		restoring = null;
		if (isEnding) return;
		const said = await begin(failed);
		if (said) program.print(said);
	}

	/** What was restored cannot be served. */
	function giveUp(error: unknown): void {
		if (error instanceof ConfigError) program.complain(error.message);
		else logger.fatal({ err: error }, "stopping after a fault");
		process.exit(1);
	}

	return {
		begin: () => begin(null),
		async end() {
			isEnding = true;
			await restoring;
			await app?.stop();
		},
	};
}

interface StartParts {
	logger: Logger;
	failed: RestoreFault | null;
	restore(path: string): void;
}

async function startRelay(
	config: Config,
	{ program, environment, print, complain }: Program,
	kind: Kind,
	{ logger, failed, restore }: StartParts,
): Promise<{ app: App; port: number; said: string }> {
	const own = {
		...{ ...config, program, clock: wallClock },
		// A child that makes a backup reads no file of settings.
		environment: { ...environment, ...environmentOfFiles(config.files) },
	};
	const ending = new AbortController();
	const { store, clock, known, lettingGo, writes } = await opened(config, {
		...{ program, logger, complain },
		beforeUpgrade: (upgrade) =>
			backupBeforeUpgrade(upgrade, { ...own, say: print }),
	});
	// Of a database server whoever runs it makes backups.
	const backups = kind.backups && config.databaseUrl === null;
	const isEmpty = (await store.people()).length === 0;
	const isRestored = (await store.restoredFrom()) !== null;
	const { said, tryOut } = await kind.begin(store, failed !== null);
	const firstRun: FirstRunRestore | undefined =
		backups && isEmpty
			? restoringOnce(config.backups, { failed, restore })
			: undefined;
	const probeKey = newToken();
	const node = newId();
	const bell = await openBell(config, { node, now: store.now, logger });
	const app = createApp(config, {
		store: firstRun ? lettingGo() : store,
		files: filesIn(config.data, config.files, ending.signal),
		backupFolder: backups
			? relayBackups({
					...own,
					shop: async () => shopOf(await store.sites()),
				})
			: undefined,
		restore: firstRun,
		clock,
		node,
		bell,
		known,
		logger,
		widget: readBuilt(builtFolder(program, "widget")),
		console: readBuilt(builtFolder(program, "console")),
		tryOut,
		probeKey,
	});
	const port = await app.listen().catch((error) => {
		throw listenFault(error, config);
	});
	// The links that were made before have ended with all others of the backup.
	const saidLast =
		kind.backups && isRestored ? (await kind.begin(store, false)).said : said;
	const dropProbeFile = leaveProbeFile(config, logger, { key: probeKey, port });
	logger.info({ origin: config.origin, node, ...(await writes()) }, "ready");
	const stop = () => {
		dropProbeFile();
		ending.abort();
		return app.stop();
	};
	return { app: { ...app, stop }, port, said: saidLast };
}

interface OpeningParts extends Pick<Program, "program" | "complain"> {
	logger: Logger;
	beforeUpgrade: Parameters<typeof openForRelay>[1];
}

/** What is kept of a shop, in its folder or on a database server. */
interface Opened {
	store: ShopbellStore;
	clock: Clock;
	/** Where other relays may change what the store has answered. */
	known?: KnownAnswers;
	/** The same store, for a restore that puts another in its place when it is closed. */
	lettingGo(): ShopbellStore;
	/** How it writes, for the log. */
	writes(): Promise<object>;
}

async function opened(
	{ data, databaseUrl }: Config,
	{ program, complain, logger, beforeUpgrade }: OpeningParts,
): Promise<Opened> {
	if (databaseUrl !== null) {
		// For the files, and for what the doctor asks with.
		makeFolder(data);
		const store = await openServerForRelay(databaseUrl, ({ message }) => {
			// What this relay has in memory is not true any more.
			complain(message);
			logger.fatal("a relay that serves alone has the database: stopping");
			process.kill(process.pid, "SIGTERM");
		});
		const { clock, known } = store;
		return {
			...{ store, clock, known },
			lettingGo: () => store,
			writes: async () => ({ database: "postgres" }),
		};
	}
	const store = await openForRelay(data, beforeUpgrade, writingThread(program));
	return {
		...{ store, clock: wallClock },
		lettingGo: () => lettingGo(store),
		writes: async () => ({
			synchronous: await store.writingPragma("synchronous"),
		}),
	};
}

/**
 * The driver holds a closed database until its statements are collected, and with a log of its own (WAL) it holds a
 * lock as well: nothing could be put in its place by this process. Without the log nobody is held up.
 */
function lettingGo<S extends Awaited<ReturnType<typeof openForRelay>>>(
	store: S,
): S {
	return {
		...store,
		async close() {
			try {
				await store.endWriting();
				store.pragma("journal_mode = delete");
			} catch {
				// A command has it open: the restore says so, and changes nothing.
			}
			await store.close();
		},
	};
}

/** With the next restore the fault of the last one is no longer told. */
function restoringOnce(
	folder: string,
	{ failed, restore }: Pick<StartParts, "failed" | "restore">,
): FirstRunRestore {
	const own: FirstRunRestore = {
		...restorable(folder),
		failed,
		isBegun: false,
		restore(path) {
			own.failed = null;
			own.isBegun = true;
			restore(path);
		},
	};
	return own;
}
