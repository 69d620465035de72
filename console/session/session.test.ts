import { expect, it } from "vitest";
import type { RefusalCode } from "../../protocol/refusal.ts";
import type { Answer } from "./ask.ts";
import type { PasskeyOutcome } from "./passkey.ts";
import { createSession } from "./session.ts";

function sessionThat(answers: Answer[], outcome?: PasskeyOutcome) {
	const asked: unknown[][] = [];
	const session = createSession(
		async (...question) => {
			asked.push(question);
			return answers.shift() ?? { kind: "refused", refusal: { code: "retry" } };
		},
		async () => outcome ?? { kind: "failed" },
	);
	return { session, asked };
}
const no = (code: RefusalCode): Answer => ({
	kind: "refused",
	refusal: { code } as never,
});
const IN: Answer = { kind: "ok", data: { step: "in", csrf: "c" } };
const DONE: Answer = { kind: "ok", data: {} };

it("signs in with a link's token", async () => {
	const { session, asked } = sessionThat([{ kind: "ok", data: { csrf: "c" } }]);
	await session.signIn("t");
	expect(session.state.value).toEqual({ kind: "in", csrf: "c" });
	expect(asked).toEqual([["POST", "/console/session", { token: "t" }]]);
});

it("tells a used link from a relay that does not answer, and keeps the token for that", async () => {
	const { session } = sessionThat([no("too_late"), no("retry")]);
	await session.signIn("t");
	expect(session.state.value).toEqual({
		kind: "out",
		reason: { kind: "link_used" },
	});
	await session.signIn("t");
	expect(session.state.value).toEqual({
		kind: "out",
		reason: { kind: "unreachable", token: "t" },
	});
});

it("says nothing to whoever comes without a session", async () => {
	const { session } = sessionThat([no("signed_out")]);
	await session.resume();
	expect(session.state.value).toMatchObject({ reason: { kind: "none" } });
});

it("signs out with the value that only this page knows", async () => {
	const { session, asked } = sessionThat([
		{ kind: "ok", data: { csrf: "c" } },
		{ kind: "ok", data: {} },
	]);
	await session.resume();
	await session.signOut();
	expect(asked[1]).toEqual(["DELETE", "/console/session", undefined, "c"]);
	expect(session.state.value).toMatchObject({ reason: { kind: "left" } });
});

it("ends once, with the reason that helps", async () => {
	const { session } = sessionThat([{ kind: "ok", data: { csrf: "c" } }]);
	await session.resume();
	session.ended({ code: "version", oldest: 2, newest: 3 });
	session.ended({ code: "signed_out" });
	expect(session.state.value).toMatchObject({ reason: { kind: "outdated" } });
});

it("enters after the first run", async () => {
	const site = { id: "s", name: "Shop" };
	const { session } = sessionThat([{ kind: "ok", data: { csrf: "c", site } }]);
	const answers = {
		token: "t",
		name: "N",
		email: "n@x.y",
		password: "lamps and looms",
		site: {
			name: "S",
			www: true,
			origin: "https://s.x",
			accent: "#1f6f5c",
			hours: null,
		},
	};
	expect(await session.firstRun(answers)).toEqual({ ok: true, site });
	expect(session.state.value).toEqual({ kind: "in", csrf: "c" });
});

const looked = (link: object | null, session: object | null): Answer => ({
	kind: "ok",
	data: { link, session },
});
const LINK = { purpose: "sign_in", name: "Noor" };

it("ST7 opening a link asks whom it is for, and uses nothing", async () => {
	const { session, asked } = sessionThat([
		looked(LINK, null),
		{ kind: "ok", data: { csrf: "c" } },
	]);
	await session.look("t");
	expect(session.state.value).toEqual({
		kind: "link",
		token: "t",
		opens: LINK,
		current: null,
	});
	expect(asked).toEqual([["POST", "/console/link", { token: "t" }]]);
	await session.signIn("t");
	expect(session.state.value).toEqual({ kind: "in", csrf: "c" });
});

it("ST7 somebody else who is signed in is named, and nobody is switched without a click", async () => {
	const { session } = sessionThat([
		looked(LINK, { name: "Teo", isSame: false }),
		{ kind: "ok", data: { csrf: "teo's" } },
	]);
	await session.look("t");
	expect(session.state.value).toMatchObject({
		kind: "link",
		current: "Teo",
	});
	await session.resume();
	expect(session.state.value).toEqual({ kind: "in", csrf: "teo's" });
});

it("ST7 whoever is signed in already goes on, with the link unused", async () => {
	const { session, asked } = sessionThat([
		looked(LINK, { name: "Noor", isSame: true }),
		{ kind: "ok", data: { csrf: "c" } },
	]);
	await session.look("t");
	expect(session.state.value).toEqual({ kind: "in", csrf: "c" });
	expect(asked.map(([method]) => method)).toEqual(["POST", "GET"]);
});

it("ST7 a used link locks nobody out who is signed in", async () => {
	const { session } = sessionThat([
		looked(null, { name: "Teo", isSame: false }),
		looked(null, null),
		no("retry"),
	]);
	await session.look("t");
	expect(session.state.value).toEqual({
		kind: "out",
		reason: { kind: "link_used", current: "Teo" },
	});
	await session.look("t");
	expect(session.state.value).toEqual({
		kind: "out",
		reason: { kind: "link_used" },
	});
	await session.look("t");
	expect(session.state.value).toMatchObject({
		reason: { kind: "unreachable", token: "t" },
	});
});

it("ST9 a sign-in that the browser did not keep is no session that has ended", async () => {
	const { session } = sessionThat([
		{ kind: "ok", data: { csrf: "c" } },
		{ kind: "ok", data: { csrf: "c" } },
	]);
	await session.signIn("t");
	session.ended({ code: "signed_out" });
	expect(session.state.value).toMatchObject({ reason: { kind: "no_cookie" } });
	await session.signIn("t");
	session.greeted();
	session.ended({ code: "signed_out" });
	expect(session.state.value).toMatchObject({ reason: { kind: "ended" } });
});

it("ST7 a first-run link that opens nothing is known before anybody fills in the form", async () => {
	const { session } = sessionThat([
		looked({ purpose: "first_run" }, null),
		looked(null, null),
		looked(LINK, null),
		no("retry"),
		no("too_late"),
	]);
	const may = [];
	for (let time = 0; time < 5; time++) may.push(await session.mayBegin("t"));
	expect(may).toEqual([true, false, false, true, false]);
});

const SECOND: Answer = {
	kind: "ok",
	data: { step: "second_factor", ticket: "t2", ways: ["totp", "recovery"] },
};

it("AC30 a password that is wrong leaves the form as it was, and the right one signs in", async () => {
	const { session, asked } = sessionThat([
		no("signed_out"),
		no("forbidden"),
		IN,
	]);
	await session.resume();
	expect(await session.signInWithPassword("a@b.cd", "x")).toEqual({
		code: "forbidden",
	});
	expect(session.state.value).toMatchObject({ kind: "out" });
	expect(await session.signInWithPassword("a@b.cd", "y")).toBeNull();
	expect(session.state.value).toEqual({ kind: "in", csrf: "c" });
	expect(asked[2]).toEqual([
		"POST",
		"/console/sign-in/password",
		{ email: "a@b.cd", password: "y" },
	]);
});

it("AC31 a second factor is a step of its own, and begins anew when it is over", async () => {
	const { session, asked } = sessionThat([
		SECOND,
		no("forbidden"),
		no("too_late"),
	]);
	await session.signInWithPassword("a@b.cd", "y");
	expect(session.state.value).toEqual({
		kind: "second_step",
		ticket: "t2",
		ways: ["totp", "recovery"],
	});
	expect(await session.sayCode("000 000")).toEqual({ code: "forbidden" });
	expect(session.state.value.kind).toBe("second_step");
	expect(await session.sayCode("000 001")).toBeNull();
	expect(session.state.value).toEqual({
		kind: "out",
		reason: { kind: "begin_anew" },
	});
	expect(asked[1]).toEqual([
		"POST",
		"/console/sign-in/second-factor",
		{ ticket: "t2", code: "000 000" },
	]);
});

it("AC32 a passkey is a first step, or the second of what was begun", async () => {
	const options: Answer = { kind: "ok", data: { ticket: "p", options: {} } };
	const answer = { ticket: "p", response: { id: "key" } };
	const { session, asked } = sessionThat(
		[options, IN, SECOND, options, no("too_late")],
		{ kind: "answered", answer },
	);
	expect(await session.signInWithPasskey()).toBeNull();
	expect(session.state.value).toEqual({ kind: "in", csrf: "c" });
	await session.signInWithPassword("a@b.cd", "y");
	expect(await session.signInWithPasskey()).toBeNull();
	expect(session.state.value).toMatchObject({ reason: { kind: "begin_anew" } });
	expect(asked.map(([, path, body]) => [path, body])).toEqual([
		["/console/sign-in/passkey-options", {}],
		["/console/sign-in/passkey", answer],
		["/console/sign-in/password", { email: "a@b.cd", password: "y" }],
		["/console/sign-in/passkey-options", { ticket: "t2" }],
		["/console/sign-in/passkey", answer],
	]);
});

it("AC32 whoever closes the browser's question stays where they are", async () => {
	const options: Answer = { kind: "ok", data: { ticket: "p", options: {} } };
	const { session } = sessionThat([options], { kind: "cancelled" });
	expect(await session.signInWithPasskey()).toEqual({ code: "not_found" });
	expect(session.state.value).toEqual({ kind: "asking" });
});

const INVITATION = {
	purpose: "invitation",
	site: "Shop",
	role: "agent",
	by: "Ana",
	email: "",
	called: "",
};
const NEW = { name: "Noor", email: "n@x.yz", password: "lamps and looms" };

it("AC33 an invitation is taken by a button only, as somebody new", async () => {
	const { session, asked } = sessionThat([
		looked(INVITATION, null),
		no("conflict"),
		no("forbidden"),
	]);
	await session.look("t");
	expect(session.state.value).toMatchObject({
		kind: "link",
		opens: INVITATION,
	});
	expect(asked).toHaveLength(1);
	expect(await session.accept("t", NEW)).toEqual({ code: "conflict" });
	expect(session.state.value.kind).toBe("link");
	expect(await session.accept("t", NEW)).toBeNull();
	expect(session.state.value).toMatchObject({ reason: { kind: "link_used" } });
});

it("AC34 who has an account signs in first, in two steps too, and is then shown the invitation again", async () => {
	const { session } = sessionThat([
		looked(INVITATION, null),
		SECOND,
		IN,
		looked(INVITATION, { name: "Noor", isSame: false }),
		{ kind: "ok", data: { csrf: "c" } },
		IN,
	]);
	await session.look("t");
	session.signInToJoin("t");
	expect(session.state.value).toMatchObject({ reason: { kind: "joining" } });
	await session.signInWithPassword("n@x.yz", "y");
	await session.sayCode("123456");
	expect(session.state.value).toMatchObject({ kind: "link", current: "Noor" });
	expect(await session.join("t")).toBeNull();
	expect(session.state.value).toEqual({ kind: "in", csrf: "c" });
});

it("AC34 somebody else who is signed in joins as themselves, or signs out first", async () => {
	const { session, asked } = sessionThat([
		looked(INVITATION, { name: "Teo", isSame: false }),
		{ kind: "ok", data: { csrf: "teo's" } },
		DONE,
		looked(INVITATION, null),
	]);
	await session.look("t");
	expect(await session.leaveToJoin("t")).toBeNull();
	expect(asked[2]).toEqual(["DELETE", "/console/session", undefined, "teo's"]);
	expect(session.state.value).toMatchObject({ kind: "link", current: null });
});

it("AC34 who was signed out meanwhile is told so, and joins nothing", async () => {
	const { session, asked } = sessionThat([
		no("signed_out"),
		looked(INVITATION, null),
	]);
	expect(await session.join("t")).toBeNull();
	expect(asked.map(([, path]) => path)).toEqual([
		"/console/session",
		"/console/link",
	]);
	expect(session.state.value).toMatchObject({ kind: "link", current: null });
});

it("AC35 a mailed link chooses a new password, once", async () => {
	const { session } = sessionThat([
		{ kind: "refused", refusal: { code: "weak_password", why: "common" } },
		IN,
		no("forbidden"),
	]);
	expect(await session.choosePassword("t", "password")).toMatchObject({
		code: "weak_password",
	});
	expect(await session.choosePassword("t", "lamps and looms")).toBeNull();
	expect(session.state.value).toEqual({ kind: "in", csrf: "c" });
	expect(await session.choosePassword("t", "lamps and looms")).toBeNull();
	expect(session.state.value).toMatchObject({ reason: { kind: "link_used" } });
});

it("AC36 a new address is confirmed by its button", async () => {
	const { session, asked } = sessionThat([
		looked({ purpose: "address", name: "Noor", email: "n@x.yz" }, null),
		DONE,
		no("forbidden"),
	]);
	await session.look("t");
	expect(session.state.value.kind).toBe("link");
	expect(await session.confirmAddress("t")).toBeNull();
	expect(asked[1]).toEqual(["POST", "/console/address", { token: "t" }]);
	expect(await session.confirmAddress("t")).toBeNull();
	expect(session.state.value).toMatchObject({ reason: { kind: "link_used" } });
});

it("AC37 where a site wants a second factor and there is none, that comes before the console", async () => {
	const { session, asked } = sessionThat([IN, DONE]);
	await session.signInWithPassword("a@b.cd", "y");
	session.ended({ code: "second_factor" });
	expect(session.state.value).toEqual({ kind: "set_up", csrf: "c" });
	session.renewed("d");
	session.isSetUp();
	expect(session.state.value).toEqual({ kind: "in", csrf: "d" });
	session.ended({ code: "second_factor" });
	await session.signOut();
	expect(asked.at(-1)).toEqual(["DELETE", "/console/session", undefined, "d"]);
	expect(session.state.value).toMatchObject({ reason: { kind: "left" } });
});
