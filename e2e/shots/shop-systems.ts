import { join } from "node:path";
import type { Page } from "@playwright/test";
import { FOLDER, settled } from "./shoot.ts";

/** A screen as the systems of shops have it, drawn by us: names of places as they stand there, nothing else of theirs. */
interface LookAlike {
	file: string;
	head: string;
	menu: readonly string[];
	/** Which of the menu is open. */
	at: string;
	title: string;
	/** The code around the tag, or fields with what is chosen. */
	body: string;
	button: string;
}

const TAG =
	'<mark>&lt;script async src="https://chat.example/shopbell.js" data-site="YOUR-SITE"&gt;&lt;/script&gt;</mark>';
const field = (name: string, chosen: string) =>
	`<p><b>${name}</b><span class="field">${chosen}</span></p>`;

const SCREENS: readonly LookAlike[] = [
	{
		file: "shop-shopify",
		head: "Edit code",
		menu: [
			"layout",
			"· password.liquid",
			"· theme.liquid",
			"templates",
			"sections",
		],
		at: "· theme.liquid",
		title: "layout/theme.liquid",
		body: `<pre>    &lt;main&gt;{{ content_for_layout }}&lt;/main&gt;
    {% sections 'footer-group' %}
    ${TAG}
  &lt;/body&gt;
&lt;/html&gt;</pre>`,
		button: "Save",
	},
	{
		file: "shop-woocommerce",
		head: "WordPress",
		menu: [
			"Posts",
			"Pages",
			"WooCommerce",
			"Code Snippets",
			"· Header & Footer",
		],
		at: "· Header & Footer",
		title: "Header & Footer",
		body: `<p><b>Header</b></p><pre class="small"> </pre><p><b>Footer</b></p><pre>${TAG}</pre>`,
		button: "Save Changes",
	},
	{
		file: "shop-wix",
		head: "Settings",
		menu: ["Domains", "Language", "Payments", "Custom Code"],
		at: "Custom Code",
		title: "Add Custom Code",
		body: `<pre>${TAG}</pre>${field("Add Code to Pages", "All pages · Load code on each new page")}${field("Place Code in", "Body - end")}`,
		button: "Apply",
	},
	{
		file: "shop-tag-manager",
		head: "Tag manager",
		menu: ["Overview", "Tags", "Triggers", "Variables"],
		at: "Tags",
		title: "Shopbell",
		body: `${field("Tag type", "Custom HTML")}<pre><mark>&lt;script async src="https://chat.example/shopbell.js?site=YOUR-SITE"&gt;&lt;/script&gt;</mark></pre>${field("Triggering", "All Pages")}`,
		button: "Save",
	},
];

const STYLE = `
*{box-sizing:border-box}
body{margin:0;font:14px/20px system-ui,sans-serif;color:#22201c;background:#f4f2ee}
header{background:#3b3832;color:#fff;padding:8px 16px}
main{display:grid;grid-template-columns:150px 1fr;min-height:264px}
nav{padding:12px 0;background:#e9e6df}
nav div{padding:4px 16px}
nav .at{background:#fff;font-weight:600}
section{padding:12px 20px}
h1{font-size:16px;margin:0 0 8px;display:flex;justify-content:space-between}
button{font:inherit;background:#3b3832;color:#fff;border:0;border-radius:6px;padding:4px 14px}
pre{margin:0 0 8px;background:#fff;border:1px solid #d8d4cb;border-radius:6px;padding:8px;font:12px/18px monospace;white-space:pre-wrap}
.small{height:34px}
mark{background:#ffe08a}
p{margin:0 0 8px;display:flex;gap:12px}
.field{background:#fff;border:1px solid #d8d4cb;border-radius:6px;padding:0 10px}
`;

/** Where the tag goes in the systems that shops use, for docs/shop-systems.md. */
export async function shopSystemsStory(page: Page): Promise<void> {
	await page.setViewportSize({ width: 640, height: 300 });
	for (const screen of SCREENS) {
		await page.setContent(drawn(screen));
		await settled(page);
		await page.screenshot({ path: join(FOLDER, `${screen.file}.png`) });
	}
}

function drawn({ head, menu, at, title, body, button }: LookAlike): string {
	const places = menu
		.map((one) => `<div${one === at ? ' class="at"' : ""}>${one}</div>`)
		.join("");
	return `<!doctype html><html lang="en"><title>${title}</title><style>${STYLE}</style>
<header>${head}</header><main><nav>${places}</nav>
<section><h1>${title} <button>${button}</button></h1>${body}</section></main></html>`;
}
