import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
	TICKET_MS,
	TICKET_TRIES,
	WRONG_PASSWORD_MOST_MS,
	WRONG_PASSWORD_MS,
	WRONG_PASSWORDS,
} from "../../protocol/account-limits.ts";
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
import { type Relay, startRelay } from "../testing/relay.ts";
import { writtenDown } from "../testing/staff.ts";

let relay: Relay;
beforeEach(async () => {
	relay = await startRelay();
});
afterEach(() => relay.stop());

const NOOR = "noor@example.com";
const STEP_MS = 30_000;
const wrong = (email = NOOR) => signsInBy(relay, email, "something else!!");
const events = () =>
	relay.logged.flatMap(
		(line) => (JSON.parse(line) as { security?: string }).security ?? [],
	);
/** What is written down of the shop. */
async function written() {
	await relay.app.capabilities.accounts.idle();
	return writtenDown(relay);
}

test("AC1 an address and its password sign in, with a cookie of their own", async () => {
	await withPassword(relay, relay.people.noor);
	const signed = await signsInBy(relay, " Noor@Example.com ");
	expect(signed).toMatchObject({ status: 200, data: { step: "in" } });
	const browser = { cookie: signed.cookie, csrf: String(signed.data.csrf) };
	expect(await account(relay, browser)).toMatchObject({ name: "Noor" });
	const row = await relay.store.password(relay.people.noor.id);
	expect(row?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test("AC1 a wrong password, an unknown address and somebody without a password hear the same, for the same work", async () => {
	await withPassword(relay, relay.people.noor);
	const { hashing } = relay.app.capabilities.accounts.accounts;
	for (const email of [NOOR, "nobody@example.com", "teo@example.com"]) {
		const hashed = vi.spyOn(hashing, "isRight");
		const { status, data, cookie } = await wrong(email);
		expect([status, data, cookie]).toEqual([
			403,
			{ refusal: { code: "forbidden" } },
			"",
		]);
		expect(hashed).toHaveBeenCalledTimes(1);
		hashed.mockRestore();
	}
	expect(events()).toContain("password_refused");
});

test("AC1 a password is the same on every keyboard", async () => {
	// The ligature and the half-width letters are what some input methods give.
	await withPassword(relay, relay.people.noor, "oﬃce ｗindow seven");
	const signed = await signsInBy(relay, NOOR, "office window seven");
	expect(signed.status).toBe(200);
});

test.each([
	["short", "eleven char", "elf 👩‍🚀"],
	["blank", " ".repeat(30), "\u2800\u200b".repeat(10), ""],
	["long", "x y".repeat(100)],
	["common", "PasswordPassword", "qwertyuiop123", "aaaaaaaaaaaaa"],
	["own", "Noor@Example.com"],
] as const)("AC2 a password is refused as %s", async (why, ...passwords) => {
	for (const password of passwords) {
		const { status, data } = await posts(
			relay,
			"/console/account/password",
			{ password },
			relay.people.noor,
		);
		expect([status, data]).toEqual([
			400,
			{ refusal: { code: "weak_password", why } },
		]);
	}
	expect(await relay.store.password(relay.people.noor.id)).toBeUndefined();
});

test.each([
	["two hundred characters", "ab 7".repeat(50)],
	["emoji alone", "🦊🐙🌵🍋🪁🧭🎺🛶🧶🪲🥝🎲"],
	["spaces within", "  to be   or not  "],
])("AC2 a password of %s is as good as any", async (_, password) => {
	await withPassword(relay, relay.people.noor, password);
	expect((await signsInBy(relay, NOOR, password)).status).toBe(200);
	expect((await signsInBy(relay, NOOR, `${password} `)).status).toBe(403);
});

test.each([NOOR, "nobody@example.com"])(
	"AC4 after wrong ones in a row the next for %s waits, longer each time, and never for good",
	async (email) => {
		await withPassword(relay, relay.people.noor);
		for (let time = 0; time < WRONG_PASSWORDS; time++)
			expect(refusal(await wrong(email))).toBe("forbidden");
		for (
			let wait = WRONG_PASSWORD_MS;
			wait < 4 * WRONG_PASSWORD_MOST_MS;
			wait *= 2
		) {
			const waits = Math.min(wait, WRONG_PASSWORD_MOST_MS);
			expect((await wrong(email)).data).toEqual({
				refusal: { code: "slow_down", retryAfterMs: waits },
			});
			relay.clock.pass(waits);
			expect(refusal(await wrong(email))).toBe("forbidden");
		}
		relay.clock.pass(WRONG_PASSWORD_MOST_MS);
		expect((await signsInBy(relay, email)).status).toBe(
			email === NOOR ? 200 : 403,
		);
		expect(events()).toContain("sign_in_delayed");
	},
);

test("AC4 wrong ones from elsewhere make nobody wait", async () => {
	await relay.stop();
	relay = await startRelay({ config: { proxyHops: 1 } });
	await withPassword(relay, relay.people.noor);
	const wrongFrom = async (from: string) =>
		refusal(await signsInBy(relay, NOOR, "something else!!", from));
	const own = async () =>
		(await signsInBy(relay, NOOR, PASSWORD, "192.0.2.200")).status;
	for (let time = 0; time < WRONG_PASSWORDS; time++)
		expect(await wrongFrom("192.0.2.1")).toBe("forbidden");
	expect(await wrongFrom("192.0.2.1")).toBe("slow_down");
	expect(await own()).toBe(200);
});

test("AC4 of many wrong ones at once no more are tried than in a row", async () => {
	await withPassword(relay, relay.people.noor);
	const answers = await Promise.all(Array.from({ length: 30 }, () => wrong()));
	const tried = answers.filter((one) => refusal(one) === "forbidden");
	expect(tried).toHaveLength(WRONG_PASSWORDS);
});

test("AC4 one's own sign-in begins the count anew", async () => {
	await withPassword(relay, relay.people.noor);
	for (let round = 0; round < 3; round++) {
		for (let time = 1; time < WRONG_PASSWORDS; time++) await wrong();
		expect((await signsInBy(relay, NOOR)).status).toBe(200);
	}
});

test("AC5 whoever has an app is asked for a code of it, and in with it", async () => {
	const { shows } = await withApp(
		relay,
		await withPassword(relay, relay.people.noor),
	);
	const signed = await signsInBy(relay, NOOR);
	expect(signed).toMatchObject({
		cookie: "",
		data: { step: "second_factor", ways: ["totp", "recovery"] },
	});
	relay.clock.pass(STEP_MS);
	const code = shows();
	const typed = `${code.slice(0, 3)} ${code.slice(3)}`;
	const answer = await saysCode(relay, signed.data.ticket, typed);
	expect(answer).toMatchObject({ status: 200, data: { step: "in" } });
	// A ticket is used once.
	relay.clock.pass(STEP_MS);
	const again = await saysCode(relay, signed.data.ticket, shows());
	expect(refusal(again)).toBe("too_late");
});

test("AC5 a begun sign-in bears some wrong codes and some minutes", async () => {
	const { shows } = await withApp(
		relay,
		await withPassword(relay, relay.people.noor),
	);
	relay.clock.pass(STEP_MS);
	const { ticket } = (await signsInBy(relay, NOOR)).data;
	for (let time = 0; time < TICKET_TRIES; time++) {
		relay.clock.pass(WRONG_PASSWORD_MOST_MS);
		expect(refusal(await saysCode(relay, ticket, "000000"))).toBe("forbidden");
	}
	relay.clock.pass(WRONG_PASSWORD_MOST_MS);
	expect(refusal(await saysCode(relay, ticket, shows()))).toBe("too_late");
	relay.clock.pass(WRONG_PASSWORD_MOST_MS);
	const late = (await signsInBy(relay, NOOR)).data.ticket;
	relay.clock.pass(TICKET_MS);
	expect(refusal(await saysCode(relay, late, shows()))).toBe("too_late");
});

test("AC6 a code works one step away, and once", async () => {
	const { shows } = await withApp(
		relay,
		await withPassword(relay, relay.people.noor),
	);
	relay.clock.pass(4 * STEP_MS);
	const begins = async () => (await signsInBy(relay, NOOR)).data.ticket;
	for (const [away, is] of [
		[-2, "forbidden"],
		[-1, undefined],
		[2, "forbidden"],
		[1, undefined],
		// Of a step before one that was taken.
		[0, "forbidden"],
	] as const) {
		const code = shows(relay.clock.now() + away * STEP_MS);
		expect(refusal(await saysCode(relay, await begins(), code))).toBe(is);
	}
	expect(events()).toContain("code_refused");
});

test("AC6 of the same code said twice at once, one signs in", async () => {
	const { shows } = await withApp(
		relay,
		await withPassword(relay, relay.people.noor),
	);
	relay.clock.pass(STEP_MS);
	const tickets = [
		(await signsInBy(relay, NOOR)).data.ticket,
		(await signsInBy(relay, NOOR)).data.ticket,
	];
	const answers = await Promise.all(
		tickets.map((ticket) => saysCode(relay, ticket, shows())),
	);
	expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
});

test.each([-5, 5])(
	"AC6 a code of a clock that is %i minutes off is refused, and nothing is set up with it",
	async (minutes) => {
		const { data } = await posts(
			relay,
			"/console/account/totp-begin",
			{},
			relay.people.noor,
		);
		const { Secret, TOTP } = await import("otpauth");
		const app = new TOTP({ secret: Secret.fromBase32(String(data.secret)) });
		const sets = (away: number) =>
			posts(
				relay,
				"/console/account/totp",
				{
					ticket: data.ticket,
					code: app.generate({ timestamp: relay.clock.now() + away }),
				},
				relay.people.noor,
			);
		expect(refusal(await sets(minutes * 60_000))).toBe("forbidden");
		expect(await relay.store.totp(relay.people.noor.id)).toBeUndefined();
		expect((await sets(0)).status).toBe(200);
	},
);

test("AC7 a recovery code signs in once, also of two who say it at once", async () => {
	const { codes } = await withApp(
		relay,
		await withPassword(relay, relay.people.noor),
	);
	expect(codes).toHaveLength(10);
	const [first = "", second = ""] = codes;
	const begins = async () => (await signsInBy(relay, NOOR)).data.ticket;
	const tickets = [await begins(), await begins()];
	const both = await Promise.all(
		tickets.map((ticket) => saysCode(relay, ticket, first)),
	);
	expect(both.map(({ status }) => status).sort()).toEqual([200, 403]);
	const again = await saysCode(relay, await begins(), first);
	expect(refusal(again)).toBe("forbidden");
	const typed = second.toUpperCase().replaceAll("-", " ");
	const other = await saysCode(relay, await begins(), typed);
	expect(other.status).toBe(200);
	const browser = { cookie: other.cookie, csrf: String(other.data.csrf) };
	expect(await account(relay, browser)).toMatchObject({ recoveryCodes: 8 });
	expect((await written()).map(({ action }) => action)).toContain(
		"recovery_code_used",
	);
});

test("AC7 new recovery codes end the old ones", async () => {
	const browser = await withPassword(relay, relay.people.noor);
	const { codes } = await withApp(relay, browser);
	await posts(relay, "/console/account/recovery-codes", {}, browser);
	const { ticket } = (await signsInBy(relay, NOOR)).data;
	expect(refusal(await saysCode(relay, ticket, codes[0] ?? ""))).toBe(
		"forbidden",
	);
});

test("AC16 what signs in and what fails is written down, the failures of a person once a minute", async () => {
	await withPassword(relay, relay.people.noor);
	relay.clock.pass(1);
	await wrong();
	await wrong();
	await wrong("nobody@example.com");
	relay.clock.pass(60_000);
	await wrong();
	relay.clock.pass(1);
	await signsInBy(relay, NOOR);
	const { id } = relay.people.noor;
	const failed = {
		action: "sign_in_failed",
		by: null,
		target: id,
		details: { why: "password" },
	};
	expect(await written()).toEqual([
		{
			action: "password_set",
			by: id,
			target: null,
			details: { by: "session" },
		},
		failed,
		failed,
		{
			action: "signed_in",
			by: id,
			target: null,
			details: { way: "password", secondFactor: false },
		},
	]);
	expect(JSON.stringify(await written())).not.toContain(PASSWORD);
});
