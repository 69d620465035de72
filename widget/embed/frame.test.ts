// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
	api,
	button,
	iframe,
	leavePage,
	MARK,
	part,
	paste,
	playFrame,
	preparePage,
	RELAY,
	runScript,
	SITE,
	settled,
	warned,
} from "./shop-page.support.ts";

beforeEach(async () => {
	preparePage();
	paste({ identity: "jwt-of-the-tag" });
	await runScript();
});
afterEach(leavePage);

const isOpen = () => button().getAttribute("aria-expanded") === "true";

test("the frame is made when somebody comes near, hidden and out of reach", async () => {
	button().dispatchEvent(new Event("pointerenter"));
	await settled();
	expect(iframe().dataset.src).toBe(`${RELAY}/frame/${SITE}`);
	expect(iframe().title).toBe("Chat with us · Lumen");
	expect(isOpen()).toBe(false);
	expect(part("div")!.inert).toBe(true);
	button().dispatchEvent(new Event("focus"));
	await settled();
	expect(part("div")!.children).toHaveLength(1);
});

test("nothing is said before ready, then init with everything, to the relay only", async () => {
	button().click();
	await settled();
	const frame = playFrame();
	api().track("cart", { items: [], total: 3, currency: "EUR" });
	expect(frame.told).toEqual([]);
	frame.ready();
	expect(frame.told[0]).toEqual({
		to: RELAY,
		message: {
			shopbell: 1,
			type: "init",
			page: { url: location.href, title: "Oak lamp" },
			cart: { items: [], total: 3, currency: "EUR" },
			order: null,
			identity: "jwt-of-the-tag",
			locale: "en",
			open: true,
			look: {},
			mayKeep: true,
			keeps: true,
			inline: false,
			links: false,
		},
	});
	expect(frame.last("open")).toMatchObject({ open: true, focus: true });
	expect(frame.told.every(({ to }) => to === RELAY)).toBe(true);
});

test("only the frame's own window, from the relay's origin, is believed", async () => {
	button().click();
	await settled();
	const frame = playFrame();
	frame.ready();
	const close = { shopbell: 1, type: "close" };
	frame.says(close, { source: window });
	frame.says(close, { source: null });
	frame.says(close, { origin: "https://relay.example.evil" });
	frame.says(close, { origin: "null" });
	for (const data of [
		null,
		undefined,
		"close",
		7,
		{},
		{ type: "close" },
		{ shopbell: 2, type: "close" },
		{ shopbell: 1 },
		{ shopbell: 1, type: {} },
		{ shopbell: 1, type: "constructor" },
		{ shopbell: 1, type: "from_a_newer_frame" },
	]) {
		frame.says(data);
	}
	expect(isOpen()).toBe(true);
	frame.says(close);
	expect(isOpen()).toBe(false);
	expect(frame.last("open")).toMatchObject({ open: false });
	expect(warned).not.toHaveBeenCalled();
});

test("a frame that is not ready in 10 s goes away, and only a click tries again", async () => {
	button().click();
	await settled();
	expect(isOpen()).toBe(true);
	vi.advanceTimersByTime(10_000);
	expect(iframe()).toBeNull();
	expect(isOpen()).toBe(false);
	button().dispatchEvent(new Event("focus"));
	await settled();
	expect(iframe()).toBeNull();
	button().click();
	await settled();
	expect(iframe()).not.toBeNull();
	playFrame().ready();
	vi.advanceTimersByTime(60_000);
	expect(isOpen()).toBe(true);
});

/** The page is seen, or not, from now on. */
function turns(hidden: boolean) {
	vi.spyOn(document, "hidden", "get").mockReturnValue(hidden);
	document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
}

test("the 10 s of a page that is rendered ahead, or hidden, begin when it is seen", async () => {
	turns(true);
	api().open();
	await settled();
	vi.advanceTimersByTime(14_000);
	expect(iframe()).not.toBeNull();
	turns(false);
	vi.advanceTimersByTime(5_000);
	turns(true);
	vi.advanceTimersByTime(3_600_000);
	turns(false);
	vi.advanceTimersByTime(4_999);
	expect(iframe()).not.toBeNull();
	expect(isOpen()).toBe(true);
	vi.advanceTimersByTime(1);
	expect(iframe()).toBeNull();
	expect(isOpen()).toBe(false);
});

test("a page that stood still, frozen or asleep, has not used up the 10 s", async () => {
	button().click();
	await settled();
	// A timer that is overdue fires once when the page goes on, however late it is.
	vi.advanceTimersByTime(2_000);
	vi.setSystemTime(Date.now() + 3_600_000);
	vi.advanceTimersByTime(7_999);
	expect(iframe()).not.toBeNull();
	vi.advanceTimersByTime(1);
	expect(iframe()).toBeNull();
});

test("a frame that is made anew after a failed one has 10 s of its own", async () => {
	button().click();
	await settled();
	vi.advanceTimersByTime(2_500);
	document.dispatchEvent(
		Object.assign(new Event("securitypolicyviolation"), {
			blockedURI: RELAY,
			disposition: "enforce",
		}),
	);
	expect(iframe()).toBeNull();
	button().click();
	await settled();
	vi.advanceTimersByTime(9_999);
	expect(iframe()).not.toBeNull();
	vi.advanceTimersByTime(1);
	expect(iframe()).toBeNull();
});

test("unread messages show in badge, name and title, in the right plural", async () => {
	button().dispatchEvent(new Event("pointerenter"));
	await settled();
	const frame = playFrame();
	frame.ready();
	const label = () => button().getAttribute("aria-label");
	frame.says({ shopbell: 1, type: "unread", count: 1 });
	expect(label()).toBe("Chat with us, 1 new message");
	// Read aloud a moment later: of a line that comes with it only that is.
	expect(part("span")!.textContent).toBe("");
	vi.advanceTimersByTime(500);
	expect(part("span")!.textContent).toBe("1 new message");
	frame.says({ shopbell: 1, type: "unread", count: 1200 });
	expect(label()).toBe("Chat with us, 1,200 new messages");
	expect(button().dataset.unread).toBe("99+");
	expect(document.title).toBe("(1200) Oak lamp");
	for (const count of [0, -1, Number.NaN, {}, "many"]) {
		frame.says({ shopbell: 1, type: "unread", count });
		expect(label()).toBe("Chat with us");
		expect(button().dataset.unread).toBe("");
		expect(document.title).toBe("Oak lamp");
	}
	// Telling is not an answer: a frame that counts at each `open` would never end.
	expect(frame.types().filter((type) => type === "open")).toHaveLength(1);
});

test("the title tells of unread messages as soon as an unused page is hidden", async () => {
	vi.stubGlobal("navigator", { userActivation: { hasBeenActive: false } });
	button().dispatchEvent(new Event("pointerenter"));
	await settled();
	const frame = playFrame();
	frame.ready();
	frame.says({ shopbell: 1, type: "unread", count: 2 });
	expect(document.title).toBe("Oak lamp");
	turns(true);
	expect(document.title).toBe("(2) Oak lamp");
});

test("the focus goes into the frame for a person, once, and never away from a field of the page", async () => {
	const field = document.body.appendChild(document.createElement("input"));
	button().click();
	await settled();
	const frame = playFrame();
	field.focus();
	frame.ready();
	expect(frame.last("open")).toMatchObject({ open: true, focus: false });
	expect(document.activeElement).toBe(field);
	api().close();
	expect(document.activeElement).toBe(field);
	api().open();
	expect(frame.last("open")).toMatchObject({ open: true, focus: false });
});

test("Esc in the page closes, unless the page uses it", async () => {
	const esc = () => {
		const key = new KeyboardEvent("keydown", {
			key: "Escape",
			bubbles: true,
			cancelable: true,
		});
		document.body.dispatchEvent(key);
	};
	const menu = (event: Event) => event.preventDefault();
	button().click();
	await settled();
	document.body.addEventListener("keydown", menu);
	esc();
	expect(isOpen()).toBe(true);
	document.body.removeEventListener("keydown", menu);
	esc();
	expect(isOpen()).toBe(false);
});

test("page, cart and identity are told when they change", async () => {
	button().click();
	await settled();
	const frame = playFrame();
	frame.ready();
	await vi.advanceTimersByTimeAsync(1_000);
	const pages = () => frame.types().filter((type) => type === "page").length;
	const before = pages();
	window.dispatchEvent(new Event("click"));
	await vi.advanceTimersByTimeAsync(1_000);
	expect(pages()).toBe(before);

	history.pushState({}, "", "/cart?step=1#top");
	window.dispatchEvent(new Event("click"));
	await vi.advanceTimersByTimeAsync(1_000);
	expect(pages()).toBe(before + 1);
	const { url } = frame.last("page")!.page as { url: string };
	expect(url.endsWith("/cart?step=1")).toBe(true);

	api().track("cart", { items: [], total: 5, currency: "EUR" });
	expect(frame.last("page")).toMatchObject({ cart: { total: 5 } });
	api().track("page", { title: "Step two" });
	expect(frame.last("page")).toMatchObject({ page: { title: "Step two" } });
	api().track("cart", { price: 1n } as never);
	expect(frame.last("page")).toMatchObject({ cart: { total: 5 } });

	api().identify(() => Promise.resolve("fresh"));
	await settled();
	expect(frame.last("identity")).toMatchObject({ identity: "fresh" });
	api().identify(null);
	expect(frame.last("identity")).toMatchObject({ identity: null });
});

test("a token is asked for only when there is a frame to use it, and again when it is old", async () => {
	const getToken = vi.fn(() => "jwt");
	api().identify(getToken);
	await settled();
	expect(getToken).not.toHaveBeenCalled();
	button().click();
	await settled();
	const frame = playFrame();
	frame.ready();
	await settled();
	expect(getToken).toHaveBeenCalledTimes(1);
	api().close();
	api().open();
	await settled();
	expect(getToken).toHaveBeenCalledTimes(1);
	vi.advanceTimersByTime(31 * 60_000);
	api().close();
	api().open();
	await settled();
	expect(getToken).toHaveBeenCalledTimes(2);
	// The clock was ten years ahead, and is right now.
	vi.setSystemTime(Date.now() - 10 * 365 * 86_400_000);
	api().close();
	api().open();
	await settled();
	expect(getToken).toHaveBeenCalledTimes(3);
});

test("the answer of a shopper who has signed out meanwhile is dropped", async () => {
	button().click();
	await settled();
	const frame = playFrame();
	frame.ready();
	let answer = (_: string) => {};
	api().identify(() => new Promise<string>((resolve) => (answer = resolve)));
	api().identify(null);
	answer("of the one before");
	await settled();
	expect(frame.last("identity")).toMatchObject({ identity: null });
	api().identify(() => Promise.reject(new Error("401")));
	await settled();
	expect(warned).toHaveBeenCalledOnce();
});

test("the mark is written on the frame's word only, and survives destroy", async () => {
	button().click();
	await settled();
	const frame = playFrame();
	frame.ready();
	expect(localStorage).toHaveLength(0);
	const until = Date.now() + 1_000;
	frame.says({ shopbell: 1, type: "mark", until });
	expect(localStorage.getItem(MARK)).toBe(String(until));
	api().destroy();
	expect(localStorage).toHaveLength(1);
});
