import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { root } from "../../scripts/run.js";
import { expect, test } from "../hosts/cast.ts";
import type { Guest } from "../hosts/guest.ts";

/* React 18.2 renders the whole document on the server, and takes it over late: when the launcher is there. */

const load = createRequire(import.meta.url);
const React = load("react");
const { renderToString } = load("react-dom/server");

/** Both sides make the same document of it, so it names nothing outside itself. */
function shopPage(
	{ createElement, useEffect, useState }: typeof React,
	tag: Record<string, string>,
) {
	function Lamps() {
		const [bought, buy] = useState(0);
		useEffect(() => {
			Object.assign(window, { bought });
		}, [bought]);
		return createElement(
			"button",
			{ id: "buy", onClick: () => buy(bought + 1) },
			`Bought: ${bought}`,
		);
	}
	return createElement(
		"html",
		{ lang: "en" },
		createElement(
			"head",
			null,
			createElement("title", null, "A shop"),
			createElement("link", { rel: "icon", href: "data:," }),
		),
		createElement(
			"body",
			null,
			createElement("h1", null, "Lamps"),
			createElement(Lamps),
			createElement("div", { id: "here" }),
			createElement("p", { style: { height: 2_000 } }, "Many lamps"),
			createElement("script", tag),
		),
	);
}

async function comesToRendered(
	guest: Guest,
	more: Record<string, string> = {},
) {
	const { host } = guest;
	const tag = {
		src: `${host.relay}/shopbell.js`,
		"data-site": host.site,
		...more,
	};
	const whole = `<!doctype html>${renderToString(shopPage(React, tag))}`;
	await guest.comesTo({ whole });
	return tag;
}

/** What React had to say of it; empty where the page was taken over as it stood. */
async function isTakenOver(
	page: Page,
	tag: Record<string, string>,
	how: "hydrateRoot" | "hydrate",
): Promise<string[]> {
	for (const file of ["react", "react-dom"]) {
		const umd = `node_modules/${file}/umd/${file}.production.min.js`;
		await page.evaluate(await readFile(join(root, umd), "utf8"));
	}
	return page.evaluate(
		async ([shopPage, tag, how]) => {
			const { React, ReactDOM } = window as never as Record<
				"React" | "ReactDOM",
				ReturnType<typeof load>
			>;
			const heading = document.querySelector("h1");
			const said: string[] = [];
			const tree = new Function(`return ${shopPage}`)()(React, tag);
			if (how === "hydrate") ReactDOM.hydrate(tree, document);
			else
				ReactDOM.hydrateRoot(document, tree, {
					onRecoverableError: (error: Error) => said.push(error.message),
				});
			while (!("bought" in window)) await new Promise(requestAnimationFrame);
			if (heading !== document.querySelector("h1")) said.push("another page");
			return said;
		},
		[String(shopPage), tag, how] as const,
	);
}

for (const how of ["hydrateRoot", "hydrate"] as const)
	test(`a page whose whole document React 18.2 takes over (${how}) stays, and the launcher with it`, async ({
		guest,
	}) => {
		const tag = await comesToRendered(guest);
		await expect(guest.launcher).toBeVisible();
		expect(await isTakenOver(guest.page, tag, how)).toEqual([]);
		await guest.findsThePageWhole();
		await expect(guest.page.locator("#buy")).toHaveText("Bought: 1");
		await guest.chats("Is it blue?");
		expect(guest.thrown).toEqual([]);
	});

test("it stays also with the chat open before, and keeps what is being written", async ({
	guest,
}) => {
	const tag = await comesToRendered(guest);
	await guest.chats("Is it blue?");
	await guest.composer.fill("And is it");
	expect(await isTakenOver(guest.page, tag, "hydrateRoot")).toEqual([]);
	await expect(guest.composer).toHaveValue("And is it");
	await guest.asks("And is it large?");
	expect(guest.thrown).toEqual([]);
});

test("it stays with a chat within an element that React has rendered", async ({
	guest,
}) => {
	const tag = await comesToRendered(guest, { "data-inline": "#here" });
	await expect(guest.composer).toBeVisible();
	expect(await isTakenOver(guest.page, tag, "hydrateRoot")).toEqual([]);
	await guest.asks("In line?");
	await guest.isTold("Sent");
	expect(guest.thrown).toEqual([]);
});
