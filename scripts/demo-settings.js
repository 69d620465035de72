import { accessSync, constants, mkdirSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, resolve } from "node:path";
import { root } from "./run.js";

/** What the environment asks of the demo. Throws a sentence for people where the demo must not run. */
export function readDemoSettings(env = process.env) {
	const insteadServe =
		"The demo signs people in without a password. For a real shop use: npm run serve";
	if (env.NODE_ENV === "production") {
		throw new Refused(
			`npm start is the demo and does not run with NODE_ENV=production. ${insteadServe}`,
		);
	}
	for (const name of ["HOST", "SHOPBELL_ORIGIN"]) {
		const value = env[name];
		if (value && !isLoopback(value)) {
			throw new Refused(
				`npm start is the demo and stays on this machine; ${name} is "${value}". ${insteadServe}`,
			);
		}
	}
	const relayPort = readPort(env, "PORT", 4000);
	const shopPort = readPort(env, "SHOP_PORT", 4100);
	if (relayPort === shopPort) {
		throw new Refused(
			`PORT and SHOP_PORT are both ${relayPort}; the shop needs a port of its own.`,
		);
	}
	return {
		relayPort,
		shopPort,
		// 0: any that is free; nobody has to know it.
		keeperPort: env.KEEPER_PORT ? readPort(env, "KEEPER_PORT", 0) : 0,
		data: resolve(root, env.SHOPBELL_DATA || "data"),
	};
}

export class Refused extends Error {}

/** @param {string} data */
export function makeDataFolder(data) {
	try {
		makeFolder(data);
		accessSync(data, constants.W_OK);
	} catch {
		throw new Refused(
			`The data folder ${data} cannot be written. Choose another: SHOPBELL_DATA=/path/to/a/folder npm start`,
		);
	}
}

/**
 * It will hold secrets. One by one: `recursive` never ends where a file system refuses with the code of a missing
 * folder, as /proc does.
 * @param {string} folder
 */
function makeFolder(folder) {
	if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
	if (dirname(folder) !== folder) makeFolder(dirname(folder));
	mkdirSync(folder, { mode: 0o700 });
}

/** @param {string} value an origin, a host name or an address, with or without a port */
function isLoopback(value) {
	const origins = [value, `http://${value}`, `http://[${value}]`];
	const origin = origins.find(
		(text) => /^https?:/.test(text) && URL.canParse(text),
	);
	const host = origin && new URL(origin).hostname;
	return /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/i.test(
		host ?? "",
	);
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} name
 * @param {number} usual
 */
function readPort(env, name, usual) {
	const text = env[name] || String(usual);
	const port = Number(text);
	if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
	throw new Refused(
		`${name} is "${text}"; it must be a port, a whole number from 1 to 65535.`,
	);
}

/**
 * @param {number} port
 * @param {string} variable
 */
export async function refuseUsedPort(port, variable) {
	// localhost is either of the two, and a program may listen on one of them only.
	for (const host of ["127.0.0.1", "::1"]) {
		const code = await tryPort(port, host);
		if (code === "EADDRINUSE") {
			throw new Refused(
				`Port ${port} is in use. Stop the program that uses it, or choose another: ${variable}=${port + 1} npm start`,
			);
		}
		if (code === "EACCES") {
			throw new Refused(
				`Port ${port} is not open to you. Choose one above 1023: ${variable}=${usualPort(variable)} npm start`,
			);
		}
	}
}

/** @param {string} variable */
function usualPort(variable) {
	return variable === "PORT" ? 4000 : 4100;
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | undefined>} the error's code; other errors, as on a machine without IPv6, are no matter
 */
function tryPort(port, host) {
	return new Promise((done) => {
		const server = createServer();
		server.once("error", (error) =>
			done(/** @type {NodeJS.ErrnoException} */ (error).code),
		);
		server.listen({ port, host, exclusive: true }, () =>
			server.close(() => done(undefined)),
		);
	});
}
