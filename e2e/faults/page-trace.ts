import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame, Page } from "playwright";
import { within } from "./until.ts";

/** What a page has said since it was opened, for whoever must find out why something is not on it. */
export interface PageTrace {
	/** What happens to it from outside, in the same list. */
	note(line: string): void;
	/** The last lines, what stands in each frame, and the path of a screenshot. */
	tells(): Promise<string>;
}

const LINES = 60;
const TEXT_LENGTH = 600;
/** A page that does not answer in this time is part of the answer. */
const ANSWER_MS = 5_000;

export function traceOf(page: Page): PageTrace {
	const lines: string[] = [];
	function note(line: string) {
		lines.push(`${new Date().toISOString().slice(11, 23)} ${line}`);
		if (lines.length > LINES) lines.shift();
	}
	page.on("console", (message) => note(`${message.type()}: ${message.text()}`));
	page.on("pageerror", (error) => note(`threw: ${error.stack ?? error}`));
	page.on("crash", () => note("crashed"));
	page.on("framenavigated", (frame) => note(`is at ${frame.url()}`));
	page.on("requestfailed", (request) =>
		note(`${request.url()}: ${request.failure()?.errorText}`),
	);
	page.on("response", (response) => {
		if (response.status() >= 400)
			note(`${response.url()}: ${response.status()}`);
	});
	return {
		note,
		async tells() {
			const frames = await Promise.all(page.frames().map(stateOf));
			const picture = await photograph(page).catch(String);
			return ["its lines:", ...lines, ...frames, `picture: ${picture}`].join(
				"\n",
			);
		},
	};
}

async function stateOf(frame: Frame): Promise<string> {
	const shown = frame.evaluate(() => {
		const launcher = [...document.querySelectorAll("*")]
			.map((one) => one.shadowRoot?.querySelector("button[aria-expanded]"))
			.find(Boolean);
		const box = document.querySelector<HTMLTextAreaElement>("textarea");
		return {
			launcher: launcher?.getAttribute("aria-expanded") ?? "none",
			box: box ? `${box.placeholder}, disabled ${box.disabled}` : "none",
			focus: document.activeElement?.tagName,
			online: navigator.onLine,
			text: document.body.innerText,
		};
	});
	const state = await within("it answers", shown, ANSWER_MS).catch(String);
	return `${frame.url()}: ${JSON.stringify(state).slice(0, TEXT_LENGTH)}`;
}

async function photograph(page: Page): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "shopbell-storm-"));
	const path = join(folder, "window.png");
	await page.screenshot({ path, timeout: ANSWER_MS });
	return path;
}
