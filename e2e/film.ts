import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, expect, type Locator, type Page } from "@playwright/test";
import { ensureBrowser, launchOptions } from "../scripts/browser.js";
import { Bystander } from "./world/bystander.ts";
import { startDemo } from "./world/demo.ts";

const FILM = "docs/shots/try.webp";
const SIZE = { width: 1280, height: 800 };
const SHOWN_WIDTH = 960;
const FRAMES_PER_SECOND = 7;
const TYPING_MS = 30;
/** The shopper rings 8 s after the page was opened; nothing happens before. */
const UNTIL_IT_BEGINS_MS = 7_000;

/** Plays /try once, really, in real time, and makes the animated picture of it for the README. */
async function main(): Promise<void> {
	if (!(await ran("ffmpeg", ["-version"]))) {
		process.stderr.write(
			"The film needs ffmpeg. On Debian: apt-get install ffmpeg\n",
		);
		process.exitCode = 1;
		return;
	}
	await ensureBrowser();
	await mkdir("docs/shots", { recursive: true });
	const folder = await mkdtemp(join(tmpdir(), "shopbell-film-"));
	const browser = await chromium.launch(launchOptions());
	const demo = await startDemo();
	try {
		const page = await browser.newPage({ viewport: SIZE });
		const stranger = new Bystander(page);
		await stranger.comesTo(demo.tryOut);
		await page.waitForTimeout(UNTIL_IT_BEGINS_MS);
		const camera = await roll(page, folder);
		await play(stranger);
		await develop(await camera.stop(), folder);
	} finally {
		await browser.close();
		await demo.end();
		await rm(folder, { recursive: true, force: true });
	}
}

async function play(stranger: Bystander): Promise<void> {
	const { page } = stranger;
	const pause = (ms: number) => page.waitForTimeout(ms);
	const hand = await showHand(page);
	await expect(stranger.count).toHaveText(/^sent 1 /, { timeout: 15_000 });
	await pause(700);
	await hand.goesTo(stranger.row("Is the blue one in stock?"));
	await stranger.hearsTheBell("Is the blue one in stock?");
	await types(stranger.answer, "Yes, two of them are here.");
	await pause(900);

	await hand.goesTo(stranger.cord);
	await stranger.cord.click();
	await expect(stranger.process).toHaveText(/was killed$/);
	await pause(900);
	await types(stranger.question, "Lovely. Can I dim it?");
	await types(stranger.answer, "In three steps, by its foot.");
	await types(stranger.question, "Then I take it.");
	await types(stranger.answer, "It leaves us today.");
	await pause(1_500);

	await hand.goesTo(stranger.cord);
	await stranger.cord.click();
	await expect(stranger.count).toHaveText("sent 6 · lost 0 · doubled 0", {
		timeout: 20_000,
	});
	await expect
		.poll(async () => (await stranger.threads()).map((texts) => texts.length), {
			timeout: 20_000,
		})
		.toEqual([6, 6]);
	await pause(2_500);
}

async function types(where: Locator, text: string): Promise<void> {
	await where.click();
	await where.pressSequentially(text, { delay: TYPING_MS });
	await where.press("Enter");
}

/** A browser without a window draws no pointer, and without one nobody sees who pulls. */
async function showHand(page: Page) {
	await page.evaluate(() => {
		const svg = "http://www.w3.org/2000/svg";
		const hand = document.createElementNS(svg, "svg");
		const arrow = document.createElementNS(svg, "path");
		hand.id = "hand";
		hand.setAttribute("viewBox", "0 0 24 32");
		arrow.setAttribute("d", "M2 2v22l5-5 4 9 4-2-4-8h8z");
		arrow.setAttribute("fill", "#22201c");
		arrow.setAttribute("stroke", "#ffffff");
		arrow.setAttribute("stroke-width", "2");
		hand.append(arrow);
		Object.assign(hand.style, {
			position: "fixed",
			insetBlockStart: "0",
			insetInlineStart: "0",
			inlineSize: "24px",
			pointerEvents: "none",
			transition: "transform 400ms ease-in-out",
			transform: "translate(640px, 760px)",
		});
		document.body.append(hand);
	});
	return {
		async goesTo(target: Locator) {
			const box = await target.boundingBox();
			if (!box) return;
			await page.evaluate(
				([x, y]) => {
					const hand = document.getElementById("hand");
					if (hand) hand.style.transform = `translate(${x}px, ${y}px)`;
				},
				[box.x + box.width / 2, box.y + box.height * 0.6],
			);
			await page.waitForTimeout(600);
		},
	};
}

interface Frame {
	file: string;
	at: number;
}

/** Chromium sends a picture whenever something has changed on the page, with the second in which it did. */
async function roll(page: Page, folder: string) {
	const frames: Frame[] = [];
	const writing: Promise<void>[] = [];
	const session = await page.context().newCDPSession(page);
	session.on("Page.screencastFrame", ({ data, metadata, sessionId }) => {
		const file = join(folder, `${frames.length}.png`);
		frames.push({ file, at: metadata.timestamp ?? 0 });
		writing.push(writeFile(file, Buffer.from(data, "base64")));
		void session.send("Page.screencastFrameAck", { sessionId });
	});
	await session.send("Page.startScreencast", {
		format: "png",
		maxWidth: SIZE.width,
		maxHeight: SIZE.height,
	});
	return {
		async stop(): Promise<Frame[]> {
			const endedAt = Date.now() / 1000;
			await session.send("Page.stopScreencast");
			await Promise.all(writing);
			const last = frames.at(-1);
			// The last picture stood until now.
			return last ? [...frames, { ...last, at: endedAt }] : [];
		},
	};
}

async function develop(frames: readonly Frame[], folder: string) {
	const list = frames.flatMap(({ file, at }, index) => {
		const next = frames[index + 1];
		return [
			`file '${file}'`,
			...(next ? [`duration ${Math.max(0.001, next.at - at).toFixed(3)}`] : []),
		];
	});
	await writeFile(join(folder, "list.txt"), list.join("\n"));
	const made = await ran("ffmpeg", [
		...["-y", "-loglevel", "error", "-f", "concat", "-safe", "0"],
		...["-i", join(folder, "list.txt")],
		"-vf",
		`fps=${FRAMES_PER_SECOND},scale=${SHOWN_WIDTH}:-2:flags=lanczos`,
		...["-c:v", "libwebp_anim", "-quality", "75", "-compression_level", "6"],
		...["-loop", "0", FILM],
	]);
	if (!made) throw new Error("ffmpeg could not make the film.");
	const seconds = (frames.at(-1)?.at ?? 0) - (frames[0]?.at ?? 0);
	const kilobytes = Math.round((await stat(FILM)).size / 1024);
	process.stdout.write(
		`${FILM}: ${seconds.toFixed(1)} s, ${kilobytes} KB, ${frames.length} pictures.\n`,
	);
}

async function ran(program: string, words: string[]): Promise<boolean> {
	const child = spawn(program, words, {
		stdio: ["ignore", "ignore", "inherit"],
	});
	const [code] = await Promise.race([
		once(child, "close"),
		once(child, "error").then(() => [1]),
	]);
	return code === 0;
}

await main();
