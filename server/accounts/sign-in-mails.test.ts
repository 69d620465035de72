import { afterEach, beforeEach, expect, test } from "vitest";
import {
	SIGN_IN_LINK_MS,
	SIGN_IN_MAILS_AN_HOUR,
} from "../../protocol/account-limits.ts";
import { newToken } from "../../protocol/ids.ts";
import { ADDRESS_SIGN_IN_MAILS } from "../../protocol/limits.ts";
import {
	type LetterBox,
	startLetterBox,
} from "../notifications/letter-box.support.ts";
import { newLink } from "../sessions/sessions.ts";
import {
	account,
	PASSWORD,
	posts,
	refusal,
	saysCode,
	signsInBy,
	withApp,
	withPassword,
} from "../testing/account.ts";
import { asks } from "../testing/page.ts";
import { RELAY_ORIGIN, type Relay, startRelay } from "../testing/relay.ts";

let box: LetterBox;
let relay: Relay;
const start = async (addressFactor = 1_000) => {
	relay = await startRelay({
		config: {
			addressFactor,
			mail: { url: box.url, from: "chat@relay.test" },
		},
	});
};
beforeEach(async () => {
	box = await startLetterBox();
	await start();
});
afterEach(async () => {
	await relay.stop();
	await box.stop();
});

const NOOR = "noor@example.com";
const asksFor = (what: "sign_in" | "password", email = NOOR) =>
	posts(relay, "/console/sign-in/mail", { email, for: what });
/** Everything that was asked for is posted. */
async function sent() {
	await relay.app.capabilities.accounts.idle();
	await relay.app.capabilities.notifications.sent();
	return box.got;
}
/** The token in the newest mail, which leads to this page. */
async function mailed(page: string): Promise<string> {
	const text = (await sent()).at(-1)?.text ?? "";
	const link = new RegExp(`${RELAY_ORIGIN}/console/${page}#([\\w-]{43})\\s`);
	return link.exec(text)?.[1] ?? "";
}
const looks = async (token: string) =>
	(await posts(relay, "/console/link", { token })).data;

test("AC8 a link by mail signs in, on the click, once", async () => {
	expect(await asksFor("sign_in")).toMatchObject({ status: 204 });
	const token = await mailed("sign-in");
	expect(box.got.map(({ to }) => to)).toEqual([[NOOR]]);
	for (let time = 0; time < 3; time++)
		expect(await looks(token)).toMatchObject({
			link: { purpose: "sign_in", name: "Noor" },
		});
	const uses = () => posts(relay, "/console/session", { token });
	expect((await uses()).data).toMatchObject({ step: "in" });
	expect(refusal(await uses())).toBe("forbidden");
});

test("AC8 nobody is told whether somebody has the address, and nobody else is mailed", async () => {
	const known = await asksFor("sign_in");
	const unknown = await asksFor("sign_in", "nobody@example.com");
	expect(unknown).toEqual(known);
	await sent();
	expect(box.got).toHaveLength(1);
});

test("AC8 a mail has our words alone", async () => {
	const { noor } = relay.people;
	await posts(
		relay,
		"/console/account/name",
		{ name: "Buy now: evil.example" },
		noor,
	);
	await asksFor("sign_in");
	await asksFor("password");
	for (const { headers, text } of await sent()) {
		expect(headers.join() + text).not.toContain("evil");
		expect(headers.join() + text).not.toContain(relay.shop.name);
		expect(text.match(/https?:/g)).toHaveLength(1);
	}
});

test("AC8 only so many go to one person in an hour, and only the newest opens", async () => {
	const tokens: string[] = [];
	for (let time = 0; time < SIGN_IN_MAILS_AN_HOUR + 2; time++) {
		expect((await asksFor("sign_in")).status).toBe(204);
		tokens.push(await mailed("sign-in"));
	}
	expect(box.got).toHaveLength(SIGN_IN_MAILS_AN_HOUR);
	const [first = ""] = tokens;
	expect((await looks(first)).link).toBeNull();
	expect((await looks(tokens.at(-1) ?? "")).link).not.toBeNull();
	relay.clock.pass(SIGN_IN_LINK_MS);
	await asksFor("sign_in");
	await sent();
	expect(box.got).toHaveLength(SIGN_IN_MAILS_AN_HOUR + 1);
});

test("AC8 one address of the network asks for only so many", async () => {
	await relay.stop();
	await start(1);
	for (let time = 0; time < ADDRESS_SIGN_IN_MAILS.points; time++)
		await asksFor("sign_in", `n${time}@example.com`);
	expect(refusal(await asksFor("sign_in"))).toBe("slow_down");
});

test("AC8 without mail none is asked for", async () => {
	await relay.stop();
	relay = await startRelay();
	expect(refusal(await asksFor("sign_in"))).toBe("not_found");
});

test("AC5 a mailed link asks for the second factor, one that was printed on the server does not", async () => {
	const { noor } = relay.people;
	const { shows } = await withApp(relay, noor);
	await asksFor("sign_in");
	const token = await mailed("sign-in");
	const { data } = await posts(relay, "/console/session", { token });
	expect(data).toMatchObject({ step: "second_factor" });
	relay.clock.pass(30_000);
	expect((await saysCode(relay, data.ticket, shows())).status).toBe(200);
	const colleague = await newLink(relay.store, "colleague", noor.id);
	const second = await posts(relay, "/console/session", { token: colleague });
	expect(second.data.step).toBe("second_factor");
	const printed = await newLink(relay.store, "sign_in", noor.id);
	const last = await posts(relay, "/console/session", { token: printed });
	expect(last.data.step).toBe("in");
});

test("AC9 who has forgotten the password chooses one by mail, and everything of before ends", async () => {
	const before = await withPassword(relay, relay.people.noor);
	await asksFor("password");
	const token = await mailed("new-password");
	expect(await looks(token)).toMatchObject({
		link: { purpose: "password", name: "Noor" },
	});
	// It signs in nobody by itself.
	expect(refusal(await posts(relay, "/console/session", { token }))).toBe(
		"forbidden",
	);
	const chooses = (password: string) =>
		posts(relay, "/console/password", { token, password });
	expect(refusal(await chooses("short"))).toBe("weak_password");
	const chosen = await chooses("a chair at the window");
	expect(chosen.data).toMatchObject({ step: "in" });
	expect(refusal(await chooses("a table in the yard"))).toBe("forbidden");
	const read = await asks(relay, "/console/session", {
		headers: { Cookie: before.cookie },
	});
	expect(read.status).toBe(401);
	expect(refusal(await signsInBy(relay, NOOR, PASSWORD))).toBe("forbidden");
	expect((await signsInBy(relay, NOOR, "a chair at the window")).status).toBe(
		200,
	);
});

test("AC9 of two who choose a password by one link at once, one does", async () => {
	await asksFor("password");
	const token = await mailed("new-password");
	const answers = await Promise.all(
		["a chair at the window", "a table in the yard"].map((password) =>
			posts(relay, "/console/password", { token, password }),
		),
	);
	expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
});

test("AC9 a link for something else chooses no password", async () => {
	const { noor } = relay.people;
	for (const token of [
		newToken(),
		await newLink(relay.store, "sign_in", noor.id),
		await newLink(relay.store, "mail", noor.id),
	])
		expect(
			refusal(
				await posts(relay, "/console/password", { token, password: PASSWORD }),
			),
		).toBe("forbidden");
});

test("AC11 a new address is confirmed by the mail to it, and the one of before is told", async () => {
	const { noor } = relay.people;
	const moves = (email: string) =>
		posts(relay, "/console/account/email", { email }, noor);
	const asked = await moves("N@Example.com");
	expect(asked.data).toMatchObject({ email: NOOR, newEmail: "n@example.com" });
	const token = await mailed("confirm-address");
	expect(box.got.at(-1)?.to).toEqual(["n@example.com"]);
	expect(await looks(token)).toMatchObject({
		link: { purpose: "address", name: "Noor", email: "n@example.com" },
	});
	expect((await account(relay, noor)).email).toBe(NOOR);
	const confirms = () => posts(relay, "/console/address", { token });
	expect((await confirms()).status).toBe(204);
	expect(refusal(await confirms())).toBe("forbidden");
	expect(await account(relay, noor)).toMatchObject({
		email: "n@example.com",
		newEmail: null,
	});
	const last = (await sent()).at(-1);
	expect(last?.to).toEqual([NOOR]);
	expect(last?.text).not.toContain("n@example.com");
});

test("AC10 a new password ends the link to an address that somebody else asked for", async () => {
	const browser = await withPassword(relay, relay.people.noor);
	const email = "thief@example.com";
	await posts(relay, "/console/account/email", { email }, browser);
	const token = await mailed("confirm-address");
	const after = await withPassword(relay, browser, "a chair at the window");
	const confirms = await posts(relay, "/console/address", { token });
	expect(refusal(confirms)).toBe("forbidden");
	expect(await account(relay, after)).toMatchObject({
		email: NOOR,
		newEmail: null,
	});
});

test("AC11 an address that somebody got meanwhile stays theirs", async () => {
	const { noor, teo } = relay.people;
	await posts(
		relay,
		"/console/account/email",
		{ email: "desk@example.com" },
		noor,
	);
	const token = await mailed("confirm-address");
	const person = await relay.store.person(teo.id);
	if (!person) throw new Error("gone");
	await relay.store.keepPerson({ ...person, email: "desk@example.com" });
	expect(refusal(await posts(relay, "/console/address", { token }))).toBe(
		"conflict",
	);
});

test("AC11 a new address ends the links that went to the one of before", async () => {
	const { noor } = relay.people;
	await asksFor("password");
	const old = await mailed("new-password");
	await posts(
		relay,
		"/console/account/email",
		{ email: "n@example.com" },
		noor,
	);
	const token = await mailed("confirm-address");
	await posts(relay, "/console/address", { token });
	expect((await looks(old)).link).toBeNull();
});

test("AC8 a mail that nobody took at first is posted again", async () => {
	box.answers = "later";
	await asksFor("sign_in");
	await box.tried(1);
	await sent();
	box.answers = "yes";
	relay.clock.pass(5_000);
	expect(await box.has(1)).toHaveLength(1);
});
