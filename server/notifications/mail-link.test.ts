import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SignJWT } from "jose";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { newId, newToken } from "../../protocol/ids.ts";
import {
	ADDRESS_MAIL_LINKS,
	MAIL_LINK_MS,
	MAIL_MS,
} from "../../protocol/limits.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import { asks, signsIn } from "../testing/page.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { bytesIn } from "../testing/store/other-process.ts";
import { arrives, knocks, together } from "../testing/wire.ts";
import { type LetterBox, startLetterBox } from "./letter-box.support.ts";
import { timePasses } from "./pass.support.ts";

let relay: Relay;
let box: LetterBox;
beforeEach(async () => {
	box = await startLetterBox();
	relay = await startRelay({
		config: { mail: { url: box.url, from: "chat@shop.example" } },
	});
});
afterEach(async () => {
	await relay.stop();
	await box.stop();
});

/** Maya was answered by mail, and here is the secret of the link in it. */
async function mailed() {
	const scene = await together(relay);
	await scene.maya.ask("address:set", { email: "maya@home.example" });
	await scene.answers("Yes.");
	await timePasses(relay, MAIL_MS);
	const mail = box.got.find(({ to }) => to.includes("maya@home.example"));
	const [, path = "", link = ""] =
		/http:\/\/relay\.test(\/c\/[\w-]+)#([\w-]{43})/.exec(mail?.text ?? "") ??
		[];
	return { ...scene, path, link };
}

/** Another browser, in which nobody has written yet. */
async function elsewhere(site = relay.shop.id) {
	const phone = knocks(relay);
	await phone.ask("hello", {
		protocol: PROTOCOL,
		site,
		token: null,
		identity: null,
	});
	return phone;
}

test("NT3 the link opens its conversation in another browser, which is the same visitor from then on", async () => {
	const { conversation, link, noor } = await mailed();
	const phone = await elsewhere();
	const token = newToken();
	expect(await phone.ask("link:open", { token, link })).toEqual({
		conversation,
	});
	const { entries } = await phone.ask("conversation:join", {
		conversation,
		after: 0,
	});
	expect(entries.some(({ kind }) => kind === "message")).toBe(true);
	const again = await arrives(relay, { token });
	const { conversation: written } = await again.sends("On my phone now");
	expect(written).toBe(conversation);
	await noor.hears(
		"entry:added",
		({ entry }) =>
			entry.kind === "message" && entry.body?.text === "On my phone now",
	);
});

test("NT3 the first browser stays who it was", async () => {
	const { conversation, link, maya } = await mailed();
	await (await elsewhere()).ask("link:open", { token: newToken(), link });
	const back = await arrives(relay, { token: maya.token });
	expect((await back.sends("Still me")).conversation).toBe(conversation);
});

test("NT3 it works once: the second time, too late, unknown and of another site are refused alike", async () => {
	const { link } = await mailed();
	const refused = { code: "not_found" };
	const open = async (link: string, site?: string) =>
		(await elsewhere(site)).refused("link:open", { token: newToken(), link });
	expect(await open(link, relay.books.id)).toEqual(refused);
	expect(await open(newToken())).toEqual(refused);
	await (await elsewhere()).ask("link:open", { token: newToken(), link });
	expect(await open(link)).toEqual(refused);
});

test("NT3 after a week it opens nothing", async () => {
	const { link } = await mailed();
	relay.clock.pass(MAIL_LINK_MS);
	const phone = await elsewhere();
	expect(await phone.refused("link:open", { token: newToken(), link })).toEqual(
		{ code: "not_found" },
	);
});

test("NT3 two browsers that press at once: one opens it", async () => {
	const { link } = await mailed();
	const phones = await Promise.all([elsewhere(), elsewhere(), elsewhere()]);
	const replies = await Promise.all(
		phones.map((phone) => phone.say("link:open", { token: newToken(), link })),
	);
	expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
});

test("NT3 looking at the page uses nothing, and the page knows no secret", async () => {
	const { path, link } = await mailed();
	const answer = await asks(relay, path);
	expect(answer.status).toBe(200);
	expect(answer.headers.get("Content-Security-Policy")).toContain(
		"frame-ancestors 'none'",
	);
	expect(answer.headers.get("Referrer-Policy")).toBe("no-referrer");
	expect(await answer.text()).toContain("Lamp &#38; Loom");
	const phone = await elsewhere();
	await phone.ask("link:open", { token: newToken(), link });
	expect(relay.logged.join("")).not.toContain(link);
	expect((await asks(relay, `/c/${"x".repeat(22)}`)).status).toBe(404);
});

test("NT3 whoever is somebody else here stays so, and the link stays unused", async () => {
	const { conversation, link } = await mailed();
	const bob = await arrives(relay);
	const token = newToken();
	expect(await bob.refused("link:open", { token, link })).toEqual({
		code: "forbidden",
	});
	const phone = await elsewhere();
	expect(await phone.refused("link:open", { token: bob.token, link })).toEqual({
		code: "forbidden",
	});
	expect(await phone.ask("link:open", { token, link })).toEqual({
		conversation,
	});
});

test("NT3 with the address the links to it are taken back", async () => {
	const { maya, link } = await mailed();
	await maya.ask("address:set", { email: "maya@work.example" });
	const phone = await elsewhere();
	expect(await phone.refused("link:open", { token: newToken(), link })).toEqual(
		{ code: "not_found" },
	);
});

/** As the shop's page shows whom it has signed in. */
const signed = (subject: string) =>
	new SignJWT({ name: subject })
		.setProtectedHeader({ alg: "HS256", kid: relay.key.kid })
		.setAudience(relay.shop.id)
		.setSubject(subject)
		.setExpirationTime(relay.clock.now() / 1_000 + 60)
		.sign(Buffer.from(relay.key.key, "base64url"));

test("ID7 whoever opened a mailed link proves nobody with it: who named another's address never becomes that person", async () => {
	const { maya: thief, conversation, link } = await mailed();
	const victim = await elsewhere();
	const token = newToken();
	await victim.ask("link:open", { token, link });
	const identity = await signed("victim");
	const refusal = { code: "other_person" };
	expect(await victim.refused("identity:prove", { identity })).toEqual(refusal);
	const hello = { protocol: PROTOCOL, site: relay.shop.id };
	const greeted = knocks(relay);
	expect(await greeted.refused("hello", { ...hello, token, identity })).toEqual(
		refusal,
	);
	await greeted.ask("hello", { ...hello, token: null, identity });
	expect(await greeted.refused("visitor:make", { token, identity })).toEqual(
		refusal,
	);
	const posted = await asks(relay, `/messages/${relay.shop.id}`, {
		method: "POST",
		body: {
			protocol: PROTOCOL,
			token,
			identity,
			conversation,
			clientId: newId(),
			text: "x",
		},
	});
	expect(await posted.json()).toEqual({ refusal });
	const back = await arrives(relay, { token: thief.token });
	const welcome = await relay.store.conversation(conversation);
	const { visitor_id = "" } = welcome ?? {};
	const row = await relay.store.visitor(relay.shop.id, visitor_id);
	expect([row?.subject, row?.name]).toEqual([null, null]);
	back.close();
});

test("ID7 where the first browser has shown who it is, the one of the link may show the same", async () => {
	const { maya, link } = await mailed();
	await maya.ask("identity:prove", { identity: await signed("maya") });
	const phone = await elsewhere();
	await phone.ask("link:open", { token: newToken(), link });
	const other = { identity: await signed("lena") };
	expect(await phone.refused("identity:prove", other)).toEqual({
		code: "other_person",
	});
	const same = { identity: await signed("maya") };
	expect(await phone.ask("identity:prove", same)).toEqual({ name: "maya" });
});

test("NT5 links of mails spend a budget of their own, and no sign-in of the staff's", async () => {
	await relay.stop();
	relay = await startRelay({ config: { addressFactor: 1 } });
	const phone = await elsewhere();
	const tries = [];
	for (let time = 0; time <= ADDRESS_MAIL_LINKS.points; time++)
		tries.push(
			await phone.refused("link:open", {
				token: newToken(),
				link: newToken(),
			}),
		);
	const last = tries.pop();
	expect(tries).toEqual(
		Array(ADDRESS_MAIL_LINKS.points).fill({ code: "not_found" }),
	);
	expect(last).toMatchObject({ code: "slow_down" });
	const { answer } = await signsIn(relay, relay.people.noor.id);
	expect(answer.status).toBe(200);
	expect(relay.logged.join()).toContain("mail_link_refused");
});

test("NT2 an address that is taken back or replaced leaves the disk, too", async () => {
	const folder = await mkdtemp(join(tmpdir(), "shopbell-address-"));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	await relay.stop();
	relay = await startRelay({
		path: join(folder, "relay.db"),
		config: { mail: { url: box.url, from: "chat@shop.example" } },
	});
	const { maya } = await together(relay);
	await maya.ask("address:set", { email: "first@home.example" });
	await maya.ask("address:set", { email: "second@home.example" });
	const between = await bytesIn(folder);
	expect(between).not.toContain("first@home");
	expect(between).toContain("second@home");
	await maya.ask("address:set", { email: null });
	expect(await bytesIn(folder)).not.toContain("second@home");
});
