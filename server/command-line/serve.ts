import closeWithGrace from "close-with-grace";
import pino, { type Logger } from "pino";
import { newToken } from "../../protocol/ids.ts";
import { passkeyWarning } from "../accounts/passkey-warning.ts";
import { createApp } from "../app.ts";
import { backupBeforeUpgrade } from "../backup/before-upgrade.ts";
import {
	type Config,
	mailWarning,
	proxyWarning,
	signInFault,
} from "../config/config.ts";
import { ConfigError } from "../config/config-error.ts";
import { unknownSettings } from "../config/read-settings.ts";
import { filesIn, openForRelay } from "../data-folder.ts";
import { readBuilt } from "../edge/http/files.ts";
import type { TryOut } from "../edge/http/try-routes.ts";
import type { ShopbellStore } from "../open-store.ts";
import { wallClock } from "../ports/clock.ts";
import { armFailpoint } from "../ports/failpoint.ts";
import { openFilesLimit } from "../probe/open-files-limit.ts";
import { keepProbeFile } from "../probe/probe-file.ts";
import { newLink } from "../sessions/sessions.ts";
import { builtFolder } from "./built-folder.ts";
import type { Command, Given } from "./command.ts";

const STOP_MS = 3_000;

/** The relay alone, as one runs it for a real shop. */
export const serve: Command = {
	says: "Run the relay for your shop until it is told to stop.",
	async run(given) {
		const config = given.config();
		await runRelay(config, given, async (store) => ({
			said: [
				...(await serveLines(store, config)),
				...unknownSettings(given.environment).map(
					(name) => `Attention: there is no setting ${name}.`,
				),
			].join("\n"),
		}));
		return 0;
	},
};

/** What is said when the relay takes connections, and what only the demo has. */
interface Begun {
	said: string;
	tryOut?: TryOut | undefined;
}

/** Runs a relay on the data folder. Resolves when it takes connections; it ends by signals. Throws ConfigError. */
export async function runRelay(
	config: Config,
	{ program, environment, print }: Omit<Given, "words" | "options" | "config">,
	begin: (store: ShopbellStore) => Promise<Begun>,
): Promise<void> {
	const logger = pino(
		{ level: config.logLevel, base: null },
		pino.destination(2),
	);
	armFailpoint(config.failpoint);
	const store = await openForRelay(config.data, (upgrade) =>
		backupBeforeUpgrade(upgrade, {
			...config,
			program,
			environment,
			clock: wallClock,
			say: print,
		}),
	);
	const { said, tryOut } = await begin(store);
	const probeKey = newToken();
	const app = createApp(config, {
		store,
		files: filesIn(config.data),
		clock: wallClock,
		logger,
		widget: readBuilt(builtFolder(program, "widget")),
		console: readBuilt(builtFolder(program, "console")),
		tryOut,
		probeKey,
	});
	const port = await app.listen().catch((error) => {
		throw inWords(error, config);
	});
	const dropProbeFile = probeFileIn(config, logger, { key: probeKey, port });
	logger.info(
		{ origin: config.origin, synchronous: store.pragma("synchronous") },
		"ready",
	);
	closeWithGrace({ delay: STOP_MS }, async ({ err, signal }) => {
		if (err) logger.fatal({ err }, "stopping after a fault");
		else logger.info({ signal }, "stopping");
		dropProbeFile();
		await app.stop();
	});
	// Last: whoever reads it may stop the relay at once.
	print(said);
}

/** For the doctor. A disk that does not take it keeps no relay from starting. */
function probeFileIn(
	{ data, host }: Config,
	logger: Logger,
	of: { key: string; port: number },
): () => void {
	try {
		return keepProbeFile(data, {
			...of,
			host,
			pid: process.pid,
			openFiles: openFilesLimit(),
		});
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		logger.warn({ code }, "shopbell doctor cannot ask this relay");
		return () => {};
	}
}

function inWords(error: NodeJS.ErrnoException, { port }: Config): Error {
	switch (error.code) {
		case "ENOTFOUND":
		case "EADDRNOTAVAIL":
			return new ConfigError(
				"SHOPBELL_HOST is no address of this machine. It takes one to listen on, e.g. SHOPBELL_HOST=127.0.0.1.",
			);
		case "EADDRINUSE":
			return new ConfigError(
				`Port ${port} is in use. Choose another one, e.g. PORT=${port + 1}.`,
			);
		default:
			return error;
	}
}

async function serveLines(
	store: ShopbellStore,
	config: Config,
): Promise<string[]> {
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
		lines.push(
			"A sign-in link for somebody: shopbell sign-in-link their@email",
		);
	}
	if (warning !== null) lines.push(`Attention: ${warning}`);
	const moved = await passkeyWarning(store, consoleOrigin);
	if (moved !== null) lines.push(`Attention: ${moved}`);
	const mailLacks = mailWarning(config);
	if (mailLacks !== null) lines.push(mailLacks);
	return lines;
}
