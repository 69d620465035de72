import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join, normalize } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../../scripts/run.js";
import { runMain } from "../faults/run-main.ts";
import { freePort } from "../world/free-port.ts";
import { type Installed, installPackage } from "./install-package.ts";

/** What npm loads when somebody tries it, beside the packages that it names: 7.7 MB in December 2026. */
const MOST_BYTES = 8_100_000;

let installed: Installed;
beforeAll(async () => {
	installed = await installPackage();
}, 300_000);
afterAll(() => installed.remove());

/** The command as one types it in a folder. */
const shopbell = (folder: string, args: string[], env = {}) =>
	runMain(installed.command, args, env, folder);

test("CL8 the package holds what runs, and no test, no source map and no path of this machine", async () => {
	const { files, bytes, folder } = installed;
	expect(bytes).toBeLessThan(MOST_BYTES);
	expect(files).toEqual(
		expect.arrayContaining([
			"LICENSE",
			"README.md",
			"docs/run-it.md",
			"docs/settings.md",
			"package.json",
			"dist/server/main.js",
			"dist/server/relay.cjs",
			"dist/server/end-with-parent.js",
			"dist/demo/main.js",
			"dist/try/index.html",
			"dist/widget/shopbell.js",
			"dist/console/index.html",
		]),
	);
	expect(
		files.filter((file) => /\.test\.|\.map$|(?<!\.d)\.tsx?$/.test(file)),
	).toEqual([]);
	for (const file of files.filter((each) => /\.(c?js|html|json)$/.test(each))) {
		const text = await readFile(join(folder, file), "utf8");
		expect(text.includes(root), file).toBe(false);
	}
	expect(await readFile(join(folder, "dist/server/main.js"), "utf8")).toMatch(
		/^#!\/usr\/bin\/env node\n/,
	);
});

/** What says how Shopbell is made stands in the repository alone, and so does the README's tour of it. */
const OF_THE_SOURCES = /\.tsx?$|^protocol\//;

test("CL8 what a packed page or the program refers to is in the package", async () => {
	const { files, folder } = installed;
	const pages = files.filter((file) => /^(docs|recipes)\/.*\.md$/.test(file));
	expect(pages.length).toBeGreaterThan(15);
	const missing: string[] = [];
	for (const page of pages) {
		const text = await readFile(join(folder, page), "utf8");
		// An example is no link of the page.
		const prose = text.replace(/^```.*?^```/gms, "");
		for (const [, link = ""] of prose.matchAll(
			/\]\((?![a-z]+:|#)([^)#\s]+)/g,
		)) {
			const to = normalize(join(dirname(page), link));
			if (!files.includes(to) && !OF_THE_SOURCES.test(to))
				missing.push(`${page}: ${to}`);
		}
	}
	const program = await readFile(join(folder, "dist/server/relay.cjs"), "utf8");
	const texts = program.replace(/^\s*(\*|\/\*|\/\/).*$/gm, "");
	const named =
		texts.match(/(?<![/\w])(docs\/[\w/-]+\.md|recipes\/\w+\.conf)/g) ?? [];
	expect(named).toEqual(
		expect.arrayContaining(["docs/doctor.md", "recipes/nginx.conf"]),
	);
	for (const page of new Set(named))
		if (!files.includes(page)) missing.push(`relay.cjs: ${page}`);
	expect(missing).toEqual([]);
});

test("CL8 CL2 CL5 CL6 CL7 the installed program begins a shop in the folder where one starts, and its commands find it there", async () => {
	const shop = await installed.empty("shop");
	const { version } = JSON.parse(
		await readFile(join(root, "package.json"), "utf8"),
	);
	const PORT = String(await freePort());
	const data = join(shop, "shopbell-data");
	const said = async (...args: string[]) =>
		(await shopbell(shop, args, { PORT }).ended).said;

	// As a shell runs it: by its first line and its rights.
	const { stdout } = await promisify(execFile)(installed.command, ["version"]);
	expect(stdout).toMatch(`shopbell ${version}, database `);
	const early = shopbell(shop, ["sign-in-link", "ada@shop.example"]);
	expect(await early.ended).toEqual({
		code: 1,
		said: `There is no database of Shopbell in ${data}. No folder is named, and ./data holds no database, so it is ./shopbell-data. Name the folder of your shop with --data or SHOPBELL_DATA, or begin a shop: shopbell serve\n`,
	});
	expect(existsSync(data)).toBe(false);

	const relay = shopbell(shop, ["serve"], { PORT });
	const begun = await relay.says("/console/first-run#");
	expect(begun).toContain(`New shop: ${data}\n`);
	const link = new URL(/http\S+first-run#\S+/.exec(begun)?.[0] ?? "");
	expect((await fetch(link)).headers.get("content-type")).toContain("html");
	expect((await beginsWith(link)).status).toBe(200);
	expect(await said("healthcheck")).toBe("ready\n");
	expect(await said("sign-in-link", "ada@shop.example")).toMatch(
		/^Sign-in link for Ada .+\nhttp:\S+\/console\/sign-in#\S+\n$/,
	);
	expect(await said("owner-link")).toMatch(/^Sign-in link for Ada/);
	relay.stop();
	expect((await relay.ended).code).toBe(0);
});

/** As the page of the first run does. */
function beginsWith(link: URL) {
	return fetch(new URL("/console/first-run", link), {
		method: "POST",
		headers: { Origin: link.origin, "Content-Type": "application/json" },
		body: JSON.stringify({
			token: link.hash.slice(1),
			name: "Ada",
			email: "ada@shop.example",
			site: { name: "Shop", origin: "https://shop.example" },
		}),
	});
}

test("CL8 CL3 the installed demo says where to go, and ends by Ctrl-C with all that it started", async () => {
	const folder = await installed.empty("demo");
	const [PORT, SHOP_PORT] = [await freePort(), await freePort()].map(String);
	const run = shopbell(folder, ["start"], { PORT, SHOP_PORT });
	const said = await run.says("Stop: Ctrl-C");
	for (const address of [
		`Try      http://localhost:${PORT}/try`,
		`Shop     http://localhost:${SHOP_PORT}`,
		`Console  http://localhost:${PORT}/console`,
		"Data and logs: shopbell-data ",
	])
		expect(said).toContain(address);
	expect((await fetch(`http://localhost:${PORT}/try`)).status).toBe(200);
	run.stop("SIGINT");
	const { code, said: all } = await run.ended;
	expect(all).toContain("Stopped. Everything is kept");
	expect(code).toBe(0);
	await expect(fetch(`http://localhost:${SHOP_PORT}/`)).rejects.toThrow();
});
