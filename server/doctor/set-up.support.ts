import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeBackup } from "../backup-files/write-backup.ts";
import { type Config, readConfig } from "../config/config.ts";
import { openStore } from "../open-store.ts";
import { type Clock, wallClock } from "../ports/clock.ts";
import { keepProbeFile } from "../probe/probe-file.ts";
import { lockFolder } from "../store/sqlite/folder-lock.ts";
import {
	checkIntegrity,
	inspectDatabase,
} from "../store/sqlite/inspect-database.ts";
import { makeCertificate } from "../testing/certificate.ts";
import {
	type MisbehavingProxy,
	openMisbehavingProxy,
	type ProxyFaults,
} from "../testing/misbehaving-proxy.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import type { Finding } from "./check.ts";
import { CHECKS } from "./checks.ts";
import { runDoctor } from "./doctor.ts";
import { lookAt, type Sources } from "./look.ts";
import { type Machine, thisMachine } from "./machine.ts";

const HOST = "chat.shop.test";
export const ORIGIN = `https://${HOST}`;
const KEY = "a key of tests";

/** A shop behind a proxy with TLS, as it has to be, and what a test makes of it. */
export interface SetUp {
	folder: string;
	relay: Relay;
	proxy: MisbehavingProxy;
	/** Runs the doctor on it, with this made wrong. */
	examine(wrong?: Wrong): Promise<Finding[]>;
	/** A folder of its own, in which the doctor finds a database and no relay. */
	stoppedFolder(): Promise<string>;
	remove(): Promise<void>;
}

export interface Wrong {
	proxy?: ProxyFaults;
	config?: Partial<Config>;
	machine?: Partial<Machine>;
	environment?: Record<string, string>;
	/** What the machine's clock shows, beside what it is. */
	clockAheadMs?: number;
	/** Another port than the proxy's, to which the name leads. */
	at?: number;
	/** Asked whether the name is known. */
	lookup?: () => Promise<string[]>;
	/** The proxy's certificate is of nobody whom this machine trusts. */
	distrusted?: boolean;
	/** The checks to run, by their names; left out: all. */
	only?: readonly string[];
	clock?: Clock;
	thorough?: boolean;
	inspect?: Partial<Sources["inspect"]>;
}

/** Whoever runs the tests: the machine is well. */
const WELL: Machine = {
	...thisMachine,
	openFiles: () => 65_536,
	memoryBytes: () => 2_000_000_000,
	disk: () => ({
		freeBytes: 50_000_000_000,
		bytes: 100_000_000_000,
		freeFiles: 1_000_000,
		files: 2_000_000,
		kind: 0,
	}),
};

export async function setUp(): Promise<SetUp> {
	const folder = await mkdtemp(join(tmpdir(), "shopbell-doctor-"));
	const path = join(folder, "shopbell.db");
	const unlock = lockFolder(path);
	const relay = await startRelay({
		path,
		at: wallClock.now(),
		probeKey: KEY,
		pingEveryMs: 100,
		config: { origin: ORIGIN, consoleOrigin: ORIGIN, proxyHops: 1 },
	});
	const port = Number(new URL(relay.origin).port);
	const dropProbeFile = keepProbeFile(folder, {
		key: KEY,
		pid: process.pid,
		host: "127.0.0.1",
		port,
		openFiles: 65_536,
	});
	await writeBackup(folder, join(folder, "backups"), {
		kind: "daily",
		files: relay.files,
		clock: wallClock,
	});
	const tls = makeCertificate([HOST], 90 * 24 * 3_600_000);
	const proxy = await openMisbehavingProxy(relay.origin, { tls });
	const well: Config = {
		...readConfig({
			PORT: `${port}`,
			SHOPBELL_ORIGIN: ORIGIN,
			SHOPBELL_PROXY_HOPS: "1",
			SHOPBELL_DATA: folder,
		}),
	};
	const made: SetUp = {
		folder,
		relay,
		proxy,
		async examine(wrong = {}) {
			proxy.change(wrong.proxy ?? {});
			const config = { ...well, ...wrong.config };
			const database = join(config.data, "shopbell.db");
			const { thorough = false } = wrong;
			const findings: Finding[] = [];
			const look = lookAt({
				config,
				environment: wrong.environment ?? {},
				clock: wrong.clock ?? {
					...wallClock,
					now: () => wallClock.now() + (wrong.clockAheadMs ?? 0),
				},
				machine: { ...WELL, ...wrong.machine },
				network: {
					lookup: wrong.lookup ?? (async () => ["127.0.0.1"]),
					// Nothing leaves this machine, and nothing listens at port 1.
					to: (host, port) => ({
						host: "127.0.0.1",
						port:
							host === HOST
								? (wrong.at ?? proxy.port)
								: host === "127.0.0.1"
									? port
									: 1,
					}),
					...(!wrong.distrusted && { trusted: [tls.cert] }),
				},
				thorough,
				inspect: {
					database: async () => inspectDatabase(database),
					integrity: async () => checkIntegrity(database, thorough),
					...wrong.inspect,
				},
			});
			const checks = CHECKS.filter(
				({ name }) => wrong.only?.includes(name) ?? true,
			);
			for await (const finding of runDoctor(look, checks))
				findings.push(finding);
			return findings;
		},
		async stoppedFolder() {
			const other = await mkdtemp(join(folder, "stopped-"));
			const store = await openStore(join(other, "shopbell.db"), wallClock);
			await store.close();
			return other;
		},
		async remove() {
			await proxy.close();
			dropProbeFile();
			await relay.stop();
			unlock();
			await rm(folder, { recursive: true, force: true });
		},
	};
	return made;
}
