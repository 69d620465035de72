import {
	createServer,
	type Server as HttpServer,
	type IncomingMessage,
} from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { Logger } from "pino";
import { version } from "../package.json" with { type: "json" };
import { NODE_SOCKETS, STAFF_SOCKETS } from "../protocol/limits.ts";
import { type Capabilities, capabilitiesOf } from "./capabilities.ts";
import type { Capability } from "./capability.ts";
import { clockFault } from "./clock-fault.ts";
import { agentCommands, visitorCommands } from "./commands.ts";
import type { Config } from "./config/config.ts";
import { createDelivery } from "./conversations/delivery.ts";
import { addressOf } from "./edge/address.ts";
import { answeredFirst } from "./edge/http/answered-first.ts";
import type { BuiltFile } from "./edge/http/files.ts";
import { httpApp } from "./edge/http/http.ts";
import type { RestoreParts } from "./edge/http/restore-routes.ts";
import { createRestoreUpload } from "./edge/http/restore-upload.ts";
import { scriptsOf } from "./edge/http/scripts-of.ts";
import { textsOf } from "./edge/http/texts-of.ts";
import type { TryOut } from "./edge/http/try-routes.ts";
import { createLimits } from "./edge/limits.ts";
import { createMetrics, type Metrics } from "./edge/metrics.ts";
import { networksOf } from "./edge/networks.ts";
import { createOwnPages, type OwnPages } from "./edge/own-pages.ts";
import { createProbes, type Probes } from "./edge/probes.ts";
import { createProxyHops, type ProxyHops } from "./edge/proxy-hops.ts";
import { createReadiness } from "./edge/readiness.ts";
import { createSecurityEvents } from "./edge/security-events.ts";
import { sayBye } from "./edge/sockets/bye.ts";
import { endReadersOnce } from "./edge/sockets/end-readers-once.ts";
import { limitFrames } from "./edge/sockets/frame-limits.ts";
import { gatherWrites } from "./edge/sockets/gather-writes.ts";
import { noSecondTransport } from "./edge/sockets/no-second-transport.ts";
import { pingInRounds } from "./edge/sockets/ping-rounds.ts";
import { serveProbes } from "./edge/sockets/probe-socket.ts";
import { publisherOf } from "./edge/sockets/publisher.ts";
import {
	createSocketGuard,
	type SocketGuard,
} from "./edge/sockets/socket-guard.ts";
import { createSockets, type Sockets } from "./edge/sockets/sockets.ts";
import { textOnly } from "./edge/sockets/text-only.ts";
import { callsBy } from "./notifications/configured.ts";
import { canCall } from "./notifications/reach.ts";
import type { ShopbellStore } from "./open-store.ts";
import { createParts, type Parts } from "./parts.ts";
import type { BackupFolder } from "./ports/backup-folder.ts";
import { type Clock, wallClock } from "./ports/clock.ts";
import type { Failed, FaultContext } from "./ports/failed.ts";
import type { FileStore } from "./ports/file-store.ts";
import type { FirstRunRestore } from "./ports/first-run-restore.ts";
import { rebuildLog } from "./rebuild-log.ts";
import type { Presence } from "./routing/presence.ts";
import { serveSockets } from "./serve-sockets.ts";
import { postedMessage } from "./sessions/posted-message.ts";
import { settleRestored } from "./settle-restored.ts";
import { invitationOpens } from "./staff/invitations.ts";
import { startWarnings } from "./start-warnings.ts";

interface Given {
	store: ShopbellStore;
	/** Beside the database. */
	files: FileStore;
	/** Left out: a first run begins a new shop, and nothing else. */
	restore?: FirstRunRestore | undefined;
	/** Left out: no backups are made. */
	backupFolder?: BackupFolder | undefined;
	clock: Clock;
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

export interface App {
	/** Resolves with the port when the relay takes connections. */
	listen(): Promise<number>;
	/** Loses nothing: finishes what is under way, tells everybody when to come back, closes the store. */
	stop(): Promise<void>;
	parts: Parts;
	capabilities: Capabilities;
}

/** A connection that has not sent its headers by then is dropped. */
const HEADERS_MS = 10_000;

/** So is one on which nothing moves for this long: it does not read its answer. WebSockets have their pings. */
const UNMOVED_MS = 20_000;
/** Connections beside the sockets: a request is answered in milliseconds, and a browser keeps one open for seconds. */
const REQUESTS_AT_ONCE = 2_000;

/** Time for the sockets to end in good order, once everybody was told. */
const CLOSE_MS = 500;

/** Puts the relay together: what happens here, happens in this order everywhere. */
export function createApp(config: Config, given: Given): App {
	const { store, clock, logger } = given;
	const metrics = createMetrics(version);
	const security = createSecurityEvents(logger, metrics, clock);
	const { addressFactor, personFactor } = config;
	const limits = createLimits({
		addressFactor,
		personFactor,
		clock,
		security,
	});
	function failed(error: unknown, about: FaultContext = {}): void {
		metrics.failed();
		logger.error({ err: error, ...about }, "failed");
	}
	const http: HttpServer = createServer({
		headersTimeout: HEADERS_MS,
		requestTimeout: 2 * HEADERS_MS,
		connectionsCheckingInterval: 1_000,
	});
	http.maxConnections = NODE_SOCKETS + STAFF_SOCKETS + REQUESTS_AT_ONCE;
	const hops = createProxyHops(config, security, clock);
	const networkOf = (request: IncomingMessage) =>
		networksOf(addressOf(request, config.proxyHops)).near;
	const ownPages = createOwnPages(config, {
		security,
		clock,
		addressOf: networkOf,
		warn: (said, sentence) => logger.warn(said, sentence),
	});
	const io = createSockets(config, { store, limits, security, ownPages, http });
	http.setTimeout(UNMOVED_MS);
	const guard = createSocketGuard({
		clock: given.machineClock ?? wallClock,
		security,
		addressOf: (request) => addressOf(request, config.proxyHops),
		addressFactor,
		personFactor,
		heard: metrics.packet,
	});
	const parts = createParts({
		store,
		files: given.files,
		clock,
		limits,
		security,
		failed,
		figures: metrics,
		backupFolder: given.backupFolder ?? null,
		publisher: publisherOf(io, guard.standing),
		texts: textsOf(given.widget),
		scripts: scriptsOf(given.widget),
		mail: config.mail !== null,
		consoleOrigin: config.consoleOrigin,
		canCall: (site) => canCall(store, site, callsBy(config)),
	});
	const capabilities = capabilitiesOf(parts, config);
	const relay: Relay = {
		restoring: given.restore
			? {
					restore: given.restore,
					upload: createRestoreUpload(given.restore, clock, failed),
				}
			: null,
		config,
		given,
		metrics,
		failed,
		http,
		hops,
		io,
		ownPages,
		guard,
		probes: createProbes(
			given.probeKey ?? null,
			given.machineClock ?? wallClock,
		),
		parts,
		all: Object.values(capabilities),
		ready: false,
	};
	follow(relay);
	serve(relay, capabilities);
	return {
		parts,
		capabilities,
		listen: () => listen(relay),
		stop: () => stop(relay),
	};
}

interface Relay {
	restoring: RestoreParts["restoring"];
	config: Config;
	given: Given;
	metrics: Metrics;
	failed: Failed;
	http: HttpServer;
	hops: ProxyHops;
	io: Sockets;
	ownPages: OwnPages;
	guard: SocketGuard;
	probes: Probes;
	parts: Parts;
	all: readonly Capability[];
	/** Whether it takes connections. */
	ready: boolean;
}

/** Committed, then told, then replied: and only then does anything follow from it. */
function follow({ parts, metrics, all }: Relay): void {
	const { log, scheduler, asks } = parts;
	log.afterFlush(createDelivery(parts));
	log.afterCommit(metrics.committed);
	for (const { committed } of all) if (committed) log.afterCommit(committed);
	for (const { due } of all) if (due) scheduler.add(due);
	for (const one of all) {
		if (one.asks) asks.join(one.asks);
		if (one.settled) asks.whenSettled(one.settled);
	}
}

function serve(relay: Relay, capabilities: Capabilities): void {
	const { config, given, parts, metrics, failed, hops, io, guard, http } =
		relay;
	const visitor = visitorCommands(capabilities);
	const commands = { visitor, agent: agentCommands(capabilities) };
	serveSockets(io, commands, parts, {
		...parts,
		metrics,
		guard,
		addressOf: ({ request }) => addressOf(request, config.proxyHops),
		failed,
		refusedFor: (about, code) =>
			given.logger.warn({ ...about, code }, "refused"),
	});
	const readiness = createReadiness({
		store: given.store,
		hops,
		serves: () => relay.ready,
	});
	metrics.looks({
		unreadBytes: guard.unreadBytes,
		atWork: parts.routing.atWork,
		present: () => presentOf(parts.presence),
		store: given.store.figures,
		ready: readiness.isReady,
		now: given.store.now,
	});
	serveProbes(io, relay.probes, given.machineClock ?? wallClock);
	const app = httpApp({
		...parts,
		probes: relay.probes,
		hops,
		restoring: relay.restoring,
		metrics,
		invitationOpens: invitationOpens(parts.store),
		origin: config.origin,
		accounts: capabilities.accounts.accounts,
		ownPages: relay.ownPages,
		seenPages: capabilities.tag.pages,
		colourOf: capabilities.tag.colourOf,
		metricsToken: config.metricsToken,
		proxyHops: config.proxyHops,
		readiness,
		widget: given.widget,
		console: given.console,
		tryOut: given.tryOut,
		pictures: capabilities.files.pictures,
		exportAudit: capabilities.audit.exportAudit,
		openExport: capabilities.exporting.openExport,
		keepOrder: capabilities.feedback.keepOrder,
		pageAsks: capabilities.feedback.pageAsks,
		leaveCard: capabilities.commentCards.leaveCard,
		surveyByLink: capabilities.feedback.surveyByLink,
		posted: postedMessage(parts, visitor["message:send"]),
		addressOf: (request) => addressOf(request, config.proxyHops),
		failed,
	});
	http.on("request", hops.saw);
	http.on("upgrade", hops.saw);
	// In this order: Socket.IO takes its own requests out of those that stand before it.
	const answers = getRequestListener(app.fetch);
	http.on(
		"request",
		answeredFirst(answers, (request) =>
			parts.security.happened(
				"unread_limit",
				networksOf(addressOf(request, config.proxyHops)).near,
			),
		),
	);
	io.attach(http);
	http.once("listening", () => limitFrames(io));
	textOnly(io);
	guard.watch(io);
	gatherWrites(io);
	endReadersOnce(io);
	noSecondTransport(io);
	pingInRounds(io, wallClock);
	if (given.pingEveryMs !== undefined)
		Object.assign(io.engine.opts, { pingInterval: given.pingEveryMs });
}

/**
 * Connections that the kernel holds until the relay takes them. Beyond that it drops their first packet, and the client
 * tries again only after 1, 3 and 7 s: Node's 511 are not enough for everybody who comes back at once.
 */
const UNACCEPTED = 4_096;

async function listen(relay: Relay): Promise<number> {
	const { config, given, parts, all, http } = relay;
	const fault = await clockFault(parts.store, parts.clock);
	if (fault) given.logger.warn(fault);
	const settled = await settleRestored(parts.store, all);
	if (settled)
		given.logger.info(settled, "settled what a restored backup would repeat");
	for (const { start } of all) await start?.();
	// What became due while no relay ran.
	await parts.scheduler.start();
	parts.store.rebuilds.start(rebuildLog(given.logger));
	await new Promise<void>((done, fail) => {
		http.once("error", fail);
		http.listen(config.port, config.host, UNACCEPTED, done);
	});
	relay.ready = true;
	for (const { kind, sentence } of await startWarnings(config, given.store))
		given.logger[kind === "wrong" ? "warn" : "info"](sentence);
	return (http.address() as AddressInfo).port;
}

async function stop(relay: Relay): Promise<void> {
	const { parts, all, http, io } = relay;
	const { store, clock, log, scheduler, pressure } = parts;
	relay.ready = false;
	scheduler.stop();
	store.rebuilds.stop();
	pressure.stop();
	for (const capability of all.toReversed()) {
		const stopped = capability.stop?.();
		// An await of nothing would let a ping in between, and the leases would last that much longer.
		if (stopped) await stopped;
	}
	await relay.restoring?.upload.stop();
	await log.stop();
	await scheduler.idle();
	for (const { idle } of all) await idle?.();
	await sayBye(io, clock);
	// A slow request or a frozen reader would hold up the end for half a minute.
	const closed = io.close();
	const sent = all.map((capability) => capability.sent?.());
	const waited = new Promise<void>((done) => void clock.after(CLOSE_MS, done));
	http.closeIdleConnections();
	await Promise.race([Promise.all([closed, ...sent]), waited]);
	http.closeAllConnections();
	await store.close();
	relay.metrics.stop();
}

/** People, of whom some have several windows open. */
function presentOf(presence: Presence): number {
	const people = new Set([...presence.windows()].map(([person]) => person));
	return [...people].filter((one) => presence.state(one) === "present").length;
}
