// @vitest-environment happy-dom
import { act, cleanup, render, screen } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import type { Account } from "../../../protocol/account.ts";
import { settled, stagedHttp } from "../../testing/staged.ts";
import { ACCOUNT, presses, submits, types } from "../testing.support.tsx";
import { ConfirmForm } from "./ConfirmForm.tsx";
import { waysOf } from "./ways.ts";

afterEach(cleanup);

const PASSKEY = {
	id: "key",
	name: "Phone",
	createdAt: 0,
	usedAt: null,
	elsewhere: false,
};

async function asks(
	account: Partial<Account>,
	answers: Parameters<typeof stagedHttp>[0] = {},
) {
	const stage = stagedHttp({
		"/console/account": () => ({ ...ACCOUNT, ...account }),
		...answers,
	});
	const end = vi.fn();
	render(<ConfirmForm titleId="title" ask={stage.http.ask} end={end} />);
	await act(settled);
	return { ...stage, end };
}

it("AC40 asks for a password alone where no app is set up, and has the focus there", async () => {
	const at = await asks({}, { "/console/account/confirm": () => ACCOUNT });
	expect(screen.queryByLabelText("Code from your app")).toBeNull();
	const field = await types("Your password", "four green lamps at sea");
	expect(document.activeElement).toBe(field);
	await submits(field);
	expect(at.saidOf("/console/account/confirm")).toEqual([
		{ password: "four green lamps at sea" },
	]);
	expect(at.end).toHaveBeenCalledWith(true);
});

it("AC40 asks for a code as well where an app is set up, and says when something is wrong", async () => {
	const at = await asks(
		{ totpSetAt: 1 },
		{
			"/console/account/confirm": () => ({
				ok: false,
				refusal: { code: "forbidden" },
			}),
		},
	);
	const field = await types("Your password", "wrong");
	await submits(field);
	expect(screen.getByRole("alert").textContent).toMatch(/fill in/);
	expect(document.activeElement).toBe(
		screen.getByLabelText("Code from your app"),
	);
	await types("Code from your app", "abcd-efgh");
	await submits(field);
	expect(at.saidOf("/console/account/confirm")).toEqual([
		{ password: "wrong", code: "abcd-efgh" },
	]);
	expect(screen.getByRole("alert").textContent).toMatch(
		/^The password or the code is not right/,
	);
	expect(at.end).not.toHaveBeenCalled();
	await presses("Cancel");
	expect(at.end).toHaveBeenCalledWith(false);
});

it("AC40 says how long to wait after many wrong passwords", async () => {
	await asks(
		{},
		{
			"/console/account/confirm": () => ({
				ok: false,
				refusal: { code: "slow_down", retryAfterMs: 1_500 },
			}),
		},
	);
	await submits(await types("Your password", "wrong"));
	expect(screen.getByRole("alert").textContent).toBe(
		"Too many tries. Wait 2 s, then try again.",
	);
});

it("AC40 names the way out where there is nothing to confirm with", async () => {
	await asks({ passwordSetAt: null });
	expect(screen.queryByLabelText("Your password")).toBeNull();
	expect(screen.getByText(/sign in again with a link/)).toBeTruthy();
});

it("AC40 reads again what did not come", async () => {
	let isDown = true;
	await asks(
		{},
		{
			"/console/account": () =>
				isDown ? { ok: false, refusal: { code: "retry" } } : ACCOUNT,
		},
	);
	isDown = false;
	await presses("Try again");
	expect(screen.getByLabelText("Your password")).toBeTruthy();
});

it("AC40 offers a passkey only where it opens something here", () => {
	const elsewhere = { ...PASSKEY, elsewhere: true };
	const of = (passkeys: Account["passkeys"], canUse: boolean) =>
		waysOf({ ...ACCOUNT, passkeys }, canUse).passkey;
	expect(of([PASSKEY], true)).toBe(true);
	expect(of([PASSKEY], false)).toBe(false);
	expect(of([elsewhere], true)).toBe(false);
	expect(of([elsewhere, PASSKEY], true)).toBe(true);
});
