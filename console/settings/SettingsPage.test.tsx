// @vitest-environment happy-dom
import { parts } from "../parts.ts";
import "../../ui/testing/patience.ts";
import {
	act,
	cleanup,
	fireEvent,
	render,
	screen,
	within,
} from "@testing-library/preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Role } from "../../protocol/agent.ts";
import type { HoursChange, SiteSettings } from "../../protocol/site.ts";
import {
	idOf,
	localStoreInMemory,
	settled,
	stagedConnection,
	stagedHttp,
	WELCOME,
} from "../testing/staged.ts";
import { go, route } from "../workspace/route.ts";
import { WorkspaceContext } from "../workspace/use-workspace.ts";
import { createWorkspace, type Workspace } from "../workspace/workspace.ts";
import { SettingsPage } from "./SettingsPage.tsx";
import { lastSection, routeTo } from "./section.ts";

const site = idOf("shop");
const KEPT: SiteSettings = {
	site,
	hours: {
		timeZone: "Europe/Vilnius",
		weekly: { "1": [["10:00", "12:00"]] },
		exceptions: [],
	},
	languages: [],
	teams: [{ id: idOf("returns"), name: "Returns", offers: false }],
	members: [],
};

let workspace: Workspace;
let stage: ReturnType<typeof stagedConnection>;

async function opens(role: Role = "owner") {
	let kept = KEPT;
	stage = stagedConnection({
		"inbox:read": () => ({ conversations: [] }),
		"site:read": () => kept,
		"staff:read": () => ({ site, people: [], invitations: [], mail: false }),
		"hours:change": ({ hours, languages }: HoursChange) => {
			kept = { ...kept, hours, languages };
			return kept;
		},
		"team:change": () => ({ ok: false, refusal: { code: "conflict" } }),
		"team:remove": () => {
			kept = { ...kept, teams: [] };
			return kept;
		},
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
	render(
		<WorkspaceContext.Provider value={workspace}>
			<SettingsPage />
		</WorkspaceContext.Provider>,
	);
	await act(settled);
}
const press = (name: string) =>
	act(async () => {
		fireEvent.click(screen.getByRole("button", { name }));
		await settled();
	});
const types = (label: string | RegExp, value: string) =>
	act(() => {
		const field = screen.getByLabelText(label);
		field.focus();
		fireEvent.input(field, { target: { value } });
	});
const follows = (name: string) =>
	act(() => {
		fireEvent.click(screen.getByRole("link", { name }));
	});
const sent = () => stage.saidOf("hours:change") as HoursChange[];

// Four hundred choices make every look-up by role slow.
beforeEach(() => {
	vi.spyOn(Intl, "supportedValuesOf").mockReturnValue(["Europe/Vilnius"]);
});
afterEach(() => {
	vi.restoreAllMocks();
	cleanup();
	workspace.leave();
	lastSection.value = "hours";
	go({ kind: "inbox" });
});

it("is for owners and supervisors", async () => {
	await opens("agent");
	expect(screen.getByText(/for owners and supervisors/)).toBeTruthy();
	expect(screen.queryByRole("navigation")).toBeNull();
	expect(stage.saidOf("site:read")).toEqual([]);
});

it("copies a day to all weekdays, and saves the week", async () => {
	await opens();
	await press("Copy Monday to all weekdays");
	expect(
		screen.getByText("Monday to Friday are now the same as Monday."),
	).toBeTruthy();
	await press("Remove opening 1 of Friday");
	await press("Save");
	expect(Object.keys(sent()[0]?.hours?.weekly ?? {})).toEqual([
		"1",
		"2",
		"3",
		"4",
	]);
	expect(screen.getByText("Saved")).toBeTruthy();
});

it("sends nothing that is wrong, and puts the focus where it is", async () => {
	await opens();
	await types("Monday, opening 1, to", "9:00");
	await press("Save");
	expect(sent()).toEqual([]);
	expect(screen.getByText(/ends before it begins/)).toBeTruthy();
	expect(document.activeElement?.getAttribute("aria-label")).toBe(
		"Monday, opening 1, from",
	);
	await types("Monday, opening 1, to", "18");
	await press("Save");
	expect(sent()[0]?.hours?.weekly["1"]).toEqual([["10:00", "18:00"]]);
});

it("offers 24/7 only as a week without a gap", async () => {
	await opens();
	expect(screen.getByText(/only for a week without a gap/)).toBeTruthy();
	await press("Open all day, every day");
	expect(screen.queryByText(/only for a week without a gap/)).toBeNull();
	await press("Save");
	expect(Object.values(sent()[0]?.hours?.weekly ?? {})).toEqual(
		Array.from({ length: 7 }, () => [["00:00", "24:00"]]),
	);
});

it("adds a day that differs, says what it means, and saves it", async () => {
	await opens();
	await press("Add a day");
	expect(document.activeElement?.getAttribute("type")).toBe("date");
	expect(screen.getByText("Choose a date.")).toBeTruthy();
	await types("Date", "2099-12-25");
	expect(screen.getByText(/2099: closed all day/)).toBeTruthy();
	await press("Save");
	expect(sent()[0]?.hours?.exceptions).toEqual([
		{ date: "2099-12-25", openings: [] },
	]);
});

it("keeps what was typed while one looks at something else", async () => {
	await opens();
	await types("Monday, opening 1, to", "18:30");
	await follows("Teams");
	await follows("Opening hours");
	const field = screen.getByLabelText<HTMLInputElement>(
		"Monday, opening 1, to",
	);
	expect(field.value).toBe("18:30");
});

it("says at the team why its name was refused, and keeps the name", async () => {
	await opens();
	await follows("Teams");
	await types(/Name of the new team/, "returns");
	await press("Add a team");
	const said = await screen.findByRole("alert");
	expect(said.textContent).toContain("Another team has this name");
	expect(
		screen.getByLabelText<HTMLInputElement>(/Name of the new team/).value,
	).toBe("returns");
});

it("asks before it removes a team, and teaches when none is left", async () => {
	await opens();
	await follows("Teams");
	await press("Remove the team Returns");
	expect(stage.saidOf("team:remove")).toEqual([]);
	await press("Remove the team");
	expect(stage.saidOf("team:remove")).toEqual([
		{ site, team: idOf("returns") },
	]);
	expect(screen.getByText(/No teams yet/)).toBeTruthy();
});

it("has an address for each section, and stands at its heading", async () => {
	await opens();
	await follows("Teams");
	expect(location.pathname).toBe("/console/settings/teams");
	expect(document.activeElement?.textContent).toBe("Teams");
	expect(currentLink()).toBe("Teams");
	await act(() => {
		history.replaceState(null, "", "/console/settings/privacy");
		route.value = routeTo("privacy");
	});
	expect(currentLink()).toBe("Privacy");
	// The list alone: who comes back without naming one finds the last one.
	await follows("All sections");
	expect(location.pathname).toBe("/console/settings");
	expect(currentLink()).toBe("Privacy");
	expect(document.activeElement?.textContent).toBe("Privacy");
});

it("shows a supervisor nothing at the address of an owner’s section", async () => {
	go(routeTo("security"));
	await opens("supervisor");
	expect(screen.queryByRole("link", { name: "Security" })).toBeNull();
	expect(screen.getByRole("heading", { name: "Opening hours" })).toBeTruthy();
	expect(screen.queryByText(/second factor/)).toBeNull();
});

const currentLink = () =>
	within(screen.getByRole("navigation")).getByRole("link", { current: "page" })
		.textContent;
