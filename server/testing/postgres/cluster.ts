import { execFileSync } from "node:child_process";
import {
	chownSync,
	existsSync,
	mkdtempSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { findPostgres } from "../../../scripts/postgres.js";
import {
	type EndingMode,
	type RunsAs,
	type ServerProcess,
	startServer,
} from "./server-process.ts";

/** A PostgreSQL of the tests' own: in a folder of its own, on a free port of this machine. */
export interface Cluster {
	port: number;
	/** As DATABASE_URL says it. @param user by default one who may do everything */
	url(database: string, user?: string): string;
	/** Asks it past all code of the product, as one who may do everything. */
	ask<Row extends object>(sql: string, database?: string): Promise<Row[]>;
	/** A new database, and its name. @param template of which it is a copy, while nobody is connected to that */
	makeDatabase(template?: string): Promise<string>;
	dropDatabase(name: string): Promise<void>;
	/** Ends it, by default as when the machine loses power, and starts it anew on the same port. */
	restart(mode?: EndingMode): Promise<void>;
	stop(mode?: EndingMode): Promise<void>;
	start(): Promise<void>;
	/** All of its processes stand still; connections stay open, and nothing answers. */
	freeze(): void;
	thaw(): void;
	/** Stops it, and takes its folder away. */
	end(): Promise<void>;
}

interface Options {
	/** Whether what is committed is synced to the disk. Left out, nothing is: a test that ends loses nothing by it. */
	durable?: boolean;
	/** More of its settings, as in postgresql.conf. */
	settings?: Readonly<Record<string, string>>;
}

export const OWNER = "postgres";
/** Of a role of this name it wants a password; all others are let in. */
export const WITH_PASSWORD = "with_password";

/** For a machine that other tests use as well. */
const SETTINGS = {
	listen_addresses: "127.0.0.1",
	unix_socket_directories: "",
	max_connections: "200",
	shared_buffers: "32MB",
	autovacuum: "off",
	jit: "off",
	logging_collector: "off",
	log_destination: "stderr",
	lc_messages: "C",
};
const UNSYNCED = {
	fsync: "off",
	full_page_writes: "off",
	max_wal_size: "512MB",
};

/** Whether there is one to be had here. */
export const hasPostgres = () => findPostgres() !== undefined;

export async function startCluster(options: Options = {}): Promise<Cluster> {
	const bin = findPostgres();
	if (!bin) throw new Error("there is no PostgreSQL here: see CONTRIBUTING.md");
	const as = runsAs();
	const folder = madeFolder(as);
	makeData(bin, folder, as);
	const port = await freePort();
	const settings = {
		...SETTINGS,
		...(!options.durable && UNSYNCED),
		...options.settings,
		port: String(port),
	};
	let server: ServerProcess | undefined;
	let made = 0;

	const url = (database: string, user = OWNER) =>
		`postgres://${user}@127.0.0.1:${port}/${database}`;

	async function ask<Row extends object>(sql: string, database = OWNER) {
		const client = new pg.Client(url(database));
		client.on("error", () => {});
		await client.connect();
		try {
			return (await client.query<Row>(sql)).rows;
		} finally {
			await client.end();
		}
	}

	async function start() {
		server ??= await startServer(bin as string, folder, settings, as);
	}

	async function stop(mode: EndingMode = "fast") {
		const running = server;
		server = undefined;
		await running?.end(mode);
	}

	await start();
	return {
		port,
		url,
		ask,
		async makeDatabase(template = "template0") {
			const name = `shop_${++made}`;
			await ask(`create database ${name} template ${template}`);
			return name;
		},
		async dropDatabase(name) {
			await ask(`drop database if exists ${name} with (force)`);
		},
		async restart(mode = "immediate") {
			await stop(mode);
			await start();
		},
		stop,
		start,
		freeze: () => server?.freeze(),
		thaw: () => server?.thaw(),
		async end() {
			await stop("immediate");
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

let shared: Promise<Cluster> | undefined;

/** The one of this process. It ends with it, and no test stops or freezes it: others run beside them. */
export function sharedCluster(): Promise<Cluster> {
	shared ??= startCluster();
	return shared;
}

/** In memory where the machine has such a folder. */
function madeFolder({ uid, gid }: RunsAs): string {
	const above = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();
	const folder = mkdtempSync(join(above, "shopbell-postgres-"));
	if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
	return folder;
}

function makeData(bin: string, folder: string, as: RunsAs): void {
	const data = join(folder, "data");
	execFileSync(
		join(bin, "initdb"),
		[
			...["--pgdata", data, "--username", OWNER, "--auth", "trust"],
			...["--encoding", "UTF8", "--locale", "C", "--no-sync"],
			"--no-instructions",
		],
		{ ...as, cwd: folder, stdio: "pipe" },
	);
	writeFileSync(
		join(data, "pg_hba.conf"),
		`host all ${WITH_PASSWORD} 127.0.0.1/32 scram-sha-256\nhost all all 127.0.0.1/32 trust\n`,
	);
}

/** The user whom Debian's package has made, where we are root. */
function runsAs(): RunsAs {
	if (process.getuid?.() !== 0) return {};
	const idOf = (flag: string) =>
		Number(execFileSync("id", [flag, OWNER], { encoding: "utf8" }));
	return { uid: idOf("-u"), gid: idOf("-g") };
}

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const address = server.address();
	await new Promise((done) => server.close(done));
	return typeof address === "object" && address ? address.port : 0;
}
