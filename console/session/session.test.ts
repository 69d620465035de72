import { expect, it } from "vitest";
import type { Refusal } from "../../protocol/refusal.ts";
import { createSession } from "./session.ts";

type Answer =
	| { kind: "ok"; data: Record<string, unknown> }
	| { kind: "refused"; refusal: Refusal };

function sessionThat(answers: Answer[]) {
	const asked: unknown[][] = [];
	const session = createSession(async (...question) => {
		asked.push(question);
		return answers.shift() ?? { kind: "refused", refusal: { code: "retry" } };
	});
	return { session, asked };
}
const no = (code: "too_late" | "signed_out" | "retry"): Answer => ({
	kind: "refused",
	refusal: { code },
});

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
		site: { name: "S", origin: "https://s.x" },
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
