import { get } from "node:http";
import type { Config } from "../config/config.ts";
import { ConfigError } from "../config/config-error.ts";
import { addressHere } from "../probe/address-here.ts";
import type { Command } from "./command.ts";

/** A container is looked at every few seconds, by one that waits. */
const WAIT_MS = 5_000;

/** More than this is no answer of a relay. */
const ANSWER_CHARS = 100_000;

/** For containers and supervisors: whether the relay of these settings is ready, asked on this machine. */
export const healthcheck: Command = {
	says: "Ask the relay on this machine whether it is ready: exit code 0, or 1 with a sentence.",
	async run(given) {
		const address = addressOf(given.config());
		const answer = await ask(address).catch((error) => {
			throw new ConfigError(sentenceFor(error, address));
		});
		if (answer.status === 503)
			throw new ConfigError(
				`The relay at ${address} is not ready: it is starting or stopping, or its database takes nothing. Its log says why.`,
			);
		if (answer.status !== 200 || !saysReady(answer.text))
			throw new ConfigError(
				`What answers at ${address} is no relay of Shopbell (status ${answer.status}). PORT and SHOPBELL_HOST have to be those of the relay.`,
			);
		given.print("ready");
		return 0;
	},
};

/** Never by the public address: that would look at the proxy, too. */
function addressOf({ host, port }: Pick<Config, "host" | "port">): string {
	if (port === 0)
		throw new ConfigError(
			"PORT is 0, so the relay listens on a port that only its log names. Set PORT to a number to ask it.",
		);
	return `${addressHere(host, port)}/ready`;
}

function ask(address: string): Promise<{ status: number; text: string }> {
	return new Promise((done, fail) => {
		const signal = AbortSignal.timeout(WAIT_MS);
		get(address, { signal, agent: false }, (response) => {
			let text = "";
			response.setEncoding("utf8").on("data", (part) => {
				text += part;
				if (text.length > ANSWER_CHARS) response.destroy();
			});
			response.once("error", fail);
			response.once("close", () =>
				done({ status: response.statusCode ?? 0, text }),
			);
		}).once("error", fail);
	});
}

function saysReady(text: string): boolean {
	try {
		return JSON.parse(text)?.ok === true;
	} catch {
		return false;
	}
}

function sentenceFor(error: NodeJS.ErrnoException, address: string): string {
	if (error.name === "AbortError" || error.name === "TimeoutError")
		return `The relay at ${address} has not answered within ${WAIT_MS / 1_000} s.`;
	if (error.code === "ECONNREFUSED")
		return `Nothing listens at ${address}: the relay does not run, or has another PORT or SHOPBELL_HOST.`;
	return `The relay at ${address} cannot be asked (${error.code ?? error.name}).`;
}
