import { type Capabilities, capabilitiesOf } from "../capabilities.ts";
import type { Capability } from "../capability.ts";
import { agentCommands, visitorCommands } from "../commands.ts";
import { createLimits } from "../edge/limits.ts";
import { memoryFiles } from "../files/memory-files.ts";
import { createParts, type Parts } from "../parts.ts";
import type { AgentSession, VisitorSession } from "../people/actor.ts";
import type { Channel } from "../ports/channel.ts";
import type { ClientSocket } from "../ports/client-socket.ts";
import type { handClock } from "../ports/clock.ts";
import type { HandlersByName } from "../ports/handler.ts";
import { NO_OTHERS } from "../ports/other-relays.ts";
import type { Publisher } from "../ports/publisher.ts";
import type { ConversationView } from "../store/contract/views.ts";
import type { ShopbellStore } from "../store-parts.ts";

/**
 * The relay as it runs for a shop, on a clock that is moved by hand, with nobody connected: no port, no socket. What
 * its people do goes through the same commands, decisions and due work as over a socket.
 */
export interface QuietRelay {
	parts: Parts;
	visitor: HandlersByName<VisitorSession>;
	agent: HandlersByName<AgentSession>;
	/** A conversation as its last commit has left it. */
	rowOf(conversation: string): ConversationView;
	/** Whether somebody waits, or is in a conversation that is not idle. */
	isBusy(): boolean;
	/** A window of somebody, who hears nothing; while it is open they are there. */
	openWindow(address: string): ClientSocket;
	/** Time goes by, alarm by alarm, and what follows from each is done before the next. */
	passTo(at: number): Promise<void>;
	/** Resolves when nothing is left to do at this moment. */
	settle(): Promise<void>;
	/** Ends it in good order. The store stays open. */
	stop(): Promise<void>;
}

type Config = Parameters<typeof capabilitiesOf>[1];

export async function startQuietRelay(
	store: ShopbellStore,
	clock: ReturnType<typeof handClock>,
	config: Config,
): Promise<QuietRelay> {
	const faults: unknown[] = [];
	const windows = createWindows();
	const parts = createParts({
		store,
		clock,
		files: memoryFiles(),
		limits: createLimits({
			addressFactor: 1,
			personFactor: 1,
			clock,
			security: NOBODY_LISTENS,
		}),
		security: NOBODY_LISTENS,
		publisher: windows.publisher,
		own: windows.publisher,
		relays: NO_OTHERS,
		texts: {},
		scripts: { today: null, integrities: new Map() },
		mail: false,
		figures: {
			delivered() {},
			backedUp() {},
			backupFailed() {},
			fileCame() {},
		},
		backupFolder: null,
		consoleOrigin: config.consoleOrigin,
		canCall: async () => false,
		failed: (error) => void faults.push(error),
	});
	// It would measure a clock that jumps.
	parts.pressure.stop();
	const capabilities = capabilitiesOf(
		{ ...parts, pressure: { mayCome() {}, stop() {} } },
		// A setting of this machine must mail nobody about what is past.
		{ ...config, mail: null },
	);
	const rows = new Map<string, ConversationView>();
	parts.log.afterCommit((outcome) => {
		if (outcome.kind === "written") rows.set(outcome.row.id, outcome.row);
	});
	await begin(parts, capabilities);

	async function settle(): Promise<void> {
		// What follows may set an alarm of its own for this very moment.
		for (let round = 0; round < 2; round++) {
			await parts.presence.idle();
			await parts.routing.idle();
			await parts.scheduler.idle();
			await parts.waits.idle();
			clock.pass(0);
		}
		if (faults.length > 0) throw faults[0];
	}

	return {
		parts,
		visitor: visitorCommands(capabilities),
		agent: agentCommands(capabilities),
		rowOf(conversation) {
			const row = rows.get(conversation);
			if (!row) throw new Error("a conversation that never began");
			return row;
		},
		isBusy: () =>
			[...rows.values()].some(
				({ state, quiet_since }) => state !== "closed" && quiet_since === null,
			),
		openWindow: windows.open,
		async passTo(at) {
			while (clock.now() < at) {
				const next = Math.min(clock.next() ?? at, at);
				clock.pass(Math.max(0, next - clock.now()));
				await settle();
			}
		},
		settle,
		async stop() {
			const all: readonly Capability[] = Object.values(capabilities);
			parts.scheduler.stop();
			for (const { stop } of all.toReversed()) await stop?.();
			await parts.log.stop();
			await settle();
		},
	};
}

async function begin(parts: Parts, capabilities: Capabilities): Promise<void> {
	const { log, scheduler } = parts;
	const all: readonly Capability[] = Object.values(capabilities);
	for (const { committed } of all) if (committed) log.afterCommit(committed);
	// To look each minute whom to call, where nobody has a device and nothing is mailed, and each hour what has ended,
	// where nothing is that old, would be most of the work.
	const idle: readonly Capability[] = [
		capabilities.notifications,
		capabilities.pruning,
	];
	for (const capability of all)
		if (capability.due && !idle.includes(capability))
			scheduler.add(capability.due);
	for (const { start } of all) await start?.();
	await scheduler.start();
}

/** What the edge does with a packet: reads it, and answers it. Throws what was refused. */
export async function answerTo<A>(
	handlers: HandlersByName<A>,
	actor: A,
	command: string,
	data: unknown,
): Promise<unknown> {
	const handler = handlers[command];
	if (!handler) throw new Error(`nobody answers ${command}`);
	return handler.answer(actor, handler.read(data) as never);
}

const NOBODY_LISTENS = { happened() {} };

/** Who is there, by the channels that their windows are in. Nothing is sent: nobody would hear it. */
function createWindows() {
	const channels = new Map<Channel, Set<string>>();
	const many = (channel: Channel) => channels.get(channel)?.size ?? 0;
	let made = 0;

	const publisher: Publisher = {
		visitors() {},
		staff() {},
		severalToVisitors() {},
		severalToStaff() {},
		visitorThere: (channel) => many(channel) > 0,
		visitorsHear: (channel) => many(channel) > 0,
		staffThere: () => false,
		staffHears: () => false,
		joined: () => undefined,
		staffWindows: () => 0,
		visitorWindows: many,
		closeVisitors() {},
		moveStaff() {},
		closeStaff() {},
		endStaff() {},
	};

	function open(address: string): ClientSocket {
		const id = `window${++made}`;
		return {
			id,
			address,
			sessionToken: undefined,
			auth: {},
			speaks() {},
			speaksFormer: () => false,
			isOpen: () => true,
			join(channel) {
				const inside = channels.get(channel) ?? new Set();
				channels.set(channel, inside.add(id));
			},
			leave(channel) {
				channels.get(channel)?.delete(id);
			},
			close() {
				for (const inside of channels.values()) inside.delete(id);
			},
		};
	}
	return { publisher, open };
}
