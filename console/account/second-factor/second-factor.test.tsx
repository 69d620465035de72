// @vitest-environment happy-dom
import "../../../ui/testing/patience.ts";
import { cleanup, screen } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import type { Workspace } from "../../workspace/workspace.ts";
import {
	ACCOUNT,
	button,
	opensAccount,
	presses,
	REAUTHENTICATE,
	submits,
	types,
} from "../testing.support.tsx";

let workspace: Workspace;
const opens = async (...args: Parameters<typeof opensAccount>) => {
	const at = await opensAccount(...args);
	workspace = at.workspace;
	return at;
};
afterEach(() => {
	workspace.leave();
	cleanup();
	vi.unstubAllGlobals();
});

const BEGUN = {
	ticket: "t".repeat(22),
	secret: "JBSWY3DPEHPK3PXPJBSWY3DP",
	uri: "otpauth://totp/Shopbell:noor%40example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DP&issuer=Shopbell",
};
const CODES = ["abcd-efgh", "ijkl-mnop"];
const SET_UP = { totpSetAt: ACCOUNT.now, recoveryCodes: 2 };

it("AC46 sets an app up: key, code, and recovery codes that are shown once", async () => {
	const write = vi.fn(async () => {});
	vi.stubGlobal("navigator", { clipboard: { writeText: write } });
	const at = await opens(
		{},
		{
			"/console/account/totp-begin": () => BEGUN,
			"/console/account/totp": () => ({ codes: CODES }),
		},
	);
	await presses("Set up an app");
	expect(
		screen.getByRole("img", { name: "QR code for the authenticator app" }),
	).toBeTruthy();
	expect(screen.getByText("JBSW Y3DP EHPK 3PXP JBSW Y3DP")).toBeTruthy();
	await presses("Copy the key");
	expect(write).toHaveBeenCalledWith(BEGUN.secret);
	expect(document.activeElement?.textContent).toBe(
		"Set up an authenticator app",
	);
	const field = await types("Code from the app", "123 456");
	await submits(field);
	expect(at.saidOf("/console/account/totp")).toEqual([
		{ ticket: BEGUN.ticket, code: "123 456" },
	]);
	expect(document.activeElement?.textContent).toBe("Your recovery codes");
	expect(screen.getByText("abcd-efgh")).toBeTruthy();
	await presses("Copy the codes");
	expect(write).toHaveBeenCalledWith("abcd-efgh\nijkl-mnop");
	at.becomes(SET_UP);
	await presses("I have saved them");
	expect(screen.queryByText("abcd-efgh")).toBeNull();
	expect(screen.getByText(/2 of your recovery codes are left/)).toBeTruthy();
	expect(document.activeElement?.textContent).toBe("Authenticator app");
});

it("AC46 says what to do about a code that is wrong, and about a key that no longer counts", async () => {
	let refusal = { code: "forbidden" };
	const at = await opens(
		{},
		{
			"/console/account/totp-begin": () => BEGUN,
			"/console/account/totp": () => ({ ok: false, refusal }),
		},
	);
	await presses("Set up an app");
	const field = await types("Code from the app", "000000");
	await submits(field);
	expect(screen.getByRole("alert").textContent).toMatch(
		/^This code is not right/,
	);
	expect(document.activeElement).toBe(field);
	refusal = { code: "too_late" };
	await submits(field);
	expect(screen.getByRole("alert").textContent).toMatch(/Start again\.$/);
	await presses("Start again");
	expect(at.saidOf("/console/account/totp-begin")).toHaveLength(2);
	await presses("Cancel");
	expect(button("Set up an app")).toBeTruthy();
});

it("AC46 makes new codes only after it was asked", async () => {
	const at = await opens(SET_UP, {
		"/console/account/recovery-codes": () => ({ codes: CODES }),
	});
	await presses("Make new recovery codes");
	expect(
		screen.getByText("The codes that you have now stop working."),
	).toBeTruthy();
	expect(at.saidOf("/console/account/recovery-codes")).toEqual([]);
	await presses("Make new ones");
	expect(screen.getByText("ijkl-mnop")).toBeTruthy();
	await presses("I have saved them");
	expect(screen.queryByText("ijkl-mnop")).toBeNull();
});

it("AC46 who has a passkey and no app makes recovery codes without a question, as none stop working", async () => {
	const passkey = {
		id: "key",
		name: "Phone",
		createdAt: 0,
		usedAt: null,
		elsewhere: false,
	};
	await opens(
		{ passkeys: [passkey], needsSecondFactor: true },
		{ "/console/account/recovery-codes": () => ({ codes: CODES }) },
	);
	expect(screen.queryByText(/wants a second factor/)).toBeNull();
	await presses("Make recovery codes");
	expect(screen.getByText("ijkl-mnop")).toBeTruthy();
	await presses("I have saved them");
	expect(document.activeElement?.textContent).toBe("Recovery codes");
});

it("AC46 says what comes first where a site wants a second factor and the app is the only one", async () => {
	await opens(
		{ ...SET_UP, needsSecondFactor: true },
		{
			"/console/account/totp-end": () => ({
				ok: false,
				refusal: { code: "second_factor" },
			}),
		},
	);
	await presses("Remove the app");
	await presses("Remove it");
	expect(screen.getByRole("alert").textContent).toMatch(/Add a passkey first/);
});

it("AC46 ends the app, and the heading has the focus", async () => {
	const at = await opens(SET_UP, {
		"/console/account/totp-end": () =>
			at.becomes({ totpSetAt: null, recoveryCodes: 0 }),
	});
	await presses("Remove the app");
	await presses("Remove it");
	expect(button("Set up an app")).toBeTruthy();
	expect(document.activeElement?.textContent).toBe("Authenticator app");
});

it("AC40 begins after the password was said again, and who leaves the question is told", async () => {
	let isFresh = false;
	await opens(
		{},
		{
			"/console/account/totp-begin": () => (isFresh ? BEGUN : REAUTHENTICATE),
			"/console/account/confirm": () => {
				isFresh = true;
				return ACCOUNT;
			},
		},
	);
	await presses("Set up an app");
	await screen.findByLabelText("Your password");
	const cancels = screen.getAllByRole("button", {
		name: "Cancel",
		hidden: true,
	});
	expect(cancels).toHaveLength(1);
	await presses("Cancel");
	expect(screen.getByRole("alert").textContent).toMatch(
		/^Confirm who you are first/,
	);
	// From there it is one step to "Try again".
	expect(document.activeElement?.contains(button("Try again"))).toBe(true);
	expect(document.activeElement).not.toBe(document.body);
	await presses("Try again");
	await screen.findByLabelText("Your password");
	const field = await types("Your password", "four green lamps at sea");
	await submits(field);
	expect(await screen.findByText(/^JBSW Y3DP/)).toBeTruthy();
});
