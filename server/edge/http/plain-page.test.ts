import { expect, test } from "vitest";
import type { Entry } from "../../../protocol/entry.ts";
import { PLAIN_STYLE, type PlainView, plainPage } from "./plain-page.ts";

const view = (over: Partial<PlainView> = {}): PlainView => ({
	path: "/plain/shop",
	shop: "Lamp & Loom",
	privacyUrl: null,
	locale: "en",
	entries: [],
	clientId: "c",
	token: null,
	draft: "",
	trouble: null,
	elsewhere: null,
	say: (path) => path,
	...over,
});

const message = (author: Entry["author"], body: unknown) =>
	({ kind: "message", author, body }) as Entry;

test("PL4 it runs in the direction of its language", () => {
	const heads = ["ar", "en", "fr", "it", "lt", "ro", "sv"].map(
		(locale) => /<html[^>]*>/.exec(plainPage(view({ locale })))?.[0],
	);
	expect(heads).toEqual([
		'<html lang="ar" dir="rtl">',
		...["en", "fr", "it", "lt", "ro", "sv"].map(
			(locale) => `<html lang="${locale}" dir="ltr">`,
		),
	]);
});

test("PL2 whatever people write is text, in the log, the field, names and addresses", () => {
	const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;
	const html = plainPage(
		view({
			shop: hostile,
			privacyUrl: hostile,
			draft: `</textarea>${hostile}`,
			trouble: hostile,
			elsewhere: hostile,
			locale: hostile,
			entries: [
				message({ kind: "visitor" }, { text: hostile }),
				message({ kind: "agent", name: hostile }, { text: { html: hostile } }),
			],
		}),
	);
	expect(html).not.toMatch(/<(script|img)/);
	expect(html.match(/<textarea/g)).toHaveLength(1);
	expect(html.match(/<\/textarea>/g)).toHaveLength(1);
});

test("PL1 each says who wrote it; a text that was withdrawn says so; what only moves the log is left out", () => {
	const html = plainPage(
		view({
			entries: [
				message({ kind: "visitor" }, { text: "Hello?" }),
				message({ kind: "agent", name: "Noor" }, null),
				{ kind: "assigned", author: { kind: "system" }, body: {} } as Entry,
				{ kind: "closed", author: { kind: "system" }, body: {} } as Entry,
			],
		}),
	);
	const items = [...html.matchAll(/<li.*?<\/li>/g)].map(([item]) =>
		item.replace(/<[^>]+>/g, "|"),
	);
	expect(items).toEqual([
		"||chat.you||Hello?||",
		"||Noor||chat.withdrawn||",
		"||chat.ended||",
	]);
});

test("PL4 each line of a message runs in the direction of its own first letter", () => {
	expect(PLAIN_STYLE).toMatch(/li p\{[^}]*unicode-bidi:plaintext/);
});
