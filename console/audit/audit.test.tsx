// @vitest-environment happy-dom
import "../../ui/testing/patience.ts";
import {
	act,
	cleanup,
	fireEvent,
	screen,
	within,
} from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import type { Role } from "../../protocol/agent.ts";
import type {
	AuditAsked,
	AuditEntry,
	AuditPage as Page,
} from "../../protocol/audit.ts";
import { inWorkspace } from "../testing/in-workspace.tsx";
import { idOf, settled, stagedHttp } from "../testing/staged.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { AuditPage } from "./AuditPage.tsx";

const site = idOf("shop");
const ADA = { id: idOf("ada"), name: "Ada" };
const HOURS = {
	timeZone: "UTC",
	weekly: { "1": [["09:00", "17:00"]] },
	exceptions: [],
};
const UNDO = { version: idOf("version"), until: 2_000_000 };

const lineOf = (with_: Partial<AuditEntry> = {}): AuditEntry => ({
	id: idOf(`line ${with_.action ?? ""}`),
	at: 900_000,
	action: "setting_changed",
	by: ADA,
	target: null,
	details: {
		setting: "hours:change",
		before: { hours: null, languages: [] },
		after: { hours: HOURS, languages: [] },
	},
	undo: null,
	...with_,
});

let workspace: Workspace;
afterEach(() => {
	vi.unstubAllGlobals();
	workspace.leave();
	cleanup();
});

async function opens({
	pages = [{ entries: [lineOf()], next: null }],
	role = "owner",
	answers = {},
	http = stagedHttp(),
}: {
	pages?: Page[];
	role?: Role;
	answers?: Record<string, (data: never) => unknown>;
	http?: ReturnType<typeof stagedHttp>;
} = {}) {
	let at = 0;
	const opened = await inWorkspace(<AuditPage />, {
		role,
		http: http.http,
		answers: {
			"staff:read": () => ({
				site,
				people: [ADA],
				invitations: [],
				mail: false,
			}),
			"audit:read": () => pages[Math.min(at++, pages.length - 1)],
			...answers,
		},
	});
	workspace = opened.workspace;
	return opened.stage;
}
const press = (name: string | RegExp) =>
	act(async () => {
		fireEvent.click(screen.getByRole("button", { name }));
		await settled();
	});
const asked = (stage: Awaited<ReturnType<typeof opens>>) =>
	stage.saidOf("audit:read") as AuditAsked[];

it.each(["read_only", "agent", "supervisor"] as const)(
	"AU20 the audit log is for owners: %s is told so, and nothing is asked",
	async (role) => {
		const stage = await opens({ role });
		expect(screen.getByText(/^The audit log is for owners/)).toBeTruthy();
		expect(stage.saidOf("audit:read")).toEqual([]);
	},
);

it("AU20 a line is a sentence, and its details say before and after", async () => {
	await opens();
	expect(screen.getByText("Ada changed the opening hours")).toBeTruthy();
	expect(screen.queryByRole("table")).toBeNull();
	await press("Details: Ada changed the opening hours");
	const table = within(screen.getByRole("table"));
	const row = table.getByRole("row", { name: /^Opening hours/ });
	expect([...row.children].map((cell) => cell.textContent)).toEqual([
		"Opening hours",
		"Always open",
		"Time zone UTC, Monday 09:00–17:00",
	]);
	await press("Details: Ada changed the opening hours");
	expect(screen.queryByRole("table")).toBeNull();
});

it("AU21 looks for words, a person, a kind and days, each with what was chosen before", async () => {
	const stage = await opens();
	const chooses = (label: string, value: string) =>
		act(async () => {
			fireEvent.change(screen.getByLabelText(label), { target: { value } });
			await settled();
		});
	fireEvent.input(screen.getByLabelText("Name, address or setting"), {
		target: { value: " ada " },
	});
	expect(asked(stage)).toHaveLength(1);
	await press("Search");
	await chooses("Person", ADA.id);
	await chooses("Kind", "sign_in");
	await chooses("From", "2026-11-28");
	await chooses("Until", "2026-11-29");
	expect(asked(stage).at(-1)).toEqual({
		site,
		text: "ada",
		person: ADA.id,
		actions: ["signed_in", "sign_in_failed", "signed_out", "session_ended"],
		from: new Date(2026, 10, 28).getTime(),
		until: new Date(2026, 10, 30).getTime(),
		before: null,
	});
	await press("Clear the filters");
	// The key is gone, and the focus goes on from where one types.
	expect(document.activeElement).toBe(
		screen.getByLabelText("Name, address or setting"),
	);
	expect(asked(stage).at(-1)).toEqual({
		site,
		text: "",
		person: null,
		actions: [],
		from: null,
		until: null,
		before: null,
	});
});

it("AU21 an empty log and a search in vain say different things", async () => {
	await opens({ pages: [{ entries: [], next: null }] });
	expect(screen.getByText(/^Nothing has been written down/)).toBeTruthy();
	await act(async () => {
		fireEvent.change(screen.getByLabelText("Kind"), {
			target: { value: "log" },
		});
		await settled();
	});
	expect(screen.getByText(/^Nothing matches/)).toBeTruthy();
});

it("AU22 older lines follow below, and a rare one is asked on for, five times at most", async () => {
	const next = { at: 5, id: idOf("last") };
	const stage = await opens({
		pages: [
			{ entries: [lineOf()], next },
			...Array.from({ length: 5 }, () => ({ entries: [], next })),
			{ entries: [lineOf({ action: "site_made", details: {} })], next: null },
		],
	});
	await press("Show older lines");
	expect(asked(stage)).toHaveLength(6);
	expect(asked(stage)[1]?.before).toEqual(next);
	await press("Show older lines");
	expect(
		screen
			.getAllByRole("listitem")
			.map((one) => one.querySelector("p")?.textContent),
	).toEqual(["Ada changed the opening hours", "Ada made this shop"]);
	expect(screen.queryByRole("button", { name: "Show older lines" })).toBeNull();
});

it("AU23 undoing says first what comes back, and reads the log anew", async () => {
	const undone = lineOf({ id: idOf("undone"), action: "setting_undone" });
	const stage = await opens({
		pages: [
			{ entries: [lineOf({ undo: UNDO })], next: null },
			{ entries: [undone, lineOf()], next: null },
		],
	});
	await press("Undo: Ada changed the opening hours");
	expect(screen.getByText("This puts back what stood before:")).toBeTruthy();
	expect(screen.getAllByText("Always open").length).toBeGreaterThan(0);
	expect(stage.saidOf("setting:undo")).toEqual([]);
	await press("Put it back");
	expect(stage.saidOf("setting:undo")).toEqual([
		{ site, version: UNDO.version },
	]);
	expect(
		screen.getByText("Ada undid a change of the opening hours"),
	).toBeTruthy();
	expect(screen.queryByRole("button", { name: /^Undo/ })).toBeNull();
	expect(document.activeElement?.tagName).toBe("H1");
});

it.each([
	["too_late", /too late to undo/],
	["conflict", /changed again since then/],
])("AU23 what cannot be undone any more (%s) says why", async (code, said) => {
	await opens({
		pages: [{ entries: [lineOf({ undo: UNDO })], next: null }],
		answers: { "setting:undo": () => ({ ok: false, refusal: { code } }) },
	});
	await press("Undo: Ada changed the opening hours");
	await press("Put it back");
	expect(screen.getByRole("alert").textContent).toMatch(said);
});

it("AU23 after its time there is no way back to offer", async () => {
	await opens({
		pages: [
			{
				entries: [lineOf({ undo: { ...UNDO, until: 999_999 } })],
				next: null,
			},
		],
	});
	expect(screen.queryByRole("button", { name: /^Undo/ })).toBeNull();
});

it("AU24 all that is looked for is exported as a file", async () => {
	const saved: string[] = [];
	vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
		this: HTMLAnchorElement,
	) {
		saved.push(this.download);
	});
	const http = stagedHttp({ "/console/audit": () => new Blob(["at;by"]) });
	await opens({ http });
	await press("Export as CSV");
	expect(http.saidOf("/console/audit")).toEqual([
		{ site, text: "", actions: [], person: null, from: null, until: null },
	]);
	expect(saved).toEqual(["audit-log-1970-01-01.csv"]);
	expect(screen.getByText(/file is in your downloads/)).toBeTruthy();
});

it("a log that cannot be read says why, and is tried again", async () => {
	let isBack = false;
	await opens({
		answers: {
			"audit:read": () =>
				isBack
					? { entries: [lineOf()], next: null }
					: { ok: false, refusal: { code: "retry" } },
		},
	});
	expect(screen.getByRole("alert").textContent).toMatch(/No answer/);
	isBack = true;
	await press("Try again");
	expect(screen.getByText("Ada changed the opening hours")).toBeTruthy();
});
