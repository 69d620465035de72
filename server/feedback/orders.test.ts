import { afterEach, beforeEach, expect, test } from "vitest";
import { ORDER_TOKEN_CHARS } from "../../protocol/order-event.ts";
import { hashOf } from "../people/secret.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { type Signing, signedBy } from "../testing/signed.ts";
import { hires } from "../testing/staff.ts";
import { arrives } from "../testing/wire.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const ORDER = {
	order: "LL-4821",
	at: "2026-05-30T10:15:00Z",
	products: ["Lamp"],
};

async function tells(claims: object, over: Signing = {}) {
	return posts(await signedBy(relay, { sub: null, claims, ...over }));
}

async function posts(
	body: string,
	{ site = relay.shop.id, type = "application/jwt" } = {},
) {
	const answer = await fetch(`${relay.origin}/orders/${site}`, {
		method: "POST",
		headers: { "Content-Type": type },
		body,
	});
	return { status: answer.status, data: await answer.json() };
}

const kept = (id = "LL-4821") => relay.store.order(relay.shop.id, id);
const refused = (refusal: object) => ({ status: 400, data: { refusal } });

test("OR1 an order that is told again is the same, and a later word adds what is new", async () => {
	expect(await tells(ORDER)).toEqual({
		status: 200,
		data: { order: "LL-4821", kept: "new" },
	});
	expect((await tells(ORDER)).data.kept).toBe("known");
	const arrived = {
		...ORDER,
		deliveredAt: "2026-05-31",
		email: "m@example.com",
	};
	expect((await tells(arrived, { sub: "maya" })).data.kept).toBe("changed");
	// Said late, the first word takes nothing back.
	expect((await tells(ORDER)).data.kept).toBe("known");
	expect(await kept()).toMatchObject({
		at: Date.UTC(2026, 4, 30, 10, 15),
		delivered_at: Date.UTC(2026, 5, 1) - 1,
		subject: "maya",
		email: "m@example.com",
		may_mail: 0,
	});
	await tells({ ...ORDER, maySurveyByMail: true });
	expect((await kept())?.may_mail).toBe(1);
	await tells({ ...ORDER, maySurveyByMail: false });
	expect((await kept())?.may_mail).toBe(0);
});

test("OR1 a token comes as it is, or in JSON", async () => {
	const token = await signedBy(relay, { sub: null, claims: ORDER });
	const json = { type: "application/json; charset=utf-8" };
	expect((await posts(JSON.stringify({ token }), json)).status).toBe(200);
	expect((await posts(` ${token}\n`)).data.kept).toBe("known");
	for (const body of ["null", "[]", "{", '{"token":7}', '{"token":"x","y":1}'])
		expect((await posts(body, json)).data.refusal.code).toBe("malformed");
	expect(await posts(token, { type: "text/plain" })).toEqual(
		refused({ code: "malformed", field: "Content-Type" }),
	);
});

test("OR2 everything that is wrong with a token is refused alike", async () => {
	const good = await signedBy(relay, { sub: null, claims: ORDER });
	const [head, body, signature] = good.split(".") as [string, string, string];
	const other = Buffer.from(
		JSON.stringify({
			...JSON.parse(Buffer.from(body, "base64url").toString()),
			order: "LL-1",
		}),
	).toString("base64url");
	const none = Buffer.from('{"alg":"none"}').toString("base64url");
	const bad = {
		"replayed with another order": `${head}.${other}.${signature}`,
		"alg none": `${none}.${body}.`,
		"another algorithm": await signedBy(relay, { claims: ORDER, alg: "HS512" }),
		"an unknown key": await signedBy(relay, { claims: ORDER, kid: "unknown" }),
		"another site": await signedBy(relay, {
			claims: ORDER,
			aud: relay.books.id,
		}),
		expired: await signedBy(relay, { claims: ORDER, exp: -11 }),
		"no end": await signedBy(relay, { claims: ORDER, exp: null }),
		"an end too far": await signedBy(relay, { claims: ORDER, exp: 3_700 }),
		"no JWT": "x",
	};
	for (const [name, token] of Object.entries(bad))
		expect([name, await posts(token)]).toEqual([
			name,
			{ status: 403, data: { refusal: { code: "forbidden" } } },
		]);
	// Of the shop, shown to the bookshop and to nobody.
	for (const site of [relay.books.id, "nobody"])
		expect((await posts(good, { site })).status).toBe(403);
	expect(await kept("LL-1")).toBeUndefined();
	expect(relay.logged.join()).not.toContain("failed");
});

test("OR2 a retired key signs no order, and its owner reads that a server still uses it", async () => {
	const token = await signedBy(relay, { sub: null, claims: ORDER });
	const ada = await hires(relay, "Ada", "owner");
	const site = relay.shop.id;
	await ada.desk.ask("identity-keys:retire", { site, kid: relay.key.kid });
	relay.clock.pass(1_000);
	expect((await posts(token)).status).toBe(403);
	const { retired } = await ada.desk.ask("identity-keys:read", { site });
	expect(retired[0]?.refusedAt).toBe(relay.clock.now());
});

test("OR3 a claim that cannot be is refused with its name", async () => {
	const malformed = (field: string) => refused({ code: "malformed", field });
	for (const [claims, field] of [
		[{ at: ORDER.at }, "order"],
		[{ ...ORDER, order: "x".repeat(81) }, null],
		[{ ...ORDER, at: "yesterday" }, "at"],
		[{ ...ORDER, at: "2026-06-02T09:00:01Z" }, "at"],
		[{ ...ORDER, deliveredAt: "2026-05-30T10:14:59Z" }, "deliveredAt"],
		[{ ...ORDER, deliveredAt: "2026-05-29" }, "deliveredAt"],
		[{ ...ORDER, deliveredAt: "2026-07-01" }, "deliveredAt"],
		[{ ...ORDER, products: "Lamp" }, "products"],
		[{ ...ORDER, products: [7] }, "products.0"],
		[{ ...ORDER, maySurveyByMail: "yes" }, "maySurveyByMail"],
		[{ ...ORDER, locale: "../lt" }, "locale"],
	] as const)
		expect(await tells(claims)).toEqual(
			field === null
				? refused({ code: "too_long", field: "order", most: 80 })
				: malformed(field),
		);
	expect(await tells({ ...ORDER, products: Array(51).fill("Lamp") })).toEqual(
		refused({ code: "too_long", field: "products", most: 50 }),
	);
	// An address that mail cannot be sent to is left out, and no line gets into a mail by it.
	await tells({ ...ORDER, email: "m@example.com\r\nBcc: all@example.com" });
	expect((await kept())?.email).toBeNull();
	// An order that is known cannot move behind its delivery.
	await tells({ ...ORDER, deliveredAt: "2026-05-30" });
	expect(await tells({ ...ORDER, at: "2026-05-31T08:00:00Z" })).toEqual(
		malformed("deliveredAt"),
	);
});

test("OR3 a token that is too long is refused before it is read", async () => {
	const most = ORDER_TOKEN_CHARS;
	for (const length of [most + 1, most + 100])
		expect(await posts("x".repeat(length))).toEqual(
			refused({ code: "too_long", field: "token", most }),
		);
});

test("OR4 of an erased person the times of their orders stay, and nothing else comes back", async () => {
	const maya = await arrives(relay);
	const claims = { email: "maya@example.com", orders: [] };
	const identity = await signedBy(relay, { claims });
	await maya.ask("identity:prove", { identity });
	const email = "maya@example.com";
	await tells({ ...ORDER, order: "by-subject" }, { sub: "maya" });
	await tells({ ...ORDER, order: "by-mail", email });
	await tells({ ...ORDER, order: "of-another", email: "lena@example.com" });
	const visitor = await relay.store.visitorByToken(
		relay.shop.id,
		hashOf(maya.token),
	);
	await relay.store.forgetVisitor(
		relay.shop.id,
		visitor?.id ?? "",
		relay.clock.now(),
	);
	const gone = { products: "[]", subject: null, email: null, may_mail: 0 };
	for (const id of ["by-subject", "by-mail"])
		expect(await kept(id)).toMatchObject(gone);
	expect(await kept("of-another")).toMatchObject({ email: "lena@example.com" });
	await tells({ ...ORDER, order: "by-mail", email, deliveredAt: "2026-05-31" });
	expect(await kept("by-mail")).toMatchObject({
		...gone,
		delivered_at: Date.UTC(2026, 5, 1) - 1,
	});
});

test("OR5 an order ends after 400 days", async () => {
	await tells(ORDER);
	const [orders] = relay.app.capabilities.feedback.prunes;
	const at = Date.parse(ORDER.at);
	const after = at + 400 * 24 * 3_600_000;
	expect(await orders?.drop(after, 10)).toBe(0);
	expect(await orders?.drop(after + 1, 10)).toBe(1);
	expect(await kept()).toBeUndefined();
});
