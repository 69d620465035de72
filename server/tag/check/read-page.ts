import { Parser } from "htmlparser2";
import type { Held } from "../../../protocol/tag.ts";

/** What a page of a shop says of the chat. */
export interface ShopPage {
	tags: FoundTag[];
	/** Content policies that stand in the page itself. */
	policies: string[];
	themeColor: string | null;
	/** Whether a tag manager runs there. */
	manager: boolean;
}

/** One of our tags, or a script that makes one. */
export interface FoundTag {
	/** The whole address of the script. */
	src: URL;
	/** null: it names none. */
	site: string | null;
	/** Why browsers do not run it; null: they do. */
	held: Held | null;
	nonce: string | null;
	integrity: string | null;
	/** The text of the script that makes it; null: it stands there itself. */
	inline: string | null;
}

/** As the script looks for its own tag. */
const OURS = /\/shopbell[^/]*\.js$/;
/** What stands in a text without a break: addresses are looked for in each apart, so that no text takes long. */
const UNBROKEN = /[^\s"'`<>\\]+/g;
const OURS_IN_TEXT = /\/shopbell[^/]*\.js/;
const SITE_IN_TEXT =
	/(?:dataset\.site\s*=|data-site["']?\s*[=,])\s*["']([\w-]+)/;
const MANAGERS =
	/googletagmanager\.com|\/(gtm|utag)[^/]*\.js|_mtm|matomo(?:(?!matomo)[^/])*\/container_/;
/** Scripts of other types are data to a browser; consent tools make use of that. */
const RUNS = /^(|module|(text|application)\/(x-)?(java|ecma)script)\s*(;.*)?$/i;

/**
 * At each tag the parser goes through all elements that are open, the longest at an end: of a page that is made to take
 * long the rest is not read. This is about a second; a usual page takes a thousandth.
 */
const MOST_WORK = 2_000_000_000;
const END_WORK = 8;
const STEP_CHARS = 4_096;

type Attributes = Record<string, string>;

/** Reads a page as a browser does before any script has run. */
export function readPage(html: string, address: URL): ShopPage {
	const page: ShopPage = {
		tags: [],
		policies: [],
		themeColor: null,
		manager: false,
	};
	let base = address;
	/** How deep inside of what is not shown. */
	const depth = { template: 0, noscript: 0 };
	let script: { attributes: Attributes; text: string } | null = null;
	let deep = 0;

	const heldBy = (type: string | undefined): Held | null => {
		if (depth.template > 0) return "template";
		if (depth.noscript > 0) return "noscript";
		return RUNS.test(type?.trim() ?? "") ? null : "type";
	};

	function scriptEnds(attributes: Attributes, text: string): void {
		const held = heldBy(attributes.type);
		const nonce = attributes.nonce || null;
		const src = attributes.src && urlOf(attributes.src, base);
		if (MANAGERS.test(attributes.src ?? text)) page.manager = true;
		if (src) {
			if (!OURS.test(src.pathname)) return;
			page.tags.push({
				src,
				site: attributes["data-site"] || src.searchParams.get("site"),
				held,
				nonce,
				integrity: attributes.integrity || null,
				inline: null,
			});
			return;
		}
		const made = tagIn(text);
		if (made) page.tags.push({ ...made, held, nonce, inline: text });
	}

	const parser = new Parser({
		onopentag(name, attributes) {
			deep++;
			if (name === "template" || name === "noscript") depth[name]++;
			if (name === "script") script = { attributes, text: "" };
			if (name === "base" && attributes.href && base === address)
				base = urlOf(attributes.href, address) ?? address;
			if (name === "meta" && depth.template + depth.noscript === 0)
				readMeta(page, attributes);
		},
		ontext(text) {
			if (script) script.text += text;
		},
		onclosetag(name) {
			deep--;
			if (name === "template" || name === "noscript") depth[name]--;
			if (name !== "script" || !script) return;
			scriptEnds(script.attributes, script.text);
			script = null;
		},
		oncomment(text) {
			const made = tagIn(text);
			if (made)
				page.tags.push({ ...made, held: "comment", nonce: null, inline: null });
		},
	});
	let work = 0;
	for (let at = 0; at < html.length; at += STEP_CHARS) {
		const part = html.slice(at, at + STEP_CHARS);
		work += deep * (count(part, "<") + END_WORK * count(part, "</"));
		if (work > MOST_WORK) break;
		parser.write(part);
	}
	parser.end();
	return page;
}

function count(text: string, what: string): number {
	return text.split(what).length - 1;
}

function readMeta(page: ShopPage, attributes: Attributes): void {
	const { content = "" } = attributes;
	if (/^content-security-policy$/i.test(attributes["http-equiv"] ?? ""))
		page.policies.push(content);
	if (/^theme-color$/i.test(attributes.name ?? ""))
		page.themeColor ??= hexOf(content.trim());
}

/** A tag that stands in a text: of a script that makes it, or of a comment. */
function tagIn(
	text: string,
): Pick<FoundTag, "src" | "site" | "integrity"> | null {
	const found = addressIn(text);
	const src = found && urlOf(found);
	if (!src) return null;
	const [, named] = SITE_IN_TEXT.exec(text) ?? [];
	return {
		src,
		site: named ?? src.searchParams.get("site"),
		integrity: null,
	};
}

function addressIn(text: string): string | undefined {
	for (const [part] of text.matchAll(UNBROKEN)) {
		const from = part.search(/https?:\/\//);
		if (from < 0) continue;
		const address = part.slice(from);
		const host = address.indexOf("//") + 2;
		if (OURS_IN_TEXT.test(address.slice(host + 1))) return address;
	}
	return undefined;
}

function urlOf(text: string, base?: URL): URL | null {
	try {
		const url = new URL(text, base);
		return /^https?:$/.test(url.protocol) ? url : null;
	} catch {
		return null;
	}
}

function hexOf(colour: string): string | null {
	if (/^#[\da-f]{6}$/i.test(colour)) return colour.toLowerCase();
	const [, ...short] = /^#([\da-f])([\da-f])([\da-f])$/i.exec(colour) ?? [];
	if (short.length < 3) return null;
	return `#${short.map((digit) => digit + digit).join("")}`.toLowerCase();
}
