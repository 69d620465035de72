// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import type { Workspace } from "../../workspace/workspace.ts";
import {
	ACCOUNT,
	opensAccount,
	presses,
	submits,
	types,
} from "../testing.support.tsx";

import { nameOfDevice } from "./add-passkey.ts";

const made = vi.hoisted(() => ({ outcome: { kind: "cancelled" } as unknown }));
vi.mock("../../session/passkey.ts", () => ({
	knowsPasskeys: () => true,
	makePasskey: async () => made.outcome,
	usePasskey: async () => made.outcome,
}));

let workspace: Workspace;
const opens = async (...args: Parameters<typeof opensAccount>) => {
	document.head.innerHTML =
		'<meta name="shopbell-console" content=\'{"passkeys":true}\'>';
	const at = await opensAccount(...args);
	workspace = at.workspace;
	return at;
};
afterEach(() => {
	workspace.leave();
	cleanup();
	document.head.replaceChildren();
});

const PHONE = {
	id: "key",
	name: "Phone",
	createdAt: ACCOUNT.now - 86_400_000,
	usedAt: null,
	elsewhere: false,
};
const OPTIONS = { ticket: "t".repeat(22), options: {} };

it("AC45 adds a passkey by its name, which is at first that of this browser", async () => {
	const at = await opens(
		{},
		{
			"/console/account/passkey-options": () => OPTIONS,
			"/console/account/passkey": ({ name }: { name: string }) =>
				at.becomes({ passkeys: [{ ...PHONE, name }] }),
		},
	);
	const response = { id: "key" };
	made.outcome = {
		kind: "answered",
		answer: { ticket: OPTIONS.ticket, response },
	};
	const field = screen.getByLabelText<HTMLInputElement>("Name of the passkey");
	expect(field.value).toBe("Firefox, Linux");
	await types("Name of the passkey", "My phone");
	await submits(field);
	expect(at.saidOf("/console/account/passkey")).toEqual([
		{ ticket: OPTIONS.ticket, response, name: "My phone" },
	]);
	expect(screen.getByText("My phone")).toBeTruthy();
	expect(screen.getByText("The passkey was added.")).toBeTruthy();
	// The form stays, with the focus in it.
	expect(field.isConnected).toBe(true);
	expect(field.value).toBe("Firefox, Linux");
});

it("AC45 a passkey has at first a name that no other one has", () => {
	const named = (...names: string[]) =>
		nameOfDevice({
			...ACCOUNT,
			passkeys: names.map((name) => ({ ...PHONE, name })),
		});
	expect(named("Phone")).toBe("Firefox, Linux");
	expect(named("Firefox, Linux")).toBe("Firefox, Linux 2");
	expect(named("Firefox, Linux", "Firefox, Linux 2")).toBe("Firefox, Linux 3");
});

it.each([
	["cancelled", /^Nothing was added/],
	["known", /has a passkey for you already/],
	["unusable", /^This device can’t make a passkey/],
	["failed", /did not load/],
])("AC45 says why a device has made none: %s", async (kind, says) => {
	const at = await opens(
		{},
		{
			"/console/account/passkey-options": () => OPTIONS,
		},
	);
	made.outcome = { kind };
	await submits(screen.getByLabelText("Name of the passkey"));
	expect(screen.getByRole("alert").textContent).toMatch(says);
	expect(at.saidOf("/console/account/passkey")).toEqual([]);
});

it("AC45 says which passkey opens nothing here, and removes it after it has asked", async () => {
	const at = await opens(
		{
			passkeys: [
				PHONE,
				{ ...PHONE, id: "old", name: "Laptop", elsewhere: true },
			],
		},
		{
			"/console/account/passkey-end": () => at.becomes({ passkeys: [PHONE] }),
		},
	);
	expect(screen.getAllByText(/made at another address/)).toHaveLength(1);
	await presses("Remove Laptop");
	expect(at.saidOf("/console/account/passkey-end")).toEqual([]);
	await presses("Remove it");
	expect(at.saidOf("/console/account/passkey-end")).toEqual([{ id: "old" }]);
	expect(screen.queryByText("Laptop")).toBeNull();
	expect(document.activeElement?.textContent).toBe("Passkeys");
});

it("AC45 the last passkey stays where a site wants a second factor", async () => {
	await opens(
		{ passkeys: [PHONE] },
		{
			"/console/account/passkey-end": () => ({
				ok: false,
				refusal: { code: "second_factor" },
			}),
		},
	);
	await presses("Remove Phone");
	await presses("Remove it");
	expect(screen.getByRole("alert").textContent).toMatch(
		/Add another passkey or an app first/,
	);
});

it("AC45 without a name and https says who can change that", async () => {
	await opens();
	cleanup();
	workspace.leave();
	document.head.replaceChildren();
	const at = await opensAccount();
	workspace = at.workspace;
	expect(screen.queryByLabelText("Name of the passkey")).toBeNull();
	expect(screen.getByText(/Passkeys need a host name and https/)).toBeTruthy();
});
