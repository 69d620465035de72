// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import type { SessionInfo } from "../../protocol/account.ts";
import { idOf } from "../testing/staged.ts";
import type { Workspace } from "../workspace/workspace.ts";
import {
	ACCOUNT,
	button,
	opensAccount,
	presses,
	submits,
	types,
} from "./testing.support.tsx";

let workspace: Workspace;
const opens = async (...args: Parameters<typeof opensAccount>) => {
	const at = await opensAccount(...args);
	workspace = at.workspace;
	return at;
};
afterEach(() => {
	workspace.leave();
	cleanup();
	document.head.replaceChildren();
});

const OTHER: SessionInfo = {
	id: idOf("there"),
	browser: "Chrome",
	system: "Android",
	createdAt: ACCOUNT.now - 86_400_000,
	usedAt: ACCOUNT.now - 300_000,
	isThis: false,
};

it("AC41 saves a name, and the rest of the console shows it at once", async () => {
	const at = await opens(
		{},
		{
			"/console/account/name": ({ name }: { name: string }) =>
				at.becomes({ name }),
		},
	);
	const field = await types("Your name", "  ");
	await submits(field);
	expect(at.saidOf("/console/account/name")).toEqual([]);
	expect(document.activeElement).toBe(field);
	await types("Your name", " Noor D. ");
	await submits(field);
	expect(at.saidOf("/console/account/name")).toEqual([{ name: "Noor D." }]);
	expect(workspace.me.value.name).toBe("Noor D.");
	expect(field.value).toBe("Noor D.");
	expect(screen.getByText("Saved")).toBeTruthy();
});

it("AC42 says that a new address is confirmed by mail, and which one waits", async () => {
	document.head.innerHTML =
		'<meta name="shopbell-console" content=\'{"mail":true}\'>';
	const at = await opens(
		{},
		{
			"/console/account/email": ({ email }: { email: string }) =>
				at.becomes({ newEmail: email }),
		},
	);
	expect(screen.getByText(/confirmed first, by a link/)).toBeTruthy();
	const field = await types("Your email", "noor@new.example");
	await submits(field);
	expect(screen.getByText(/mailed a link to noor@new.example/)).toBeTruthy();
	// Nothing is done yet.
	expect(screen.getByText("The link was mailed.")).toBeTruthy();
	expect(screen.queryByText("Done")).toBeNull();
	expect(field.value).toBe("noor@example.com");
});

it("AC42 without mail says that a new address is used at once, and takes no half of one", async () => {
	const at = await opens();
	expect(screen.getByText(/is used at once/)).toBeTruthy();
	const field = await types("Your email", "noor");
	await submits(field);
	expect(screen.getByText("Please enter a valid email address.")).toBeTruthy();
	expect(at.saidOf("/console/account/email")).toEqual([]);
});

it("AC43 says the rule of a password before it is typed, and goes on under the new cookie", async () => {
	const at = await opens(
		{ passwordSetAt: null },
		{
			"/console/account/password": () => ({ csrf: "next" }),
		},
	);
	expect(
		screen.getByText(/^At least 12 characters\. There is no other rule/),
	).toBeTruthy();
	expect(button("Set the password")).toBeTruthy();
	const field = await types("New password", "short");
	await submits(field);
	expect(at.saidOf("/console/account/password")).toEqual([]);
	expect(field.getAttribute("aria-invalid")).toBe("true");
	await types("New password", "four green lamps at sea");
	at.becomes({ passwordSetAt: ACCOUNT.now });
	await submits(field);
	expect(at.said).toContainEqual(["renew", "next"]);
	expect(field.value).toBe("");
	expect(button("Change the password")).toBeTruthy();
	expect(screen.getByText(/password works from now on/)).toBeTruthy();
});

it("AC43 says why a password is refused, and keeps what was typed", async () => {
	await opens(
		{},
		{
			"/console/account/password": () => ({
				ok: false,
				refusal: { code: "weak_password", why: "common" },
			}),
		},
	);
	const field = await types("New password", "passwordpassword");
	await submits(field);
	expect(screen.getByRole("alert").textContent).toMatch(/^Many people use/);
	expect(field.value).toBe("passwordpassword");
});

it("AC44 shows where one is signed in, marks this browser, and ends another after it has asked", async () => {
	const at = await opens(
		{ sessions: [...ACCOUNT.sessions, OTHER] },
		{
			"/console/account/session-end": () =>
				at.becomes({ sessions: ACCOUNT.sessions }),
		},
	);
	const rows = screen.getAllByRole("listitem").map((row) => row.textContent);
	expect(rows[0]).toMatch(/^Firefox on LinuxThis browser/);
	expect(rows[1]).toMatch(
		/^Chrome on AndroidSigned in: Yesterday\. Last used: 5/,
	);
	expect(
		screen.queryByRole("button", { name: /session of Firefox/ }),
	).toBeNull();
	await presses("End the session of Chrome on Android");
	expect(at.saidOf("/console/account/session-end")).toEqual([]);
	await presses("End it");
	expect(at.saidOf("/console/account/session-end")).toEqual([{ id: OTHER.id }]);
	expect(screen.getAllByRole("listitem")).toHaveLength(1);
	expect(document.activeElement?.textContent).toBe("Where you are signed in");
});

it("AC44 ends all others, and leaves them when one thinks better of it", async () => {
	const at = await opens(
		{ sessions: [...ACCOUNT.sessions, OTHER] },
		{
			"/console/account/session-end": () =>
				at.becomes({ sessions: ACCOUNT.sessions }),
		},
	);
	await presses("End all others");
	await presses("Keep them signed in");
	expect(document.activeElement).toBe(button("End all others"));
	await presses("End all others");
	await presses("End them");
	expect(at.saidOf("/console/account/session-end")).toEqual([{ id: "others" }]);
	expect(screen.queryByRole("button", { name: "End all others" })).toBeNull();
	expect(screen.getByText("You are signed in nowhere else.")).toBeTruthy();
});

it("says why the account could not be read, and reads it when it is tried again", async () => {
	let isDown = true;
	const at = await opens(
		{},
		{
			"/console/account": () =>
				isDown ? { ok: false, refusal: { code: "retry" } } : ACCOUNT,
		},
	);
	expect(screen.getByRole("alert").textContent).toMatch(
		/No answer from the server/,
	);
	isDown = false;
	await presses("Try again");
	expect(at.saidOf("/console/account")).toHaveLength(2);
	expect(screen.getByLabelText("Your name")).toBeTruthy();
});
