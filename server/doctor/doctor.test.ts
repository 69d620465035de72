import { once } from "node:events";
import { chmod, mkdir } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import {
	type AddressInfo,
	createServer as createTcpServer,
	type Server as TcpServer,
} from "node:net";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { handClock, wallClock } from "../ports/clock.ts";
import { makeCertificate } from "../testing/certificate.ts";
import {
	type MisbehavingProxy,
	openMisbehavingProxy,
} from "../testing/misbehaving-proxy.ts";
import { type Check, check, type Finding } from "./check.ts";
import { runDoctor } from "./doctor.ts";
import { lookAt } from "./look.ts";
import { thisMachine } from "./machine.ts";
import { ANSWER_MS } from "./network.ts";
import { ORIGIN, type SetUp, setUp, type Wrong } from "./set-up.support.ts";

const DAY_MS = 24 * 3_600_000;

let shop: SetUp;
/** Shows the certificate of another name. */
let otherName: MisbehavingProxy;
/** Another program, which has a port. */
let stranger: Server;
/** Speaks TLS, and has no certificate for any name, as Caddy before it has got one. */
let alerting: TcpServer;
const INTERNAL_ERROR = Buffer.from([21, 3, 3, 0, 2, 2, 80]);
/** Refuses every password. */
let post: SMTPServer;
let postPort: number;

beforeAll(async () => {
	shop = await setUp();
	otherName = await openMisbehavingProxy(shop.relay.origin, {
		tls: makeCertificate(["www.shop.test"]),
	});
	stranger = createServer((_, response) => response.end("hello"));
	stranger.listen(0, "127.0.0.1");
	await once(stranger, "listening");
	alerting = createTcpServer((socket) => {
		socket.on("error", () => {});
		socket.once("data", () => socket.end(INTERNAL_ERROR));
	});
	alerting.listen(0, "127.0.0.1");
	await once(alerting, "listening");
	post = new SMTPServer({
		disabledCommands: ["STARTTLS"],
		allowInsecureAuth: true,
		onAuth: (_auth, _session, answer) => answer(new Error("no")),
	});
	const server = post.listen(0, "127.0.0.1");
	await once(server, "listening");
	postPort = (server.address() as AddressInfo).port;
});

afterAll(async () => {
	alerting.close();
	await new Promise<void>((done) => post.close(() => done()));
	stranger.closeAllConnections();
	stranger.close();
	await otherName.close();
	await shop.remove();
});

const strangersPort = () => (stranger.address() as AddressInfo).port;

/** What somebody reads of it, without what to do. */
const read = ({ mark, check, says }: Finding) =>
	`${mark} ${check}: ${says}`
		.replaceAll(shop.folder, "/srv/shop")
		.replace(chosenPorts(), "PORT");

/** As the system has chosen them. */
function chosenPorts(): RegExp {
	const ports = [
		strangersPort(),
		postPort,
		otherName.port,
		new URL(shop.relay.origin).port,
	];
	return new RegExp(`\\b(${ports.join("|")})\\b`);
}

test("DR1 of a shop that is set up well nothing is wrong, and each check says so", async () => {
	const findings = await shop.examine();
	expect(findings.filter(({ mark }) => mark !== "ok")).toEqual([]);
	expect(findings.map(({ check }) => check)).toEqual([
		"node",
		"clock",
		"limits",
		"settings",
		"folder",
		"disk",
		"database",
		"schema",
		"backups",
		"relay",
		"address",
		"https",
		"proxies",
		"headers",
		"websocket",
		"mail",
		"push keys",
	]);
});

type Row = [sentence: string, wrong: () => Wrong | Promise<Wrong>];

const BROKEN: Row[] = [
	[
		"wrong node: Node 20.9.0 is too old: Shopbell is made for >=20.19.",
		() => ({ machine: { node: "20.9.0" } }),
	],
	[
		"wrong node: Node 20.19.0 knows no time zones, so opening hours are wrong.",
		() => ({ machine: { node: "20.19.0", offsetHours: () => 0 } }),
	],
	[
		"wrong clock: The clock of this machine is 3 days behind what it showed when the relay last started.",
		() => ({ clockAheadMs: -3 * DAY_MS - 60_000 }),
	],
	[
		"warning clock: The clock of this machine is 500 days ahead of what it showed when the relay last started.",
		() => ({ clockAheadMs: 500 * DAY_MS + 60_000 }),
	],
	[
		"wrong clock: The clock of this machine shows 2000-01-01 00:00:00 UTC, a time before this program was made.",
		() => ({ clock: { ...wallClock, now: () => Date.UTC(2000, 0, 1) } }),
	],
	[
		`warning clock: What answers at ${ORIGIN} has a clock `,
		() => ({ clock: { ...wallClock, now: () => wallClock.now() + 120_000 } }),
	],
	[
		"warning limits: The process may open 1,024 files, so it holds 524 windows of shoppers and staff at once.",
		async () => ({
			...(await stopped()),
			machine: { openFiles: () => 1_024 },
		}),
	],
	[
		"warning limits: The process may use 256.0 MB of memory.",
		() => ({ machine: { memoryBytes: () => 256_000_000 } }),
	],
	[
		"warning settings: There is no setting SHOPBELL_PROXY_HOP, so it changes nothing.",
		() => ({ environment: { SHOPBELL_PROXY_HOP: "1" } }),
	],
	[
		"warning settings: SHOPBELL_PROXY_HOPS is 2, and the relay was started with 1.",
		() => ({ config: { proxyHops: 2 } }),
	],
	[
		"warning settings: SHOPBELL_ADDRESS_FACTOR is set, which is for tests alone.",
		() => ({ config: { addressFactor: 10 } }),
	],
	[
		"warning settings: SHOPBELL_PERSON_FACTOR is set, which is for tests alone.",
		() => ({ config: { personFactor: 10 } }),
	],
	[
		"warning settings: SHOPBELL_HOST is 0.0.0.0, so others may reach the relay past the proxy and name any address as theirs.",
		() => ({ config: { host: "0.0.0.0" }, machine: { inContainer: false } }),
	],
	[
		"warning settings: PORT is 0, so the relay listens on another port with each start, and no proxy finds it.",
		() => ({ config: { port: 0 } }),
	],
	[
		"wrong folder: This user may not write /srv/shop/shopbell.db.",
		() => entries(/\.db$/, { mayWrite: false }),
	],
	[
		"wrong folder: /srv/shop/shopbell.db-wal belongs to user 0, and the relay's folder to user 990: the relay may fail to write it.",
		() => entries(/./, { owner: 990 }, /-wal$/, { owner: 0 }),
	],
	[
		"warning folder: /srv/shop belongs to user 990, and the doctor runs as user 1000, so it cannot tell what the relay may do.",
		() => entries(/./, { owner: 990 }),
	],
	[
		"warning folder: Other users of this machine may look into /srv/shop.",
		async () => {
			await chmod(shop.folder, 0o755);
			return {};
		},
	],
	[
		"wrong folder: /srv/shop lies on a network file system (NFS), where locks and the database's log are not safe.",
		() => disk({ kind: 0x6969 }),
	],
	[
		"wrong disk: The disk of /srv/shop has 20.0 MB left, and the relay refuses messages when it is full.",
		() => disk({ freeBytes: 20_000_000 }),
	],
	[
		"warning disk: The disk of /srv/shop has 1.5 GB (1 %) left.",
		() => disk({ freeBytes: 1_500_000_000 }),
	],
	[
		"wrong disk: The disk of /srv/shop can hold 12 more files (inodes), whatever bytes are free.",
		() => disk({ freeFiles: 12 }),
	],
	[
		"warning database: There is no database of Shopbell in /srv/shop/empty.",
		async () => {
			const data = await folderOf("empty");
			return { config: { data, backups: join(data, "backups") } };
		},
	],
	[
		"wrong database: There is what is left of a shop in /srv/shop/remains or in the folder of its backups, and no database.",
		async () => {
			const data = await folderOf("remains");
			await mkdir(join(data, "files"));
			return { config: { data } };
		},
	],
	[
		"wrong database: The database is damaged: row 3 missing from index entries_once.",
		() => ({
			inspect: {
				integrity: async () => ({
					faults: ["row 3 missing from index entries_once"],
					orphans: null,
				}),
			},
		}),
	],
	[
		"wrong database: 2 rows of the database belong to others that are gone.",
		() => ({
			thorough: true,
			inspect: { integrity: async () => ({ faults: [], orphans: 2 }) },
		}),
	],
	[
		"skipped database: The database is too large for a quick look within 20 s; nothing wrong was seen in its facts.",
		() => ({ inspect: { integrity: async () => null } }),
	],
	[
		"wrong database: /srv/shop/shopbell.db is a backup, and the files in it are not in place.",
		() => ({
			inspect: {
				database: async () => ({
					kind: "unusable",
					reason: "backup",
					relayRuns: false,
				}),
			},
		}),
	],
	[
		"wrong schema: The database was written by a newer version of Shopbell, and this one refuses it.",
		() => ({
			inspect: {
				database: async () => ({
					kind: "unusable",
					reason: "newer",
					relayRuns: false,
				}),
			},
		}),
	],
	[
		"wrong database: There is no folder /srv/shop/nix, which is named.",
		() => ({ config: { data: join(shop.folder, "nix") } }),
	],
	[
		"warning backups: There is no backup in /srv/shop/elsewhere.",
		() => ({ config: { backups: join(shop.folder, "elsewhere") } }),
	],
	[
		"warning backups: The last backup is 9 days old (",
		() => ({ clockAheadMs: 9 * DAY_MS + 60_000 }),
	],
	[
		"wrong backups: This user may not write backups into /srv/shop/backups.",
		() => entries(/backups$/, { mayWrite: false }),
	],
	[
		"warning relay: The relay does not run, so what only it can tell is not looked at.",
		stopped,
	],
	[
		"wrong relay: Another program has port PORT, so the relay cannot start.",
		async () => ({
			config: { ...(await stopped()).config, port: strangersPort() },
		}),
	],
	[
		"wrong relay: The relay at port PORT serves another data folder than /srv/shop/stopped-",
		async () => ({
			config: {
				...(await stopped()).config,
				port: Number(new URL(shop.relay.origin).port),
			},
		}),
	],
	[
		"wrong address: http://chat.shop.example is public and http: everybody on the way can read along, and nobody can sign in.",
		() => ofOrigin("http://chat.shop.example"),
	],
	[
		"wrong address: http://192.168.1.20:4000 is http, so nobody can sign in: browsers keep the cookie there for an address of this machine only.",
		() => ofOrigin("http://192.168.1.20:4000"),
	],
	[
		"warning address: http://localhost:4000 is an address of this machine, so no shopper elsewhere can reach the chat.",
		() => ofOrigin("http://localhost:4000"),
	],
	[
		"wrong address: No name server knows chat.shop.test.",
		() => ({ lookup: () => fails("ENOTFOUND") }),
	],
	[
		"warning address: The name servers of this machine did not answer for chat.shop.test (EAI_AGAIN).",
		() => ({ lookup: () => fails("EAI_AGAIN") }),
	],
	[
		`wrong address: Nothing answers at ${ORIGIN} (ECONNREFUSED).`,
		() => ({ at: 1 }),
	],
	[
		`wrong address: At ${ORIGIN} another relay answers, not the one on this data folder.`,
		async () => stopped(),
	],
	[
		`wrong address: The proxy at ${ORIGIN} does not reach the relay (status 502).`,
		() => ({ proxy: { answers: { status: 502 } } }),
	],
	[
		`wrong address: ${ORIGIN} sends browsers on to https://www.shop.test.`,
		() => ({
			proxy: {
				answers: {
					status: 301,
					headers: { location: "https://www.shop.test/x" },
				},
			},
		}),
	],
	[
		`wrong address: A proxy or firewall at ${ORIGIN} lets not everybody in (status 401).`,
		() => ({ proxy: { answers: { status: 401 } } }),
	],
	[
		`wrong address: At ${ORIGIN} another program answers (status 200, nginx).`,
		() => ({
			proxy: { answers: { status: 200, headers: { server: "nginx" } } },
		}),
	],
	[
		"wrong https: The certificate of chat.shop.test vouches for itself, so browsers refuse it.",
		() => ({ distrusted: true }),
	],
	[
		"wrong https: The certificate of chat.shop.test is for www.shop.test.",
		() => ({ at: otherName.port }),
	],
	[
		"wrong https: The certificate of chat.shop.test ended on ",
		() => ({ clockAheadMs: 100 * DAY_MS }),
	],
	[
		"wrong https: The certificate of chat.shop.test holds only from ",
		() => ({ clockAheadMs: -2 * DAY_MS }),
	],
	[
		"warning https: The certificate of chat.shop.test ends in 5 days, and was not renewed.",
		() => ({ clockAheadMs: 84 * DAY_MS + 60_000 }),
	],
	[
		"wrong https: No TLS connection to chat.shop.test comes about (no TLS).",
		() => ({ at: strangersPort() }),
	],
	[
		`wrong address: What answers at ${ORIGIN} speaks http, and not https.`,
		() => ({ at: strangersPort() }),
	],
	[
		`wrong address: What answers at ${ORIGIN} ends the handshake (TLS alert 80): mostly it has no certificate for chat.shop.test, or none yet.`,
		() => ({ at: (alerting.address() as AddressInfo).port }),
	],
	[
		`wrong proxies: X-Forwarded-For comes with 3 entries at ${ORIGIN}, and SHOPBELL_PROXY_HOPS is 1: limits count many visitors as one.`,
		() => ({ proxy: { appends: ["192.0.2.1", "192.0.2.2", "192.0.2.3"] } }),
	],
	[
		`wrong proxies: No proxy at ${ORIGIN} adds to X-Forwarded-For, and SHOPBELL_PROXY_HOPS is 1: limits count all visitors as one.`,
		() => ({ proxy: { appends: [] } }),
	],
	[
		"wrong proxies: SHOPBELL_ORIGIN is https, so a proxy stands in front, and SHOPBELL_PROXY_HOPS is 0: limits count all visitors as one.",
		async () => ({ config: { ...(await stopped()).config, proxyHops: 0 } }),
	],
	[
		`wrong headers: A proxy at ${ORIGIN} drops Origin, so the relay refuses every chat and console.`,
		() => ({ proxy: { dropsOrigin: true } }),
	],
	[
		`warning headers: A proxy at ${ORIGIN} changes Host to inside.test.`,
		() => ({ proxy: { host: "inside.test" } }),
	],
	[
		`wrong websocket: The proxy at ${ORIGIN} takes Upgrade away: a WebSocket was answered with status 400.`,
		() => ({ proxy: { stripsUpgrade: true } }),
	],
	[
		`wrong websocket: A WebSocket at ${ORIGIN} was refused (status 403): a proxy drops or changes Origin, or a firewall forbids it.`,
		() => ({ proxy: { dropsOrigin: true } }),
	],
	["skipped websocket: Looked at only while the relay runs.", stopped],
	[
		"wrong mail: Nobody takes mail at 127.0.0.1:1: connection refused.",
		() => ofMail("smtp://127.0.0.1:1"),
	],
	[
		"wrong mail: 127.0.0.1:PORT refuses user or password of SMTP_URL (535).",
		() => ofMail(`smtp://shop:wrong@127.0.0.1:${postPort}`),
	],
	[
		"wrong mail: 127.0.0.1:PORT does not begin with TLS, as smtps: wants.",
		() => ofMail(`smtps://127.0.0.1:${postPort}`),
	],
	[
		"wrong mail: The certificate of 127.0.0.1:PORT is refused: self-signed certificate.",
		() => ofMail(`smtps://127.0.0.1:${otherName.port}`),
	],
	[
		"warning push keys: VAPID_PUBLIC_KEY is another key than this shop had before, so devices that were turned on with that stay silent.",
		() => ({
			config: { vapid: { publicKey: "other", privateKey: "x" } },
			...withKeys({ publicKey: "kept", privateKey: "x" }),
		}),
	],
	[
		"wrong push keys: The relay's keys for notifications do not fit each other, so no device is rung.",
		() => withKeys({ publicKey: "kept", privateKey: "x" }),
	],
];

test.each(BROKEN)("DR2 %s", async (sentence, wrong) => {
	const [, only = ""] = /^\w+ ([a-z ]+):/.exec(sentence) ?? [];
	const findings = await shop.examine({ ...(await wrong()), only: [only] });
	await chmod(shop.folder, 0o700);
	const said = findings.map(read);
	expect(said).toContainEqual(expect.stringContaining(sentence));
	for (const { mark, todo } of findings)
		if (mark === "wrong" || mark === "warning")
			expect(todo).toMatch(/^[A-Z].*\.$/);
});

test("DR2 a proxy that lets a WebSocket open and holds back what the relay says there is named", async () => {
	const clock = handClock(wallClock.now());
	const examined = shop.examine({
		proxy: { holdsMessages: true },
		only: ["websocket"],
		clock,
	});
	await expect.poll(() => shop.proxy.open()).toBe(1);
	// Whatever is still on its way, the doctor waits for nothing but the socket.
	let findings: Finding[] | undefined;
	void examined.then((all) => {
		findings = all;
	});
	await expect
		.poll(() => {
			clock.pass(ANSWER_MS);
			return findings?.map(({ code }) => code);
		})
		.toEqual(["websocket_held"]);
});

test("DR3 a check that fails or does not end is said, and the others are there", async () => {
	const clock = handClock(wallClock.now());
	const one = (name: string, run: Check["run"]) =>
		check({
			name,
			kinds: { fine: { mark: "ok", says: () => "Fine." } },
			run: run as never,
		});
	const look = lookAt({
		clock,
		machine: thisMachine,
		thorough: false,
		inspect: {},
	} as never);
	const findings = runDoctor(look, [
		one("fine", async () => [["fine"]]),
		one("broken", () => fails("EACCES")),
		one("endless", () => new Promise(() => {})),
	]);
	const next = async () => read((await findings.next()).value as Finding);
	expect(await next()).toBe("ok fine: Fine.");
	expect(await next()).toBe(
		"warning broken: This could not be looked at (EACCES).",
	);
	const last = next();
	clock.pass(30_000);
	expect(await last).toBe(
		"warning endless: This was not known within 25 s, and is left open.",
	);
});

async function stopped(): Promise<{
	config: { data: string; backups: string; port: number };
}> {
	const data = await shop.stoppedFolder();
	return { config: { data, backups: join(data, "backups"), port: 1 } };
}

async function folderOf(name: string): Promise<string> {
	const folder = join(shop.folder, name);
	await mkdir(folder, { recursive: true });
	return folder;
}

function ofOrigin(origin: string): Wrong {
	return { config: { origin, consoleOrigin: origin } };
}

function ofMail(url: string): Wrong {
	return { config: { mail: { url, from: "chat@shop.test" } } };
}

function withKeys(keys: object): Wrong {
	return {
		inspect: {
			database: async () => ({
				kind: "usable",
				relayRuns: false,
				bytes: 4_096,
				changesBehind: 0,
				clockSeen: null,
				vapid: JSON.stringify(keys),
			}),
		},
	};
}

function disk(other: object): Wrong {
	const of = {
		freeBytes: 50_000_000_000,
		bytes: 100_000_000_000,
		freeFiles: 1_000_000,
		files: 2_000_000,
		kind: 0,
	};
	return { machine: { disk: () => ({ ...of, ...other }) } };
}

/** What is there looks otherwise, by its name. */
function entries(...pairs: (RegExp | object)[]): Wrong {
	return {
		machine: {
			user: 1_000,
			entry(path) {
				const found = thisMachine.entry(path);
				if (!found) return null;
				const others = pairs.flatMap((one, at) =>
					one instanceof RegExp && one.test(path)
						? [pairs[at + 1] as object]
						: [],
				);
				return Object.assign({ ...found, owner: 1_000 }, ...others);
			},
		},
	};
}

function fails(code: string): Promise<never> {
	return Promise.reject(Object.assign(new Error(code), { code }));
}
