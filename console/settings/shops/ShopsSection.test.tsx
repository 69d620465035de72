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
import { afterEach, expect, it } from "vitest";
import type { Role, SiteSummary } from "../../../protocol/agent.ts";
import type { NewSite } from "../../../protocol/new-site.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
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
let workspace: Workspace;
let stage: ReturnType<typeof stagedConnection>;
let refusal: Refusal | null = null;

async function opens(section: Section, role: Role = "owner") {
	const sites: SiteSummary[] = [{ id: site, name: "Lavender", role }];
	stage = stagedConnection({
		"inbox:read": () => ({ conversations: [] }),
		"site:read": () => ({
			site,
			hours: null,
			languages: [],
			teams: [],
			members: [],
		}),
		"site:make": ({ id, name }: NewSite) => {
			if (refusal) return { ok: false, refusal };
			const all = [...sites, { id, name, role }];
			stage.tell("sites:changed", { sites: all });
			return { sites: all };
		},
	});
	workspace = createWorkspace({
		connection: stage.connection,
		http: stagedHttp().http,
		welcome: { ...WELCOME, sites },
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
}
const types = (label: string, value: string) =>
	act(() => {
		fireEvent.input(screen.getByLabelText(label), { target: { value } });
	});
const press = (name: string) =>
	act(async () => {
		fireEvent.click(screen.getByRole("button", { name }));
		await settled();
	});
const sent = () => stage.saidOf("site:make") as NewSite[];

afterEach(() => {
	cleanup();
	workspace.leave();
	refusal = null;
	lastSection.value = "hours";
	go({ kind: "inbox" });
});

it("AD11 an owner makes another shop, with the settings of this one and both addresses", async () => {
	await opens("shops");
	await screen.findByText("Your shops");
	await press("Make another shop");
	expect(screen.getByText("Give the shop a name.")).toBeTruthy();
	expect(sent()).toEqual([]);
	await types("Name of the new shop", " Lamps ");
	await types("Address of the shop", "lamps.example/shop");
	expect(
		screen.getByLabelText("Begin with the settings of Lavender"),
	).toHaveProperty("checked", true);
	await press("Make another shop");
	expect(sent()).toEqual([
		{
			site,
			id: expect.any(String),
			name: "Lamps",
			origins: ["https://lamps.example", "https://www.lamps.example"],
			copy: true,
		},
	]);
	expect(screen.getByText(/^Lamps is ready\./)).toBeTruthy();
	expect(screen.getByRole("combobox", { name: "Shop" })).toBeTruthy();
	expect(screen.getByLabelText("Name of the new shop")).toHaveProperty(
		"value",
		"",
	);
});

it("AD11 asked again after a refusal it is the same shop", async () => {
	refusal = { code: "retry" };
	await opens("shops");
	await screen.findByText("Your shops");
	await types("Name of the new shop", "Lamps");
	await types("Address of the shop", "lamps.example");
	await press("Make another shop");
	refusal = null;
	await press("Make another shop");
	const [first, second] = sent();
	expect(second).toEqual(first);
});

it("AD14 what is not here stands in a table, for supervisors too", async () => {
	await opens("not-here", "supervisor");
	const rows = await screen.findAllByRole("row");
	expect(rows.length).toBeGreaterThan(4);
	expect(
		screen.getByRole("rowheader", { name: "Single sign-on" }),
	).toBeTruthy();
	expect(screen.queryByText("Another shop")).toBeNull();
});
