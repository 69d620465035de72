// @vitest-environment happy-dom
import "../../../ui/testing/patience.ts";
import {
	act,
	cleanup,
	fireEvent,
	screen,
	within,
} from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import type { Role } from "../../../protocol/agent.ts";
import type { SiteSettings } from "../../../protocol/site.ts";
import type {
	InvitationNamed,
	MemberRemoval,
	NewInvitation,
	RoleSet,
	Staff,
	StaffPerson,
} from "../../../protocol/staff.ts";
import { inWorkspace } from "../../testing/in-workspace.tsx";
import { idOf, ME, rowOf, settled } from "../../testing/staged.ts";
import { go } from "../../workspace/route.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { SettingsPage } from "../SettingsPage.tsx";
import { lastSection, routeTo, type Section } from "../section.ts";

const site = idOf("shop");
const ADA = idOf("ada");
const personOf = (
	id: string,
	name: string,
	role: Role,
	with_: Partial<StaffPerson> = {},
): StaffPerson => ({
	id,
	name,
	role,
	email: `${name.toLowerCase()}@example.com`,
	picture: null,
	usedAt: 700_000,
	secondFactor: false,
	mayBeLinked: true,
	...with_,
});
const NOOR = personOf(ME, "Noor", "owner");
const HERS = personOf(ADA, "Ada", "agent", { secondFactor: true });
const SETTINGS: SiteSettings = {
	site,
	hours: null,
	languages: [],
	teams: [],
	members: [NOOR, HERS].map(({ id, name, role }) => ({
		id,
		name,
		role,
		slots: 3,
		languages: [],
		teams: [],
	})),
	security: { sessionDays: 30, secondFactor: false, auditDays: 365 },
};

let workspace: Workspace;
let staff: Staff;
afterEach(() => {
	workspace.leave();
	cleanup();
	go({ kind: "inbox" });
	lastSection.value = "hours";
});

async function opens({
	role = "owner",
	people = [NOOR, HERS],
	mail = false,
	held = 0,
	answers = {},
	tab = "members" as Section,
}: {
	role?: Role;
	people?: StaffPerson[];
	mail?: boolean;
	held?: number;
	answers?: Record<string, (data: never) => unknown>;
	tab?: Section;
} = {}) {
	go(routeTo(tab));
	staff = { site, people, invitations: [], mail };
	const at = await inWorkspace(<SettingsPage />, {
		role,
		rows: Array.from({ length: held }, (_, at) =>
			rowOf(`held${at}`, {
				state: { kind: "open", since: 1 },
				agent: { id: ADA, name: "Ada" },
			}),
		),
		answers: {
			"site:read": () => SETTINGS,
			"staff:read": () => staff,
			"member:set-role": ({ person, role }: RoleSet) => {
				staff = {
					...staff,
					people: staff.people.map((one) =>
						one.id === person ? { ...one, role } : one,
					),
				};
				return staff;
			},
			"member:remove": ({ person }: MemberRemoval) => {
				staff = {
					...staff,
					people: staff.people.filter(({ id }) => id !== person),
				};
				return staff;
			},
			"invitation:make": (wanted: NewInvitation) => {
				const invitation = {
					...wanted,
					id: idOf("invited"),
					by: "Noor",
					madeAt: 1_000_000,
					expiresAt: 9_000_000,
				};
				staff = { ...staff, invitations: [invitation] };
				return {
					staff,
					url: "https://shop.example/console/invitation#first",
					mailed: mail && wanted.email !== null,
				};
			},
			"invitation:renew": (_: InvitationNamed) => ({
				staff,
				url: "https://shop.example/console/invitation#second",
				mailed: false,
			}),
			"invitation:withdraw": () => {
				staff = { ...staff, invitations: [] };
				return staff;
			},
			"sign-in-link:make": () => ({
				url: "https://shop.example/console/sign-in#hers",
				expiresAt: 4_600_000,
			}),
			"second-factor:reset": () => {
				staff = {
					...staff,
					people: staff.people.map((one) => ({ ...one, secondFactor: false })),
				};
				return staff;
			},
			...answers,
		},
	});
	workspace = at.workspace;
	return at.stage;
}
const press = (name: string | RegExp) =>
	act(async () => {
		fireEvent.click(screen.getByRole("button", { name }));
		await settled();
	});
const cardOf = (name: string) => {
	const title = screen.getByRole("heading", { name });
	return within(title.closest(".settings-card") as HTMLElement);
};
const types = (label: string, value: string) =>
	act(() => {
		fireEvent.input(screen.getByLabelText(label), { target: { value } });
	});

it("PE22 an owner sees of each person what they may, when they were here, and whether a second factor protects them", async () => {
	await opens();
	const ada = cardOf("Ada");
	for (const said of [
		"Agent",
		"ada@example.com",
		/^Last used 5 min/,
		"Second factor: yes",
	])
		expect(ada.getAllByText(said).length).toBeGreaterThan(0);
	expect(cardOf("Noor").getByText("Second factor: no")).toBeTruthy();
});

it("PE20 a supervisor sees how people work, and nothing of how they sign in", async () => {
	const stage = await opens({ role: "supervisor" });
	expect(cardOf("Ada").getByLabelText("Conversations at a time")).toBeTruthy();
	for (const name of [/Invite/, /Remove Ada/, /sign-in link/, /role/])
		expect(screen.queryByRole("button", { name })).toBeNull();
	expect(screen.queryByRole("tab", { name: "Security" })).toBeNull();
	expect(stage.saidOf("staff:read")).toEqual([]);
});

it("PE23 a role is changed by its key alone, and says what it may and what comes of less", async () => {
	const stage = await opens({
		people: [NOOR, { ...HERS, role: "supervisor" }],
	});
	const choice = cardOf("Ada").getByLabelText(/Role of Ada/);
	await act(() => {
		fireEvent.change(choice, { target: { value: "read_only" } });
	});
	expect(stage.saidOf("member:set-role")).toEqual([]);
	expect(
		cardOf("Ada").getByText(/answers nobody.*signed out at once/),
	).toBeTruthy();
	// The keys go with what they discard, and the focus goes back to the choice.
	await press("Keep the role of Ada");
	expect(document.activeElement).toBe(choice);
	await act(() => {
		fireEvent.change(choice, { target: { value: "read_only" } });
	});
	await press("Change the role of Ada");
	expect(stage.saidOf("member:set-role")).toEqual([
		{ site, person: ADA, role: "read_only" },
	]);
	expect(
		cardOf("Ada").getByText("Reads only: gets no conversations."),
	).toBeTruthy();
});

it("PE24 the only owner is told in words why neither role nor removal is offered", async () => {
	await opens();
	const noor = cardOf("Noor");
	expect(noor.getByText(/^The only owner\./)).toBeTruthy();
	expect(noor.queryByLabelText(/Role of Noor/)).toBeNull();
	expect(noor.queryByRole("button", { name: "Remove Noor" })).toBeNull();
});

it("PE24 an owner who became the last one meanwhile is refused in words, and nothing has changed", async () => {
	await opens({
		people: [NOOR, { ...HERS, role: "owner" }],
		answers: {
			"member:set-role": () => ({
				ok: false,
				refusal: { code: "last_owner" },
			}),
		},
	});
	await act(() => {
		fireEvent.change(cardOf("Ada").getByLabelText(/Role of Ada/), {
			target: { value: "agent" },
		});
	});
	await press("Change the role of Ada");
	expect(screen.getByRole("alert").textContent).toMatch(
		/keeps at least one owner/,
	);
	expect(cardOf("Ada").getAllByText("Owner").length).toBeGreaterThan(0);
});

it("PE25 removing somebody names what they hold, and takes no answer but what becomes of it", async () => {
	const stage = await opens({ held: 2 });
	await press("Remove Ada");
	const dialog = within(screen.getByRole("dialog"));
	expect(dialog.getByText(/^Ada has 2 open conversations/)).toBeTruthy();
	expect(dialog.getByText(/stay in the history/)).toBeTruthy();
	expect(dialog.queryByLabelText(/^Keep them/)).toBeNull();
	expect(stage.saidOf("member:remove")).toEqual([]);
	await act(() => {
		fireEvent.click(dialog.getByLabelText(/^Hand them over/));
	});
	await act(() => {
		fireEvent.click(dialog.getByLabelText(/^Noor/));
	});
	await act(async () => {
		fireEvent.click(dialog.getByRole("button", { name: "Remove Ada" }));
		await settled();
	});
	expect(stage.saidOf("member:remove")).toEqual([
		{
			site,
			person: ADA,
			open: { kind: "transfer", to: { kind: "agent", id: ME } },
		},
	]);
	expect(screen.queryByRole("heading", { name: "Ada" })).toBeNull();
	expect(document.activeElement?.textContent).toMatch(/^Who works here/);
});

it("PE25 who holds nothing is removed after the question as well", async () => {
	const stage = await opens();
	await press("Remove Ada");
	const dialog = within(screen.getByRole("dialog"));
	expect(dialog.getByText("Ada has no open conversation.")).toBeTruthy();
	await act(async () => {
		fireEvent.click(dialog.getByRole("button", { name: "Remove Ada" }));
		await settled();
	});
	expect(stage.saidOf("member:remove")).toEqual([
		{ site, person: ADA, open: { kind: "queue" } },
	]);
});

it("PE26 a sign-in link is shown once, with its end, and not for a person of a shop of others", async () => {
	const stage = await opens({
		people: [
			NOOR,
			HERS,
			personOf(idOf("teo"), "Teo", "agent", { mayBeLinked: false }),
		],
	});
	expect(
		cardOf("Teo").queryByRole("button", { name: /sign-in link/ }),
	).toBeNull();
	expect(
		cardOf("Noor").queryByRole("button", { name: /sign-in link/ }),
	).toBeNull();
	await press("Make a sign-in link for Ada");
	expect(stage.saidOf("sign-in-link:make")).toEqual([{ site, person: ADA }]);
	expect(
		cardOf("Ada").getByText("https://shop.example/console/sign-in#hers"),
	).toBeTruthy();
	expect(
		cardOf("Ada").getByText(/works once, until .*second factor/),
	).toBeTruthy();
});

it("PE26 a second factor is reset after a question", async () => {
	const stage = await opens();
	expect(
		cardOf("Noor").queryByRole("button", { name: /second factor/ }),
	).toBeNull();
	await press("Reset the second factor of Ada");
	expect(stage.saidOf("second-factor:reset")).toEqual([]);
	await press("Reset it");
	expect(stage.saidOf("second-factor:reset")).toEqual([{ site, person: ADA }]);
	expect(cardOf("Ada").getByText("Second factor: no")).toBeTruthy();
});

it("PE27 an invitation is a link to copy, renewed and withdrawn where it stands", async () => {
	const stage = await opens();
	await press("Invite somebody");
	expect(screen.getByText(/Mail is not set up here/)).toBeTruthy();
	await types("Name", " Teo ");
	await press("Make the invitation");
	expect(stage.saidOf("invitation:make")).toEqual([
		{
			site,
			name: "Teo",
			email: null,
			role: "agent",
			teams: [],
			languages: [],
			slots: 3,
		},
	]);
	expect(
		screen.getByText("https://shop.example/console/invitation#first"),
	).toBeTruthy();
	expect(screen.getByText(/^Invited by Noor, /)).toBeTruthy();
	await press("Renew the invitation of Teo");
	expect(screen.queryByText(/invitation#first/)).toBeNull();
	expect(screen.getByText(/invitation#second/)).toBeTruthy();
	await press("Withdraw the invitation of Teo");
	await press("Withdraw it");
	expect(screen.queryByText(/^Invited by Noor/)).toBeNull();
	expect(screen.queryByText(/invitation#second/)).toBeNull();
});

it("PE27 says to whom an invitation was mailed, and sends nothing that is no address", async () => {
	const stage = await opens({ mail: true });
	await press("Invite somebody");
	await types("E-mail address", "teo at home");
	await press("Make the invitation");
	expect(stage.saidOf("invitation:make")).toEqual([]);
	expect(screen.getByText(/not an e-mail address/)).toBeTruthy();
	await types("E-mail address", "Teo@Example.com");
	await act(() => {
		fireEvent.click(screen.getByLabelText(/^Read-only/));
	});
	expect(screen.queryByLabelText("Languages")).toBeNull();
	await press("Make the invitation");
	expect(screen.getByText(/on its way to teo@example.com/)).toBeTruthy();
});

it("PE27 an expired invitation says so, and that it can be renewed", async () => {
	await opens({
		answers: {
			"staff:read": () => ({
				...staff,
				invitations: [
					{
						id: idOf("old"),
						email: "teo@example.com",
						name: "",
						role: "agent",
						teams: [],
						languages: [],
						slots: 3,
						by: "Noor",
						madeAt: 0,
						expiresAt: 1,
					},
				],
			}),
		},
	});
	expect(screen.getByText(/No longer works\. Renew it/)).toBeTruthy();
});

it("PE28 security says who has no second factor before it is required of all", async () => {
	const stage = await opens({
		tab: "security",
		answers: { "security:change": () => SETTINGS },
	});
	expect(screen.getByText(/^1 person has none yet: Noor\./)).toBeTruthy();
	expect(screen.queryByText(/^You have none yet/)).toBeNull();
	await act(() => {
		fireEvent.click(screen.getByLabelText("Everybody needs a second factor"));
	});
	expect(screen.getByText(/^You have none yet/)).toBeTruthy();
	await types("Days until an unused sign-in ends", "0");
	await press("Save");
	expect(stage.saidOf("security:change")).toEqual([]);
	await types("Days until an unused sign-in ends", "7");
	await press("Save");
	expect(stage.saidOf("security:change")).toEqual([
		{ site, sessionDays: 7, secondFactor: true, auditDays: 365 },
	]);
});
