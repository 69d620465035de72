import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { ensureBrowser, launchOptions } from "../scripts/browser.js";
import { Agent } from "./world/agent.ts";
import { ownerOf } from "./world/owner.ts";
import { Shopper } from "./world/shopper.ts";
import { startWorld, type World } from "./world/world.ts";

const FOLDER = "docs/shots";
const SIZES = {
	desktop: { width: 1280, height: 800 },
	phone: { width: 360, height: 740 },
};
const NOT_SENT = "widget-not-sent";
const WAITING = "waiting";
const LANGUAGES = "languages";
const LAMP = "/products/dusk-table-lamp?colour=blue";
const SCHEMES = ["light", "dark"] as const;

/** With a name, as in `npm run shots -- widget-not-sent`: a screen that has a story of its own. */
const [only] = process.argv.slice(2);

/** Drives a real browser through every screen and writes what it looks like, to be looked at. */
async function main(): Promise<void> {
	await mkdir(FOLDER, { recursive: true });
	await ensureBrowser();
	const browser = await chromium.launch(launchOptions());
	const world = await startWorld();
	const contexts: BrowserContext[] = [];
	const page = async (locale = "en") => {
		const context = await browser.newContext({
			viewport: SIZES.desktop,
			locale,
		});
		contexts.push(context);
		return context.newPage();
	};
	try {
		if (only === undefined) await mainStory(world, page);
		if (only === undefined || only === WAITING) await waitingStory(world, page);
		if (only === undefined || only === LANGUAGES)
			for (const locale of ["en", "lt", "ar"])
				await inLanguage(world, await page(locale), locale);
		if (only === undefined || only === NOT_SENT)
			await notSent(world, await page());
	} finally {
		await Promise.all(contexts.map((context) => context.close()));
		await browser.close();
		await world.end();
	}
}

async function mainStory(
	world: World,
	page: () => Promise<Page>,
): Promise<void> {
	const maya = new Shopper(await page(), world.shop);
	const noor = new Agent(await page(), world, "noor@lamp-and-loom.example");
	await noor.page.goto(`${world.relay}/console/sign-in`);
	await noor.page.getByRole("heading", { level: 1 }).waitFor();
	await shoot("console-sign-in", noor.page);
	await maya.visits(LAMP);
	await shoot("widget-closed", maya.page);
	await maya.rings();
	await maya.isTold(/Nobody is here/);
	await shoot("widget-home-nobody-here", maya.page);
	await noor.signsIn();
	await maya.isTold("We can answer now");
	await shoot("widget-home", maya.page);
	await shoot("console-inbox-empty", noor.page);

	await maya.asks("Hello! Is the blue one in stock?");
	await noor.looksAt("Mine");
	await noor.opens("Is the blue one in stock?");
	await noor.answers(
		"Hello, I am Noor. Yes, two of them are here in the shop.",
	);
	await maya.asks("Lovely. And can I dim it?");
	await noor.notes(
		"Asked about dimming before: see https://lamp-and-loom.example/care",
	);
	await noor.answers("You can: touch the foot, and it dims in three steps.");
	await maya.sees("You can: touch the foot, and it dims in three steps.");
	await noor.composer.fill("Shall I keep one");
	await maya.isTold("Noor is typing…");
	await shoot("widget-conversation", maya.page);
	await shoot("console-conversation", noor.page);
	await noor.page.keyboard.press("Escape");
	await noor.page.keyboard.press("?");
	await shoot("console-keys", noor.page);
	await noor.page.keyboard.press("Escape");

	await world.stopRelay();
	await maya.asks("I will take it.");
	await maya.isTold(/when the connection is back|Reconnecting/);
	await shoot("widget-no-connection", maya.page);
	await shoot("console-no-connection", noor.page);
	await world.startRelay();
	await noor.sees("I will take it.");
	await noor.composer.fill("Thank you, Maya. It leaves us today.");
	await noor.composer.press("Enter");
	await maya.sees("Thank you, Maya. It leaves us today.");

	await noor.presses("Close");
	await maya.isTold("This chat has ended.");
	await shoot("widget-ended", maya.page);
	await maya.chat
		.getByRole("group", { name: "How was our help?" })
		.waitFor({ timeout: 20_000 });
	await shoot("widget-rating", maya.page);
	await maya.chooses("Very good");
	await maya.chooses("Yes");
	await shoot("widget-rating-questions", maya.page);
	await maya.comments("Quick, kind, and the lamp is beautiful.");
	await maya.isTold("Thank you for your feedback.");
	await shoot("widget-rated", maya.page);
	await shoot("console-closed", noor.page);

	await maya.hides();
	await maya.buys(LAMP);
	await maya.rings();
	await maya.asks("When does my lamp arrive?");
	await noor.page.getByText("When does my lamp arrive?").first().click();
	await noor.sees("When does my lamp arrive?");
	await shoot("console-customer", noor.page);
	await noor.page.getByRole("link", { name: "Ratings" }).click();
	await noor.isTold("Quick, kind, and the lamp is beautiful.");
	await shoot("console-ratings", noor.page);
}

/** The relay keeps the first message and cannot keep the second, which is said under it. */
async function notSent(world: World, page: Page): Promise<void> {
	const ravi = new Shopper(page, world.shop);
	await page.routeWebSocket(/socket\.io/, (socket) => {
		const relay = socket.connectToServer();
		socket.onMessage((message) => {
			// Of Socket.IO: an event that wants a reply, its namespace, the reply's number.
			const [, reply] =
				/^42\/visitor,(\d+)\["message:send".*black/.exec(`${message}`) ?? [];
			if (reply === undefined) return relay.send(message);
			const said = { ok: false, refusal: { code: "rejected" } };
			socket.send(`43/visitor,${reply}[${JSON.stringify(said)}]`);
		});
	});
	await ravi.visits(LAMP);
	await ravi.rings();
	await ravi.asks("Hello! Is the blue one in stock?");
	await ravi.isTold(/Sent|We have your message/);
	await ravi.asks("And is there a black one, for the hall?");
	await ravi.chat.getByRole("button", { name: "Try again" }).waitFor();
	await shoot(NOT_SENT, page);
}

/** Full hands, an agent who is lost, a team that is offered, and closing time. */
async function waitingStory(
	world: World,
	page: () => Promise<Page>,
): Promise<void> {
	const owner = await ownerOf(world);
	const site = world.site;
	const { members } = await owner.says("site:read", { site });
	const team = { id: null, name: "Returns", offers: true };
	const { teams } = await owner.says("team:change", { site, team });
	for (const { id, name } of members)
		await owner.says("member:change", {
			site,
			member: {
				id,
				slots: name === "Noor" ? 1 : 2,
				languages: name === "Lina" ? ["en", "lt"] : ["en"],
				teams: name === "Lina" ? teams.map((one) => one.id) : [],
			},
		});
	const noor = new Agent(await page(), world, "noor@lamp-and-loom.example");
	const lina = new Agent(await page(), world, "lina@lamp-and-loom.example");
	const teo = new Agent(await page(), world, "teo@lamp-and-loom.example");
	const [maya, ravi] = [
		new Shopper(await page(), world.shop),
		new Shopper(await page(), world.shop),
	];
	await noor.signsIn();
	await maya.visits(LAMP);
	await maya.rings();
	await maya.asks("Is the blue one in stock?");
	await ravi.visits("/");
	await ravi.rings();
	await ravi.asks("Can I return a lamp?");
	await ravi.isTold("You’re next");
	await shoot("widget-waiting", ravi.page);
	await noor.page.keyboard.press("p");
	await shoot("console-team", noor.page);
	await noor.page.locator(".availability").click();
	await shoot("console-availability", noor.page);
	await noor.page.keyboard.press("Escape");

	await lina.signsIn();
	await lina.page.getByRole("region", { name: "Offer" }).waitFor();
	await shoot("console-offer", lina.page);
	await lina.presses("Accept");
	await lina.answers("Of course, within 30 days.");
	await lina.page.keyboard.press("Escape");
	await lina.page.keyboard.press("h");
	await lina.page.getByRole("dialog").waitFor();
	await shoot("console-hand-over", lina.page);
	await lina.page.keyboard.press("Escape");

	await lina.vanishes();
	await noor.vanishes();
	await maya.log
		.getByText(/Noor lost the connection/)
		.first()
		.waitFor({ timeout: 40_000 });
	await shoot("widget-agent-lost", maya.page);
	await teo.signsIn();
	await teo.page.goto(`${world.relay}/console/settings`);
	await teo.page.getByRole("heading", { level: 1 }).waitFor();
	await shoot("console-settings", teo.page);
	const today = (ahead: number) =>
		new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
	await owner.says("hours:change", {
		site,
		hours: {
			timeZone: "Europe/Vilnius",
			weekly: Object.fromEntries(
				["1", "2", "3", "4", "5", "6", "7"].map((day) => [
					day,
					[["09:00", "17:00"] as [string, string]],
				]),
			),
			exceptions: [0, 1].map((ahead) => ({
				date: today(ahead),
				openings: [],
			})),
		},
		languages: ["en", "lt"],
	});
	owner.leaves();
	const lena = new Shopper(await page(), world.shop);
	await lena.visits("/");
	await lena.rings();
	await lena.isTold(/We reopen:/);
	await shoot("widget-closed-shop", lena.page);
}

/** The first page of the chat and a first message, in a language. */
async function inLanguage(world: World, page: Page, locale: string) {
	await page.goto(world.shop);
	await page.waitForFunction("Shopbell.get?.('ready')");
	await page.evaluate("Shopbell.open()");
	const chat = page.frameLocator("iframe");
	await chat.getByRole("textbox").waitFor();
	await shoot(`widget-home-${locale}`, page);
	await chat.getByRole("textbox").fill("Labas! مرحبا Hello");
	await chat.getByRole("textbox").press("Enter");
	await chat.locator(".bubble").first().waitFor();
	await shoot(`widget-message-${locale}`, page);
}

async function shoot(name: string, page: Page): Promise<void> {
	for (const [size, viewport] of Object.entries(SIZES)) {
		await page.setViewportSize(viewport);
		for (const colorScheme of SCHEMES) {
			await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
			// Two frames: the one in which the page learns it, and the one that shows it.
			await page.evaluate(
				() =>
					new Promise((done) =>
						requestAnimationFrame(() => requestAnimationFrame(done)),
					),
			);
			await page.screenshot({
				path: join(FOLDER, `${name}-${size}-${colorScheme}.png`),
			});
		}
	}
	await page.setViewportSize(SIZES.desktop);
	await page.emulateMedia({ colorScheme: "light" });
}

await main();
