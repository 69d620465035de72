// @vitest-environment happy-dom
import { parts } from "../../parts.ts";
import "../../../ui/testing/patience.ts";
import {
	act,
	cleanup,
	fireEvent,
	render,
	screen,
} from "@testing-library/preact";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Role } from "../../../protocol/agent.ts";
import type {
	FoundPerson,
	Retention,
	RetentionChange,
	RetentionCount,
} from "../../../protocol/data.ts";
import type { SiteSettings } from "../../../protocol/site.ts";
import {
	idOf,
	localStoreInMemory,
	settled,
	stagedConnection,
	stagedHttp,
	WELCOME,
} from "../../testing/staged.ts";
import { go } from "../../workspace/route.ts";
import { WorkspaceContext } from "../../workspace/use-workspace.ts";
import { createWorkspace, type Workspace } from "../../workspace/workspace.ts";
import { SettingsPage } from "../SettingsPage.tsx";
import { lastSection, routeTo, type Section } from "../section.ts";

const site = idOf("shop");
const MAYA: FoundPerson = {
	visitor: idOf("maya"),
	name: "Maya",
	email: "maya@home.example",
	replyTo: null,
	since: Date.UTC(2026, 4, 1),
	conversations: [{ id: idOf("first"), ref: "K7QX2", startedAt: 1 }],
};

let workspace: Workspace;
let stage: ReturnType<typeof stagedConnection>;
let retention: Retention;
let would: RetentionCount;
let found: FoundPerson[];

async function opens(section: Section, role: Role = "owner") {
	const settings = (): SiteSettings => ({
		site,
		hours: null,
		languages: [],
		teams: [],
		members: [],
		retention,
	});
	stage = stagedConnection({
		"inbox:read": () => ({ conversations: [] }),
		"site:read": settings,
		"retention:count": () => would,
		"retention:change": (wanted: RetentionChange) => {
			retention = wanted.retention;
			return settings();
		},
		"person:find": () => ({ people: found }),
		"person:erase": () => ({ erased: "now" }),
		"export:make": () => ({ ok: false, refusal: { code: "conflict" } }),
	});
	workspace = createWorkspace({
		connection: stage.connection,
		http: stagedHttp().http,
		welcome: { ...WELCOME, sites: [{ id: site, name: "Lavender", role }] },
		store: localStoreInMemory(),
		parts,
		ended() {},
		signOut: async () => {},
	});
	go(routeTo(section));
	render(
		<WorkspaceContext.Provider value={workspace}>
			<SettingsPage />
		</WorkspaceContext.Provider>,
	);
	await act(settled);
	// It is loaded with its section.
	if (role === "owner")
		await screen.findByRole("button", { name: READY[section] ?? "" });
}
const READY: Partial<Record<Section, string>> = {
	retention: "Save",
	erasing: "Export the shop",
};

beforeEach(() => {
	retention = {};
	would = { conversations: 12, comments: 0, visitors: 1 };
	found = [MAYA];
});

afterEach(() => {
	cleanup();
	workspace.leave();
	lastSection.value = "hours";
	go({ kind: "inbox" });
});

const press = (name: string) =>
	act(async () => {
		fireEvent.click(screen.getByRole("button", { name }));
		await settled();
	});
const types = (name: RegExp, value: string) =>
	act(() => {
		fireEvent.input(screen.getByRole("textbox", { name }), {
			target: { value },
		});
	});

it("DA5 what would be erased is said before it is saved, and nothing is saved without the answer", async () => {
	await opens("retention");
	await types(/^Closed conversations/, "30");
	await press("Save");
	const question = await screen.findByText(/cannot be undone/);
	expect(question.textContent).toMatch(
		/^The texts of 12 conversations and what is known of 1 shopper will be erased within the hour/,
	);
	await press("Do not save");
	expect(stage.saidOf("retention:change")).toEqual([]);
	await press("Save");
	await press("Erase and save");
	await screen.findByText("Saved");
	expect(stage.saidOf("retention:change")).toEqual([
		{ site, retention: { conversations: 30 } },
	]);
});

it("DA5 what takes nothing away is saved at once, and counting alone saves nothing", async () => {
	would = { conversations: 0, comments: 0, visitors: 0 };
	await opens("retention");
	await types(/^Comments/, "3650");
	await press("Count what would be erased");
	await screen.findByText(/nothing would be erased/);
	expect(stage.saidOf("retention:change")).toEqual([]);
	await press("Save");
	await screen.findByText("Saved");
	expect(retention).toEqual({ comments: 3650 });
});

it.each(["0", "-1", "1.5", "3651", "many"])(
	"DA1 %s days are none, which is said and not sent",
	async (days) => {
		await opens("retention");
		await types(/^Shoppers/, days);
		await press("Save");
		const field = screen.getByRole("textbox", { name: /^Shoppers/ });
		expect(field.getAttribute("aria-invalid")).toBe("true");
		expect(document.activeElement).toBe(field);
		expect(stage.saidOf("retention:count")).toEqual([]);
	},
);

it("DA7 somebody is found and erased after a question that names them", async () => {
	await opens("erasing");
	await types(/address or reference/, " k7qx2 ");
	await press("Find");
	await screen.findByRole("heading", { name: "Maya" });
	expect(stage.saidOf("person:find")).toEqual([{ site, text: "k7qx2" }]);
	await press("Erase Maya");
	await screen.findByText(/Everything that Maya wrote/);
	expect(stage.saidOf("person:erase")).toEqual([]);
	await press("Erase for good");
	expect(stage.saidOf("person:erase")).toEqual([
		{ site, visitor: MAYA.visitor },
	]);
	expect(screen.queryByRole("heading", { name: "Maya" })).toBeNull();
});

it("DA6 that nobody was found is said with what to try", async () => {
	found = [];
	await opens("erasing");
	await types(/address or reference/, "maya");
	await press("Find");
	const said = await screen.findByText(/Nobody was found/);
	expect(said.textContent).toContain("a whole reference");
});

it("DA9 a second export of the shop is refused in words", async () => {
	await opens("erasing");
	await press("Export the shop");
	const said = await screen.findByRole("alert");
	expect(said.textContent).toMatch(/Another export of this shop is under way/);
});

it("DA8 supervisors are not shown what only owners do", async () => {
	await opens("erasing", "supervisor");
	expect(screen.queryByRole("button", { name: "Export the shop" })).toBeNull();
	expect(screen.queryByRole("link", { name: "Erase and export" })).toBeNull();
});
