import type { Server as HttpServer } from "node:http";
import type { Logger } from "pino";
import type { HeardRelays } from "./bell/hear-relays.ts";
import type { Capability } from "./capability.ts";
import type { Config } from "./config/config.ts";
import type { BuiltFile } from "./edge/http/files.ts";
import type { RestoreParts } from "./edge/http/restore-routes.ts";
import type { TryOut } from "./edge/http/try-routes.ts";
import type { Metrics } from "./edge/metrics.ts";
import type { OwnPages } from "./edge/own-pages.ts";
import type { Probes } from "./edge/probes.ts";
import type { ProxyHops } from "./edge/proxy-hops.ts";
import type { SocketGuard } from "./edge/sockets/socket-guard.ts";
import type { Sockets } from "./edge/sockets/sockets.ts";
import type { Parts } from "./parts.ts";
import type { BackupFolder } from "./ports/backup-folder.ts";
import type { Bell } from "./ports/bell.ts";
import type { Clock } from "./ports/clock.ts";
import type { Failed } from "./ports/failed.ts";
import type { FileStore } from "./ports/file-store.ts";
import type { FirstRunRestore } from "./ports/first-run-restore.ts";
import type { KnownAnswers } from "./ports/known-answers.ts";
import type { ShopbellStore } from "./store-parts.ts";

/** A relay that is put together. */
export interface Relay {
	restoring: RestoreParts["restoring"];
	config: Config;
	given: RelayParts;
	metrics: Metrics;
	failed: Failed;
	http: HttpServer;
	hops: ProxyHops;
	io: Sockets;
	ownPages: OwnPages;
	guard: SocketGuard;
	probes: Probes;
	parts: Parts;
	/** null: it is alone. */
	relays: HeardRelays | null;
	all: readonly Capability[];
	/** Whether it takes connections. */
	ready: boolean;
}

/** With what a relay is put together. */
export interface RelayParts {
	store: ShopbellStore;
	/** Beside the database. */
	files: FileStore;
	/** Left out: a first run begins a new shop, and nothing else. */
	restore?: FirstRunRestore | undefined;
	/** Left out: no backups are made. */
	backupFolder?: BackupFolder | undefined;
	clock: Clock;
	/** By which several relays of one shop tell each other; left out: this one is alone. */
	bell?: Bell | undefined;
	/** What is kept in memory of the store's answers; left out: nothing that another relay could change. */
	known?: KnownAnswers | undefined;
	/** Names this run of the relay among all others; needed with a bell. */
	node?: string | undefined;
	logger: Logger;
	widget: ReadonlyMap<string, BuiltFile>;
	console: ReadonlyMap<string, BuiltFile>;
	tryOut?: TryOut | undefined;
	/** With which the doctor of this machine asks; left out: nobody may. */
	probeKey?: string | undefined;
	/** Of pings, probes and budgets of packets, which go by the machine's time; a test of them hands in another. */
	machineClock?: Clock | undefined;
	/** A test that waits for real pings has them come more often. */
	pingEveryMs?: number | undefined;
}
