import { createServer, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { Logger } from "pino";
import { unreachable } from "../protocol/unreachable.ts";
import { agentCommands, visitorCommands } from "./commands.ts";
import type { Config } from "./config.ts";
import { deliver } from "./conversations/delivery.ts";
import { createConversationLog } from "./conversations/log.ts";
import { addressOf } from "./edge/address.ts";
import type { BuiltFile } from "./edge/http/files.ts";
import { httpApp } from "./edge/http/http.ts";
import { textsOf } from "./edge/http/texts-of.ts";
import type { TryOut } from "./edge/http/try-routes.ts";
import { createLimits } from "./edge/limits.ts";
import { createMetrics } from "./edge/metrics.ts";
import { createPressure } from "./edge/pressure.ts";
import { sayBye } from "./edge/sockets/bye.ts";
import { serveCommands } from "./edge/sockets/commands.ts";
import { publisherOf } from "./edge/sockets/publisher.ts";
import { createSockets } from "./edge/sockets/sockets.ts";
import { textOnly } from "./edge/sockets/text-only.ts";
import { createAsking } from "./feedback/asking.ts";
import { noticesOf } from "./notifications/configured.ts";
import type { Parts } from "./parts.ts";
import type { AgentSession, VisitorSession } from "./people/actor.ts";
import { tellPerson } from "./people/person.ts";
import type { Clock } from "./ports/clock.ts";
import { createScheduler } from "./ports/scheduler.ts";
import { createPresence } from "./routing/presence.ts";
import { createRouting } from "./routing/routing.ts";
import { createWaits } from "./routing/wait/waits.ts";
import { answeredBy, greetAgent, mayStill } from "./sessions/agent-hello.ts";
import { postedMessage } from "./sessions/posted-message.ts";
import { greetVisitor } from "./sessions/visitor-hello.ts";
import type { Store } from "./store/contract/store.ts";
import type { RebuildSaid } from "./store/rebuild.ts";

interface Given {
	store: Store;
	clock: Clock;
	logger: Logger;
	widget: ReadonlyMap<string, BuiltFile>;
	console: ReadonlyMap<string, BuiltFile>;
	tryOut?: TryOut | undefined;
}

export interface App {
	/** Resolves with the port when the relay takes connections. */
	listen(): Promise<number>;
	/** Loses nothing: finishes what is under way, tells everybody when to come back, closes the store. */
	stop(): Promise<void>;
	parts: Parts;
}

/** A connection that has not sent its headers by then is dropped. */
const HEADERS_MS = 10_000;

/** Time for the sockets to end in good order, once everybody was told. */
const CLOSE_MS = 500;

/** Puts the relay together: what happens here, happens in this order everywhere. */
export function createApp(config: Config, given: Given): App {
	const { store, clock, logger } = given;
	const metrics = createMetrics();
	const limits = createLimits(config.addressFactor);
	let ready = false;

	function failed(error: unknown, where = ""): void {
		metrics.failed();
		logger.error({ err: error, where }, "failed");
	}

	const http: HttpServer = createServer({
		headersTimeout: HEADERS_MS,
		requestTimeout: 2 * HEADERS_MS,
		connectionsCheckingInterval: 1_000,
	});
	const io = createSockets(config, limits);

	const publisher = publisherOf(io);
	const scheduler = createScheduler({ clock, now: store.now, failed });
	const log = createConversationLog(store, failed);
	const presence = createPresence({ store, clock, failed }, (person) =>
		routing.presenceChanged(person),
	);
	const waits = createWaits({ store, clock, failed });
	const routing = createRouting({
		store,
		clock,
		log,
		presence,
		publisher,
		waits,
		scheduler,
		failed,
	});
	const asking = createAsking({ store, log, scheduler });
	const pressure = createPressure(clock);
	const notices = noticesOf(config, { store, clock, scheduler, failed });
	const parts: Parts = {
		notices,
		pressure,
		store,
		log,
		publisher,
		presence,
		routing,
		waits,
		limits,
		texts: textsOf(given.widget),
	};

	// Committed, then told, then replied: and only then does anything follow from it.
	log.afterCommit((outcome) => deliver(publisher, outcome));
	log.afterCommit(metrics.committed);
	// A reply is learnt after the start of the service that it belongs to.
	log.afterCommit(routing.committed);
	log.afterCommit(waits.committed);
	log.afterCommit(asking.committed);
	log.afterCommit(notices.committed);

	// What became due while no relay ran is done in this order.
	for (const { due } of [routing, asking, notices]) scheduler.add(due);

	const stillThere = answeredBy(parts);
	const edge = {
		clock,
		limits,
		metrics,
		addressOf: (socket: { request: Parameters<typeof addressOf>[0] }) =>
			addressOf(socket.request, config.proxyHops),
		failed,
	};
	const handlers = visitorCommands(parts);
	serveCommands<VisitorSession>(
		{
			namespace: io.of("/visitor"),
			kind: "visitor",
			hello: greetVisitor(parts),
			handlers,
			key: ({ who, socket }) => who?.id ?? socket.id,
			left({ who }) {
				if (who) tellPerson(parts, who).catch(failed);
			},
		},
		edge,
	);
	serveCommands<AgentSession>(
		{
			namespace: io.of("/console"),
			kind: "agent",
			hello: greetAgent(parts),
			handlers: agentCommands(parts),
			may: mayStill(parts),
			key: ({ who }) => who.id,
			left: ({ who }, { id }) => presence.left(who.id, id),
			alive: (session) => void stillThere(session).catch(failed),
		},
		edge,
	);

	const app = httpApp({
		...parts,
		metrics,
		origin: config.origin,
		metricsToken: config.metricsToken,
		widget: given.widget,
		console: given.console,
		tryOut: given.tryOut,
		posted: postedMessage(parts, handlers["message:send"]),
		ready: () => ready,
		addressOf: (request) => addressOf(request, config.proxyHops),
		failed,
	});
	// In this order: Socket.IO takes its own requests out of those that stand before it.
	http.on("request", getRequestListener(app.fetch));
	io.attach(http);
	textOnly(io);

	return {
		parts,
		async listen() {
			await presence.read();
			await routing.start();
			await scheduler.start();
			store.rebuilds.start(rebuildLog(logger));
			await new Promise<void>((done, fail) => {
				http.once("error", fail);
				http.listen(config.port, config.host, done);
			});
			ready = true;
			return (http.address() as AddressInfo).port;
		},
		async stop() {
			ready = false;
			scheduler.stop();
			notices.stop();
			store.rebuilds.stop();
			pressure.stop();
			// Before anybody is told to go: who comes back to the next relay has not left.
			await presence.stop();
			routing.stop();
			await log.stop();
			await scheduler.idle();
			await routing.idle();
			await waits.idle();
			await sayBye(io, clock);
			// A slow request or a frozen reader would hold up the end for half a minute.
			const closed = io.close();
			const waited = new Promise<void>(
				(done) => void clock.after(CLOSE_MS, done),
			);
			http.closeIdleConnections();
			await Promise.race([Promise.all([closed, notices.idle()]), waited]);
			http.closeAllConnections();
			await store.close();
		},
	};
}

/** What an operator reads of a table that is made anew. */
function rebuildLog(logger: Logger): (said: RebuildSaid) => void {
	return (said) => {
		switch (said.kind) {
			case "failed":
				return logger.error({ ...said, err: said.error }, "rebuild failed");
			case "refused":
				return logger.error(said, "rebuild refused: the disk has no room");
			case "begins":
			case "resumes":
			case "done":
				return logger.info(said, `rebuild ${said.kind}`);
			default:
				unreachable(said);
		}
	};
}
