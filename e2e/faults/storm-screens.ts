import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright";
import { launchOptions } from "../../scripts/browser.js";
import { root } from "../../scripts/run.js";
import { Agent } from "../world/agent.ts";
import { run } from "../world/program.ts";
import type { Shopper } from "../world/shopper.ts";
import type { World } from "../world/world.ts";
import type { Account } from "./account.ts";
import { chatWindowOf, patiently } from "./chat-window.ts";
import { type PageTrace, traceOf } from "./page-trace.ts";
import type { Way } from "./proxy.ts";
import { linesAbout } from "./relay-lines.ts";
import { count, type Storm } from "./storm-state.ts";

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
	/** What stands on the screens now; a page that did not come up is among the storm's wrongs. */
	shown(): Promise<Account["screens"]>;
	close(): Promise<void>;
}

const MAYA = "Maya in Chromium";
const TEO = "Teo in Chromium";
/** An action that a page is in no state for is given up, and the person does the next thing. */
const ACTION_MS = 10_000;
const LOAD_MS = 30_000;

export async function openScreens(
	storm: Storm,
	way: Way,
	{
		shopPort,
		file,
		say,
	}: { shopPort: number; file: string; say(line: string): void },
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
	const mayasPage = await newPage(browser);
	troubled(mayasPage);
	const mayasTrace = traceOf(mayasPage);
	const chat = chatWindowOf(mayasPage, shopOrigin, mayasTrace.note);
	const maya = chat.shopper;
	const close = async () => {
		await browser.close();
		await shop.interrupt();
	};
	const world = { relay: relay.origin, linkFor: async () => linkOf(storm) };
	const teosPage = await newPage(browser, DAY_AHEAD);
	troubled(teosPage);
	const teosTrace = traceOf(teosPage);
	const teo = new Agent(teosPage, world as unknown as World, "");
	try {
		await teo.signsIn();
		if (!(await chat.opens())) await missing(MAYA, mayasTrace);
	} catch (error) {
		await close();
		throw error;
	}
	let n = 0;
	let hasChat = true;

	/** Named beside what the checker finds, with all that may say why. */
	async function missing(window: string, trace: PageTrace) {
		storm.wrongs.push(`${window} did not come up after the storm`);
		say(`${window} did not come up:\n${await trace.tells()}`);
		say(`the relay:\n${(await linesAbout(relay, MAYA)).join("\n")}`);
	}

	async function live() {
		while (storm.blowing()) {
			await storm.pause(storm.dice.between(1_000, 3_000));
			n += 1;
			if (await patiently(() => maya.asks(`${MAYA} ${n}`)))
				count(storm, "typed in Chromium");
			if (n % 6 === 0) await patiently(() => answer(n));
			if (n % 9 === 0) await weather(storm, way, maya);
		}
	}

	async function answer(n: number) {
		await teo.looksAt("Mine");
		await teo.page.getByText(MAYA).first().click();
		await teo.answers(`${TEO} ${n}`);
	}

	return {
		live,
		visitsWhileDead: chat.visitsWhileDead,
		async stays() {
			hasChat = await chat.stays();
			if (!hasChat) await missing(MAYA, mayasTrace);
		},
		async settle() {
			const isNamed = !hasChat;
			hasChat = await chat.opens();
			if (!hasChat && !isNamed) await missing(MAYA, mayasTrace);
			if (!(await patiently(() => teo.returns())))
				await missing(TEO, teosTrace);
		},
		async shown() {
			return hasChat ? [{ window: MAYA, texts: await chat.texts() }] : [];
		},
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
	context.setDefaultTimeout(ACTION_MS);
	context.setDefaultNavigationTimeout(LOAD_MS);
	return context.newPage();
}

function linkOf({ rig }: Storm): string {
	return rig.relay.demo().people.find(({ name }) => name === "Teo")?.link ?? "";
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
