import type { PasskeyAnswer, PasskeyOptions } from "../../protocol/account.ts";

/** What became of asking this browser for a passkey. */
export type PasskeyOutcome =
	| { kind: "answered"; answer: PasskeyAnswer }
	/** Somebody chose not to, or let the time pass: browsers do not tell which. */
	| { kind: "cancelled" }
	/** Of a new one: the device holds one for this account already. */
	| { kind: "known" }
	/** The device can make none that unlocks by itself, or the browser none at this address. */
	| { kind: "unusable" }
	/** What asks for it did not load. */
	| { kind: "failed" };

/** Whether this browser knows passkeys; whether they work at the console's address the relay says. */
export function knowsPasskeys(): boolean {
	return isSecureContext && typeof PublicKeyCredential === "function";
}

/** Asks for a passkey that exists. */
export function usePasskey(asked: PasskeyOptions): Promise<PasskeyOutcome> {
	return outcomeOf(asked, ({ startAuthentication }, optionsJSON) =>
		startAuthentication({ optionsJSON: optionsJSON as never }),
	);
}

/** Makes a new one. */
export function makePasskey(asked: PasskeyOptions): Promise<PasskeyOutcome> {
	return outcomeOf(asked, ({ startRegistration }, optionsJSON) =>
		startRegistration({ optionsJSON: optionsJSON as never }),
	);
}

type Library = typeof import("@simplewebauthn/browser");

/** The library loads when it is needed: few press the button, and the first view stays small. */
async function outcomeOf(
	{ ticket, options }: PasskeyOptions,
	ask: (library: Library, options: unknown) => Promise<{ id: string }>,
): Promise<PasskeyOutcome> {
	const library = await import("@simplewebauthn/browser").catch(() => null);
	if (!library) return { kind: "failed" };
	try {
		const response = { ...(await ask(library, options)) };
		return { kind: "answered", answer: { ticket, response } };
	} catch (error) {
		return { kind: whyNot(error) };
	}
}

const CANCELLED = new Set(["NotAllowedError", "AbortError"]);

/** The library names the errors of browsers as the browsers do, and keeps a code beside. */
function whyNot(error: unknown): "cancelled" | "known" | "unusable" {
	const { name, code } = error as { name?: unknown; code?: unknown };
	if (code === "ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED") return "known";
	if (typeof name === "string" && CANCELLED.has(name)) return "cancelled";
	return "unusable";
}
