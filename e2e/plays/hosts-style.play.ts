import { expect, test } from "../hosts/cast.ts";

test("a theme that unsets and covers everything changes nothing of ours", async ({
	guest,
}) => {
	await guest.comesTo({
		head: `<style>
* { all: unset !important; color: red !important; font: 40px serif !important }
*::before, *::after { content: "x" !important }
html, body, h1, p, button, div { display: block !important }
iframe, button { display: none !important; visibility: hidden !important; opacity: 0 !important }
#buy { display: block !important; visibility: visible !important; opacity: 1 !important }
</style>`,
	});
	await expect(guest.launcher).toBeVisible();
	const { width, height } = await guest.launcherBox();
	expect([width, height]).toEqual([56, 56]);
	await guest.chats("All unset?");
	await guest.hides();
});

test("whoever shouts the highest z-index, the open chat can be used", async ({
	guest,
}) => {
	await guest.comesTo({
		body: `<div style="position:fixed;z-index:2147483647;right:0;bottom:200px;width:500px;height:120px;background:#c00"></div>
<div style="position:fixed;z-index:2147483647;left:0;top:0;width:100px;height:40px;background:#c00"></div>`,
	});
	await guest.chats("Who is on top?");
	await guest.hides();
	await guest.findsThePageWhole();
});

test("body zoom, transform and filter leave the launcher in its corner", async ({
	guest,
}) => {
	await guest.comesTo({
		head: "<style>body{zoom:1.5;transform:translateX(40px) scale(.9);filter:grayscale(1);overflow-x:clip}</style>",
	});
	const { x, y, width } = await guest.launcherBox();
	const view = guest.page.viewportSize() ?? { width: 0, height: 0 };
	expect(width).toBe(56);
	expect(y + 56).toBe(view.height - 20);
	const edge = await guest.page.evaluate(
		() => document.documentElement.clientWidth,
	);
	expect(x + 56).toBe(edge - 20);
	await guest.chats("Zoomed?");
});

test("in a right-to-left page it stands at the left, and its panel too", async ({
	guest,
}) => {
	await guest.comesTo({
		head: "<script nonce='bm9uY2U'>document.documentElement.dir='rtl'</script>",
	});
	const { x } = await guest.launcherBox();
	expect(Math.round(x)).toBeLessThanOrEqual(20 + 15);
	await guest.chats("على اليسار؟");
	const panel = await guest.page.locator("iframe").boundingBox();
	expect(panel && panel.x >= 0 && panel.x < 50).toBe(true);
	await guest.hides();
	await guest.findsThePageWhole();
});

test("data-position and data-offset, and set() later, choose the place", async ({
	guest,
}) => {
	await guest.comesTo({
		attributes: 'data-position="start" data-offset="40 90"',
	});
	const place = async () => {
		const { x, y } = await guest.launcherBox();
		return [x, (guest.page.viewportSize()?.height ?? 0) - y - 56];
	};
	expect(await place()).toEqual([40, 90]);
	await guest.findsThePageWhole();
	await guest.page.evaluate(() =>
		window.Shopbell?.set?.({
			offset: [10, 30],
			accent: "#ffee00",
			theme: "dark",
		}),
	);
	await expect.poll(place).toEqual([10, 30]);
	await expect
		.poll(() =>
			guest.launcher.evaluate((button) => {
				const { backgroundColor, color } = getComputedStyle(button);
				return [backgroundColor, color];
			}),
		)
		.toEqual(["rgb(255, 238, 0)", "rgb(0, 0, 0)"]);
	// The page itself has moved the launcher, which counts as a shift.
	expect(guest.thrown).toEqual([]);
	expect(guest.ours).toEqual([]);
});

test("however high the launcher stands, the whole panel is in the window", async ({
	guest,
}) => {
	await guest.comesTo({ attributes: 'data-offset="24 96"' });
	await guest.rings();
	await expect(guest.composer).toBeVisible();
	const panel = guest.page.locator("iframe");
	for (const [width, height] of [
		[1280, 720],
		[1366, 650],
		[1024, 570],
	] as const) {
		await guest.page.setViewportSize({ width, height });
		for (const bottom of [20, 96, 200, 900]) {
			await guest.page.evaluate(
				(bottom) => window.Shopbell?.set?.({ offset: [24, bottom] }),
				bottom,
			);
			const fits = async () => {
				const box = await panel.boundingBox();
				if (!box) return "no panel";
				const isWhole = box.y >= 0 && box.y + box.height <= height;
				return isWhole && box.height >= 280 ? "whole" : JSON.stringify(box);
			};
			await expect.poll(fits, `${bottom} of ${height}`).toBe("whole");
		}
	}
});

test("a theme that swaps the body keeps the chat, also an open one", async ({
	guest,
}) => {
	await guest.comesTo({});
	await guest.chats("Before the swap");
	await guest.page.evaluate(() => {
		const body = document.createElement("body");
		body.innerHTML = "<h1>Another page</h1><button id='buy'>Buy</button>";
		document.body.replaceWith(body);
		history.pushState({}, "", "/next");
	});
	await guest.asks("After the swap");
	await expect
		.poll(() => guest.thread())
		.toEqual(["Before the swap", "After the swap"]);
	expect(guest.thrown).toEqual([]);
	expect(guest.ours).toEqual([]);
});

test("within the page the chat stands in the shop's element, without a launcher", async ({
	guest,
}) => {
	await guest.comesTo({
		head: "<style>#here{height:500px}</style>",
		body: "<div id='here'></div>",
		attributes: 'data-inline="#here"',
	});
	await guest.asks("In line?");
	await guest.isTold("Sent");
	await expect(guest.launcher).toBeHidden();
	// It is always open there.
	await expect(guest.chat.getByRole("button", { name: "More" })).toBeVisible();
	await expect(
		guest.chat.getByRole("button", { name: "Hide chat" }),
	).toBeHidden();
	const frame = await guest.page.locator("iframe").boundingBox();
	expect(frame?.height).toBe(500);
	await guest.findsThePageWhole();
});

test('with data-launcher="none" the shop opens the chat by a button of its own', async ({
	guest,
}) => {
	await guest.comesTo({
		attributes: 'data-launcher="none"',
		body: "<button id='ask'>Ask us</button><script nonce='bm9uY2U'>ask.onclick=()=>{(window.Shopbell??=[]).push(['open',{draft:'Is it blue?'}])}</script>",
	});
	await guest.page.locator("shopbell-launcher").waitFor({ state: "attached" });
	await expect(guest.launcher).toBeHidden();
	await guest.page.locator("#ask").click();
	await expect(guest.composer).toBeFocused();
	await expect(guest.composer).toHaveValue("Is it blue?");
	await guest.hides();
	await expect(guest.launcher).toBeHidden();
	await guest.findsThePageWhole();
});
