import type { Environment } from "./environment.ts";
import { orderNumbers } from "./orders.ts";
import { Sessions } from "./sessions.ts";
import { createShop } from "./shop.tsx";

/** The people of the tests: a shop with a fixed clock and numbers, and shoppers with their cookies. */
export const NOW = new Date("2026-03-02T18:30:00Z");
export const SECRET = Buffer.alloc(32, 7).toString("base64url");

export function openShop(changes: Partial<Environment> = {}, most?: number) {
	const environment = {
		relay: "http://relay.test:4000",
		site: "lamp-and-loom",
		identityKey: { site: "lamp-and-loom", kid: "key-1", secret: SECRET },
		...changes,
	};
	return createShop(environment, {
		sessions: new Sessions(most),
		nextNumber: orderNumbers(4821),
		now: () => NOW,
	});
}

type Shop = ReturnType<typeof openShop>;

export class Shopper {
	cookie: string | undefined;

	constructor(private readonly shop: Shop) {}

	async opens(path: string): Promise<Response> {
		return this.#keep(
			await this.shop.request(path, { headers: this.#headers() }),
		);
	}

	async reads(path: string): Promise<string> {
		return (await this.opens(path)).text();
	}

	/** Sends a form as a browser does, and stays at the answer instead of following it. */
	async sends(path: string, fields: Record<string, string>): Promise<Response> {
		const headers = { ...this.#headers(), Origin: "http://localhost" };
		const body = new URLSearchParams(fields);
		return this.#keep(
			await this.shop.request(path, { method: "POST", headers, body }),
		);
	}

	adds(product: string, colour: string, quantity = 1): Promise<Response> {
		return this.sends("/cart/add", {
			product,
			colour,
			quantity: String(quantity),
		});
	}

	buys(name = "Maya Lindqvist", email = "maya@example.com"): Promise<Response> {
		return this.sends("/checkout", { name, email });
	}

	#headers(): Record<string, string> {
		return this.cookie ? { Cookie: this.cookie } : {};
	}

	#keep(response: Response): Response {
		const [given] = response.headers.getSetCookie();
		if (given) this.cookie = given.split(";")[0];
		return response;
	}
}

/** The tag's attributes as a browser would read them. */
export function tagOn(page: string): Record<string, string> {
	const [, attributes = ""] =
		/<script ([^>]*)><\/script><\/body>/.exec(page) ?? [];
	return Object.fromEntries(
		[...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [
			name,
			unescaped(value ?? ""),
		]),
	);
}

function unescaped(text: string): string {
	return text
		.replaceAll("&quot;", '"')
		.replaceAll("&#39;", "'")
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&amp;", "&");
}
