import {
	Counter,
	collectDefaultMetrics,
	Gauge,
	Histogram,
	Registry,
} from "prom-client";
import type { Reply } from "../../protocol/refusal.ts";
import type { Committed } from "../conversations/log.ts";
import type { Figures } from "../ports/figures.ts";

/** Figures for whoever runs the relay, in Prometheus' text format. No labels from people. */
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
	/** @param bytes that sockets were sent and have not taken, asked when somebody looks */
	unread(bytes: () => number): void;
	text(): Promise<string>;
	contentType: string;
}

export function createMetrics(): Metrics {
	const registry = new Registry();
	collectDefaultMetrics({ register: registry });
	const registers = [registry];
	const connections = new Gauge({
		name: "shopbell_connections",
		help: "Open sockets.",
		labelNames: ["kind"],
		registers,
	});
	const conversations = new Counter({
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
	const packets = new Counter({
		name: "shopbell_packets_total",
		help: "Packets of sockets that were decoded.",
		registers,
	});
	return {
		...backups(registers),
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
			if (!outcome.before) conversations.inc({ what: "begun" });
			else if (
				outcome.row.state === "closed" &&
				outcome.before.state !== "closed"
			) {
				conversations.inc({ what: "closed" });
			}
		},
		failed: () => errors.inc(),
		securityEvent: (code) => security.inc({ code }),
		packet: () => packets.inc(),
		unread(bytes) {
			new Gauge({
				name: "shopbell_unread_bytes",
				help: "Bytes that sockets were sent and have not taken.",
				registers,
				collect() {
					this.set(bytes());
				},
			});
		},
		text: () => registry.metrics(),
		contentType: registry.contentType,
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
