// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { beforeEach, expect, test } from "vitest";
import { STAYS_MS } from "../../../protocol/limits.ts";
import { followLinks } from "./follow-links.ts";

const SHOP = "https://shop.example";

let page: Document;
beforeEach(() => {
	page = document.implementation.createHTMLDocument();
});

/** A click on a link of the chat: whether the browser was left to do what it does, and where the loader was asked to go. */
function click(
	href: string,
	how: MouseEventInit & {
		links?: unknown;
		age?: number;
		lasting?: boolean;
	} = {},
) {
	const { age = 0, lasting = true, ...keys } = how;
	const links = "links" in how ? how.links : true;
	const went: string[] = [];
	followLinks(
		{
			site: { origins: [SHOP, "https://www.shop.example"] },
			chat: {
				newest: signal({
					log: signal({
						entries: [{ kind: "message", at: Date.now() - age }],
					}),
				}),
				pending: signal([]),
				connection: { now: () => Date.now() },
			},
			store: { lasting: signal(lasting) },
			seen: signal({ page: null, cart: null, links }),
			say: ({ url }: { url: string }) => went.push(url),
		} as never,
		page,
	);
	const link = page.createElement("a");
	link.href = href;
	const text = link.appendChild(page.createElement("b"));
	page.body.append(link);
	const event = new MouseEvent("click", {
		bubbles: true,
		cancelable: true,
		...keys,
	});
	text.dispatchEvent(event);
	return { went, isLeft: !event.defaultPrevented };
}

test.each([`${SHOP}/lamps`, "https://www.shop.example/a?b#c"])(
	"EM7 for %s, a link of the site's own, the loader is asked",
	(href) => {
		expect(click(href)).toEqual({ went: [href], isLeft: false });
	},
);

test.each([
	"https://elsewhere.example/",
	"https://shop.example.evil.example/",
	"http://shop.example/",
	"mailto:noor@shop.example",
	"javascript:alert(1)",
])("EM7 %s is left to the browser", (href) => {
	expect(click(href)).toEqual({ went: [], isLeft: true });
});

test.each([
	[{ ctrlKey: true }],
	[{ metaKey: true }],
	[{ shiftKey: true }],
	[{ button: 1 }],
	// A script of before, or a page on which the chat does not stay.
	[{ links: undefined }],
	[{ links: false }],
	[{ lasting: false }],
	[{ age: STAYS_MS }],
])("EM7 with %o it is left to the browser", (how) => {
	expect(click(`${SHOP}/lamps`, how)).toEqual({ went: [], isLeft: true });
});
