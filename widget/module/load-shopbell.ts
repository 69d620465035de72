import { say } from "../embed/say.ts";
import type { ShopbellApi, ShopbellCall } from "../embed/shopbell.d.ts";
import type { GivenTag } from "../embed/tag.ts";
import type { LoadOptions, Shopbell } from "./index.d.ts";

/** The queue that the script turns into its API, with the tag that the script finds there. */
type Queue = ShopbellCall[] & Partial<ShopbellApi> & { tag?: GivenTag };

const CALLS =
	"open close toggle show hide set identify logout track consent on once off";

let isLoading = false;
let loads = 0;

export function loadShopbell(options: LoadOptions): Shopbell {
	if (isPage()) load(options);
	const chat: Record<string, unknown> = { get, destroy };
	for (const name of CALLS.split(" "))
		chat[name] = (...values: unknown[]) => {
			if (isPage()) queue().push([name, ...values] as ShopbellCall);
		};
	return chat as unknown as Shopbell;
}

function load(options: LoadOptions): void {
	const calls = queue();
	if (isLoading) {
		// A framework may take a component away and put it back before the script is there.
		const at = calls.findIndex((one) => Array.isArray(one) && isDestroy(one));
		if (at >= 0) calls.splice(at, 1);
		return;
	}
	if (get("site") === options.site) return;
	isLoading = true;
	calls.tag = tagOf(options);
	runScript(calls.tag.src).then(() => {
		isLoading = false;
		delete calls.tag;
	});
}

/**
 * By `import` and not by a script element: it inherits the nonce of whoever imports this module, and is no sink of
 * Trusted Types. A page runs a module once for each address, and remembers one that failed: with another fragment it
 * is another module, and the same file of the browser's cache.
 */
async function runScript(address: string): Promise<void> {
	try {
		const again = `${address}#${loads++}`;
		await import(/* @vite-ignore */ /* webpackIgnore: true */ again);
	} catch {
		say(`${address} could not be loaded.`);
	}
}

function tagOf({ relay, site, ...options }: LoadOptions): GivenTag {
	const { offset, closedOn, starters, cart, ...texts } = options;
	const dataset: DOMStringMap = { ...texts, site };
	if (offset !== undefined) dataset.offset = [offset].flat().join(" ");
	if (closedOn) dataset.closedOn = closedOn.join();
	if (starters) dataset.starters = JSON.stringify(starters);
	if (cart) dataset.cart = JSON.stringify(cart);
	return { src: `${`${relay}`.replace(/\/+$/, "")}/shopbell.js`, dataset };
}

function get(what: string): unknown {
	const found = isPage() && queue().get;
	return found ? found(what as never) : undefined;
}

function destroy(): void {
	if (!isPage()) return;
	const calls = queue();
	const isRunning = get("site");
	// What was called before has nothing left to act on.
	if (!isRunning) calls.length = 0;
	if (isRunning || isLoading) calls.push(["destroy"]);
}

function isDestroy([name]: readonly unknown[]): boolean {
	return name === "destroy";
}

function queue(): Queue {
	window.Shopbell ??= [];
	return window.Shopbell as Queue;
}

/** Not while a server renders it. */
function isPage(): boolean {
	return typeof document !== "undefined";
}
