import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "../../../protocol/ids.ts";
import {
	PACKET_BYTES,
	PLAIN_ENTRIES,
	TEXT_CHARS,
	VISITOR_ASKS,
	VISITOR_WRITES,
} from "../../../protocol/limits.ts";
import { RELAY_ORIGIN, type Relay, startRelay } from "../../testing/relay.ts";
import { addAgent, type ConsoleWire } from "../../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

/** A browser without scripts: it keeps a cookie, follows the answer to a form, and sends what stands in the form. */
function browser(from: Record<string, string> = { Origin: RELAY_ORIGIN }) {
	let cookie = "";
	const url = (locale: string) =>
		`${relay.origin}/plain/${relay.shop.id}${locale && `?locale=${locale}`}`;
	const me = {
		html: "",
		setCookie: "",
		fields: {} as Record<string, string>,
		async opens(locale = ""): Promise<Response> {
			const answer = await fetch(url(locale), { headers: { Cookie: cookie } });
			me.html = await answer.text();
			for (const [, name, value] of me.html.matchAll(
				/type="hidden" name="(\w+)" value="([^"]*)"/g,
			))
				me.fields[name as string] = value as string;
			return answer;
		},
		async sends(text: string, headers = from): Promise<number> {
			const answer = await fetch(url(""), {
				method: "POST",
				redirect: "manual",
				headers: { Cookie: cookie, ...headers },
				body: new URLSearchParams({ ...me.fields, text }),
			});
			me.html = await answer.text();
			me.setCookie = answer.headers.get("Set-Cookie") ?? "";
			cookie = me.setCookie.split(";")[0] || cookie;
			return answer.status;
		},
		/** What stands in the log. */
		thread: () =>
			[...me.html.matchAll(/<li[^>]*>.*?<p[^>]*>(.*?)<\/p>/gs)].map(
				([, text]) => text,
			),
	};
	return me;
}

async function answers(noor: ConsoleWire, text: string): Promise<void> {
	const { conversations } = await noor.ask("inbox:read", {});
	const conversation = conversations[0]?.id ?? "";
	await noor.ask("message:send", { conversation, clientId: newId(), text });
}

test("PL1 a message by a form reaches an agent, whose answer stands there when the page is loaded anew", async () => {
	const noor = await addAgent(relay, "noor");
	const maya = browser();
	expect((await maya.opens()).status).toBe(200);
	expect(maya.html).not.toContain("<script");
	expect(await maya.sends("Is the blue\r\none <b>in</b> stock?")).toBe(303);
	await maya.opens();
	expect(maya.thread()).toEqual([
		"Is the blue\none &#60;b&#62;in&#60;/b&#62; stock?",
	]);
	await answers(noor, "Yes, two.");
	await maya.opens();
	expect(maya.thread()).toHaveLength(2);
	expect(maya.thread()[1]).toBe("Yes, two.");
	expect(await maya.sends("Thank you!")).toBe(303);
	await maya.opens();
	expect(maya.thread()).toHaveLength(3);
});

test("PL1 a form that is sent twice is kept once", async () => {
	const maya = browser();
	await maya.opens();
	await maya.sends("Once?");
	await maya.sends("Once?");
	await maya.opens();
	expect(maya.thread()).toEqual(["Once?"]);
});

test("PL2 only the page's own form is heard, by its Origin or by the page that it stands on", async () => {
	const maya = browser();
	await maya.opens();
	for (const from of [
		{ Origin: "http://shop.test" },
		{ Origin: "null" },
		{ Origin: `${RELAY_ORIGIN}.evil.test` },
		{ Referer: "http://shop.test/plain/" },
		{ Referer: `http://shop.test/?${RELAY_ORIGIN}/` },
		{ Origin: "null", Referer: `${RELAY_ORIGIN}/plain/x` },
		{},
	] as Record<string, string>[])
		expect(await maya.sends("Forged", from)).toBe(403);
	const old = { Referer: `${RELAY_ORIGIN}/plain/${relay.shop.id}` };
	expect(await maya.sends("Mine", old)).toBe(303);
	await maya.opens();
	expect(maya.thread()).toEqual(["Mine"]);
});

test("PL2 opened at another name of the relay's, the form is refused by a page that names the right address", async () => {
	const maya = browser();
	await maya.opens("lt");
	const here = { Origin: relay.origin, "Sec-Fetch-Site": "same-origin" };
	expect(await maya.sends("Labas", here)).toBe(403);
	const address = `${RELAY_ORIGIN}/plain/${relay.shop.id}?locale=en`;
	expect(maya.html).toContain(`<a href="${address}">`);
	expect(maya.html).not.toContain("Labas");
});

test("PL2 who it is stands in a cookie of this page alone, and nothing is kept before the first message", async () => {
	const maya = browser();
	expect((await maya.opens()).headers.get("Set-Cookie")).toBeNull();
	await maya.sends("Hello?");
	expect(maya.setCookie).toMatch(
		new RegExp(
			`^shopbell-plain=[\\w-]{43}; Path=/plain/${relay.shop.id}; Max-Age=\\d+(; Secure)?; HttpOnly; SameSite=Lax$`,
		),
	);
	await maya.opens();
	expect(maya.html).not.toContain(maya.fields.token ?? "?");
	const other = browser();
	await other.opens();
	expect(other.thread()).toEqual([]);
});

test("PL2 its policy lets nothing run, and nobody frame it", async () => {
	const { headers } = await browser().opens();
	expect(headers.get("Content-Security-Policy")).toMatch(
		/^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
	);
	expect(headers.get("Referrer-Policy")).toBe("same-origin");
	expect(headers.get("Cache-Control")).toBe("no-store");
});

test("PL3 what is refused is said, and stays in the field", async () => {
	const maya = browser();
	await maya.opens("lt");
	expect(await maya.sends("x".repeat(TEXT_CHARS + 1))).toBe(400);
	expect(maya.html).toContain(`${"x".repeat(TEXT_CHARS + 1)}</textarea>`);
	expect(maya.html).toContain('role="alert"');
	expect(maya.html).toContain("Per daug: 1 simbolis");
	await maya.opens();
	expect(await maya.sends("x".repeat(TEXT_CHARS))).toBe(303);
	await maya.opens();
	for (const blank of ["  ", "\u200b", "\n\u2060"]) {
		expect(await maya.sends(blank)).toBe(400);
		expect(maya.html).toContain("<textarea");
		expect(maya.html).not.toContain('role="alert"');
	}
	expect(await maya.sends("x".repeat(PACKET_BYTES))).toBe(400);
	expect(maya.html).toContain('role="alert"');
});

test("PL3 it has the limits of every visitor", async () => {
	const maya = browser();
	const statuses: number[] = [];
	for (let n = 0; n <= VISITOR_WRITES.points; n++) {
		await maya.opens();
		statuses.push(await maya.sends(`Number ${n}`));
	}
	expect(statuses.slice(0, -1)).toEqual(Array(VISITOR_WRITES.points).fill(303));
	expect(statuses.at(-1)).toBe(429);
	expect(maya.html).toContain(`Number ${VISITOR_WRITES.points}</textarea>`);
});

test("PL3 loading the log is counted as a question of the visitor's, and who may not yet is told so", async () => {
	const maya = browser();
	await maya.opens();
	await maya.sends("Hello");
	for (let at = 0; at < VISITOR_ASKS.points; at++)
		expect((await maya.opens()).status).toBe(200);
	expect(maya.thread()).toEqual(["Hello"]);
	const answer = await maya.opens();
	expect(answer.status).toBe(429);
	expect(Number(answer.headers.get("Retry-After"))).toBeGreaterThan(0);
	expect(maya.html).toContain('role="alert"');
	expect(maya.thread()).toEqual([]);
	expect((await browser().opens()).status).toBe(200);
	// What is written has a limit of its own.
	expect(await maya.sends("Still here")).toBe(303);
});

test.each(["en", "lt"])(
	"PL4 it speaks %s, of the page or of the browser",
	async (locale) => {
		const head = `<html lang="${locale}" dir="ltr">`;
		const maya = browser();
		await maya.opens(`${locale}-XX`);
		expect(maya.html).toContain(head);
		const answer = await fetch(`${relay.origin}/plain/${relay.shop.id}`, {
			headers: { "Accept-Language": `${locale};q=0.9, xx;q=0.8` },
		});
		expect(await answer.text()).toContain(head);
	},
);

test("PL1 the last entries of a long conversation stand there", async () => {
	const noor = await addAgent(relay, "noor");
	const maya = browser();
	await maya.opens();
	await maya.sends("First");
	for (let n = 1; n <= PLAIN_ENTRIES; n++) await answers(noor, `Answer ${n}`);
	await maya.opens();
	expect(maya.thread()).toHaveLength(PLAIN_ENTRIES);
	expect(maya.thread().at(-1)).toBe(`Answer ${PLAIN_ENTRIES}`);
});

test("of a site that is not there it shows nothing", async () => {
	const answer = await fetch(`${relay.origin}/plain/nowhere`);
	expect(answer.status).toBe(404);
});

test("EM6 the page that a mail's link opens leads there where no script runs", async () => {
	const { id } = relay.shop;
	const page = await fetch(`${relay.origin}/c/${id}`);
	expect(await page.text()).toContain(
		`<noscript><a href="/plain/${id}">Lamp &#38; Loom</a></noscript>`,
	);
});

test("CT10 it says in its language how the shop is reached beside the chat", async () => {
	await relay.store.setSite(relay.shop.id, {
		contact: JSON.stringify({ email: "help@shop.test" }),
	});
	const maya = browser();
	await maya.opens("lt");
	expect(maya.html).toContain("<h2>Kiti būdai susisiekti</h2>");
	expect(maya.html).toContain('href="mailto:help@shop.test"');
});
