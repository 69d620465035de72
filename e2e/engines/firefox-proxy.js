#!/usr/bin/env node
// A Firefox for Playwright, as its executable: starts the Firefox that SHOPBELL_FIREFOX names, and stands between the
// two. Playwright's `moz-firefox` speaks WebDriver BiDi as the newest Firefox does; the releases that people have
// differ in two things, which are put right here.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { WebSocket, WebSocketServer } from "ws";

const LISTENS = /WebDriver BiDi listening on (ws:\/\/\S+)/;

/** Until it is in front and has been drawn there, Firefox takes a click of its own for one at 0, 0. */
const IN_FRONT = `new Promise((done) => {
	setTimeout(done, 2000);
	const look = () => document.hasFocus()
		? requestAnimationFrame(() => requestAnimationFrame(done))
		: setTimeout(look, 10);
	look();
})`;

/** @typedef {{ type: string, id: number, result?: { result?: { value?: unknown } } }} Reply */

/** Of our own commands: far above the numbers that Playwright counts up from 1. */
let nextId = 2 ** 40;

const path = process.env.SHOPBELL_FIREFOX;
if (!path) throw new Error("SHOPBELL_FIREFOX names no Firefox.");
const firefox = spawn(path, process.argv.slice(2), {
	stdio: ["ignore", "inherit", "pipe"],
});
firefox.on("error", (error) => {
	process.stderr.write(`${error.message}\n`);
	process.exit(1);
});
firefox.on("exit", (code) => process.exit(code ?? 1));
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
	process.on(signal, () => firefox.kill(signal));

createInterface({ input: firefox.stderr }).on("line", (line) => {
	const [, address] = LISTENS.exec(line) ?? [];
	if (address) stand(address);
	else process.stderr.write(`${line}\n`);
});

/** @param {string} address of Firefox */
function stand(address) {
	const server = new WebSocketServer({ port: 0, host: "127.0.0.1" }, () => {
		const { port } = /** @type {{ port: number }} */ (server.address());
		process.stderr.write(
			`WebDriver BiDi listening on ws://127.0.0.1:${port}\n`,
		);
	});
	server.on("connection", (playwright, { url }) =>
		join(playwright, new WebSocket(address + url)),
	);
}

/**
 * @param {WebSocket} playwright
 * @param {WebSocket} browser
 */
function join(playwright, browser) {
	/** @type {Map<number, (reply: Reply) => void>} what waits for the reply to a command */
	const waiting = new Map();
	const opened = new Promise((done) => browser.once("open", done));
	let input = Promise.resolve();

	playwright.on("message", async (data) => {
		await opened;
		const text = String(data);
		const { id, method, params } = JSON.parse(text);
		// Firefox 153 does not know it. Light or dark is chosen where the browser is launched.
		if (method === "emulation.setMediaFeaturesOverride")
			answer({ type: "success", id, result: {} });
		else if (method === "input.performActions")
			// Playwright says move, press and release at once; Firefox may lose one that comes before the last is done.
			input = input.then(async () => {
				await comeToFront(params.context);
				answer(await send(id, text));
			});
		else browser.send(text);
	});
	browser.on("message", (data) => {
		const text = String(data);
		const reply = JSON.parse(text);
		const done = waiting.get(reply.id);
		waiting.delete(reply.id);
		if (done) done(reply);
		else playwright.send(text);
	});
	playwright.on("close", () => browser.close());
	browser.on("close", () => playwright.close());

	/**
	 * Keys go to the window in front, and another person of the play may have been the last to type.
	 * @param {string} context
	 */
	async function comeToFront(context) {
		const { result } = await evaluate(context, "document.hasFocus()");
		if (result?.result?.value) return;
		await say("browsingContext.activate", { context });
		await evaluate(context, IN_FRONT);
	}

	/**
	 * @param {string} context
	 * @param {string} expression
	 */
	function evaluate(context, expression) {
		const target = { context, sandbox: "shopbell" };
		return say("script.evaluate", { expression, target, awaitPromise: true });
	}

	/**
	 * @param {string} method
	 * @param {object} params
	 */
	function say(method, params) {
		const id = nextId++;
		return send(id, JSON.stringify({ id, method, params }));
	}

	/**
	 * @param {number} id
	 * @param {string} text
	 * @returns {Promise<Reply>}
	 */
	function send(id, text) {
		browser.send(text);
		return new Promise((done) => {
			waiting.set(id, done);
		});
	}

	/** @param {Reply} reply */
	function answer(reply) {
		playwright.send(JSON.stringify(reply));
	}
}
