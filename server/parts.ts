import type { TextsByLanguage } from "../protocol/site.ts";
import { type Asks, createAsks } from "./asks/asks.ts";
import {
	type ConversationLog,
	createConversationLog,
} from "./conversations/log.ts";
import { createScrub, type Scrub } from "./conversations/scrub.ts";
import { createViewers, type Viewers } from "./conversations/viewers.ts";
import { createPressure, type Pressure } from "./edge/pressure.ts";
import { type BlockList, createBlockList } from "./people/block-list.ts";
import { createFaces, type Faces } from "./people/faces.ts";
import type { BackupFolder } from "./ports/backup-folder.ts";
import type { Clock } from "./ports/clock.ts";
import type { Duties } from "./ports/duties.ts";
import { createDutifulScheduler } from "./ports/dutiful-scheduler.ts";
import type { Failed } from "./ports/failed.ts";
import type { Figures } from "./ports/figures.ts";
import type { FileStore } from "./ports/file-store.ts";
import type { Limits } from "./ports/limits.ts";
import type { OtherRelays } from "./ports/other-relays.ts";
import type { Publisher } from "./ports/publisher.ts";
import type { Scheduler } from "./ports/scheduler.ts";
import type { Scripts } from "./ports/scripts.ts";
import type { SecurityEvents } from "./ports/security-events.ts";
import { createInputs, type Inputs } from "./routing/inputs.ts";
import { createPresence, type Presence } from "./routing/presence.ts";
import { createRouting, type Routing } from "./routing/routing.ts";
import { createTypingNow, type TypingNow } from "./routing/typing-now.ts";
import { createWaits, type Waits } from "./routing/wait/waits.ts";
import { createWorkloads, type Workloads } from "./routing/workloads.ts";
import { createWrapUps, type WrapUps } from "./routing/wrap-ups.ts";
import { createRotations, type Rotations } from "./sessions/rotations.ts";
import type { ShopbellStore } from "./store-parts.ts";

/** What comes from outside. */
export interface Ports {
	store: ShopbellStore;
	/** Beside the database. */
	files: FileStore;
	clock: Clock;
	publisher: Publisher;
	/** Of this relay's sockets alone. */
	own: Publisher;
	/** Of the same shop. */
	relays: OtherRelays;
	limits: Limits;
	security: SecurityEvents;
	/** Every text of the chat, as the build found them. */
	texts: TextsByLanguage;
	/** The pasted scripts, as the build has made and kept them. */
	scripts: Scripts;
	/** Where the console is found. */
	consoleOrigin: string;
	/** Whether mail goes out at all: only then is a shopper asked for an address. */
	mail: boolean;
	/** Whether anybody of a site's staff is reached by a call, on a device or by mail. */
	canCall(site: string): Promise<boolean>;
	failed: Failed;
	figures: Figures;
	/** Where backups lie; null: the relay makes none. */
	backupFolder: BackupFolder | null;
}

/** What every capability works with. */
export interface Parts extends Ports {
	scheduler: Scheduler;
	duties: Duties;
	log: ConversationLog;
	blockList: BlockList;
	asks: Asks;
	scrub: Scrub;
	presence: Presence;
	inputs: Inputs;
	typing: TypingNow;
	viewers: Viewers;
	faces: Faces;
	waits: Waits;
	workloads: Workloads;
	wrapUps: WrapUps;
	routing: Routing;
	pressure: Pressure;
	rotations: Rotations;
}

export function createParts(ports: Ports): Parts {
	const { store, clock, failed, relays } = ports;
	const { scheduler, duties } = createDutifulScheduler(ports);
	const log = createConversationLog(store, failed);
	const scrub = createScrub({ store, scheduler, failed });
	const presence = createPresence(ports, (person) =>
		routing.presenceChanged(person),
	);
	const waits = createWaits(ports);
	const inputs = createInputs(clock, relays);
	const workloads = createWorkloads();
	const wrapUps = createWrapUps(clock, relays, (person) =>
		routing.presenceChanged(person),
	);
	const known = { presence, waits, inputs, workloads, wrapUps };
	const blockList = createBlockList(store, relays);
	const given = {
		...ports,
		scheduler,
		duties,
		log,
		blockList,
		scrub,
		...known,
	};
	const routing = createRouting(given);
	return {
		...given,
		routing,
		asks: createAsks(given),
		typing: createTypingNow(clock, relays),
		viewers: createViewers(ports.publisher),
		faces: createFaces(store),
		pressure: createPressure(clock),
		rotations: createRotations(relays),
	};
}
