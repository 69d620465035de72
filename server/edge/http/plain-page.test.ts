import { expect, test } from "vitest";
import type { ContactWays } from "../../../protocol/contact.ts";
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
	contact: {},
	now: 0,
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
			contact: {
				phone: { number: hostile, hours: null },
				email: hostile,
				post: hostile,
				accounts: [{ name: hostile, url: hostile }],
			},
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

test("PL4 a shop's name is set apart from the direction of the sentence around it", () => {
	const html = plainPage(view({ say: (_path, values) => `<${values?.shop}>` }));
	expect(html).toContain("&#60;\u2068Lamp &#38; Loom\u2069&#62;");
});

const CONTACT: ContactWays = {
	phone: {
		number: "+44 (0)20 1",
		hours: {
			timeZone: "Europe/Vilnius",
			weekly: { "1": [["09:00", "17:00"]] },
			exceptions: [],
		},
	},
	email: "help@shop.test",
	post: "Lamp\nKaunas",
	accounts: [{ name: "متجر", url: "https://social.test/@lamp" }],
};
const waysAt = (at: string) =>
	plainPage(
		view({
			contact: CONTACT,
			now: Date.parse(at),
			say: (path, values = {}) => [path, ...Object.values(values)].join(" "),
		}),
	);

test("CT10 it shows what the shop has named, and nothing where it has named nothing", () => {
	expect(plainPage(view())).not.toContain("ways.title");
	const html = waysAt("2026-01-05T08:00Z");
	for (const part of [
		'href="tel:+44201"',
		'href="mailto:help@shop.test"',
		'<address dir="auto">Lamp\nKaunas</address>',
		'href="https://social.test/@lamp" rel="noopener noreferrer"><bdi>متجر</bdi>',
	])
		expect(html).toContain(part);
});

test("CT10 its telephone is a link within its hours only, which are said in the shop's own zone", () => {
	// A Monday in Vilnius, two hours before Greenwich.
	const open = waysAt("2026-01-05T14:59Z");
	expect(open).toContain("tel:");
	expect(open).toMatch(/phoneUntil 5:00\sPM GMT\+2/);
	const closed = waysAt("2026-01-05T15:00Z");
	expect(closed).not.toContain("tel:");
	expect(closed).toContain('<bdi dir="ltr">+44 (0)20 1</bdi>');
	expect(closed).toMatch(/phoneReopens Monday, January 12 at 9:00\sAM GMT\+2/);
});
