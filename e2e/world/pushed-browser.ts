import { createECDH, randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { Page } from "@playwright/test";

/** A push service on this machine, and the one browser that is registered there: those of the world cannot be asked. */
export interface PushedBrowser {
	/** How many notices came. */
	rung(): number;
	end(): Promise<void>;
}

/** The page's browser takes notices, and was never asked whether it may. */
export async function pushedBrowser(page: Page): Promise<PushedBrowser> {
	let notices = 0;
	const server = createServer((request, response) => {
		request.resume();
		request.on("end", () => {
			notices++;
			response.writeHead(201).end();
		});
	}).listen(0, "127.0.0.1");
	await new Promise((done) => server.once("listening", done));
	const { port } = server.address() as { port: number };
	const keys = {
		p256dh: createECDH("prime256v1").generateKeys().toString("base64url"),
		auth: randomBytes(16).toString("base64url"),
	};
	const endpoint = `http://127.0.0.1:${port}/device`;
	await page.addInitScript(
		(subscription) => {
			let isThere = false;
			const made = {
				endpoint: subscription.endpoint,
				options: { applicationServerKey: null },
				toJSON: () => subscription,
				unsubscribe: async () => true,
			} as unknown as PushSubscription;
			PushManager.prototype.subscribe = async () => {
				isThere = true;
				return made;
			};
			PushManager.prototype.getSubscription = async () =>
				isThere ? made : null;
			Object.defineProperty(Notification, "permission", { value: "granted" });
			Notification.requestPermission = async () => "granted";
		},
		{ endpoint, keys },
	);
	return {
		rung: () => notices,
		async end() {
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
		},
	};
}
