import { vi } from "vitest";
import type { Settings } from "../../protocol/settings.ts";
import type { ShopbellApi } from "./shopbell.d.ts";

// What a built script imports by its address.
vi.mock("./panel-file.ts", () => ({
	loadPanel: async () => {
		if (absent.panel) throw new Error("not found");
		return import("./panel/main.ts");
	},
	loadPlain: () => import("./plain/main.ts"),
	loadPageAsks: async () => {
		if (absent.parts) throw new Error("not found");
		return import("./panel/page-asks.ts");
	},
}));
vi.mock("./panel/parts.ts", () => ({
	loadConsentTools: async () => {
		if (absent.parts) throw new Error("not found");
		return import("./panel/consent-tools.ts");
	},
	loadPageCalls: async () => {
		if (absent.parts) throw new Error("not found");
		return import("./panel/page-calls.ts");
	},
}));
/** Set, the second part of the script, or what that loads, cannot be loaded. */
export const absent = { panel: false, parts: false };

/* A shop's page for tests: a tag, a relay that answers, and a frame that can be listened to and spoken for. */

export const RELAY = "https://relay.example";
export const SITE = "abcdefghijklmnopqrstuv";
export const MARK = `shopbell:${SITE}`;

export const SETTINGS: Settings = {
	v: 1,
	name: "Lumen",
	accent: "#1d5c54",
	onAccent: "#ffffff",
	position: "end",
	locale: "en",
	words: {
		open: "Chat with us",
		close: "Hide chat",
		dismiss: "Hide on this page",
		unread: { one: "{count} new message", other: "{count} new messages" },
	},
};

/** What the shop's console was told. */
export const warned = vi.fn();

/** A fresh page with the tag in it, and with nothing started yet. */
export function preparePage(answer: () => Promise<Response> = answerSettings) {
	vi.resetModules();
	vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
	document.head.replaceChildren();
	document.body.replaceChildren();
	document.title = "Oak lamp";
	localStorage.clear();
	sessionStorage.clear();
	Reflect.deleteProperty(window, "Shopbell");
	vi.stubGlobal("visualViewport", viewport());
	vi.stubGlobal("CSS", { supports: () => true });
	vi.stubGlobal("requestIdleCallback", (act: () => void) => act());
	vi.spyOn(document, "readyState", "get").mockReturnValue("complete");
	const fetched = vi.fn((..._request: unknown[]) => answer());
	vi.stubGlobal("fetch", fetched);
	warned.mockClear();
	// The frame is a blank one that the test plays; loading its address would go out into the network.
	const { happyDOM } = window as unknown as {
		happyDOM: { settings: { enableIframePageLoading: boolean } };
	};
	happyDOM.settings.enableIframePageLoading = true;
	vi.spyOn(HTMLIFrameElement.prototype, "src", "set").mockImplementation(
		function (this: HTMLElement, address: string) {
			this.dataset.src = address;
		},
	);
	vi.spyOn(console, "warn").mockImplementation(warned);
	return fetched;
}

export function leavePage() {
	window.Shopbell?.destroy?.();
	vi.useRealTimers();
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
}

export function paste(attributes: Record<string, string> = {}) {
	const script = document.createElement("script");
	// Kept from loading: the test runs the script itself.
	script.type = "text/plain";
	script.src = `${RELAY}/shopbell.js`;
	Object.assign(script.dataset, { site: SITE, ...attributes });
	document.body.append(script);
	return script;
}

/** Runs the script as a browser does: each time with modules of its own. */
export async function runScript() {
	vi.resetModules();
	await import("./main.ts");
	await settled();
}

/** Lets answers that are there arrive. */
export async function settled() {
	// The second part is a module of its own, and is there some turns later.
	for (let turn = 0; turn < 5; turn++) {
		await vi.dynamicImportSettled();
		await vi.advanceTimersByTimeAsync(0);
	}
}

export function answerSettings(
	settings: unknown = SETTINGS,
	status = 200,
): Promise<Response> {
	// Not a real one: its body would arrive in its own time.
	const response = { status, ok: status === 200, json: async () => settings };
	return Promise.resolve(response as Response);
}

export const api = () => window.Shopbell as unknown as ShopbellApi;
export const launchers = () => document.querySelectorAll("shopbell-launcher");
export const part = <E extends HTMLElement>(selector: string) =>
	launchers()[0]?.shadowRoot?.querySelector<E>(selector) ?? null;
export const button = () => part<HTMLButtonElement>("button")!;
export const iframe = () => part<HTMLIFrameElement>("iframe")!;

/** Speaks for the frame, and keeps what it is told. */
export function playFrame() {
	const told: { to: string; message: Record<string, unknown> }[] = [];
	const contentWindow = {
		postMessage: (message: Record<string, unknown>, to: string) =>
			told.push({ message, to }),
	};
	Object.defineProperty(iframe(), "contentWindow", { value: contentWindow });
	return {
		told,
		types: () => told.map(({ message }) => message.type),
		last: (type: string) =>
			told.findLast(({ message }) => message.type === type)?.message,
		says(data: unknown, from: { source?: unknown; origin?: string } = {}) {
			const event = new Event("message");
			Object.assign(event, {
				data,
				source: contentWindow,
				origin: RELAY,
				...from,
			});
			window.dispatchEvent(event);
		},
		ready() {
			this.says({ shopbell: 1, type: "ready" });
		},
	};
}

function viewport() {
	return Object.assign(new EventTarget(), {
		height: 800,
		offsetTop: 0,
		scale: 1,
	});
}
