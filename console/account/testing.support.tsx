import { act, fireEvent, screen } from "@testing-library/preact";
import type { Account } from "../../protocol/account.ts";
import { inWorkspace } from "../testing/in-workspace.tsx";
import { idOf, ME, settled, stagedHttp } from "../testing/staged.ts";
import { AccountPage } from "./AccountPage.tsx";
import { accountPart } from "./part.ts";

const NOW = Date.UTC(2026, 10, 29, 12);
const HOUR_MS = 3_600_000;

/** Noor's, with a password and this one session. */
export const ACCOUNT: Account = {
	id: ME,
	name: "Noor",
	email: "noor@example.com",
	newEmail: null,
	picture: null,
	passwordSetAt: NOW - 40 * 24 * HOUR_MS,
	totpSetAt: null,
	recoveryCodes: 0,
	passkeys: [],
	sessions: [
		{
			id: idOf("here"),
			browser: "Firefox",
			system: "Linux",
			createdAt: NOW - HOUR_MS,
			usedAt: NOW,
			isThis: true,
		},
	],
	freshUntil: NOW + HOUR_MS,
	needsSecondFactor: false,
	now: NOW,
};

/** Opens the page of a relay on a stage, and the question who one is beside it. */
export async function opensAccount(
	account: Partial<Account> = {},
	answers: Parameters<typeof stagedHttp>[0] = {},
) {
	let now: Account = { ...ACCOUNT, ...account };
	const stage = stagedHttp({
		"/console/account": () => now,
		...answers,
	});
	const { Dialog } = accountPart;
	const { workspace } = await inWorkspace(
		<>
			<AccountPage />
			{Dialog && <Dialog />}
		</>,
		{ http: stage.http, parts: [accountPart] },
	);
	return {
		...stage,
		workspace,
		/** What the relay answers from now on. */
		becomes(change: Partial<Account>) {
			now = { ...now, ...change };
			return now;
		},
	};
}

export const button = (name: string | RegExp) =>
	screen.getByRole<HTMLButtonElement>("button", { name, hidden: true });

export async function presses(name: string | RegExp) {
	await act(() => void fireEvent.click(button(name)));
	// What it shows may ask for more.
	await act(settled);
}

export async function types(label: string | RegExp, value: string) {
	const field = screen.getByLabelText<HTMLInputElement>(label);
	await act(() => void fireEvent.input(field, { target: { value } }));
	return field;
}

export const submits = (field: HTMLInputElement) =>
	act(async () => {
		fireEvent.submit(field.form as HTMLFormElement);
		await settled();
	});

export const REAUTHENTICATE = {
	ok: false,
	refusal: { code: "reauthenticate" },
} as const;
