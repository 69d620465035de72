import { SignJWT } from "jose";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newToken } from "../../protocol/ids.ts";
import { RETURN_LINK_MS, RETURN_LINK_OPENINGS } from "../../protocol/limits.ts";
import { PROTOCOL } from "../../protocol/version.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { arrives, knocks, together } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const GONE = { code: "not_found" };

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

/** Maya at night, without mail, has a link to keep. */
async function keeps() {
	const maya = await arrives(relay);
	const { conversation } = await maya.sends("Is it blue?");
	const link = newToken();
	const made = await maya.ask("link:make", { link });
	return { maya, conversation, link, made };
}

const opens = async (link: string, token = newToken(), site?: string) =>
	(await elsewhere(site)).say("link:open", { token, link });

test("NT8 a link to keep opens the conversation on any device, again and again, without mail", async () => {
	const { maya, conversation, link, made } = await keeps();
	expect(made).toEqual({
		url: `http://relay.test/c/${relay.shop.id}#k${link}`,
		expiresAt: relay.clock.now() + RETURN_LINK_MS,
	});
	const token = newToken();
	const opened = { ok: true, data: { conversation } };
	expect(await opens(link, token)).toEqual(opened);
	expect(await opens(link)).toEqual(opened);
	const phone = await arrives(relay, { token });
	expect((await phone.sends("On my phone")).conversation).toBe(conversation);
	expect((await maya.sends("Still me")).conversation).toBe(conversation);
});

test("NT8 the same link said again lasts longer; another one replaces it", async () => {
	const { maya, link } = await keeps();
	await relay.passes(RETURN_LINK_MS - 1);
	await maya.ask("link:make", { link });
	await relay.passes(RETURN_LINK_MS - 1);
	expect((await opens(link)).ok).toBe(true);
	const other = newToken();
	await maya.ask("link:make", { link: other });
	expect(await opens(link)).toEqual({ ok: false, refusal: GONE });
	expect((await opens(other)).ok).toBe(true);
});

test("NT8 unknown, ended and of another site are refused alike", async () => {
	const { link } = await keeps();
	const refused = { ok: false, refusal: GONE };
	expect(await opens(newToken())).toEqual(refused);
	expect(await opens(link, newToken(), relay.books.id)).toEqual(refused);
	await relay.passes(RETURN_LINK_MS);
	expect(await opens(link)).toEqual(refused);
});

test("NT8 it lets in so many browsers and no more, and a browser that was let in does not count again", async () => {
	const { link } = await keeps();
	const tokens = Array.from({ length: RETURN_LINK_OPENINGS }, newToken);
	for (const token of tokens) expect((await opens(link, token)).ok).toBe(true);
	expect(await opens(link)).toEqual({ ok: false, refusal: GONE });
	expect((await opens(link, tokens[0])).ok).toBe(true);
});

test("NT8 it stands in no log and in the store only as a hash, and leaves with the shopper", async () => {
	const { maya, link } = await keeps();
	await opens(link);
	expect(relay.logged.join("")).not.toContain(link);
	const phone = await elsewhere();
	const token = newToken();
	await phone.ask("link:open", { token, link });
	await maya.ask("visitor:forget", {});
	expect(await opens(link)).toEqual({ ok: false, refusal: GONE });
	const hello = { protocol: PROTOCOL, site: relay.shop.id, identity: null };
	const { visitor } = await knocks(relay).ask("hello", { ...hello, token });
	expect(visitor).toBeNull();
});

test("NT8 whoever is somebody else here stays so, and nobody's link becomes another's", async () => {
	const { link } = await keeps();
	const bob = await arrives(relay);
	await bob.sends("Hello");
	const forbidden = { code: "forbidden" };
	expect(await bob.refused("link:open", { token: newToken(), link })).toEqual(
		forbidden,
	);
	expect(await bob.refused("link:make", { link })).toEqual(forbidden);
	expect((await opens(link)).ok).toBe(true);
});

test("NT8 it leads to the conversation that is the newest when it is opened", async () => {
	const { noor, maya, conversation } = await together(relay);
	const link = newToken();
	await maya.ask("link:make", { link });
	await noor.ask("conversation:close", { conversation });
	await relay.passes(8 * 24 * 3_600_000);
	const { conversation: next } = await maya.sends("Another question");
	expect(next).not.toBe(conversation);
	expect(await opens(link)).toEqual({
		ok: true,
		data: { conversation: next },
	});
});

test("ID7 whoever came by a link to keep proves nobody with it", async () => {
	const { link } = await keeps();
	const phone = await elsewhere();
	await phone.ask("link:open", { token: newToken(), link });
	const identity = await new SignJWT({ name: "victim" })
		.setProtectedHeader({ alg: "HS256", kid: relay.key.kid })
		.setAudience(relay.shop.id)
		.setSubject("victim")
		.setExpirationTime(relay.clock.now() / 1_000 + 60)
		.sign(Buffer.from(relay.key.key, "base64url"));
	expect(await phone.refused("identity:prove", { identity })).toEqual({
		code: "other_person",
	});
});
