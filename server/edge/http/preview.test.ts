import { afterEach, beforeEach, expect, test } from "vitest";
import type { SiteLook } from "../../../protocol/look.ts";
import { PROTOCOL } from "../../../protocol/version.ts";
import { lookOf } from "../../sites/look.ts";
import { asks } from "../../testing/page.ts";
import { RELAY_ORIGIN, type Relay, startRelay } from "../../testing/relay.ts";
import { knocks } from "../../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

/** The shop by the name of a preview in this look. */
function previewIn(look: object): string {
	const said = Buffer.from(JSON.stringify(look)).toString("base64url");
	return `${relay.shop.id}-${said}`;
}
const wanted = (): SiteLook => ({
	...lookOf(relay.shop),
	name: "Lamps & <b>more</b>",
	accent: "#ffee00",
	position: "start",
	greetings: { en: "Which lamp is yours?" },
});
const text = async (path: string, how: Parameters<typeof asks>[2] = {}) => {
	const answer = await asks(relay, path, how);
	return { status: answer.status, said: await answer.text(), answer };
};

test("LO22 a preview answers as the shop would with that look, and by its own name", async () => {
	const name = previewIn(wanted());
	const page = await text(`/preview/${name}?locale=ar&open=1`);
	expect(page.status).toBe(200);
	expect(page.said).toContain(`data-site="${name}"`);
	expect(page.said).toContain('<html lang="ar" dir="rtl" data-open="1"');
	// The page asks its own relay: such a question names no origin.
	const asked = await text(`/settings/${name}`, { origin: null });
	const settings = JSON.parse(asked.said);
	expect(settings).toMatchObject({
		name: "Lamps & <b>more</b>",
		accent: "#ffee00",
		onAccent: "#000000",
		position: "start",
	});
	const frame = await text(`/frame/${name}`);
	expect(frame.said).toContain(name);
	expect(frame.said).toContain("#ffee00");
	expect(frame.said).not.toContain("<b>");
	const [address] = /\/texts\/[\w-]+\/[\w-]+\//.exec(frame.said) ?? [];
	expect((await text(`${address}en`)).said).toContain("Which lamp is yours?");
	expect((await relay.store.site(relay.shop.id))?.look).toBe(relay.shop.look);
});

test("LO22 what a preview says, which anybody can make up, is neither packed nor kept", async () => {
	const packs = { headers: { "Accept-Encoding": "br" } };
	const encodingOf = async (name: string) =>
		(await text(`/frame/${name}`, packs)).answer.headers.get(
			"Content-Encoding",
		);
	expect(await encodingOf(relay.shop.id)).toBe("br");
	expect(await encodingOf(previewIn(wanted()))).toBe(null);
});

test("LO22 a greeting in a preview writes nothing, and makes nobody", async () => {
	const before = await rows();
	const wire = knocks(relay);
	const { site, visitor, conversations } = await wire.ask("hello", {
		protocol: PROTOCOL,
		site: previewIn(wanted()),
		token: "a".repeat(43),
		identity: null,
	});
	expect(site.name).toBe("Lamps & <b>more</b>");
	expect([visitor, conversations]).toEqual([null, []]);
	const token = "b".repeat(43);
	expect(await wire.refused("visitor:make", { token, identity: null })).toEqual(
		{ code: "forbidden" },
	);
	expect(
		await wire.refused("message:send", {
			conversation: null,
			clientId: "c".repeat(22),
			text: "Hello",
		}),
	).toMatchObject({ code: "not_found" });
	wire.close();
	expect(await rows()).toEqual(before);
});

test("LO23 only the console shows it: no page of the shop, and nobody who opens its address", async () => {
	const name = previewIn(wanted());
	const alone = { headers: { "Sec-Fetch-Dest": "document" } };
	expect((await text(`/preview/${name}`, alone)).status).toBe(404);
	expect((await text(`/frame/${name}`, alone)).status).toBe(404);
	for (const path of [`/preview/${name}`, `/frame/${name}`]) {
		const { answer } = await text(path);
		const policy = answer.headers.get("Content-Security-Policy") ?? "";
		const [, ancestors] = /frame-ancestors ([^;]*)/.exec(policy) ?? [];
		for (const origin of JSON.parse(relay.shop.origins))
			expect(ancestors).not.toContain(origin);
		expect(ancestors).toContain(RELAY_ORIGIN);
	}
	const [shop] = JSON.parse(relay.shop.origins);
	const asked = await text(`/settings/${name}`, { origin: shop });
	expect(asked.status).toBe(403);
});

test.each<[string, () => string]>([
	["without a look", () => `${relay.shop.id}-`],
	["that is no JSON", () => `${relay.shop.id}-abc`],
	["of a colour that is none", () => previewIn({ ...wanted(), accent: "red" })],
	["with more than a look", () => previewIn({ ...wanted(), origins: ["x"] })],
	["of the shop itself", () => relay.shop.id],
	["of no shop", () => "a".repeat(22) + previewIn(wanted()).slice(22)],
])("LO23 there is no preview %s", async (_, name) => {
	expect((await text(`/preview/${name()}`)).status).toBe(404);
});

async function rows() {
	const lists = ["waiting", "open", "closed"] as const;
	const { id } = relay.shop;
	return {
		site: await relay.store.site(id),
		conversations: await Promise.all(
			lists.map((list) => relay.store.conversationsIn(id, list, null, 50)),
		),
	};
}
