import sharp from "sharp";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Account } from "../../protocol/account.ts";
import type { SiteLook } from "../../protocol/look.ts";
import { does } from "../testing/account.ts";
import { RELAY_ORIGIN, type Relay, startRelay } from "../testing/relay.ts";
import { runs } from "../testing/runs.ts";
import { arrives, together } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const shoppersRead = (shortName: string | null) =>
	does(
		relay,
		"/console/account/short-name",
		{ shortName },
		relay.people.noor,
	) as Promise<Account>;

async function showsPicture(): Promise<string> {
	const { cookie, csrf } = relay.people.noor;
	const create = { width: 9, height: 9, channels: 3, background: "#1f6f5c" };
	const answer = await fetch(`${relay.origin}/console/account/picture`, {
		method: "PUT",
		headers: {
			Origin: RELAY_ORIGIN,
			Cookie: cookie,
			"X-Shopbell-CSRF": csrf,
		},
		body: new Uint8Array(
			await sharp({ create } as object)
				.png()
				.toBuffer(),
		),
	});
	return ((await answer.json()) as Account).picture ?? "";
}

test("LO6 shoppers read the short name wherever a name stands, and colleagues the whole one", async () => {
	const { noor, maya, conversation, answers } = await together(relay);
	await answers("Yes, two of them.");
	expect(await shoppersRead(" Noni ")).toMatchObject({
		name: "Noor",
		shortName: "Noni",
	});
	await answers("Shall I keep one for you?");
	const { entry } = await maya.hears(
		"entry:added",
		({ entry }) => entry.seq > 5,
	);
	expect(entry.author).toEqual({ kind: "agent", name: "Noni" });
	await noor.ask("typing:tell", { conversation, typing: true });
	expect(await maya.hears("typing:changed")).toMatchObject({
		who: { kind: "agent", name: "Noni" },
	});
	const again = await arrives(relay, { token: maya.token });
	const joined = await again.ask("conversation:join", {
		conversation,
		after: 0,
	});
	expect(joined.conversation.agent).toEqual({ name: "Noni" });
	expect(JSON.stringify(joined)).not.toContain("Noor");
	const seen = await noor.ask("conversation:join", { conversation, after: 0 });
	expect(JSON.stringify(seen)).not.toContain("Noni");
	await shoppersRead(null);
	const after = await again.ask("conversation:join", {
		conversation,
		after: 0,
	});
	expect(after.conversation.agent).toEqual({ name: "Noor" });
});

test("LO6 the short name is there after a restart, and is a name or nothing", async () => {
	const { maya, conversation } = await together(relay);
	await shoppersRead("Noni");
	await relay.restart();
	const again = await arrives(relay, { token: maya.token });
	const joined = await again.ask("conversation:join", {
		conversation,
		after: 0,
	});
	expect(JSON.stringify(joined)).not.toContain("Noor");
	const { cookie, csrf } = relay.people.noor;
	const answer = await fetch(`${relay.origin}/console/account/short-name`, {
		method: "POST",
		headers: {
			Origin: RELAY_ORIGIN,
			Cookie: cookie,
			"X-Shopbell-CSRF": csrf,
			"Content-Type": "application/json",
		},
		body: JSON.stringify({ shortName: " " }),
	});
	expect(answer.status).toBe(400);
});

test("LO7 shoppers see the picture of who answers, unless the owner wants none", async () => {
	const picture = await showsPicture();
	const { maya, conversation, answers } = await together(relay);
	await answers("Yes.");
	const read = () => maya.ask("conversation:join", { conversation, after: 0 });
	const shown = await read();
	expect(shown.conversation.agent).toEqual({ name: "Noor", picture });
	expect(shown.entries.map(({ author }) => author)).toContainEqual({
		kind: "agent",
		name: "Noor",
		picture,
	});
	const owner = await runs(relay, "teo", "owner");
	const site = relay.shop.id;
	const { look } = await owner.ask("site:read", { site });
	await owner.ask("look:change", {
		site,
		look: { ...(look as SiteLook), staffPictures: false },
	});
	expect(JSON.stringify(await read())).not.toContain("/pictures/");
	await relay.restart();
	const again = await arrives(relay, { token: maya.token });
	const later = await again.ask("conversation:join", {
		conversation,
		after: 0,
	});
	expect(JSON.stringify(later)).not.toContain("/pictures/");
});
