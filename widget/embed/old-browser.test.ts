// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
	api,
	launchers,
	leavePage,
	paste,
	preparePage,
	RELAY,
	runScript,
	SITE,
	settled,
	warned,
} from "./shop-page.support.ts";

/* In browsers that cannot show the chat. */

const PLAIN = `${RELAY}/plain/${SITE}?locale=en`;
const link = () => document.querySelector<HTMLAnchorElement>("html > a");

beforeEach(() => void preparePage());
afterEach(leavePage);

const lacks = {
	"light-dark() or :has()": () =>
		vi.stubGlobal("CSS", { supports: () => false }),
	"style sheets of a shadow root": () => {
		const { prototype } = Document;
		vi.stubGlobal(
			"document",
			new Proxy(document, {
				has: (page, name) => name !== "adoptedStyleSheets" && name in page,
				get: (page, name) => {
					const value = Reflect.get(page, name, page);
					return typeof value === "function" && name in prototype
						? value.bind(page)
						: value;
				},
			}),
		);
	},
};

test.each(Object.entries(lacks))(
	"EM6 without %s a plain link leads to a page of the relay that works without scripts",
	async (_, lack) => {
		lack();
		paste({ position: "start" });
		await runScript();
		expect(launchers()).toHaveLength(0);
		expect(link()?.href).toBe(PLAIN);
		expect(link()?.textContent).toBe("Chat with us");
		expect(link()?.lang).toBe("en");
		expect(link()?.style.left).toBe("20px");
		expect(warned).not.toHaveBeenCalled();
		api().destroy();
		expect(link()).toBeNull();
	},
);

test("EM6 there a shop's own button opens that page, and a page by itself opens nothing", async () => {
	lacks["light-dark() or :has()"]();
	const opened = vi.spyOn(window, "open").mockReturnValue(null);
	paste({ launcher: "none" });
	await runScript();
	expect(link()).toBeNull();
	api().open();
	await settled();
	expect(opened).not.toHaveBeenCalled();
	vi.stubGlobal("navigator", { userActivation: { isActive: true } });
	api().open();
	await settled();
	expect(opened).toHaveBeenCalledWith(PLAIN, "_blank", "noopener");
	for (const call of [api().close, api().hide, api().show, api().logout])
		expect(() => call()).not.toThrow();
});
