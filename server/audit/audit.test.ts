import { afterEach, beforeEach, expect, test } from "vitest";
import { AUDIT_READ } from "../../protocol/account-limits.ts";
import type { AuditAction, AuditAsked } from "../../protocol/audit.ts";
import { newId } from "../../protocol/ids.ts";
import { auditRow, auditRowsOf } from "../people/audit.ts";
import { ALL_ENTRIES } from "../testing/audit.ts";
import { type Relay, startRelay } from "../testing/relay.ts";
import { runs } from "../testing/runs.ts";
import type { ConsoleWire } from "../testing/wire.ts";
import { readAudit } from "./read-audit.ts";

let relay: Relay;
let site: string;
let noor: ConsoleWire;
beforeEach(async () => {
	relay = await startRelay();
	site = relay.shop.id;
	noor = await runs(relay, "noor", "owner");
});
afterEach(() => relay.stop());

/** What ends by itself is looked for this often. */
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const reads = (asked: Partial<AuditAsked> = {}) =>
	noor.ask("audit:read", { site, ...ALL_ENTRIES, ...asked });

/** Something that happened at this time. */
async function happened(
	at: number,
	action: AuditAction,
	by: string | null,
	more: { target?: string; details?: object; site?: string } = {},
): Promise<string> {
	const row = auditRow(more.site ?? site, at, {
		action,
		by,
		target: more.target ?? null,
		details: { ...more.details },
	});
	await relay.store.keepAudit([row]);
	return row.id;
}

const idsOf = async (asked: Partial<AuditAsked> = {}) =>
	(await reads(asked)).entries.map(({ id }) => id);

test("AU1 the store itself is refused, and a row is added once", async () => {
	const row = auditRow(site, 5, { action: "signed_in", by: null });
	await relay.store.keepAudit([row]);
	await expect(relay.store.keepAudit([row])).rejects.toThrow(
		"the audit log is only added to",
	);
	expect(await idsOf()).toEqual([row.id]);
});

test("AU3 what somebody does to their own account stands in the log of each of their sites", async () => {
	const { id } = relay.people.noor;
	const [membership] = await relay.store.memberships(id);
	if (membership)
		await relay.store.keepMembership({
			...membership,
			site_id: relay.books.id,
		});
	const rows = await auditRowsOf(relay.store, id, {
		action: "password_set",
		by: id,
	});
	expect(rows.map(({ site_id }) => site_id).sort()).toEqual(
		[site, relay.books.id].sort(),
	);
});

test("AU4 owners read it, the newest first, with the names of today", async () => {
	const { noor: own, teo } = relay.people;
	const first = await happened(1, "role_changed", own.id, { target: teo.id });
	const second = await happened(2, "audit_pruned", null, {
		details: { count: 3 },
	});
	await happened(3, "signed_in", own.id, { site: relay.books.id });
	const person = await relay.store.person(teo.id);
	if (person) await relay.store.keepPerson({ ...person, name: "Teodoras" });
	expect(await reads()).toEqual({
		entries: [
			{
				id: second,
				at: 2,
				action: "audit_pruned",
				by: null,
				target: null,
				details: { count: 3 },
				undo: null,
			},
			{
				id: first,
				at: 1,
				action: "role_changed",
				by: { id: own.id, name: "Noor" },
				target: { id: teo.id, name: "Teodoras" },
				details: {},
				undo: null,
			},
		],
		next: null,
	});
	const supervisor = await runs(relay, "teo", "supervisor");
	expect(
		await supervisor.refused("audit:read", { site, ...ALL_ENTRIES }),
	).toEqual({
		code: "forbidden",
	});
	const { code } = await noor.refused("audit:read", {
		site: relay.books.id,
		...ALL_ENTRIES,
	});
	expect(code).toBe("not_found");
});

test("AU4 it is searched by name, address, code, action, person and time", async () => {
	const { noor: own, teo } = relay.people;
	const a = await happened(1, "signed_in", own.id);
	const b = await happened(2, "role_changed", own.id, { target: teo.id });
	const c = await happened(3, "setting_changed", teo.id, {
		details: { setting: "hours:change", after: { privacyUrl: "noor" } },
	});
	const d = await happened(4, "sign_in_failed", null);
	expect(await idsOf({ text: "NOOR" })).toEqual([b, a]);
	expect(await idsOf({ text: "teo@example" })).toEqual([c, b]);
	expect(await idsOf({ text: "hours" })).toEqual([c]);
	expect(await idsOf({ text: "sign_in" })).toEqual([d]);
	// It is a text, and no pattern.
	expect(await idsOf({ text: "%" })).toEqual([]);
	expect(await idsOf({ actions: ["signed_in", "sign_in_failed"] })).toEqual([
		d,
		a,
	]);
	expect(await idsOf({ person: teo.id })).toEqual([c, b]);
	expect(await idsOf({ from: 2, until: 4 })).toEqual([c, b]);
	expect(await idsOf({ person: teo.id, until: 3, text: "noor" })).toEqual([b]);
	expect(await idsOf({ person: newId() })).toEqual([]);
});

test("AU4 it is read page by page, also where many happened in one moment", async () => {
	const rows = Array.from({ length: AUDIT_READ + 5 }, () =>
		auditRow(site, 7, { action: "signed_in", by: null }),
	);
	await relay.store.keepAudit(rows);
	const first = await reads();
	expect(first.entries).toHaveLength(AUDIT_READ);
	const second = await reads({ before: first.next });
	expect(second.next).toBeNull();
	const ids = [...first.entries, ...second.entries].map(({ id }) => id);
	expect(new Set(ids)).toEqual(new Set(rows.map(({ id }) => id)));
	expect(ids).toHaveLength(rows.length);
});

test("AU4 a page ends by its bytes, and goes on behind", async () => {
	const long = { after: "x".repeat(3_900) };
	for (let at = 1; at <= 20; at++)
		await happened(at, "setting_changed", null, { details: long });
	const first = await reads();
	expect(first.entries.length).toBeLessThan(20);
	const second = await reads({ before: first.next });
	expect(first.entries.length + second.entries.length).toBe(20);
	expect(second.next).toBeNull();
});

test("AU4 what is rare is not looked for without end: a page may be empty and go on", async () => {
	const rare = await happened(1, "site_made", null);
	const rows = Array.from({ length: 1_000 }, (_, n) =>
		auditRow(site, 10 + n, { action: "signed_in", by: null }),
	);
	await relay.store.keepAudit(rows);
	const asked: AuditAsked = { site, ...ALL_ENTRIES, actions: ["site_made"] };
	const parts = { store: relay.store, mayUndo: async () => false };
	const first = await readAudit(parts, asked, 1_000);
	expect(first).toEqual({
		entries: [],
		next: { at: 10, id: rows[0]?.id },
	});
	const second = await readAudit(
		parts,
		{ ...asked, before: first.next },
		1_000,
	);
	expect(second).toMatchObject({ entries: [{ id: rare }], next: null });
});

test("AU5 rows are dropped after the days of their site, by the day, in steps, and one line says how many", async () => {
	await relay.store.keepSite({ ...relay.shop, audit_days: 30 });
	const now = relay.store.now();
	const old = now - 32 * DAY_MS;
	for (const of of [site, relay.books.id])
		await relay.store.keepAudit(
			Array.from({ length: 1_200 }, (_, n) =>
				auditRow(of, old + n, { action: "signed_in", by: null }),
			),
		);
	const kept = await happened(now - 29 * DAY_MS, "signed_in", null);
	await relay.passes(HOUR_MS);
	const entries = async () => (await reads()).entries;
	await expect
		.poll(async () => {
			await relay.passes(2_000);
			return (await entries()).length;
		})
		.toBe(2);
	expect(await entries()).toMatchObject([
		{ action: "audit_pruned", by: null, details: { count: 1_200 } },
		{ id: kept },
	]);
	// The other site keeps its rows for a year.
	const END = { at: Number.MAX_SAFE_INTEGER, id: "" };
	expect(
		await relay.store.auditBefore(relay.books.id, END, 2_000),
	).toHaveLength(1_200);
	await relay.passes(2 * HOUR_MS);
	expect(await entries()).toHaveLength(2);
});
