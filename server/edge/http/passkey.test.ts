import { afterEach, beforeEach, expect, test } from "vitest";
import type {
	Account,
	PasskeyOptions,
	SignedIn,
} from "../../../protocol/account.ts";
import {
	FRESH_MS,
	PASSKEYS_MOST,
	TICKET_MS,
} from "../../../protocol/account-limits.ts";
import { newToken } from "../../../protocol/ids.ts";
import { ADDRESS_PASSKEYS } from "../../../protocol/limits.ts";
import { beginSession } from "../../sessions/sessions.ts";
import { newTicket } from "../../sessions/tickets.ts";
import {
	type Authenticator,
	createAuthenticator,
} from "../../testing/authenticator.ts";
import { asks } from "../../testing/page.ts";
import { type Relay, startRelay } from "../../testing/relay.ts";

const HOST = "desk.lamp-and-loom.example";
const ORIGIN = `https://${HOST}`;
const AT = { origin: ORIGIN, consoleOrigin: ORIGIN };

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay({ config: AT });
});
afterEach(() => relay.stop());

type Someone = { id: string; cookie: string; csrf: string };
type Said = Parameters<Authenticator["answers"]>[1];

function posts(
	path: string,
	body: object,
	who?: Someone,
	origin = ORIGIN,
): Promise<Response> {
	return asks(relay, path, {
		method: "POST",
		origin,
		body,
		...(who && {
			headers: { Cookie: who.cookie, "X-Shopbell-CSRF": who.csrf },
		}),
	});
}

async function told<T>(answer: Promise<Response>): Promise<T> {
	const { status, ok, ...rest } = await answer.then(async (said) => ({
		status: said.status,
		ok: said.ok,
		said: await said.json(),
	}));
	expect({ status, ...rest }).toMatchObject({ status: 200 });
	return rest.said as T;
}

/** The code of a refusal. */
async function refused(answer: Promise<Response>): Promise<string> {
	const { refusal } = (await (await answer).json()) as {
		refusal?: { code: string };
	};
	return refusal?.code ?? "none";
}

const optionsFor = (who?: Someone, body = {}) =>
	told<PasskeyOptions>(posts("/console/sign-in/passkey-options", body, who));

async function adds(
	who: Someone,
	key = createAuthenticator(ORIGIN),
	said: Said = {},
): Promise<{ key: Authenticator; answer: Response }> {
	const { ticket, options } = await told<PasskeyOptions>(
		posts("/console/account/passkey-options", {}, who),
	);
	const response = key.makes(options, said);
	const answer = await posts(
		"/console/account/passkey",
		{ ticket, response, name: "Laptop" },
		who,
	);
	return { key, answer };
}

async function has(who: Someone): Promise<Authenticator> {
	const { key, answer } = await adds(who);
	expect(answer.status).toBe(200);
	return key;
}

async function signsIn(key: Authenticator, said: Said = {}): Promise<Response> {
	const { ticket, options } = await optionsFor();
	const response = key.answers(options, said);
	return posts("/console/sign-in/passkey", { ticket, response });
}

async function accountOf(who: Someone): Promise<Account> {
	return told<Account>(posts("/console/account", {}, who));
}

/** What was logged of what strangers tried. */
function events(): string {
	return relay.logged.join("\n");
}

async function auditedOf(action: string) {
	const before = { at: relay.store.now() + 1, id: "" };
	const rows = await relay.store.auditBefore(relay.shop.id, before, 100);
	return rows
		.filter((row) => row.action === action)
		.map((row) => ({ ...row, details: JSON.parse(row.details) }));
}

async function signedInAgain({ id }: Someone): Promise<Someone> {
	const { token, csrf } = await beginSession(relay.store, id);
	return { id, csrf, cookie: `__Host-shopbell=${token}` };
}

test("AC20 a passkey is added to one's account and signs in without a name that is typed", async () => {
	const { noor, teo } = relay.people;
	await has(teo);
	const key = await has(noor);
	const { passkeys } = await accountOf(noor);
	expect(passkeys).toEqual([
		{
			id: key.id,
			name: "Laptop",
			createdAt: relay.store.now(),
			usedAt: null,
			elsewhere: false,
		},
	]);

	const { options } = await optionsFor();
	expect(options).toMatchObject({ rpId: HOST, userVerification: "required" });
	expect(options).not.toHaveProperty("allowCredentials");
	const answer = await signsIn(key);
	const { step } = (await answer.clone().json()) as SignedIn;
	expect(step).toBe("in");
	const { csrf } = (await answer.json()) as { csrf: string };
	const cookie = answer.headers.get("Set-Cookie")?.split(";")[0] ?? "";
	const session = await accountOf({ id: noor.id, cookie, csrf });
	expect(session).toMatchObject({ id: noor.id });
	expect(session.passkeys[0]?.usedAt).toBe(relay.store.now());
});

test("AC20 what is done with passkeys is written down without a name and without the key", async () => {
	const { noor } = relay.people;
	const key = await has(noor);
	await signsIn(key);
	await told(posts("/console/account/passkey-end", { id: key.id }, noor));
	for (const [action, details] of [
		["passkey_added", {}],
		["signed_in", { way: "passkey", secondFactor: true }],
		["passkey_ended", {}],
	] as const)
		expect(
			(await auditedOf(action)).map((row) => [row.person_id, row.details]),
		).toEqual([[noor.id, details]]);
});

test("AC20 only who is signed in, with a fresh sign-in, adds or ends a passkey", async () => {
	const { noor } = relay.people;
	const key = await has(noor);
	for (const path of ["passkey-options", "passkey", "passkey-end"])
		expect(await refused(posts(`/console/account/${path}`, {}))).toBe(
			"signed_out",
		);
	const forged = { ...noor, csrf: newToken() };
	expect(
		await refused(posts("/console/account/passkey-options", {}, forged)),
	).toBe("signed_out");
	relay.clock.pass(FRESH_MS + 1);
	for (const path of ["passkey-options", "passkey-end"])
		expect(
			await refused(posts(`/console/account/${path}`, { id: key.id }, noor)),
		).toBe("reauthenticate");
});

test("AC21 at an address by http, or of numbers, there are no passkeys", async () => {
	for (const origin of ["http://desk.example", "https://10.0.0.7"]) {
		await relay.stop();
		relay = await startRelay({ config: { origin, consoleOrigin: origin } });
		const answer = asks(relay, "/console/sign-in/passkey-options", {
			method: "POST",
			origin,
			body: {},
		});
		expect(await refused(answer)).toBe("not_found");
	}
});

test("AC22 a challenge is answered once, and a wrong answer ends it, too", async () => {
	const key = await has(relay.people.noor);
	const { ticket, options } = await optionsFor();
	const answer = () => ({ ticket, response: key.answers(options) });
	const right = answer();
	expect((await posts("/console/sign-in/passkey", right)).status).toBe(200);
	for (const again of [right, answer()])
		expect(await refused(posts("/console/sign-in/passkey", again))).toBe(
			"too_late",
		);

	const other = await optionsFor();
	const wrong = key.answers(other.options, { challenge: newToken() });
	const good = key.answers(other.options);
	for (const [response, code] of [
		[wrong, "forbidden"],
		[good, "too_late"],
	] as const)
		expect(
			await refused(
				posts("/console/sign-in/passkey", { ticket: other.ticket, response }),
			),
		).toBe(code);
});

test("AC22 of twenty answers to one challenge at once, one signs in", async () => {
	const key = await has(relay.people.noor);
	const { ticket, options } = await optionsFor();
	const answers = await Promise.all(
		Array.from({ length: 20 }, () =>
			posts("/console/sign-in/passkey", {
				ticket,
				response: key.answers(options),
			}),
		),
	);
	const good = answers.filter(({ status }) => status === 200);
	expect(good).toHaveLength(1);
});

test("AC22 a challenge ends after ten minutes", async () => {
	const { noor } = relay.people;
	const key = await has(noor);
	const use = await optionsFor();
	const making = await told<PasskeyOptions>(
		posts("/console/account/passkey-options", {}, noor),
	);
	relay.clock.pass(TICKET_MS);
	const response = key.answers(use.options);
	expect(
		await refused(
			posts("/console/sign-in/passkey", { ticket: use.ticket, response }),
		),
	).toBe("too_late");
	const made = createAuthenticator(ORIGIN).makes(making.options);
	expect(
		await refused(
			posts(
				"/console/account/passkey",
				{ ticket: making.ticket, response: made, name: "" },
				noor,
			),
		),
	).toBe("too_late");
});

test("AC22 a new passkey is taken in the session that asked for it, and in no other", async () => {
	const { noor, teo } = relay.people;
	const other = await signedInAgain(noor);
	for (const who of [teo, other]) {
		const { ticket, options } = await told<PasskeyOptions>(
			posts("/console/account/passkey-options", {}, noor),
		);
		const response = createAuthenticator(ORIGIN).makes(options);
		const body = { ticket, response, name: "" };
		expect(await refused(posts("/console/account/passkey", body, who))).toBe(
			"forbidden",
		);
	}
	expect((await accountOf(noor)).passkeys).toEqual([]);
});

const WRONG: [string, Said][] = [
	["of another origin", { origin: "https://desk.lamp-and-loom.example.evil" }],
	["of another port", { origin: `${ORIGIN}:8443` }],
	["by http", { origin: `http://${HOST}` }],
	["for another host", { rpId: "lamp-and-loom.example" }],
	["to another challenge", { challenge: newToken() }],
	["of something else", { type: "payment.get" }],
	["without its person", { userVerified: false }],
];

test.each(WRONG)(
	"AC23 an answer %s signs nobody in, and makes no passkey",
	async (_, said) => {
		const { noor } = relay.people;
		const key = await has(noor);
		const answer = await signsIn(key, said);
		expect(answer.status).toBe(403);
		expect(answer.headers.get("Set-Cookie")).toBeNull();
		expect(await refused(Promise.resolve(answer))).toBe("forbidden");
		expect(events()).toContain("passkey_refused");
		const made = await adds(noor, createAuthenticator(ORIGIN), said);
		expect(await refused(Promise.resolve(made.answer))).toBe("forbidden");
		expect((await accountOf(noor)).passkeys).toHaveLength(1);
	},
);

test("AC23 a passkey that is unknown, of another, ended, or says another person is refused alike", async () => {
	const { noor, teo } = relay.people;
	const noors = await has(noor);
	const teos = await has(teo);
	const ended = await has(noor);
	await told(posts("/console/account/passkey-end", { id: ended.id }, noor));
	const handle = Buffer.from(teo.id).toString("base64url");
	const answers = [
		await signsIn(createAuthenticator(ORIGIN)),
		await signsIn(ended),
		// Signed by one's own key, under the name of another's.
		await signsIn(teos, { id: noors.id }),
		await signsIn(noors, { userHandle: handle }),
	];
	for (const answer of answers) {
		expect(answer.status).toBe(403);
		expect(await answer.json()).toEqual({ refusal: { code: "forbidden" } });
	}
	expect((await signsIn(noors)).status).toBe(200);
});

test("AC23 a passkey of who works for no site any more opens nothing", async () => {
	const { noor } = relay.people;
	const key = await has(noor);
	await relay.store.dropMembership(relay.shop.id, noor.id);
	expect((await signsIn(key)).status).toBe(403);
});

test("AC23 what is no answer at all is refused, and the relay goes on", async () => {
	const key = await has(relay.people.noor);
	const bodies = [
		{},
		{ id: key.id },
		{ id: key.id, rawId: key.id, type: "public-key", response: null },
		{ id: key.id, rawId: key.id, type: "public-key", response: {} },
		{
			...key.answers({ challenge: "a", rpId: HOST }),
			response: { clientDataJSON: "e30" },
		},
		{ id: "x".repeat(2_000), response: "\u0000" },
	];
	for (const response of bodies) {
		const { ticket } = await optionsFor();
		const answer = await posts("/console/sign-in/passkey", {
			ticket,
			response,
		});
		expect([400, 403]).toContain(answer.status);
	}
	expect((await signsIn(key)).status).toBe(200);
});

test("AC24 a counter that does not go on is refused, and logged as a possible copy", async () => {
	const key = await has(relay.people.noor);
	expect((await signsIn(key, { counter: 7 })).status).toBe(200);
	for (const counter of [7, 6, 0]) {
		const answer = await signsIn(key, { counter });
		expect(await refused(Promise.resolve(answer))).toBe("forbidden");
	}
	expect(events()).toContain("passkey_counter");
	await relay.app.capabilities.accounts.idle();
	expect(await auditedOf("sign_in_failed")).toMatchObject([
		{ target: relay.people.noor.id, details: { why: "passkey" } },
	]);
	expect((await signsIn(key, { counter: 8 })).status).toBe(200);
});

test("AC24 a passkey that counts nothing goes on working", async () => {
	const { key, answer } = await adds(
		relay.people.noor,
		createAuthenticator(ORIGIN),
		{ counter: 0 },
	);
	expect(answer.status).toBe(200);
	for (let times = 0; times < 2; times++)
		expect((await signsIn(key, { counter: 0 })).status).toBe(200);
});

test("AC25 the second step of a sign-in asks for the passkeys of its person only, and ends its ticket", async () => {
	const { noor, teo } = relay.people;
	const noors = await has(noor);
	const teos = await has(teo);
	const begun = await newTicket(relay.store, "second_factor", noor.id, {});
	const first = await optionsFor(undefined, { ticket: begun });
	expect(first.options).toMatchObject({ allowCredentials: [{ id: noors.id }] });
	const answers = (key: Authenticator, { ticket, options }: PasskeyOptions) =>
		posts("/console/sign-in/passkey", {
			ticket,
			response: key.answers(options),
		});
	expect(await refused(answers(teos, first))).toBe("forbidden");

	// A wrong passkey ends the challenge, not the sign-in that waits.
	const second = await optionsFor(undefined, { ticket: begun });
	const third = await optionsFor(undefined, { ticket: begun });
	expect((await answers(noors, second)).status).toBe(200);
	expect(await refused(answers(noors, third))).toBe("too_late");
	expect(
		await refused(posts("/console/sign-in/passkey-options", { ticket: begun })),
	).toBe("too_late");
});

test("AC25 after a password the passkey is the second step", async () => {
	const { noor } = relay.people;
	const key = await has(noor);
	const password = "a lamp for the loom";
	await told(posts("/console/account/password", { password }, noor));
	const begun = await told<SignedIn>(
		posts("/console/sign-in/password", { email: "noor@example.com", password }),
	);
	expect(begun).toMatchObject({ step: "second_factor", ways: ["passkey"] });
	const { ticket } = begun as { ticket: string };
	const second = await optionsFor(undefined, { ticket });
	const answer = await told<SignedIn>(
		posts("/console/sign-in/passkey", {
			ticket: second.ticket,
			response: key.answers(second.options),
		}),
	);
	expect(answer.step).toBe("in");
});

test("AC25 the ticket of a challenge is none of a begun sign-in, nor the other way round", async () => {
	const { noor } = relay.people;
	const key = await has(noor);
	const { ticket, options } = await optionsFor();
	expect(
		await refused(posts("/console/sign-in/passkey-options", { ticket })),
	).toBe("too_late");
	const begun = await newTicket(relay.store, "second_factor", noor.id, {});
	const response = key.answers(options);
	expect(
		await refused(
			posts("/console/sign-in/passkey", { ticket: begun, response }),
		),
	).toBe("too_late");
});

test("AC26 who is signed in is asked for their own passkeys", async () => {
	const { noor, teo } = relay.people;
	const noors = await has(noor);
	await has(teo);
	const { options } = await optionsFor(noor);
	expect(options).toMatchObject({ allowCredentials: [{ id: noors.id }] });
	const forged = { ...noor, csrf: newToken() };
	expect(
		await refused(posts("/console/sign-in/passkey-options", {}, forged)),
	).toBe("signed_out");
});

test("AC26 a passkey confirms its person in place of a password, and nobody else", async () => {
	const { noor, teo } = relay.people;
	const noors = await has(noor);
	const teos = await has(teo);
	relay.clock.pass(FRESH_MS + 1);
	const confirms = async (who: Someone, key: Authenticator, asked?: object) => {
		const { ticket, options } = await optionsFor(
			asked ? undefined : who,
			asked,
		);
		const passkey = { ticket, response: key.answers(options) };
		return posts("/console/account/confirm", { passkey }, who);
	};
	expect(await refused(confirms(teo, noors))).toBe("forbidden");
	// Asked for without saying who one is.
	expect(await refused(confirms(teo, noors, {}))).toBe("forbidden");
	// That of a begun sign-in is for signing in.
	const begun = await newTicket(relay.store, "second_factor", noor.id, {});
	expect(await refused(confirms(noor, noors, { ticket: begun }))).toBe(
		"forbidden",
	);
	expect(
		await refused(posts("/console/account/passkey-options", {}, teo)),
	).toBe("reauthenticate");

	for (const [who, key, asked] of [
		[noor, noors, undefined],
		[teo, teos, {}],
	] as const) {
		const account = await told<Account>(confirms(who, key, asked));
		expect(account.freshUntil).toBe(relay.store.now() + FRESH_MS);
		await told(posts("/console/account/passkey-options", {}, who));
	}
});

test("AC27 the same passkey is not added twice, and a person has at most twenty", async () => {
	const { noor, teo } = relay.people;
	const key = await has(noor);
	const { options } = await told<PasskeyOptions>(
		posts("/console/account/passkey-options", {}, noor),
	);
	expect(options).toMatchObject({ excludeCredentials: [{ id: key.id }] });
	for (const who of [noor, teo]) {
		const { answer } = await adds(who, key);
		expect(await refused(Promise.resolve(answer))).toBe("conflict");
	}
	// Begun in two windows while there was room for one.
	for (let have = 1; have < PASSKEYS_MOST - 1; have++) await has(noor);
	const begun = await Promise.all(
		[0, 1].map(() =>
			told<PasskeyOptions>(posts("/console/account/passkey-options", {}, noor)),
		),
	);
	const codes = await Promise.all(
		begun.map(({ ticket, options }) =>
			refused(
				posts(
					"/console/account/passkey",
					{
						ticket,
						response: createAuthenticator(ORIGIN).makes(options),
						name: "",
					},
					noor,
				),
			),
		),
	);
	expect(codes.sort()).toEqual(["conflict", "none"]);
	expect(
		await refused(posts("/console/account/passkey-options", {}, noor)),
	).toBe("conflict");
	expect((await accountOf(noor)).passkeys).toHaveLength(PASSKEYS_MOST);
});

test("AC27 one ends one's own passkeys, but not the last where a site wants a second factor", async () => {
	const { noor, teo } = relay.people;
	const [one, two] = [await has(noor), await has(noor)];
	const ends = (key: Authenticator, who: Someone) =>
		refused(posts("/console/account/passkey-end", { id: key.id }, who));
	expect(await ends(one, teo)).toBe("not_found");
	await relay.store.keepSite({ ...relay.shop, second_factor: 1 });
	expect(await ends(one, noor)).toBe("none");
	expect(await ends(two, noor)).toBe("second_factor");
	await relay.store.keepSite({ ...relay.shop, second_factor: 0 });
	expect(await ends(two, noor)).toBe("none");
	expect((await accountOf(noor)).passkeys).toEqual([]);
});

test("AC27 of two last passkeys ended at once, one stays where a site wants a second factor", async () => {
	const { noor } = relay.people;
	const keys = [await has(noor), await has(noor)];
	await relay.store.keepSite({ ...relay.shop, second_factor: 1 });
	const codes = await Promise.all(
		keys.map(({ id }) =>
			refused(posts("/console/account/passkey-end", { id }, noor)),
		),
	);
	expect(codes.sort()).toEqual(["none", "second_factor"]);
});

test("AC28 after the console has moved to another host its passkeys open nothing, and the relay says how many", async () => {
	await relay.stop();
	const config = { ...AT };
	relay = await startRelay({ config });
	const { noor } = relay.people;
	const key = await has(noor);
	await has(noor);
	expect(events()).not.toContain("passkeys");

	const moved = "https://console.lamp-and-loom.example";
	Object.assign(config, { origin: moved, consoleOrigin: moved });
	await relay.restart();
	expect(events()).toContain(
		`2 passkeys open nothing at ${moved}: they were made for another host name`,
	);
	const { passkeys } = await told<Account>(
		posts("/console/account", {}, noor, moved),
	);
	expect(passkeys).toMatchObject([{ elsewhere: true }, { elsewhere: true }]);
	const { ticket, options } = await told<PasskeyOptions>(
		posts("/console/sign-in/passkey-options", {}, undefined, moved),
	);
	const response = key.answers(options, { origin: moved });
	expect(
		await refused(
			posts("/console/sign-in/passkey", { ticket, response }, undefined, moved),
		),
	).toBe("forbidden");
});

test("LM10 challenges from one address are counted", async () => {
	await relay.stop();
	relay = await startRelay({ config: { ...AT, addressFactor: 1 } });
	for (let times = 0; times < ADDRESS_PASSKEYS.points; times++)
		await optionsFor();
	expect(await refused(posts("/console/sign-in/passkey-options", {}))).toBe(
		"slow_down",
	);
});
