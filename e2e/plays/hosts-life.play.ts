import type { Request } from "@playwright/test";
import { expect, test } from "../hosts/cast.ts";
import { untilIdle } from "../world/until-idle.ts";

const CART = JSON.stringify({ items: [], total: 9, currency: "EUR" });

test("the plain tag costs two requests and few bytes; opening costs six requests", async ({
	guest,
	host,
}) => {
	const { page } = guest;
	const requests: Request[] = [];
	page.on("request", (request) => {
		if (request.url().startsWith(host.relay)) requests.push(request);
	});
	await guest.comesTo({ attributes: `data-cart='${CART}'` });
	await expect(guest.launcher).toBeVisible();
	// Calls that nobody sees before the chat is opened load nothing.
	await page.evaluate(() =>
		window.Shopbell?.push(
			["identify", () => "jwt"],
			["track", "page", { title: "Lamps" }],
			(api) => api.on("unread", () => {}),
		),
	);
	await untilIdle(page);
	expect(guest.asked).toEqual(["/shopbell.js", `/settings/${host.site}`]);
	const bytes = await Promise.all(
		requests.map(async (request) => (await request.sizes()).responseBodySize),
	);
	expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(4_500);
	await guest.rings();
	expect(requests.length).toBeLessThanOrEqual(6);
	await guest.hides();
	await guest.findsThePageWhole();
	expect(guest.lines).toEqual([]);
});

test("wrong calls throw nothing: each kind is told once, and as an event", async ({
	guest,
}) => {
	await guest.comesTo({
		tag: `<script nonce="bm9uY2U">
errors = []; calls = 0
Shopbell = [
	(api) => api.on("error", ({ message }) => errors.push(message)),
	["explode"], ["explode"], ["constructor"], ["__proto__"], null, 7, "open", {}, [],
	["track", "cart", { total: "much" }], ["track", "cart", null], ["track", "wishlist", {}],
	["on", "opened", () => {}], ["on", "open"], ["get", "token"],
	["set", { theme: "sepia" }], ["set"], ["consent", "yes"], ["identify", 7], ["open", { draft: 7 }],
	() => { throw new Error("of the shop's own") },
	() => calls++,
]</script>${guest.host.tag()}`,
	});
	await expect(guest.launcher).toBeVisible();
	await expect.poll(() => guest.page.evaluate("errors.length")).toBe(9);
	expect(await guest.page.evaluate("calls")).toBe(1);
	expect(guest.thrown).toEqual([]);
	await guest.findsThePageWhole(20);
	// 9 kinds, and a line for each call that is none at all.
	expect(new Set(guest.ours).size).toBeGreaterThanOrEqual(9);
	expect(
		guest.ours.filter((line) => line.includes("the calls are")),
	).toHaveLength(1);
});

test("events tell the page what happens, and never a text", async ({
	guest,
}) => {
	await guest.comesTo({
		tag: `<script nonce="bm9uY2U">
seen = []
Shopbell = [(api) => {
	for (const name of ["ready", "open", "close", "message", "availability", "rated"])
		api.on(name, (detail) => seen.push([name, detail]))
	api.once("open", () => seen.push("once"))
	const gone = () => seen.push("gone")
	api.on("open", gone); api.off("open", gone)
}]</script>${guest.host.tag()}`,
	});
	await expect(guest.launcher).toBeVisible();
	await guest.chats("Secret 4711");
	await guest.hides();
	await guest.rings();
	const told = () => guest.page.evaluate<unknown[]>("seen");
	const namesIn = (seen: unknown[]) =>
		seen.map((one) => (Array.isArray(one) ? one[0] : one));
	const openings = async () =>
		namesIn(await told()).filter((name) => name === "open");
	await expect.poll(openings).toHaveLength(2);
	await expect.poll(told).toContainEqual(["message", { from: "visitor" }]);
	await expect
		.poll(async () => namesIn(await told()))
		.toContain("availability");
	const seen = await told();
	const names = namesIn(seen);
	expect(names.filter((name) => name === "once")).toHaveLength(1);
	expect(names).not.toContain("gone");
	expect(names.slice(0, 3)).toEqual(["ready", "open", "once"]);
	expect(JSON.stringify(seen)).not.toContain("4711");
	expect(
		await guest.page.evaluate(
			() =>
				new Promise((done) => {
					window.Shopbell?.on?.("ready", () => done("late"));
				}),
		),
	).toBe("late");
	expect(await guest.page.evaluate(() => window.Shopbell?.get?.("open"))).toBe(
		true,
	);
});

test("the script twice is one launcher, and another site's tag changes nothing", async ({
	guest,
	host,
}) => {
	await guest.comesTo({
		// In this order: of async ones whichever comes first would count.
		tag: `${host.tag()}${host.tag(`data-cart='${CART}'`)}${host.tag().replace(host.site, "abcdefghijklmnopqrstuv")}`.replaceAll(
			" async ",
			" defer ",
		),
	});
	await guest.chats("Once?");
	await expect(guest.launcher).toHaveCount(1);
	expect(
		guest.asked.filter((path) => path.startsWith("/settings")),
	).toHaveLength(1);
	await guest.hides();
	await guest.findsThePageWhole(1);
});

test("shopbell.js?site=… inserted by a tag manager works without attributes", async ({
	guest,
	host,
}) => {
	await guest.comesTo({
		tag: `<script nonce="bm9uY2U">const s=document.createElement("script");s.src="${host.relay}/shopbell.js?site=${host.site}";document.head.append(s)</script>`,
	});
	await guest.chats("By a manager?");
	await guest.hides();
	await guest.findsThePageWhole();
});

test("an address for ever with integrity works, and is kept by the browser", async ({
	guest,
	host,
}) => {
	const today = await (await fetch(`${host.relay}/embed.json`)).json();
	const { script, integrity } = today as { script: string; integrity: string };
	const { headers } = await fetch(host.relay + script);
	expect(headers.get("Cache-Control")).toContain("immutable");
	expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
	const tag = (integrity: string) =>
		`<script async src="${host.relay}${script}" integrity="${integrity}" crossorigin="anonymous" data-site="${host.site}"></script>`;
	await guest.comesTo({ tag: tag(integrity) });
	await guest.chats("Is it whole?");
	await guest.hides();
	await guest.findsThePageWhole();
	await guest.comesTo({ tag: tag(`sha384-${"A".repeat(64)}`) });
	// The page had loaded when the script had been refused.
	await untilIdle(guest.page);
	await expect(guest.launcher).toHaveCount(0);
	await guest.findsThePageWhole();
});

test("a hundred times destroyed and started again, the page holds what it held", async ({
	guest,
	context,
}) => {
	test.slow();
	const { page, host } = guest;
	const devtools = await context.newCDPSession(page);
	await devtools.send("Performance.enable");
	await guest.comesTo({});
	const round = (times: number) =>
		page.evaluate(
			async ([src, site, times]) => {
				const once = () =>
					new Promise<void>((done) => {
						window.Shopbell?.destroy?.();
						const script = document.createElement("script");
						script.src = src as string;
						script.dataset.site = site as string;
						script.onload = () => {
							script.remove();
							window.Shopbell?.once?.("open", () => done());
							window.Shopbell?.open?.();
						};
						document.head.append(script);
					});
				for (let n = 0; n < (times as number); n++) await once();
				window.Shopbell?.destroy?.();
			},
			[`${host.relay}/shopbell.js`, host.site, times] as const,
		);
	const held = async () => {
		for (let n = 0; n < 3; n++)
			await devtools.send("HeapProfiler.collectGarbage");
		const { metrics } = await devtools.send("Performance.getMetrics");
		return Object.fromEntries(
			metrics
				.filter(({ name }) =>
					/^(Nodes|JSEventListeners|Documents|Frames)$/.test(name),
				)
				.map(({ name, value }) => [name, value]),
		);
	};
	await round(3);
	const before = await held();
	await round(100);
	await expect
		.poll(async () => {
			const after = await held();
			return Object.entries(before).filter(
				([name, value]) => (after[name] ?? 0) > value * 1.05,
			);
		})
		.toEqual([]);
	await expect(guest.launcher).toHaveCount(0);
	await guest.findsThePageWhole();
});

test("an address that the page changes by itself is noticed, and history is not patched", async ({
	guest,
}) => {
	await guest.comesTo({});
	await guest.chats("Where am I?");
	const pushState = () =>
		guest.page.evaluate(() => history.pushState.toString());
	expect(await pushState()).toContain("[native code]");
	const told = guest.page.waitForEvent("request", (request) =>
		request.url().endsWith("/blue-lamp"),
	);
	// What the script says to the frame cannot be read here; but with each look it asks for the title.
	await guest.page.evaluate(() => {
		const title = Object.getOwnPropertyDescriptor(Document.prototype, "title");
		Object.defineProperty(document, "title", {
			get() {
				void fetch(location.pathname).catch(() => {});
				return title?.get?.call(document);
			},
		});
		history.pushState({}, "", "/blue-lamp");
	});
	await told;
	expect(guest.thrown).toEqual([]);
});
