import type { Browser, CDPSession, Page } from "@playwright/test";
import { root } from "../../scripts/run.js";
import { startServer } from "../load/server.ts";
import { openGenerator, type Target } from "../load/target.ts";

/** Rows in the list of all that are open. */
export const CONVERSATIONS = 200;
const AGENTS = 10;

/** The console of somebody beside ten agents who hold two hundred conversations, and whoever writes in these. */
export interface StaffedConsole {
	page: Page;
	devtools: CDPSession;
	shoppers: Pick<Target, "ask">;
}

/** Ends all of it whatever happens. */
export async function withStaffedConsole<T>(
	browser: Browser,
	work: (staffed: StaffedConsole) => Promise<T>,
): Promise<T> {
	const server = await startServer(root, []);
	const { port, origin, relay } = server.reached;
	const { site = "", links = [] } = relay ?? {};
	// The last one is the owner, who invites the others of the crew.
	const [own, ...others] = links;
	try {
		const shoppers = await openGenerator({
			...{ port, origin, relay: { site, links: others } },
			...{ conversations: CONVERSATIONS, agents: AGENTS, consoles: AGENTS },
		});
		try {
			const context = await browser.newContext({
				viewport: { width: 1280, height: 800 },
			});
			const page = await context.newPage();
			const devtools = await context.newCDPSession(page);
			await page.goto(`${origin}/console/sign-in#${own}`);
			await page
				.getByRole("button", { name: /^(Sign in as|Continue)/ })
				.click();
			await page.getByRole("tab", { name: /^All/ }).click();
			await page.locator("[data-row]").nth(10).waitFor();
			return await work({ page, devtools, shoppers });
		} finally {
			shoppers.end();
		}
	} finally {
		await server.end();
	}
}
