// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { STAYS_MS } from "../../../protocol/limits.ts";
import { PAYING } from "../../../protocol/paying.ts";
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
	runScript,
	settled,
} from "../shop-page.support.ts";

const KEY = `${MARK}:open`;

beforeEach(() => {
	preparePage();
	vi.stubGlobal("open", vi.fn());
	goesTo("/lamps");
});
afterEach(leavePage);

type Frame = ReturnType<typeof playFrame>;

const isOpen = () => button().getAttribute("aria-expanded") === "true";
const goesTo = (path: string) => history.replaceState(null, "", path);
const word = (at = Date.now()) => ({
	shopbell: 1,
	type: "word",
	at,
	paying: PAYING,
});
const mark = (until: number | null = Date.now() + 86_400_000) => ({
	shopbell: 1,
	type: "mark",
	until,
});

/** A page of the shop on which the chat's frame is there. */
async function arrives(attributes: Record<string, string> = {}) {
	paste(attributes);
	await runScript();
	const frame = iframe() ? playFrame() : null;
	frame?.ready();
	return frame;
}

/** Opens the chat by hand, and writes. */
async function chats() {
	await arrives();
	button().click();
	await settled();
	const frame = playFrame();
	frame.ready();
	frame.says(mark());
	frame.says(word());
	return frame;
}

/** Another page of the same tab. */
function leaves() {
	window.Shopbell?.destroy?.();
	const [kept, open] = [localStorage[MARK], sessionStorage[KEY]];
	const at = Date.now();
	leavePage();
	preparePage();
	vi.setSystemTime(at);
	vi.stubGlobal("open", vi.fn());
	if (kept) localStorage[MARK] = kept;
	if (open) sessionStorage[KEY] = open;
}

test("EM8 a chat that was open and talked in stays open on the next page, without the focus", async () => {
	await chats();
	leaves();
	const field = document.body.appendChild(document.createElement("input"));
	field.focus();
	const frame = await arrives();
	expect(isOpen()).toBe(true);
	expect(frame?.last("open")).toMatchObject({ open: true, focus: false });
	expect(document.activeElement).toBe(field);
	vi.advanceTimersByTime(1_000);
	expect(isOpen()).toBe(true);
	expect(part("span")?.textContent).toBe("");
});

test("EM8 not where ten minutes have passed since the last word of either side", async () => {
	const frame = await chats();
	vi.advanceTimersByTime(STAYS_MS - 1);
	leaves();
	await arrives();
	expect(isOpen()).toBe(true);
	leaves();
	vi.advanceTimersByTime(1);
	await arrives();
	expect(isOpen()).toBe(false);
	expect(frame).not.toBeNull();
});

test("EM8 not where somebody has closed it, be it the shopper or the page", async () => {
	for (const closes of [
		() => button().click(),
		() => api().close(),
		(frame: Frame) => frame.says({ shopbell: 1, type: "close" }),
	]) {
		closes(await chats());
		expect(sessionStorage[KEY]).toBeUndefined();
		leaves();
		await arrives();
		expect(isOpen()).toBe(false);
		leaves();
		localStorage.clear();
		sessionStorage.clear();
	}
});

test.each([
	["narrower than 1,024 pixels", 1_023, 768],
	["so low that the chat would fill it", 1_280, 560],
])("EM8 not in a window %s", async (_, innerWidth, innerHeight) => {
	await chats();
	leaves();
	vi.stubGlobal("innerWidth", innerWidth);
	vi.stubGlobal("innerHeight", innerHeight);
	await arrives();
	expect(isOpen()).toBe(false);
});

test.each([
	"/checkout",
	"/checkout/",
	"/de/kasse/adresse",
	"/kassa",
	"/fr/paiement",
	"/checkouts/cn/123",
	"/checkout.php",
	"/app#/payment",
	"/apmok%C4%97jimas",
	"/b2b/bestellen/2",
	"/kassė".replace("ė", "%C4%97"),
])("EM8 not on %s, and on the page after it again", async (path) => {
	const own = { closedOn: "/b2b/bestellen, kassė/" };
	await chats();
	leaves();
	goesTo(path);
	await arrives(own);
	expect(isOpen()).toBe(false);
	leaves();
	goesTo("/thanks");
	await arrives(own);
	expect(isOpen()).toBe(true);
});

test.each([
	"/checkout-help",
	"/payless",
	"/b2b/bestellen-hilfe",
	"/lamps/pay-1",
])(
	"EM8 on %s it is open: a segment of the path is a whole one",
	async (path) => {
		await chats();
		leaves();
		goesTo(path);
		await arrives({ closedOn: "/b2b/bestellen" });
		expect(isOpen()).toBe(true);
	},
);

const FIELDS: Record<string, string>[] = [
	{ autocomplete: "cc-number" },
	{ autocomplete: "section-1 billing cc-csc" },
	{ name: "cardNumber" },
	{ id: "card-number" },
	{ name: "payment[cc_num]" },
	{ id: "cvc" },
];

test.each(FIELDS)(
	"EM8 not on a page with a field %o, and it steps aside for one that comes later",
	async (attributes) => {
		await chats();
		leaves();
		addField(attributes);
		await arrives();
		expect(isOpen()).toBe(false);

		leaves();
		await arrives();
		expect(isOpen()).toBe(true);
		addField(attributes);
		vi.advanceTimersByTime(250);
		expect(isOpen()).toBe(false);
		// Nobody has closed it.
		expect(sessionStorage[KEY]).toBeDefined();
	},
);

function addField(attributes: Record<string, string>) {
	const field = document.createElement("input");
	for (const [name, value] of Object.entries(attributes))
		field.setAttribute(name, value);
	document.body.append(field);
}

test.each([
	["https://js.stripe.com/v3/elements-inner-card.html", 40, false],
	["https://checkoutshopper-live.adyen.com/a", 40, false],
	["https://www.paypal.com/smart/buttons", 45, false],
	["https://bank.paysera.com/", 300, false],
	// It watches for fraud, on every page.
	["https://js.stripe.com/v3/m-outer.html", 1, true],
	["https://www.youtube.example/embed/1", 300, true],
])(
	"EM8 with a frame of %s, %i pixels high, open: %s",
	async (src, height, open) => {
		await chats();
		leaves();
		const frame = document.createElement("iframe");
		// As its address it would go out into the network.
		frame.name = src;
		Object.assign(frame, { checkVisibility: () => true });
		Object.defineProperty(frame, "offsetHeight", { value: height });
		document.body.append(frame);
		await arrives();
		expect(isOpen()).toBe(open);
	},
);

test("EM8 what somebody opens where they pay stays open there, step after step", async () => {
	goesTo("/checkout/address");
	await chats();
	addField({ name: "cardnumber" });
	goesTo("/checkout/payment");
	vi.advanceTimersByTime(1_000);
	expect(isOpen()).toBe(true);
});

test("EM8 a page that becomes a checkout by itself has it aside", async () => {
	await chats();
	goesTo("/checkout");
	vi.advanceTimersByTime(250);
	expect(isOpen()).toBe(false);
	button().click();
	vi.advanceTimersByTime(1_000);
	expect(isOpen()).toBe(true);
});

test("EM8 Back brings a page as the chat is by then", async () => {
	const shown = () =>
		window.dispatchEvent(
			Object.assign(new Event("pageshow"), { persisted: true }),
		);
	await chats();
	const kept = sessionStorage[KEY];
	delete sessionStorage[KEY];
	shown();
	expect(isOpen()).toBe(false);
	sessionStorage[KEY] = kept;
	shown();
	expect(isOpen()).toBe(true);
});

test("EM8 a no, and being forgotten here or in another tab, leave nothing of it", async () => {
	for (const goes of [
		() => api().consent(false),
		(frame: Frame) => frame.says({ shopbell: 1, type: "forget" }),
		(frame: Frame) => frame.says(mark(null)),
		() => {
			delete localStorage[MARK];
			window.dispatchEvent(Object.assign(new Event("storage"), { key: MARK }));
		},
	]) {
		const frame = await chats();
		expect(sessionStorage[KEY]).toBeDefined();
		goes(frame);
		await settled();
		expect(sessionStorage[KEY]).toBeUndefined();
		leaves();
		sessionStorage.clear();
		localStorage.clear();
	}
});

test("EM8 where the browser forbids to keep it, it does not open again, and nothing fails", async () => {
	vi.stubGlobal(
		"sessionStorage",
		new Proxy(
			{},
			{ get: forbidden, set: forbidden, deleteProperty: forbidden },
		),
	);
	const frame = await chats();
	expect(isOpen()).toBe(true);
	frame.says(word());
	button().click();
	expect(isOpen()).toBe(false);

	function forbidden(): never {
		throw new DOMException("no", "SecurityError");
	}
});

test("EM7 the script goes where the frame asks it to, in this tab only where the chat stays", async () => {
	const assigned = vi
		.spyOn(location, "href", "set")
		.mockImplementation(() => {});
	const frame = await chats();
	const go = (url: string) => frame.says({ shopbell: 1, type: "go", url });
	go("javascript:alert(1)");
	go("data:text/html,hi");
	expect(assigned).not.toHaveBeenCalled();
	go("https://shop.example/lamps");
	expect(assigned).toHaveBeenCalledExactlyOnceWith(
		"https://shop.example/lamps",
	);
	expect(window.open).not.toHaveBeenCalled();
	addField({ name: "cardnumber" });
	go("https://shop.example/help");
	expect(assigned).toHaveBeenCalledOnce();
	expect(window.open).toHaveBeenCalledWith(
		"https://shop.example/help",
		"_blank",
		"noopener",
	);
});
