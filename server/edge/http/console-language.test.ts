import { afterEach, beforeEach, expect, test } from "vitest";
import type { Account } from "../../../protocol/account.ts";
import { newLink } from "../../sessions/sessions.ts";
import { asks, signsIn } from "../../testing/page.ts";
import { type Relay, startRelay } from "../../testing/relay.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const languageOf = async (headers: Record<string, string>) => {
	const answer = await fetch(`${relay.origin}/console`, { headers });
	const page = await answer.text();
	return /<title>Console, (\w+)</.exec(page)?.[1] ?? "en";
};

test.each([
	["fr-CA,fr;q=0.9,en;q=0.8", "fr"],
	["en-GB,en;q=0.9,fr;q=0.8", "en"],
	["zh-Hant,zh;q=0.9", "en"],
	["zh-Hant,zh;q=0.9,fr;q=0.1", "fr"],
	["x-pirate", "en"],
	["*", "en"],
	["", "en"],
])("a browser that asks for %j gets the page in %s", async (wanted, tag) => {
	expect(await languageOf({ "Accept-Language": wanted })).toBe(tag);
});

test("a cookie counts before the browser, and one that names no language does not", async () => {
	const wanted = { "Accept-Language": "en" };
	expect(await languageOf({ ...wanted, Cookie: "shopbell-language=fr" })).toBe(
		"fr",
	);
	for (const said of ["xx", "../../etc", "", "fr; shopbell-language2=en"])
		expect([
			said,
			await languageOf({ ...wanted, Cookie: `shopbell-language=${said}` }),
		]).toEqual([said, said.startsWith("fr") ? "fr" : "en"]);
});

test("a language is kept with the person, and another browser follows it", async () => {
	const { noor } = relay.people;
	const { cookie, csrf } = await signsIn(relay, noor.id);
	const saysIt = (language: unknown) =>
		asks(relay, "/console/account/language", {
			method: "POST",
			headers: { Cookie: cookie, "X-Shopbell-CSRF": csrf },
			body: { language },
		});
	const answer = await saysIt("fr");
	expect((await answer.json()) as Account).toMatchObject({ language: "fr" });
	expect(answer.headers.get("Set-Cookie")).toMatch(
		/^shopbell-language=fr; Path=\/console; Max-Age=\d+; (Secure; )?HttpOnly; SameSite=Lax$/,
	);
	for (const bad of ["xx", "", 7, "fr-CA"])
		expect((await saysIt(bad)).status).toBe(400);

	const signsInAgain = async () => {
		const token = await newLink(relay.store, "sign_in", noor.id);
		const again = await asks(relay, "/console/session", {
			method: "POST",
			body: { token },
		});
		return again.json();
	};
	expect(await signsInAgain()).toMatchObject({ step: "in", language: "fr" });
	expect(await (await saysIt(null)).json()).toMatchObject({ language: null });
	expect(await signsInAgain()).not.toHaveProperty("language");
});

test("what has no texts in it is the same file for all languages", async () => {
	const read = async (path: string) =>
		(await fetch(`${relay.origin}/console/assets/${path}`)).text();
	expect(await Promise.all(["a.js", "fr/a.js", "fr/b.js"].map(read))).toEqual([
		"1",
		"1",
		"2",
	]);
	expect(await read("fr/../b.js")).not.toBe("2");
});
