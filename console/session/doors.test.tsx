// @vitest-environment happy-dom

import {
	act,
	cleanup,
	fireEvent,
	render,
	screen,
} from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { LinkOpens } from "../../protocol/agent.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import { settled } from "../testing/staged.ts";
import type { Route } from "../workspace/route.ts";
import type { Answer } from "./ask.ts";
import { LinkDoor } from "./LinkDoor.tsx";
import { SecondStep } from "./SecondStep.tsx";
import { SignIn } from "./SignIn.tsx";
import { createSession, type Session } from "./session.ts";
import type { OutReason } from "./session-state.ts";

let asked: [string, unknown][];
let answers: Answer[];
let session: Session;

const ok = (data: object): Answer => ({ kind: "ok", data: { ...data } });
const no = (refusal: Refusal): Answer => ({ kind: "refused", refusal });
const IN = ok({ step: "in", csrf: "c" });

beforeEach(() => {
	asked = [];
	answers = [];
	session = createSession(async (_method, path, body) => {
		asked.push([path, body]);
		return answers.shift() ?? no({ code: "retry" });
	});
});
afterEach(() => {
	cleanup();
	vi.useRealTimers();
});

function signIn({
	reason = { kind: "none" },
	at = "inbox",
	...offers
}: {
	reason?: OutReason;
	at?: Route["kind"];
	mail?: boolean;
	passkeys?: boolean;
} = {}) {
	render(
		<SignIn
			session={session}
			reason={reason}
			at={at}
			offers={{
				console: "",
				relay: "",
				mail: false,
				passkeys: false,
				...offers,
			}}
		/>,
	);
}
async function opens(opens: LinkOpens, current: string | null = null) {
	answers.push(
		ok({ link: opens, session: current && { name: current, isSame: false } }),
	);
	await session.look("t");
	const opened = session.state.value;
	if (opened.kind !== "link") throw new Error(opened.kind);
	asked = [];
	render(<LinkDoor session={session} opened={opened} />);
}
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const button = (name: string) => screen.getByRole("button", { name });
const type = (label: string, value: string) =>
	fireEvent.input(field(label), { target: { value } });
async function press(name: string) {
	fireEvent.click(button(name));
	await act(settled);
}
/** What stands below a field. */
const saidOf = (label: string) =>
	document.getElementById(field(label).getAttribute("aria-describedby") ?? "")
		?.textContent;

test("AC30 what is missing stands at its field, which has the focus, and is not sent", async () => {
	signIn();
	await press("Sign in");
	expect(saidOf("Email")).toBe("Please fill in this field.");
	expect(document.activeElement).toBe(field("Email"));
	type("Email", "noor@shop.example");
	await press("Sign in");
	expect(document.activeElement).toBe(field("Password"));
	expect(asked).toEqual([]);
});

test("AC30 browsers know what to fill in, and the password can be looked at", async () => {
	signIn();
	expect(field("Email").autocomplete).toBe("username");
	expect(field("Password").autocomplete).toBe("current-password");
	expect(field("Password").type).toBe("password");
	await press("Show the password");
	expect(field("Password").type).toBe("text");
	await press("Hide the password");
	expect(field("Password").type).toBe("password");
});

test("AC30 a wrong password keeps what was typed, and says a next step", async () => {
	answers = [no({ code: "forbidden" })];
	signIn();
	type("Email", " noor@shop.example ");
	type("Password", " with spaces ");
	await press("Sign in");
	expect(asked).toEqual([
		[
			"/console/sign-in/password",
			{ email: "noor@shop.example", password: " with spaces " },
		],
	]);
	expect(saidOf("Password")).toMatch(/password is not right/);
	expect(field("Password").value).toBe(" with spaces ");
});

test("AC38 too many tries are counted down, read aloud once, and nothing is asked meanwhile", async () => {
	vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "performance"] });
	answers = [no({ code: "slow_down", retryAfterMs: 2_400 }), IN];
	signIn();
	type("Email", "noor@shop.example");
	type("Password", "lamps and looms");
	await press("Sign in");
	const seen = () => document.querySelector("[aria-hidden=true].fault");
	expect(screen.getByRole("alert").textContent).toContain("Wait 3 s");
	expect(seen()?.textContent).toContain("Wait 3 s");
	act(() => void vi.advanceTimersByTime(1_000));
	expect(seen()?.textContent).toContain("Wait 2 s");
	expect(screen.getByRole("alert").textContent).toContain("Wait 3 s");
	await press("Sign in");
	expect(asked).toHaveLength(1);
	act(() => void vi.advanceTimersByTime(2_000));
	expect(seen()).toBeNull();
	await press("Sign in");
	expect(session.state.value.kind).toBe("in");
});

test("AC38 each way stands there only where it works", async () => {
	signIn();
	expect(screen.queryByText("Mail me a link")).toBeNull();
	expect(screen.getByText(/Ask an owner of the shop/)).toBeTruthy();
	cleanup();
	vi.stubGlobal("isSecureContext", true);
	signIn({ mail: true, passkeys: true });
	expect(screen.queryByText(/Ask an owner of the shop/)).toBeNull();
	// This browser does not support passkeys.
	expect(screen.queryByText("Sign in with a passkey")).toBeNull();
	vi.stubGlobal("PublicKeyCredential", () => {});
	cleanup();
	signIn({ passkeys: true });
	expect(button("Sign in with a passkey")).toBeTruthy();
	vi.unstubAllGlobals();
});

test("AC35 a link is mailed to whoever has the address, and nobody is told whether that is anybody", async () => {
	answers = [ok({})];
	signIn({ mail: true });
	type("Email", "noor@shop.example");
	await press("Forgotten your password?");
	await expect
		.poll(() => screen.queryByRole("button", { name: "Mail the link" }))
		.toBeTruthy();
	expect(field("Email").value).toBe("noor@shop.example");
	await press("Mail the link");
	expect(asked).toEqual([
		["/console/sign-in/mail", { email: "noor@shop.example", for: "password" }],
	]);
	const said = screen.getByText(/If somebody here has the address/);
	expect(document.activeElement).toBe(said);
	await press("Back to signing in");
	expect(button("Sign in")).toBeTruthy();
});

test("AC33 an invitation that opens nothing says so by its address, and a link that was opened before a reload too", () => {
	signIn({ reason: { kind: "link_used" }, at: "invitation" });
	expect(screen.getByText(/^This invitation has been/)).toBeTruthy();
	cleanup();
	signIn({ at: "new-password" });
	expect(screen.getByText(/open the link .* once more/)).toBeTruthy();
});

test("AC31 a code is six digits, however they are grouped, and a recovery code the other way", async () => {
	answers = [no({ code: "forbidden" }), no({ code: "forbidden" }), IN];
	render(<SecondStep session={session} ways={["totp", "recovery"]} />);
	const code = field("Code from your app");
	expect(document.activeElement).toBe(code);
	expect([code.autocomplete, code.inputMode]).toEqual([
		"one-time-code",
		"numeric",
	]);
	type("Code from your app", "12345");
	await press("Continue");
	expect(saidOf("Code from your app")).toBe("The code has six digits.");
	expect(asked).toEqual([]);
	type("Code from your app", "123 456");
	await press("Use a recovery code");
	expect(document.activeElement).toBe(field("Recovery code"));
	await press("Use the app");
	expect(field("Code from your app").value).toBe("");
	await press("Sign in as somebody else");
	expect(session.state.value).toEqual({
		kind: "out",
		reason: { kind: "none" },
	});
});

const INVITATION = {
	purpose: "invitation",
	site: "Lamp & Loom",
	role: "agent",
	by: "Ana",
	email: "noor@shop.example",
	called: "Noor",
} as const;

test("AC33 an invitation names shop, role and who invites, and puts each fault at its field", async () => {
	answers = [];
	await opens(INVITATION);
	expect(screen.getByRole("heading").textContent).toBe("Join Lamp & Loom");
	expect(
		screen.getByText("Ana invites you to Lamp & Loom as an agent."),
	).toBeTruthy();
	expect(field("Your name").value).toBe("Noor");
	type("Choose a password", "short");
	await press("Join");
	expect(saidOf("Choose a password")).toBe(
		"Too short: it takes 12 characters or more.",
	);
	type("Choose a password", "NOOR@shop.example");
	await press("Join");
	expect(saidOf("Choose a password")).toMatch(/your name or address/);
	expect(asked).toEqual([]);
	answers = [no({ code: "weak_password", why: "common" }), IN];
	type("Choose a password", "passwordpassword");
	await press("Join");
	expect(saidOf("Choose a password")).toMatch(/Many people use/);
	type("Choose a password", "lamps and looms");
	await press("Join");
	expect(asked.at(-1)).toEqual([
		"/console/invitation",
		{
			token: "t",
			name: "Noor",
			email: "noor@shop.example",
			password: "lamps and looms",
		},
	]);
	expect(session.state.value.kind).toBe("in");
});

test("AC33 who will read only is not promised that shoppers see them", async () => {
	await opens({ ...INVITATION, role: "read_only" });
	expect(screen.queryByText("Shoppers see it when you answer.")).toBeNull();
	expect(screen.getByText("Your colleagues see it.")).toBeTruthy();
});

test("AC34 an address that somebody has leads to signing in, and back", async () => {
	await opens(INVITATION);
	type("Choose a password", "lamps and looms");
	answers = [no({ code: "conflict" })];
	await press("Join");
	expect(saidOf("Your email")).toMatch(/Somebody has this address/);
	await press("Sign in, then join");
	expect(session.state.value).toMatchObject({ reason: { kind: "joining" } });
});

test("AC34 nobody joins by accident as the one whose browser it is", async () => {
	await opens(INVITATION, "Teo");
	expect(screen.queryByLabelText("Your name")).toBeNull();
	answers = [ok({ csrf: "teo's" }), no({ code: "conflict" })];
	await press("Join as Teo");
	expect(screen.getByRole("alert").textContent).toMatch(
		/You work for Lamp & Loom already/,
	);
	// Whose invitation it is not goes on to the console.
	expect(screen.getByRole("button", { name: "Continue as Teo" })).toBeTruthy();
	answers = [
		ok({ csrf: "teo's" }),
		ok({}),
		ok({ link: INVITATION, session: null }),
	];
	await press("Sign out, and join as somebody else");
	expect(session.state.value).toMatchObject({ kind: "link", current: null });
});

test("AC35 a new password names whose it is, and its faults", async () => {
	await opens({ purpose: "password", name: "Noor" });
	expect(screen.getByText(/For Noor/)).toBeTruthy();
	expect(field("New password").autocomplete).toBe("new-password");
	type("New password", "   ");
	await press("Save and sign in");
	expect(saidOf("New password")).toMatch(/Spaces alone/);
	type("New password", "é".repeat(257));
	await press("Save and sign in");
	expect(saidOf("New password")).toBe("Too long: at most 256 characters.");
});

test("AC36 a new address is confirmed by its button, and refused in words where somebody has it", async () => {
	await opens({ purpose: "address", name: "Noor", email: "n@x.yz" });
	answers = [no({ code: "conflict" }), ok({}), no({ code: "signed_out" })];
	await press("Confirm n@x.yz");
	expect(screen.getByRole("alert").textContent).toMatch(/has this address/);
	await press("Confirm n@x.yz");
	expect(screen.getByRole("status").textContent).toBe(
		"n@x.yz is your address now.",
	);
	await press("Continue");
	expect(session.state.value).toMatchObject({ reason: { kind: "none" } });
});
