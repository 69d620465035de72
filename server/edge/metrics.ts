import { Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Reply } from "../../protocol/refusal.ts";
import type { Committed } from "../conversations/log.ts";
import type { Figures } from "../ports/figures.ts";
import { type Looked, lookWhenAsked } from "./looked.ts";
import { watchProcess } from "./watch-process.ts";

/**
 * Figures for whoever runs the relay, in Prometheus' text format. Labels are codes of ours, never what people wrote.
 * docs/monitoring.md names each of them.
 */
export interface Metrics extends Figures {
	connected(kind: "visitor" | "agent", change: 1 | -1): void;
	answered(command: string, reply: Reply<unknown>, ms: number): void;
	refused(code: string): void;
	committed(outcome: Committed): void;
	failed(): void;
	/** @param code of {@link SecurityEvent} */
	securityEvent(code: string): void;
	/** A packet of a socket was decoded. */
	packet(): void;
	/** What is not counted as it happens, and looked at when somebody asks. */
	looks(looked: Looked): void;
	/** There are other relays. @returns what to call with the number of entries that no ring had told of */
	ofSeveral(): (missed: number) => void;
	text(): Promise<string>;
	/** What it looks at is held by nobody any more: a watcher of the process keeps the registry for good. */
	stop(): void;
	contentType: string;
}

export function createMetrics(
	version: string,
	registry = new Registry(),
): Metrics {
	const endWatch = watchProcess(registry);
	const registers = [registry];
	return {
		...traffic(registers),
		...faults(registers),
		...backups(registers),
		looks: (looked) => lookWhenAsked(registers, version, looked),
		ofSeveral() {
			const missed = new Counter({
				name: "shopbell_missed_entries_total",
				help: "Entries that another relay had kept, and that were found in the database because no ring had told of them.",
				registers,
			});
			return (entries) => missed.inc(entries);
		},
		text: () => registry.metrics(),
		stop() {
			endWatch();
			registry.clear();
		},
		contentType: registry.contentType,
	};
}

/** What people do, and how long it takes. */
function traffic(
	registers: Registry[],
): Pick<
	Metrics,
	"connected" | "answered" | "refused" | "committed" | "packet"
> {
	const connections = new Gauge({
		name: "shopbell_connections",
		help: "Open sockets.",
		labelNames: ["kind"],
		registers,
	});
	const begun = new Counter({
		name: "shopbell_conversations_total",
		help: "Conversations begun, and endings.",
		labelNames: ["what"],
		registers,
	});
	const entries = new Counter({
		name: "shopbell_entries_total",
		help: "Entries kept, by kind; messages are kind=message.",
		labelNames: ["kind"],
		registers,
	});
	const acknowledged = new Histogram({
		name: "shopbell_acknowledge_seconds",
		help: "From a message's arrival to its reply, the disk included.",
		buckets: [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 5],
		registers,
	});
	const refusals = new Counter({
		name: "shopbell_refusals_total",
		help: "Commands refused, by code.",
		labelNames: ["code"],
		registers,
	});
	const packets = new Counter({
		name: "shopbell_packets_total",
		help: "Packets of sockets that were decoded.",
		registers,
	});
	return {
		connected: (kind, change) => connections.inc({ kind }, change),
		answered(command, reply, ms) {
			if (command === "message:send" && reply.ok)
				acknowledged.observe(ms / 1000);
			if (!reply.ok) refusals.inc({ code: reply.refusal.code });
		},
		refused: (code) => refusals.inc({ code }),
		committed(outcome) {
			if (outcome.kind !== "written") return;
			for (const { kind } of outcome.entries) entries.inc({ kind });
			if (!outcome.before) begun.inc({ what: "begun" });
			else if (
				outcome.row.state === "closed" &&
				outcome.before.state !== "closed"
			) {
				begun.inc({ what: "closed" });
			}
		},
		packet: () => packets.inc(),
	};
}

/** What went wrong, and what strangers tried. */
function faults(
	registers: Registry[],
): Pick<Metrics, "failed" | "securityEvent" | "delivered" | "fileCame"> {
	const errors = new Counter({
		name: "shopbell_errors_total",
		help: "Faults of the relay itself.",
		registers,
	});
	const security = new Counter({
		name: "shopbell_security_events_total",
		help: "What strangers tried and was refused, by code.",
		labelNames: ["code"],
		registers,
	});
	const deliveries = new Counter({
		name: "shopbell_deliveries_total",
		help: "Mails and notices of devices that the next service took, or did not.",
		labelNames: ["way", "outcome"],
		registers,
	});
	const files = new Counter({
		name: "shopbell_files_total",
		help: "Files of messages that have come, whole or refused for what they are.",
		labelNames: ["outcome"],
		registers,
	});
	return {
		fileCame: (outcome) => files.inc({ outcome }),
		failed: () => errors.inc(),
		securityEvent: (code) => security.inc({ code }),
		delivered: (way, outcome) => deliveries.inc({ way, outcome }),
	};
}

function backups(
	registers: Registry[],
): Pick<Metrics, "backedUp" | "backupFailed"> {
	const lastSuccess = new Gauge({
		name: "shopbell_backup_last_success_timestamp_seconds",
		help: "When the newest backup that was proven was made, in seconds since 1970; 0: there is none.",
		registers,
	});
	const lastBytes = new Gauge({
		name: "shopbell_backup_last_bytes",
		help: "Size of the newest backup.",
		registers,
	});
	const failures = new Counter({
		name: "shopbell_backup_failures_total",
		help: "Backups that were due and were not made.",
		registers,
	});
	return {
		backedUp(at, bytes) {
			lastSuccess.set(at / 1000);
			lastBytes.set(bytes);
		},
		backupFailed: () => failures.inc(),
	};
}
