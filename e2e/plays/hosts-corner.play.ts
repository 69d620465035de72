import { expect, test } from "../hosts/cast.ts";
import type { Guest } from "../hosts/guest.ts";

/* What stands in the launcher's corner, and how it makes room. */

const BANNER = `position:fixed;z-index:99999;left:0;right:0;bottom:0;height:90px;background:#fec`;
const BUBBLE = `position:fixed;z-index:2147483647;right:16px;bottom:16px;width:64px;height:64px;border-radius:50%;background:#36c`;

/** As a script of the shop's adds it, at any time. */
function adds(guest: Guest, id: string, style: string, more = "") {
	return guest.page.evaluate(
		([id, style, more]) => {
			const element = document.createElement("div");
			element.id = id as string;
			element.style.cssText = style as string;
			for (const name of (more as string).split(" ").filter(Boolean))
				element.setAttribute(name, "true");
			document.body.append(element);
		},
		[id, style, more],
	);
}

const removes = (guest: Guest, id: string) =>
	guest.page.evaluate((id) => document.getElementById(id)?.remove(), id);

/** The launcher's lower edge, from the window's. */
async function heightOf(guest: Guest): Promise<number> {
	const { y, height } = await guest.launcherBox();
	return (guest.page.viewportSize()?.height ?? 0) - y - height;
}

/** It has looked at what else is there when it gives way to a banner; and then it stands in its corner again. */
async function looksAgain(guest: Guest): Promise<void> {
	await adds(guest, "banner", BANNER);
	await expect.poll(() => heightOf(guest)).toBe(90 + 12);
	await removes(guest, "banner");
	await expect.poll(() => heightOf(guest)).toBe(20);
}

test("a cookie banner that comes late lifts the launcher above it, and lets it down again", async ({
	guest,
}) => {
	await guest.comesTo({});
	await expect(guest.launcher).toBeVisible();
	expect(await heightOf(guest)).toBe(20);
	await adds(guest, "cookies", BANNER);
	await expect.poll(() => heightOf(guest)).toBe(90 + 12);
	await guest.rings();
	await guest.hides();
	await removes(guest, "cookies");
	await expect.poll(() => heightOf(guest)).toBe(20);
	await guest.findsThePageWhole();
});

test("a small cookie notice at the very same corner is left readable", async ({
	guest,
}) => {
	await guest.comesTo({
		body: `<div id="cookies" style="position:fixed;right:20px;bottom:20px;width:300px;height:140px;background:#fec"><button id="ok">OK</button></div>`,
	});
	await expect.poll(() => heightOf(guest)).toBe(160 + 12);
	await guest.page.locator("#ok").click();
	await guest.findsThePageWhole();
});

test("on a page within a shadow root the launcher stays at its place", async ({
	guest,
}) => {
	await guest.comesTo({});
	await expect(guest.launcher).toBeVisible();
	await guest.page.evaluate(() => {
		const app = document.createElement("shop-app");
		const content = document.createElement("main");
		// The page's policy allows no style attribute.
		content.style.cssText = "position:absolute;inset:0;height:3000px";
		app.attachShadow({ mode: "open" }).append(content);
		document.body.append(app);
		// The dialog's point, and six of the launcher: then the corner was looked at since.
		let points = 0;
		const elementsFromPoint = document.elementsFromPoint.bind(document);
		document.elementsFromPoint = (x, y) => {
			points += 1;
			document.documentElement.dataset.looked = `${points >= 7}`;
			return elementsFromPoint(x, y);
		};
	});
	await expect(guest.page.locator("html")).toHaveAttribute(
		"data-looked",
		"true",
	);
	expect(await heightOf(guest)).toBe(20);
	await guest.rings();
});

test("a buy bar that sticks, fixed or sticky, stays free", async ({
	guest,
}) => {
	await guest.page.setViewportSize({ width: 360, height: 740 });
	await guest.comesTo({
		body: `<div style="position:sticky;bottom:0;height:72px;background:#ddd"><button id="bar">Buy now</button></div>`,
	});
	await expect.poll(() => heightOf(guest)).toBe(72 + 12);
	await guest.page.locator("#bar").click();
	await adds(guest, "fixed", BANNER.replace("90px", "120px"));
	await expect.poll(() => heightOf(guest)).toBe(120 + 12);
	await guest.findsThePageWhole();
});

test("other people's bubbles, also in a shadow root, stay where they are", async ({
	guest,
}) => {
	await guest.comesTo({ body: `<div id="bubble" style="${BUBBLE}"></div>` });
	await expect.poll(() => heightOf(guest)).toBe(80 + 12);
	await guest.page.evaluate((style) => {
		document.getElementById("bubble")?.remove();
		const other = document.createElement("other-chat");
		const root = other.attachShadow({ mode: "open" });
		const bubble = document.createElement("div");
		bubble.style.cssText = style.replace(
			"64px;height:64px",
			"40px;height:100px",
		);
		root.append(bubble);
		document.body.append(other);
	}, BUBBLE);
	await expect.poll(() => heightOf(guest)).toBe(116 + 12);
	await guest.page.evaluate(() =>
		document.querySelector("other-chat")?.remove(),
	);
	await expect.poll(() => heightOf(guest)).toBe(20);
	await guest.page.evaluate((style) => {
		const other = document.createElement("closed-chat");
		const bubble = document.createElement("div");
		bubble.style.cssText = style;
		other.attachShadow({ mode: "closed" }).append(bubble);
		document.body.prepend(other);
	}, BUBBLE);
	await expect.poll(() => heightOf(guest)).toBeGreaterThanOrEqual(80);
	await guest.findsThePageWhole();
});

test("a cart drawer or a dialog hides the launcher for as long as it is there", async ({
	guest,
}) => {
	await guest.comesTo({ body: "<dialog id='modal'>Size guide</dialog>" });
	await expect(guest.launcher).toBeVisible();
	await adds(
		guest,
		"drawer",
		"position:fixed;z-index:50;inset:0 0 0 auto;width:400px;background:#fff",
		"aria-modal",
	);
	await expect(guest.launcher).toBeHidden();
	await removes(guest, "drawer");
	await expect(guest.launcher).toBeVisible();
	await adds(
		guest,
		"shade",
		"position:fixed;z-index:9;inset:0;background:#0008",
	);
	await expect(guest.launcher).toBeHidden();
	await removes(guest, "shade");
	await expect(guest.launcher).toBeVisible();
	await guest.page.evaluate("document.getElementById('modal').showModal()");
	await expect(guest.launcher).toBeHidden();
	await guest.page.evaluate("document.getElementById('modal').close()");
	await expect(guest.launcher).toBeVisible();
	await guest.findsThePageWhole();
});

test("an app that is one fixed shell, and a picture fixed behind everything, are the page", async ({
	guest,
}) => {
	await guest.comesTo({
		head: `<style>#shell{position:fixed;inset:0;overflow:auto;pointer-events:auto}#behind{position:fixed;inset:0;z-index:-1}aside{position:sticky;top:0;height:100vh;float:right;width:300px}</style>`,
		body: `<div id="behind"></div><aside>Filters</aside>`,
	});
	await looksAgain(guest);
	await guest.findsThePageWhole();
	await adds(guest, "shell", "");
	await looksAgain(guest);
});

test("the cross hides the launcher until the next page", async ({ guest }) => {
	await guest.comesTo({});
	await guest.launcher.hover();
	const cross = guest.page.getByRole("button", {
		name: "Hide on this page",
	});
	await cross.click();
	await expect(guest.launcher).toBeHidden();
	await guest.findsThePageWhole();
	await guest.page.reload();
	await expect(guest.launcher).toBeVisible();
	await guest.launcher.focus();
	await guest.page.keyboard.press("Tab");
	await expect(cross).toBeFocused();
	await guest.page.keyboard.press("Enter");
	await expect(guest.launcher).toBeHidden();
});
