import { join } from "node:path";
import closeWithGrace from "close-with-grace";
import pino from "pino";
import { emailAddress } from "../protocol/email.ts";
import { isOrigin } from "../protocol/origin.ts";
import { passkeyWarning } from "./accounts/passkey-warning.ts";
import { createApp } from "./app.ts";
import {
	type Config,
	ConfigError,
	mailWarning,
	mayRunDemo,
	proxyWarning,
	readConfig,
	signInFault,
} from "./config.ts";
import { filesIn, openForCommand, openForRelay } from "./data-folder.ts";
import { type Demo, makeDemo } from "./demo.ts";
import { readBuilt } from "./edge/http/files.ts";
import type { TryOut } from "./edge/http/try-routes.ts";
import type { ShopbellStore } from "./open-store.ts";
import { type AuditSaid, auditRowsOf } from "./people/audit.ts";
import { wallClock } from "./ports/clock.ts";
import { armFailpoint } from "./ports/failpoint.ts";
import { newLink } from "./sessions/sessions.ts";

const STOP_MS = 3_000;
// What the relay writes is its user's alone, whatever the folder allows.
process.umask(0o077);
const [, script = "", command = "serve", ...words] = process.argv;

switch (command) {
	case "serve":
	case "demo":
		await orSentence(() => run(command));
		break;
	case "sign-in":
		await orSentence(() => printLink(words[0] ?? ""));
		break;
	default:
		fail(
			`Unknown command "${command}". There are: serve, demo, sign-in <email>.`,
		);
}

async function run(kind: "serve" | "demo"): Promise<void> {
	const config = readConfig(process.env);
	if (kind === "demo") mayRunDemo(config, process.env);
	const logger = pino(
		{ level: config.logLevel, base: null },
		pino.destination(2),
	);
	const built = join(script, "../..");
	armFailpoint(config.failpoint);
	const store = await openForRelay(config.data);
	const shop = process.env.SHOP_ORIGIN ?? "http://localhost:4100";
	// It is written into the policy of a page.
	if (!isOrigin(shop))
		throw new ConfigError(
			"SHOP_ORIGIN is not usable. It takes the address of the demo shop, e.g. SHOP_ORIGIN=http://localhost:4100.",
		);
	const demo =
		kind === "demo" ? await makeDemo(store, config.origin, shop) : null;
	const app = createApp(config, {
		store,
		files: filesIn(config.data),
		clock: wallClock,
		logger,
		widget: readBuilt(join(built, "widget")),
		console: readBuilt(join(built, "console")),
		tryOut: demo ? tryOutOf(demo, shop, join(built, "try")) : undefined,
	});
	// One line for the program that started the demo.
	const said = demo
		? JSON.stringify({ ready: true, origin: config.origin, demo })
		: await serveLines(store, config);
	await app.listen().catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOTFOUND" || error.code === "EADDRNOTAVAIL") {
			throw new ConfigError(
				"SHOPBELL_HOST is no address of this machine. It takes one to listen on, e.g. SHOPBELL_HOST=127.0.0.1.",
			);
		}
		if (error.code !== "EADDRINUSE") throw error;
		throw new ConfigError(
			`Port ${config.port} is in use. Choose another one, e.g. PORT=${config.port + 1}.`,
		);
	});
	logger.info(
		{ origin: config.origin, synchronous: store.pragma("synchronous") },
		"ready",
	);

	closeWithGrace({ delay: STOP_MS }, async ({ err, signal }) => {
		if (err) logger.fatal({ err }, "stopping after a fault");
		else logger.info({ signal }, "stopping");
		await app.stop();
	});
	// Last: whoever reads it may stop the relay at once.
	process.stdout.write(`${said}\n`);
}

/** Only where somebody is there to start the relay again after it was killed. */
function tryOutOf(
	{ site, people }: Demo,
	shop: string,
	built: string,
): TryOut | undefined {
	const keeper = process.env.SHOPBELL_KEEPER;
	if (!keeper) return undefined;
	return {
		site,
		shop,
		agents: people.map(({ id }) => id),
		keeper: new URL(keeper).origin,
		files: readBuilt(built),
	};
}

async function serveLines(
	store: ShopbellStore,
	config: Config,
): Promise<string> {
	const { origin, consoleOrigin } = config;
	const warning = proxyWarning(config);
	const lines = [
		`Shopbell is ready at ${origin}`,
		`Console: ${consoleOrigin}/console`,
	];
	const fault = signInFault(config);
	if (fault) lines.push(fault);
	if ((await store.people()).length === 0) {
		const token = await newLink(store, "first_run", null);
		lines.push(
			`First run (works once, for an hour): ${consoleOrigin}/console/first-run#${token}`,
		);
	} else {
		lines.push("A sign-in link for somebody: npm run sign-in -- their@email");
	}
	if (warning !== null) lines.push(`Attention: ${warning}`);
	const moved = await passkeyWarning(store, consoleOrigin);
	if (moved !== null) lines.push(`Attention: ${moved}`);
	const mailLacks = mailWarning(config);
	if (mailLacks !== null) lines.push(mailLacks);
	return lines.join("\n");
}

async function printLink(email: string): Promise<void> {
	const address = emailAddress(email.trim())?.toLowerCase();
	if (!address) {
		throw new ConfigError(
			"Say whom the link is for, e.g. npm run sign-in -- you@example.com",
		);
	}
	const config = readConfig(process.env);
	const store = await openForCommand(config.data);
	const person = await store.personByEmail(address);
	if (!person)
		throw new ConfigError(`Nobody here has the e-mail address "${email}".`);
	const token = await newLink(store, "sign_in", person.id);
	const made: AuditSaid = {
		action: "sign_in_link_made",
		by: null,
		target: person.id,
	};
	await store.keepAudit(await auditRowsOf(store, person.id, made));
	process.stdout.write(
		`Sign-in link for ${person.name} (works once, for an hour):\n${config.consoleOrigin}/console/sign-in#${token}\n`,
	);
	await store.close();
}

async function orSentence(work: () => Promise<void>): Promise<void> {
	try {
		await work();
	} catch (error) {
		if (!(error instanceof ConfigError)) throw error;
		fail(error.message);
	}
}

function fail(sentence: string): never {
	process.stderr.write(`${sentence}\n`);
	process.exit(1);
}
