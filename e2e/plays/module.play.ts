import { join } from "node:path";
import { build, type Plugin } from "vite";
import { root } from "../../scripts/run.js";
import { expect, test } from "../hosts/cast.ts";
import { type Host, NONCE } from "../hosts/host.ts";
import { moduleExamples } from "../package/module-examples.ts";

/* An app that has been built by Vite, with React 18.2 itself and the example of docs/module.md word for word. */

const MAIN = `
import { createElement, StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { ChatButton } from "./ChatButton.tsx";
function App() {
	const [isThere, put] = useState(true);
	window.put = put;
	return isThere && createElement(ChatButton, { locale: "en" });
}
createRoot(document.getElementById("app")).render(
	createElement(StrictMode, null, createElement(App)),
);
`;

declare global {
	interface Window {
		put(isThere: boolean): void;
	}
}

/** The script of the app, as a shop's own build makes it. */
async function builtApp({ relay, site }: Host): Promise<string> {
	const { react } = await moduleExamples();
	const files: Record<string, string> = {
		"main.js": MAIN,
		"ChatButton.tsx": react
			.replace("https://chat.example", relay)
			.replace("YOUR-SITE", site),
	};
	const written: Plugin = {
		name: "written",
		enforce: "pre",
		resolveId: (id) => {
			const name = id.replace(/^\.?\//, "");
			return name in files ? join(root, name) : null;
		},
		load: (id) => files[id.slice(root.length).replace(/^\//, "")] ?? null,
	};
	const bundled = await build({
		configFile: false,
		logLevel: "silent",
		root,
		plugins: [written],
		define: { "process.env.NODE_ENV": '"development"' },
		oxc: { jsx: { runtime: "automatic", importSource: "react" } },
		resolve: {
			alias: { "shopbell-widget": join(root, "dist/module/index.js") },
		},
		build: {
			write: false,
			modulePreload: false,
			rolldownOptions: { input: "main.js" },
		},
	});
	const [bundle] = [bundled].flat();
	const chunk = bundle && "output" in bundle ? bundle.output[0] : undefined;
	if (!chunk) throw new Error("Vite has built nothing");
	return chunk.code;
}

test("in an app of React that Vite has built, under a strict policy, the module starts one chat, and ends it", async ({
	guest,
	host,
}) => {
	const app = host.serves({
		headers: { "Content-Type": "text/javascript" },
		whole: await builtApp(host),
	});
	const policy = [
		"default-src 'none'",
		`script-src 'nonce-${NONCE}'`,
		`connect-src ${host.relay}`,
		`frame-src ${host.relay}`,
		`img-src data: ${host.relay}`,
		"style-src-attr 'unsafe-inline'",
		"require-trusted-types-for 'script'",
		"trusted-types 'none'",
	];
	await guest.comesTo({
		headers: { "Content-Security-Policy": policy.join("; ") },
		body: '<div id="app"></div>',
		tag: `<script type="module" nonce="${NONCE}" src="${app}"></script>`,
	});
	const { page } = guest;
	await expect(guest.launcher).toHaveCount(1);
	await page.getByRole("button", { name: "Chat", exact: true }).click();
	await guest.asks("Is this React?");
	await guest.isTold("Sent");
	await guest.hides();
	await guest.findsThePageWhole();

	await page.evaluate(() => window.put(false));
	await expect(guest.launcher).toHaveCount(0);
	await page.evaluate(() => window.put(true));
	await expect(guest.launcher).toHaveCount(1);
	await guest.rings();
	await expect(guest.bubble("Is this React?")).toBeVisible();
	expect(guest.lines).toEqual([]);
	// Two starts of the script, and one file of the browser's cache.
	const scripts = guest.asked.filter((path) => path === "/shopbell.js");
	expect(scripts.length).toBeLessThanOrEqual(2);
});
