import { Gauge, type Registry } from "prom-client";
import type { StoreFigures } from "../store/contract/store-figures.ts";

/** Where a figure is looked up that nobody counts. Each is asked whenever the figures are. */
export interface Looked {
	/** Bytes that sockets were sent and have not taken. */
	unreadBytes(): number;
	/** Conversations that wait or are open, over all sites. */
	atWork(): AtWork;
	/** People of the staff with a console that answers. */
	present(): number;
	store(): StoreFigures;
	/** Whether a message would be kept now. */
	ready(): Promise<boolean>;
	/** Milliseconds since 1970. */
	now(): number;
}

export interface AtWork {
	waitingLive: number;
	waitingMessages: number;
	open: number;
	/** Who waits live for the longest, milliseconds since 1970; null: nobody does. */
	oldestLiveSince: number | null;
}

/** Gauges that take their value when somebody asks. */
export function lookWhenAsked(
	registers: Registry[],
	version: string,
	{ unreadBytes, atWork, present, store, ready, now }: Looked,
): void {
	new Gauge({
		name: "shopbell_build_info",
		help: "Always 1; the labels say which program it is, and the schema of its database.",
		labelNames: ["version", "schema"],
		registers,
	}).set({ version, schema: store().schema }, 1);
	new Gauge({
		name: "shopbell_conversations",
		help: "Conversations that wait live, wait as messages, or are open.",
		labelNames: ["state"],
		registers,
		collect() {
			const { waitingLive, waitingMessages, open } = atWork();
			this.set({ state: "waiting_live" }, waitingLive);
			this.set({ state: "waiting_message" }, waitingMessages);
			this.set({ state: "open" }, open);
		},
	});
	const asked: Record<string, [help: string, value: () => number]> = {
		shopbell_unread_bytes: [
			"Bytes that sockets were sent and have not taken.",
			unreadBytes,
		],
		shopbell_oldest_live_wait_seconds: [
			"How long the first of those who wait live has waited; 0: nobody does.",
			() => secondsSince(atWork().oldestLiveSince, now()),
		],
		shopbell_agents_present: [
			"People of the staff with a console that answers.",
			present,
		],
		shopbell_database_bytes: [
			"Size of the database.",
			() => store().databaseBytes,
		],
		shopbell_database_wal_bytes: [
			"Size of the file of what was written last and is not in the database's own file yet.",
			() => store().walBytes,
		],
		shopbell_disk_free_bytes: [
			"What the disk of the data folder has left for the relay.",
			() => store().freeBytes,
		],
	};
	for (const [name, [help, value]] of Object.entries(asked))
		new Gauge({
			name,
			help,
			registers,
			collect() {
				this.set(value());
			},
		});
	new Gauge({
		name: "shopbell_ready",
		help: "1 while a message would be kept, as /ready says.",
		registers,
		async collect() {
			this.set((await ready()) ? 1 : 0);
		},
	});
}

function secondsSince(since: number | null, now: number): number {
	return since === null ? 0 : Math.max(0, now - since) / 1000;
}
