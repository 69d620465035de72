import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright";
import { launchOptions } from "../../scripts/browser.js";
import { root } from "../../scripts/run.js";
import { Agent } from "../world/agent.ts";
import { run } from "../world/program.ts";
import { Shopper } from "../world/shopper.ts";
import type { World } from "../world/world.ts";
import type { Account } from "./account.ts";
import type { Way } from "./proxy.ts";
import type { Storm } from "./storm-state.ts";
import { within } from "./until.ts";

/** A shopper and an agent in a real browser, on one way of their own. */
export interface Screens {
	/** Types on both sides until the storm is over. */
	live(): Promise<void>;
	/** The shop's page is opened anew while the relay is dead; true: it came up all the same. */
	visitsWhileDead(): Promise<boolean>;
	/** The shopper's page is left as it is, unless the storm has left it without a chat. */
	stays(): Promise<void>;
	/** Both pages opened anew, at rest. */
	settle(): Promise<void>;
	/** What stands on the screens now. */
	shown(): Promise<Account["screens"]>;
	close(): Promise<void>;
}

const MAYA = "Maya in Chromium";

export async function openScreens(
	storm: Storm,
	way: Way,
	{ shopPort, file }: { shopPort: number; file: string },
): Promise<Screens> {
	const { relay } = storm.rig;
	const shopOrigin = `http://localhost:${shopPort}`;
	const demo = relay.demo();
	// Whoever is killed with this command must not leave its shop behind.
	const shop = await run(
		"--import",
		[join(root, "scripts/end-with-parent.js"), file],
		{
			SHOP_PORT: String(shopPort),
			SHOPBELL_ORIGIN: relay.origin,
			SHOPBELL_SITE: demo.site,
			SHOPBELL_IDENTITY_KEY: demo.identityKey,
			SHOPBELL_IDENTITY_KID: demo.identityKid,
		},
		"shop",
	);
	const browser = await chromium.launch(launchOptions());
	const troubled = (page: Page) =>
		page.on("pageerror", (error) =>
			storm.wrongs.push(`a page threw: ${error.message}`),
		);
	const maya = new Shopper(await newPage(browser), shopOrigin);
	troubled(maya.page);
	const close = async () => {
		await browser.close();
		await shop.interrupt();
	};
	const world = { linkFor: async () => linkOf(storm) } as unknown as World;
	const teo = new Agent(await newPage(browser, DAY_AHEAD), world, "");
	troubled(teo.page);
	try {
		await teo.signsIn();
		await opens(maya);
	} catch (error) {
		await close();
		throw error;
	}
	let n = 0;
	let reopening = Promise.resolve();

	async function live() {
		while (storm.blowing()) {
			await storm.pause(storm.dice.between(1_000, 3_000));
			n += 1;
			await patiently(() => maya.asks(`${MAYA} ${n}`));
			if (n % 6 === 0) await patiently(() => answer(n));
			if (n % 9 === 0) await weather(storm, way, maya);
		}
	}

	async function answer(n: number) {
		await teo.looksAt("Mine");
		await teo.page.getByText(MAYA).first().click();
		await teo.answers(`Teo in Chromium ${n}`);
	}

	return {
		live,
		async visitsWhileDead() {
			let title = "";
			await patiently(async () => {
				await maya.page.context().setOffline(false);
				await maya.page.goto(shopOrigin, { waitUntil: "commit" });
				title = await maya.page.title();
			});
			reopening = reopen(maya);
			return title.length > 0;
		},
		async stays() {
			await reopening;
			if ((await texts(maya)).length === 0) await opens(maya);
		},
		async settle() {
			await patiently(() => opens(maya));
			await patiently(() => teo.page.goto(`${relay.origin}/console`));
		},
		shown: async () => [{ window: MAYA, texts: await texts(maya) }],
		close,
	};
}

/** F26: this one's clock is a day ahead. */
const DAY_AHEAD = `(() => {
	const Real = Date, ahead = 86_400_000;
	globalThis.Date = class extends Real {
		constructor(...words) { words.length ? super(...words) : super(Real.now() + ahead); }
		static now() { return Real.now() + ahead; }
	};
})()`;

async function newPage(browser: Browser, script?: string): Promise<Page> {
	const context = await browser.newContext();
	if (script) await context.addInitScript(script);
	return context.newPage();
}

function linkOf({ rig }: Storm): string {
	return rig.relay.demo().people.find(({ name }) => name === "Teo")?.link ?? "";
}

async function opens(maya: Shopper): Promise<void> {
	await maya.page.goto(maya.shop);
	await maya.rings();
}

/** The relay may be away for longer than a person looks at a page. */
async function reopen(maya: Shopper): Promise<void> {
	for (let tries = 0; tries < 5; tries++)
		if (await patiently(() => opens(maya))) return;
}

async function weather({ pause, dice }: Storm, way: Way, maya: Shopper) {
	switch (dice.between(0, 2)) {
		case 0:
			way.change({ kind: "frozen", towards: "both" });
			await pause(6_000);
			break;
		case 1:
			way.reset();
			break;
		default:
			await maya.page.context().setOffline(true);
			await patiently(() => maya.asks(`${MAYA} typed offline`));
			await pause(4_000);
			await maya.page.context().setOffline(false);
	}
	way.change({ kind: "pass" });
}

/** Waits for nothing: a page without a chat shows no texts. */
async function texts(maya: Shopper): Promise<string[]> {
	const frame = maya.page.frames().find((one) => one.url().includes("/frame/"));
	const shown = frame?.evaluate(() =>
		[
			...document.querySelectorAll<HTMLElement>(
				'[role="log"] .bubble:not(.bubble-gone)',
			),
		].map((bubble) => bubble.innerText.trim()),
	);
	return within("Chromium tells what it shows", shown ?? Promise.resolve([]));
}

/** In a storm a page may be in no state to do it; what matters is what stands there at the end. */
async function patiently(act: () => Promise<unknown>): Promise<boolean> {
	try {
		await act();
		return true;
	} catch {
		return false;
	}
}
