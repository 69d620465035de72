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
import type { AddressesChange } from "../../../protocol/addresses.ts";
import type { Role } from "../../../protocol/agent.ts";
import type { Reply } from "../../../protocol/refusal.ts";
import type { SiteSettings } from "../../../protocol/site.ts";
import type { SeenOrigin } from "../../../protocol/tag.ts";
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
import { lastSection, routeTo } from "../section.ts";

const site = idOf("shop");
const SHOP = "https://shop.example";
const WWW = "https://www.shop.example";

let workspace: Workspace;
let stage: ReturnType<typeof stagedConnection>;
let origins: string[];
/** What the relay refuses once. */
let refuses: Reply<SiteSettings> | null;
let seen: SeenOrigin[];
/** Half an hour ago at first, and just now. */
const seenOf = (origin: string): SeenOrigin => ({
	origin,
	listed: origins.includes(origin),
	script: "current",
	firstAt: Date.now() - 30 * 60_000,
	lastAt: Date.now(),
	frameMissing: null,
});

async function opens(role: Role = "owner") {
	const settings = (): SiteSettings => ({
		site,
		hours: null,
		languages: [],
		teams: [],
		members: [],
		origins,
	});
	stage = stagedConnection({
		"inbox:read": () => ({ conversations: [] }),
		"site:read": settings,
		"tag:seen": () => ({ origins: seen, wrong: [], now: Date.now() }),
		"addresses:change": (wanted: AddressesChange) => {
			const refused = refuses;
			refuses = null;
			if (refused) return refused;
			origins = wanted.origins;
			return settings();
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
	go(routeTo("addresses"));
	render(
		<WorkspaceContext.Provider value={workspace}>
			<SettingsPage />
		</WorkspaceContext.Provider>,
	);
	await act(settled);
}
const shownList = () =>
	screen
		.getAllByRole("listitem")
		.map((one) => one.querySelector("strong")?.textContent)
		.filter(Boolean);
const types = (value: string) =>
	act(() => {
		fireEvent.input(screen.getByLabelText("Address of the shop"), {
			target: { value },
		});
	});
const press = (name: string) =>
	act(async () => {
		fireEvent.click(screen.getByRole("button", { name }));
		await settled();
	});
const sent = () => stage.saidOf("addresses:change") as AddressesChange[];

afterEach(() => {
	cleanup();
	workspace.leave();
	lastSection.value = "hours";
	go({ kind: "inbox" });
	origins = [];
});
beforeEach(() => {
	refuses = null;
	seen = [];
});

it("AD7 what is typed is repeated as it is understood, and goes with its www", async () => {
	origins = ["https://old.example"];
	refuses = null;
	await opens();
	await screen.findByText("Allowed addresses");
	await types("shop.example/cart");
	expect(screen.getByText(`Understood as ${SHOP}`)).toBeTruthy();
	expect(screen.getByText(/what stands after it is left out/)).toBeTruthy();
	expect(screen.getByLabelText(`Also ${WWW}`)).toHaveProperty("checked", true);
	await press("Allow");
	expect(sent()).toEqual([
		{
			site,
			origins: ["https://old.example", SHOP, WWW],
			was: ["https://old.example"],
		},
	]);
	expect(shownList()).toEqual(["https://old.example", SHOP, WWW]);
	expect(screen.getByLabelText("Address of the shop")).toHaveProperty(
		"value",
		"",
	);
});

it("AD7 one that is listed alone offers its www, and another is removed after a question", async () => {
	origins = [SHOP];
	refuses = null;
	await opens();
	await screen.findByText("Allowed addresses");
	expect(screen.queryByRole("button", { name: `Remove ${SHOP}` })).toBeNull();
	expect(screen.getByText(/keeps at least one address/)).toBeTruthy();
	await press(`Also allow ${WWW}`);
	expect(shownList()).toEqual([SHOP, WWW]);
	await press(`Remove ${SHOP}`);
	expect(sent()).toHaveLength(1);
	await press("Remove the address");
	expect(shownList()).toEqual([WWW]);
});

it("AD3 what is no address is said, and not sent", async () => {
	origins = [SHOP];
	refuses = null;
	await opens();
	await screen.findByText("Allowed addresses");
	await types("https://*;script-src-elem");
	await press("Allow");
	expect(screen.getByText(/An address with \*/)).toBeTruthy();
	expect(sent()).toEqual([]);
});

it("AD6 where another owner was faster the same is done to what they have left", async () => {
	origins = [SHOP];
	refuses = { ok: false, refusal: { code: "conflict" } };
	await opens();
	await screen.findByText("Allowed addresses");
	await types("localhost:4311");
	await press("Allow");
	expect(sent()).toHaveLength(2);
	expect(shownList()).toEqual([SHOP, "http://localhost:4311"]);
});

it("AD5 too many are refused in words", async () => {
	origins = [SHOP];
	refuses = { ok: false, refusal: { code: "rejected" } };
	await opens();
	await screen.findByText("Allowed addresses");
	await types("lamp.example");
	await press("Allow");
	expect(screen.getByRole("alert").textContent).toContain(
		"at most 200 addresses",
	);
});

it("AD2 an open console shows what another has changed", async () => {
	origins = [SHOP];
	refuses = null;
	await opens();
	await screen.findByText("Allowed addresses");
	origins = [SHOP, WWW];
	await act(async () => {
		stage.tell("settings:changed", { site });
		await settled();
	});
	expect(shownList()).toEqual([SHOP, WWW]);
});

it("AD10 an address says when its pages asked for the chat, and one that was refused is allowed by a click", async () => {
	origins = [SHOP, "https://quiet.example"];
	seen = [SHOP, "https://xn--shp-hna.example"].map(seenOf);
	await opens();
	await screen.findByText("Allowed addresses");
	const rows = screen.getAllByRole("listitem").map((one) => one.textContent);
	expect(rows.find((row) => row?.startsWith(SHOP))).toContain("Last seen now");
	expect(rows.find((row) => row?.includes("quiet"))).toContain(
		"No page of it has asked",
	);
	expect(
		screen.getByText(/^It looks like shop.example, which is allowed/),
	).toBeTruthy();
	await act(async () => {
		stage.tell("origin:seen", { site, seen: seenOf(WWW) });
		await settled();
	});
	await press(`Allow ${WWW}`);
	expect(shownList()).toEqual([
		SHOP,
		"https://quiet.example",
		WWW,
		"https://shóp.example",
	]);
});

it("AD1 a supervisor finds no addresses to change", async () => {
	origins = [SHOP];
	refuses = null;
	await opens("supervisor");
	expect(screen.queryByText("Allowed addresses")).toBeNull();
});
