import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { TagFinding } from "../../../protocol/tag.ts";
import {
	type Answer,
	type Outbound,
	OutboundError,
} from "../../outbound/outbound.ts";
import { checkTag } from "./check-tag.ts";

const RELAY = "https://chat.example";
const SHOP = "https://shop.example";
const SITE = "s".repeat(22);
const TAG = `<script async src="${RELAY}/shopbell.js" data-site="${SITE}"></script>`;
const RIGHT = "sha384-right";

interface Served {
	status?: number;
	headers?: Record<string, string>;
	html?: string;
	isCut?: boolean;
}

/** A web of these pages; what is not there cannot be found. */
function web(pages: Record<string, Served>): Outbound {
	return {
		post: async () => 404,
		send: () => Promise.reject(new OutboundError("network")),
		stream: () => Promise.reject(new OutboundError("network")),
		async get(url): Promise<Answer> {
			const page = pages[url.href];
			if (!page) throw new OutboundError("network");
			const { status = 200, headers, html = "", isCut = false } = page;
			const all = { "content-type": "text/html; charset=utf-8", ...headers };
			return { status, headers: all, body: Buffer.from(html), isCut };
		},
	};
}

const wanted = {
	site: SITE,
	listed: [SHOP],
	relay: RELAY,
	scripts: {
		today: "aa",
		integrities: new Map([
			["aa", RIGHT],
			["bb", "sha384-older"],
		]),
	},
};

async function check(
	pages: Record<string, Served>,
	address = SHOP,
	over: Partial<typeof wanted> = {},
) {
	return checkTag(web(pages), address, { ...wanted, ...over });
}

async function found(served: Served, over: Partial<typeof wanted> = {}) {
	return (await check({ [`${SHOP}/`]: served }, SHOP, over)).findings;
}

const withPolicy = (policy: string, html = TAG) =>
	found({ html, headers: { "content-security-policy": policy } });

test("TG10 a page with the tag of this site, from a listed origin, is as it should be", async () => {
	const html = `<!doctype html><meta name=theme-color content="#1AF"><title>Lamp</title><p>Lamp${TAG}`;
	const page = {
		html,
		headers: { "content-security-policy-report-only": "script-src 'none'" },
	};
	expect(
		await check({ [`${SHOP}/lamp`]: page }, "shop.example/lamp#x"),
	).toEqual({
		address: `${SHOP}/lamp`,
		origin: SHOP,
		findings: [],
		themeColor: "#11aaff",
	});
});

const LATER = `<script>
addEventListener("load", function () {
  var s = document.createElement("script")
  s.src = "${RELAY}/shopbell.js"
  s.dataset.site = "${SITE}"
  document.head.appendChild(s)
})
</script>`;
const lib = (attributes: string) => `<script ${attributes}></script>`;

test.each([
	["that waits for the page", LATER],
	["of a tag manager", lib(`src="${RELAY}/shopbell.js?site=${SITE}"`)],
	[
		"relative to a base",
		`<base href="${RELAY}/">${lib(`src="shopbell.js" data-site=${SITE}`)}`,
	],
	[
		"without quotes",
		`<SCRIPT SRC=${RELAY}/shopbell.js DATA-SITE=${SITE}></SCRIPT>`,
	],
	["with entities", lib(`src="${RELAY}/shopbell.js?a=1&amp;site=${SITE}"`)],
	[
		"that is pinned",
		lib(
			`src="${RELAY}/v/aa/shopbell.js" integrity="${RIGHT}" crossorigin data-site="${SITE}"`,
		),
	],
	[
		"after one in a comment",
		`<!-- ${lib(`src="${RELAY}/shopbell.js" data-site="old"`)} -->${TAG}`,
	],
	[
		"after one of another shop",
		`${lib(`src="https://old.example/shopbell.js" data-site="x"`)}${TAG}`,
	],
	[
		"as a module",
		lib(`type=module src="${RELAY}/shopbell.js" data-site="${SITE}"`),
	],
	["in a page that never ends", `${"<div>".repeat(50_000)}${TAG}`],
])("TG10 finds a tag %s", async (_, html) => {
	expect(await found({ html })).toEqual([]);
});

const A_PAGE = 512 * 1024;
test.each([
	["addresses without an end", "http://"],
	["addresses of ours without an end", "http://a/shopbell"],
	["names of a tag manager", "matomo"],
])(
	"TG14 a script of nothing but %s is read in no time",
	async (_, part) => {
		const text = part.repeat(A_PAGE / part.length);
		expect(await found({ html: `<script>${text}</script>${TAG}` })).toEqual([]);
	},
	4_000,
);

test("TG14 a page of elements that never end, and of ends that end none, is read in no time", async () => {
	const html = "<b>".repeat(A_PAGE / 6) + "</i>".repeat(A_PAGE / 8);
	expect(await found({ html })).toMatchObject([{ kind: "no_tag" }]);
}, 6_000);

test("TG12 of a page with very many policies the first are said", async () => {
	const policies = ", script-src x".repeat(1_000).slice(2);
	expect((await withPolicy(policies)).length).toBeLessThanOrEqual(20);
	const metas = `<meta http-equiv=content-security-policy content="${policies}">`;
	expect((await found({ html: metas + TAG })).length).toBeLessThanOrEqual(20);
});

// One diagnosis a file, each with its hostile pages.
const HOSTILE: [string, string, TagFinding[]][] = [
	[
		"no-tag: nothing at all",
		"",
		[{ kind: "no_tag", manager: false, cut: false }],
	],
	[
		"no-tag: the words alone",
		`<p>&lt;script src="${RELAY}/shopbell.js"&gt;</p><a href="${RELAY}/shopbell.js">x</a><textarea>${TAG}</textarea><title>${TAG}</title>`,
		[{ kind: "no_tag", manager: false, cut: false }],
	],
	[
		"no-tag: a tag manager may add it",
		lib(`src="https://www.googletagmanager.com/gtm.js?id=GTM-1"`),
		[{ kind: "no_tag", manager: true, cut: false }],
	],
	[
		"held-tag: in a comment",
		`<!-- ${TAG} -->`,
		[{ kind: "held", by: "comment" }],
	],
	[
		"held-tag: in a template in a template",
		`<template><template></template>${TAG}</template>`,
		[{ kind: "held", by: "template" }],
	],
	[
		"held-tag: where no script runs",
		`<noscript>${TAG}</noscript>`,
		[{ kind: "held", by: "noscript" }],
	],
	[
		"held-tag: as data, by a consent tool",
		TAG.replace("async", 'type="text/plain"'),
		[{ kind: "held", by: "type" }],
	],
	[
		"other-relay",
		TAG.replace(RELAY, "http://localhost:4311"),
		[{ kind: "other_relay", origin: "http://localhost:4311" }],
	],
	[
		"wrong-site: another",
		TAG.replace(SITE, "other_site"),
		[{ kind: "wrong_site", site: "other_site" }],
	],
	[
		"wrong-site: none",
		TAG.replace(/ data-site="[^"]+"/, ""),
		[{ kind: "wrong_site", site: null }],
	],
	[
		"wrong-site: markup",
		TAG.replace(SITE, "&lt;img onerror=alert(1)&gt;"),
		[{ kind: "wrong_site", site: null }],
	],
	[
		"older-script: released",
		TAG.replace("/shopbell.js", "/v/bb/shopbell.js"),
		[{ kind: "older", gone: false }],
	],
	[
		"older-script: gone",
		TAG.replace("/shopbell.js", "/v/..cc/shopbell.js"),
		[{ kind: "older", gone: true }],
	],
	[
		"wrong-checksum",
		TAG.replace("async", 'integrity="sha384-wrong" crossorigin'),
		[{ kind: "integrity" }],
	],
];
test.each(HOSTILE)("TG11 %s", async (_, html, findings) => {
	expect(await found({ html })).toEqual(findings);
});

test("TG11 not-listed, with all else that is wrong", async () => {
	const page = { html: TAG.replace(SITE, "x") };
	expect(await found(page, { listed: ["https://www.shop.example"] })).toEqual([
		{ kind: "wrong_site", site: "x" },
		{ kind: "not_listed", origin: SHOP },
	]);
});

test("TG11 mixed-content: a page of https runs nothing of http, but of this machine", async () => {
	const by = (relay: string) =>
		found({ html: TAG.replace(RELAY, relay) }, { relay });
	expect(await by("http://chat.example")).toEqual([{ kind: "mixed" }]);
	expect(await by("http://localhost:4311")).toEqual([]);
});

test("TG12 a policy that lacks a source is said with the line as it has to stand", async () => {
	const line = (directive: string, sources: string) =>
		({
			kind: "policy",
			directive,
			line: `${directive} ${sources};`,
			where: "header",
		}) as const;
	const all = ["connect-src", "frame-src", "img-src"] as const;
	const self = `'self' ${RELAY}`;
	expect(await withPolicy("default-src 'self'")).toEqual([
		line("script-src", self),
		...all.map((name) => line(name, self)),
	]);
	expect(
		await withPolicy(
			`default-src 'none'; script-src * ; connect-src https:; img-src ${RELAY}`,
		),
	).toEqual([line("frame-src", RELAY)]);
	expect(
		await withPolicy(`child-src 'none'; script-src-elem ${RELAY}/shopbell.js`),
	).toEqual([line("frame-src", RELAY)]);
	expect(
		await withPolicy(
			`script-src https://*.example:443; frame-src chat.example; connect-src ${RELAY}/settings/`,
		),
	).toEqual([]);
	// Each of two has to allow it.
	expect(await withPolicy(`img-src *, img-src 'self'`)).toEqual([
		line("img-src", self),
	]);
	expect(await withPolicy(`frame-src ${RELAY}:8443`)).toEqual([
		line("frame-src", `${RELAY}:8443 ${RELAY}`),
	]);
});

test("TG12 a policy in the page itself holds too, and one that is huge or broken does no harm", async () => {
	const meta = (policy: string) =>
		`<meta http-equiv="content-security-policy" content="${policy}">${TAG}`;
	expect(await found({ html: meta("frame-src 'none'") })).toEqual([
		{
			kind: "policy",
			directive: "frame-src",
			line: `frame-src ${RELAY};`,
			where: "meta",
		},
	]);
	expect(
		await found({
			html: `<template>${meta("frame-src 'none'")}</template>${TAG}`,
		}),
	).toEqual([]);
	expect(await withPolicy(";;, ;  ,frame-src")).toMatchObject([
		{ directive: "frame-src" },
	]);
	const [huge] = await withPolicy(
		`img-src ${"https://a.example ".repeat(5_000)}`,
	);
	expect(huge).toMatchObject({ line: `img-src … ${RELAY};` });
});

test("TG12 where nonces or checksums are trusted, the tag needs one of its own", async () => {
	const nonced = TAG.replace("async", 'nonce="abc"');
	const strict = "script-src 'strict-dynamic' 'nonce-abc' https:";
	expect(await withPolicy(strict)).toEqual([{ kind: "nonce" }]);
	expect(await withPolicy(strict, nonced)).toEqual([]);
	expect(await withPolicy("script-src 'nonce-abc'", nonced)).toEqual([]);
	expect(await withPolicy("script-src 'nonce-abd'", nonced)).toMatchObject([
		{ directive: "script-src" },
	]);
	const text = LATER.replace(/<\/?script>/g, "");
	const hash = createHash("sha256").update(text).digest("base64");
	expect(await withPolicy(`script-src ${RELAY}`, LATER)).toEqual([
		{ kind: "nonce" },
	]);
	expect(
		await withPolicy(`script-src ${RELAY} 'unsafe-inline'`, LATER),
	).toEqual([]);
	expect(
		await withPolicy(`script-src ${RELAY} 'sha256-${hash}'`, LATER),
	).toEqual([]);
	expect(
		await withPolicy(`script-src ${RELAY} 'unsafe-inline' 'nonce-x'`, LATER),
	).toEqual([{ kind: "nonce" }]);
	expect(await withPolicy("script-src 'unsafe-inline'", LATER)).toMatchObject([
		{ directive: "script-src" },
	]);
});

test("TG12 sandboxed: a page without scripts, or without an origin", async () => {
	for (const sandbox of [
		"sandbox",
		"sandbox allow-scripts",
		"sandbox allow-same-origin allow-forms",
	])
		expect(await withPolicy(sandbox)).toEqual([{ kind: "sandbox" }]);
	expect(await withPolicy("sandbox allow-same-origin allow-scripts")).toEqual(
		[],
	);
});

test("TG13 what cannot be read from here is said so, and nothing is made of it", async () => {
	const unseen = (why: string) => [{ kind: "unseen", why }];
	expect((await check({})).findings).toEqual(unseen("network"));
	expect(await found({ status: 403, html: TAG })).toEqual(unseen("status"));
	expect(await found({ headers: { "content-type": "text/plain" } })).toEqual(
		unseen("type"),
	);
	expect(
		await found({ headers: { "content-encoding": "gzip" }, html: TAG }),
	).toEqual(unseen("type"));
	expect(
		await found({ headers: { "content-encoding": "constructor" }, html: TAG }),
	).toEqual(unseen("type"));
	expect(await found({ isCut: true })).toEqual([
		{ kind: "no_tag", manager: false, cut: true },
	]);
});

test("TG14 steps on one origin are taken, off it none, and round and round not for ever", async () => {
	const to = (Location: string) => ({
		status: 302,
		headers: { location: Location },
	});
	const pages = {
		[`${SHOP}/`]: to("/en"),
		[`${SHOP}/en`]: { html: TAG },
		[`${SHOP}/away`]: to("https://www.shop.example/"),
		[`${SHOP}/down`]: to("http://shop.example/"),
		[`${SHOP}/file`]: to("file:///etc/passwd"),
		[`${SHOP}/round`]: to("/round"),
		"https://www.shop.example/": { html: "never read" },
	};
	expect(await check(pages)).toMatchObject({
		address: `${SHOP}/en`,
		findings: [],
	});
	const at = async (path: string) => (await check(pages, SHOP + path)).findings;
	expect(await at("/away")).toEqual([
		{ kind: "elsewhere", origin: "https://www.shop.example" },
	]);
	expect(await at("/down")).toEqual([
		{ kind: "elsewhere", origin: "http://shop.example" },
	]);
	expect(await at("/file")).toEqual([{ kind: "unseen", why: "status" }]);
	expect(await at("/round")).toEqual([{ kind: "unseen", why: "status" }]);
});

test("TG14 what is no address of a website is refused", async () => {
	for (const address of [
		"file:///etc/passwd",
		"https://a:b@shop.example",
		"https://*",
		"javascript:alert(1)",
		"https://shop.example:99999",
		"//",
	])
		await expect(check({}, address)).rejects.toMatchObject({
			refusal: { code: "malformed", field: "address" },
		});
});
