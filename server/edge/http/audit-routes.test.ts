import { afterEach, beforeEach, expect, test } from "vitest";
import { FRESH_MS } from "../../../protocol/account-limits.ts";
import type { Role } from "../../../protocol/agent.ts";
import type { AuditAsked } from "../../../protocol/audit.ts";
import { createAuditExport } from "../../audit/export-audit.ts";
import { auditRow } from "../../people/audit.ts";
import { hashOf } from "../../people/secret.ts";
import { asks } from "../../testing/page.ts";
import { type Relay, startRelay } from "../../testing/relay.ts";

let relay: Relay;
let site: string;
beforeEach(async () => {
	relay = await startRelay();
	site = relay.shop.id;
	await becomes("owner");
});
afterEach(() => relay.stop());

async function becomes(role: Role): Promise<void> {
	const [membership] = await relay.store.memberships(relay.people.noor.id);
	if (membership) await relay.store.keepMembership({ ...membership, role });
}

function exports(
	filter: Partial<Omit<AuditAsked, "before">> = {},
	headers: Record<string, string> = {},
): Promise<Response> {
	const { cookie, csrf } = relay.people.noor;
	return asks(relay, "/console/audit", {
		method: "POST",
		body: { site, ...ALL, ...filter },
		headers: { Cookie: cookie, "X-Shopbell-CSRF": csrf, ...headers },
	});
}

const ALL = { text: "", actions: [], person: null, from: null, until: null };
const refusal = async (answer: Promise<Response>) =>
	((await (await answer).json()) as { refusal: unknown }).refusal;

const END = { at: Number.MAX_SAFE_INTEGER, id: "" };

test("AU8 owners take the log as a file, of what they searched for, and that is written down", async () => {
	const { noor, teo } = relay.people;
	// An id may begin with a sign that a program for tables would compute.
	const cell = (id: string) => id.replace(/^-/, "'-");
	const row = (at: number, by: string, target: string | null = null) =>
		auditRow(site, at, {
			action: target ? "role_changed" : "signed_in",
			by,
			target,
			details: target ? { from: "agent", to: "owner" } : {},
		});
	await relay.store.keepAudit([row(1, teo.id), row(2, noor.id, teo.id)]);
	const answer = await exports({ actions: ["role_changed"], text: "noor" });
	expect(answer.status).toBe(200);
	expect(Object.fromEntries(answer.headers)).toMatchObject({
		"content-type": "text/csv; charset=utf-8",
		"content-disposition": 'attachment; filename="audit-log.csv"',
		"cache-control": "no-store",
		"x-content-type-options": "nosniff",
	});
	const text = Buffer.from(await answer.arrayBuffer()).toString("utf8");
	expect(text).toBe(
		[
			'\uFEFF"time","action","by","by_name","target","target_name","details"',
			`"1970-01-01T00:00:00.002Z","role_changed","${cell(noor.id)}","Noor","${cell(teo.id)}","Teo","{""from"":""agent"",""to"":""owner""}"`,
			"",
		].join("\r\n"),
	);
	const [said] = await relay.store.auditBefore(site, END, 1);
	expect(said).toMatchObject({ action: "audit_exported", person_id: noor.id });
	// What was searched for may be somebody's name.
	expect(JSON.parse(said?.details ?? "")).toEqual({
		text: true,
		actions: ["role_changed"],
		person: null,
		from: null,
		until: null,
	});
});

test.each(["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "＝1"])(
	"AU8 a cell that a program would compute is text: %s",
	async (name) => {
		const person = await relay.store.person(relay.people.teo.id);
		if (person) await relay.store.keepPerson({ ...person, name });
		await relay.store.keepAudit([
			auditRow(site, 1, { action: "signed_in", by: relay.people.teo.id }),
		]);
		const text = await (await exports()).text();
		expect(text).toContain(`"'${name}"`);
		expect(text).not.toMatch(/(^|,|\n)"?[=+\-@\t＝]/);
	},
);

test("AU8 where semicolons part the cells, one within a text computes nothing either", async () => {
	const person = await relay.store.person(relay.people.teo.id);
	const name = "Teo;=cmd|' /C calc'!A0; +1;x";
	if (person) await relay.store.keepPerson({ ...person, name });
	await relay.store.keepAudit([
		auditRow(site, 1, { action: "signed_in", by: relay.people.teo.id }),
	]);
	const text = await (await exports()).text();
	expect(text).toContain(`"Teo;'=cmd|' /C calc'!A0; '+1;x"`);
});

test("AU8 only owners of the site take it, and only who has just proven who they are", async () => {
	expect(await refusal(exports({ site: relay.books.id }))).toEqual({
		code: "not_found",
	});
	for (const role of ["supervisor", "agent", "read_only"] as const) {
		await becomes(role);
		expect(await refusal(exports())).toEqual({ code: "forbidden" });
	}
	await becomes("owner");
	expect(await refusal(exports({}, { "X-Shopbell-CSRF": "x" }))).toEqual({
		code: "signed_out",
	});
	const token = relay.people.noor.cookie.split("=")[1] ?? "";
	const session = await relay.store.session(hashOf(token));
	if (!session) throw new Error("signed out");
	await relay.store.dropSession(session.token_hash);
	const { session_days: _, ...row } = session;
	await relay.store.keepSession({
		...row,
		fresh_at: relay.store.now() - FRESH_MS - 1,
	});
	expect(await refusal(exports())).toEqual({ code: "reauthenticate" });
	expect(await relay.store.auditBefore(site, END, 9)).toEqual([]);
});

test("AU8 a long log comes whole, and ends at what one file may hold", async () => {
	await relay.store.keepAudit(
		Array.from({ length: 1_200 }, (_, n) =>
			auditRow(site, n, { action: "signed_in", by: null }),
		),
	);
	const linesOf = (text: string) => text.split("\r\n").length - 2;
	// With the row which says that it was taken.
	expect(linesOf(await (await exports()).text())).toBe(1_201);
	const filter = { site, ...ALL };
	const some = createAuditExport(relay.store, 700);
	let text = "";
	for await (const part of await some(relay.people.noor.id, filter))
		text += part;
	expect(linesOf(text)).toBe(700);
});
