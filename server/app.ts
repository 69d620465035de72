import {
	createServer,
	type Server as HttpServer,
	type IncomingMessage,
} from "node:http";
import { getRequestListener } from "@hono/node-server";
import { version } from "../package.json" with { type: "json" };
import { NODE_SOCKETS, STAFF_SOCKETS } from "../protocol/limits.ts";
import { hearRelays } from "./bell/hear-relays.ts";
import { createOtherRelays } from "./bell/other-relays.ts";
import {
	createRingingPublisher,
	type RingingPublisher,
} from "./bell/ringing-publisher.ts";
import { type Capabilities, capabilitiesOf } from "./capabilities.ts";
import { agentCommands, visitorCommands } from "./commands.ts";
import type { Config } from "./config/config.ts";
import { createDelivery } from "./conversations/delivery.ts";
import { createRowChanges } from "./conversations/row-changes.ts";
import { addressOf } from "./edge/address.ts";
import { answeredFirst } from "./edge/http/answered-first.ts";
import { httpApp } from "./edge/http/http.ts";
import { createRestoreUpload } from "./edge/http/restore-upload.ts";
import { scriptsOf } from "./edge/http/scripts-of.ts";
import { textsOf } from "./edge/http/texts-of.ts";
import { createLimits } from "./edge/limits.ts";
import { createMetrics } from "./edge/metrics.ts";
import { networksOf } from "./edge/networks.ts";
import { createOwnPages } from "./edge/own-pages.ts";
import { createProbes } from "./edge/probes.ts";
import { createProxyHops } from "./edge/proxy-hops.ts";
import { createReadiness } from "./edge/readiness.ts";
import { createSecurityEvents } from "./edge/security-events.ts";
import { endReadersOnce } from "./edge/sockets/end-readers-once.ts";
import { limitFrames } from "./edge/sockets/frame-limits.ts";
import { gatherWrites } from "./edge/sockets/gather-writes.ts";
import { noSecondTransport } from "./edge/sockets/no-second-transport.ts";
import { pingInRounds } from "./edge/sockets/ping-rounds.ts";
import { serveProbes } from "./edge/sockets/probe-socket.ts";
import { publisherOf } from "./edge/sockets/publisher.ts";
import { createSocketGuard } from "./edge/sockets/socket-guard.ts";
import { createSockets } from "./edge/sockets/sockets.ts";
import { textOnly } from "./edge/sockets/text-only.ts";
import { watchChannels } from "./edge/sockets/watch-channels.ts";
import { followKnown } from "./follow-known.ts";
import { listen } from "./listen.ts";
import { callsBy } from "./notifications/configured.ts";
import { canCall } from "./notifications/reach.ts";
import { createParts, type Parts } from "./parts.ts";
import { wallClock } from "./ports/clock.ts";
import type { FaultContext } from "./ports/failed.ts";
import { NO_OTHERS } from "./ports/other-relays.ts";
import type { Publisher } from "./ports/publisher.ts";
import type { Relay, RelayParts } from "./relay.ts";
import type { Presence } from "./routing/presence.ts";
import { sendAwayWhenCut } from "./send-away-when-cut.ts";
import { serveSockets } from "./serve-sockets.ts";
import { postedMessage } from "./sessions/posted-message.ts";
import { invitationOpens } from "./staff/invitations.ts";
import { stop } from "./stop.ts";

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

/** Puts the relay together: what happens here, happens in this order everywhere. */
export function createApp(config: Config, given: RelayParts): App {
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
	const own = publisherOf(io, guard.standing);
	const ringing = given.bell && createRingingPublisher(own, given.bell);
	const { bell, node } = given;
	const relays = bell ? createOtherRelays(bell, mustHave(node)) : NO_OTHERS;
	const parts = createParts({
		own,
		relays,
		store,
		files: given.files,
		clock,
		limits,
		security,
		failed,
		figures: metrics,
		backupFolder: given.backupFolder ?? null,
		publisher: ringing ?? own,
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
		relays: null,
		all: Object.values(capabilities),
		ready: false,
	};
	follow(relay, ringing && { own, publisher: ringing });
	serve(relay, capabilities);
	return {
		parts,
		capabilities,
		listen: () => listen(relay),
		stop: () => stop(relay),
	};
}

/** With a bell each relay has a name. */
function mustHave(node: string | undefined): string {
	if (node === undefined) throw new Error("a relay with a bell needs a name");
	return node;
}

/** Committed, then told, then rung, then replied: and only then does anything follow from it. */
function follow(
	relay: Relay,
	among: { own: Publisher; publisher: RingingPublisher } | undefined,
): void {
	const { parts, metrics, all } = relay;
	const { log, scheduler, asks } = parts;
	const rowChanges = createRowChanges(parts);
	log.afterFlush(createDelivery({ ...parts, rowChanges }));
	const { bell } = relay.given;
	if (bell && among) {
		const missed = metrics.ofSeveral();
		const heard = hearRelays({ ...parts, ...among, bell, rowChanges, missed });
		log.afterFlush(heard.flushed);
		watchChannels(relay.io, heard);
		relay.relays = heard;
		followKnown(relay);
		sendAwayWhenCut(relay);
	}
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
		uploads: capabilities.attachments.uploads,
		readLinked: capabilities.attachments.readLinked,
		exportAudit: capabilities.audit.exportAudit,
		openExport: capabilities.exporting.openExport,
		figureReads: capabilities.figures.reads,
		keepOrder: capabilities.feedback.keepOrder,
		pageAsks: capabilities.feedback.pageAsks,
		leaveCard: capabilities.commentCards.leaveCard,
		helpPages: capabilities.help.pages,
		helpFolder: capabilities.help.folder,
		surveyByLink: capabilities.feedback.surveyByLink,
		complaintByLink: capabilities.complaints.byLink,
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

/** People, of whom some have several windows open. */
function presentOf(presence: Presence): number {
	const people = new Set([...presence.windows()].map(([person]) => person));
	return [...people].filter((one) => presence.state(one) === "present").length;
}
