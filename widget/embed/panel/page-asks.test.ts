// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { PageAskRule } from "../../../protocol/ask.ts";

import {
	answerSettings,
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
	SETTINGS,
	settled,
} from "../shop-page.support.ts";

const RULE: PageAskRule = {
	moment: "page",
	paths: [],
	languages: [],
	afterSeconds: 2,
	share: 100,
};
const PAYING = "^/pay/";
let rules: PageAskRule[];
let fetched: ReturnType<typeof preparePage>;

beforeEach(() => {
	rules = [RULE];
	history.replaceState(null, "", "/");
	const asks = "/v/0/page-asks.js";
	fetched = preparePage(() => {
		const [address] = fetched.mock.lastCall as [string];
		return answerSettings(
			address.includes("/asks/")
				? { v: 1, paying: PAYING, rules }
				: { ...SETTINGS, asks },
		);
	});
});
afterEach(leavePage);

async function passes(seconds: number) {
	await vi.advanceTimersByTimeAsync(seconds * 1_000);
	await settled();
}

async function visits(attributes: Record<string, string> = {}) {
	paste(attributes);
	await runScript();
	await settled();
}

const isAsked = () => !!iframe();

async function asked() {
	await passes(4);
	const frame = playFrame();
	frame.ready();
	return frame;
}

const news = (height: number) => ({
	shopbell: 1,
	type: "news",
	height,
	ask: true,
});
const isShown = () => part("section")!.className === "news";

test("SV37 after its seconds the frame is told that something may be asked, and nothing of the chat is loaded before", async () => {
	await visits();
	await passes(1);
	expect(isAsked()).toBe(false);
	const frame = await asked();
	expect(frame.last("ask")).toMatchObject({ moment: "page", path: "/" });
	expect(frame.last("open")).toMatchObject({ open: false });
	expect(localStorage.length + sessionStorage.length).toBe(0);
	// Once on a page view.
	await passes(60);
	expect(frame.types().filter((type) => type === "ask")).toHaveLength(1);
});

test("SV37 where nothing runs nothing is loaded, and where the part cannot be had the launcher stays", async () => {
	fetched = preparePage();
	await visits();
	await passes(10);
	expect(fetched).toHaveBeenCalledOnce();
	expect(button()).toBeTruthy();
});

test.each([
	["another path", { paths: ["/help/"] }],
	["another language", { languages: ["lt"] }],
	["nobody of its share", { share: 0 }],
	["who is signed in", { moment: "visit" as const }],
	["who left the checkout", { moment: "left_checkout" as const }],
])("SV37 a survey for %s is not asked here", async (_, rest) => {
	rules = [{ ...RULE, ...rest }];
	await visits();
	await passes(30);
	expect(isAsked()).toBe(false);
});

test.each([
	["path", { paths: ["/help/"] }, () => {}],
	["language", { languages: ["en"] }, () => {}],
	[
		"checkout that was left",
		{ moment: "left_checkout" as const },
		() => api().track("left-checkout"),
	],
	["name", { moment: "visit" as const }, () => api().identify(() => "a.b.c")],
])("SV37 a survey for this %s is asked", async (_, rest, act) => {
	history.replaceState(null, "", "/help");
	rules = [{ ...RULE, ...rest }];
	// No stranger is waited for.
	if ("moment" in rest && rest.moment === "visit")
		rules = [{ ...RULE, ...rest, share: 0 }];
	await visits();
	act();
	await asked();
	expect(isAsked()).toBe(true);
});

test("SV37 strangers are drawn; who has written here is not, for the relay knows", async () => {
	rules = [{ ...RULE, share: 10 }];
	vi.spyOn(crypto, "getRandomValues").mockReturnValue(
		new Uint16Array([2 ** 15]) as never,
	);
	await visits();
	await passes(30);
	expect(isAsked()).toBe(false);
	history.replaceState(null, "", "/other");
	localStorage.setItem(MARK, "1");
	await asked();
	expect(isAsked()).toBe(true);
});

test("SV38 never where people pay, and not while somebody is in a field", async () => {
	history.replaceState(null, "", "/pay");
	await visits();
	await passes(30);
	expect(isAsked()).toBe(false);
	history.replaceState(null, "", "/");
	const field = document.body.appendChild(document.createElement("textarea"));
	field.focus();
	await passes(30);
	expect(isAsked()).toBe(false);
	field.blur();
	const frame = await asked();
	frame.says(news(100));
	expect(isShown()).toBe(true);
	field.focus();
	expect(isShown()).toBe(false);
	field.blur();
	expect(isShown()).toBe(true);
	expect(document.activeElement).toBe(document.body);
});

test("SV38 not before the page consents, where it is waited for", async () => {
	await visits({ consent: "wait" });
	await passes(30);
	expect(isAsked()).toBe(false);
	api().consent(true);
	await settled();
	const frame = playFrame();
	frame.ready();
	expect(frame.last("ask")).toMatchObject({ moment: "page" });
});

test("SV39 Escape says no, and an answer opens the chat", async () => {
	await visits();
	const frame = await asked();
	frame.says(news(100));
	document.dispatchEvent(
		Object.assign(new Event("keydown"), { key: "Escape" }),
	);
	expect(isShown()).toBe(false);
	expect(frame.last("ask")).toMatchObject({ moment: "dismissed" });
	frame.says({ shopbell: 1, type: "open" });
	expect(api().get("open")).toBe(true);
});
