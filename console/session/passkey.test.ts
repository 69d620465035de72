import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { knowsPasskeys, makePasskey, usePasskey } from "./passkey.ts";

const bytes = new TextEncoder().encode("said").buffer;

/** What `navigator.credentials` answers to `get`, and throws at `create`. */
function browser(get: () => unknown, create = get): void {
	vi.stubGlobal("navigator", {
		credentials: { get: async () => get(), create: async () => create() },
	});
}

function throwing(name: string): () => never {
	return () => {
		throw new DOMException("", name);
	};
}

beforeEach(() => {
	vi.stubGlobal("isSecureContext", true);
	vi.stubGlobal("PublicKeyCredential", class {});
	vi.stubGlobal("location", { hostname: "localhost" });
});
afterEach(() => void vi.unstubAllGlobals());

const asked = {
	ticket: "of the challenge",
	options: {
		challenge: "AAAA",
		rpId: "localhost",
		rp: { id: "localhost", name: "Shopbell" },
		user: { id: "AAAA", name: "noor@example.com", displayName: "Noor" },
		pubKeyCredParams: [{ type: "public-key", alg: -7 }],
		authenticatorSelection: { requireResidentKey: true },
	},
};

test("AC29 what the device signed goes back with the ticket of its challenge", async () => {
	browser(() => ({
		id: "one",
		rawId: bytes,
		type: "public-key",
		response: {
			authenticatorData: bytes,
			clientDataJSON: bytes,
			signature: bytes,
			userHandle: null,
		},
		getClientExtensionResults: () => ({}),
	}));
	const outcome = await usePasskey(asked);
	expect(outcome).toMatchObject({
		kind: "answered",
		answer: {
			ticket: asked.ticket,
			response: { id: "one", response: { signature: "c2FpZA" } },
		},
	});
	// Only what is JSON.
	expect(JSON.parse(JSON.stringify(outcome))).toEqual(
		expect.objectContaining({ kind: "answered" }),
	);
});

test.each([
	["NotAllowedError", "cancelled"],
	["AbortError", "cancelled"],
	["InvalidStateError", "known"],
	["ConstraintError", "unusable"],
	["SecurityError", "unusable"],
	["UnknownError", "unusable"],
])(
	"AC29 a browser's %s leaves who wants a new passkey %s",
	async (name, kind) => {
		browser(throwing(name));
		expect(await makePasskey(asked)).toEqual({ kind });
	},
);

test("AC29 who cancels stands where they stood", async () => {
	browser(throwing("NotAllowedError"));
	expect(await usePasskey(asked)).toEqual({ kind: "cancelled" });
});

test("AC21 a browser without passkeys, or a page by http, offers none", () => {
	expect(knowsPasskeys()).toBe(true);
	vi.stubGlobal("isSecureContext", false);
	expect(knowsPasskeys()).toBe(false);
	vi.stubGlobal("isSecureContext", true);
	vi.stubGlobal("PublicKeyCredential", undefined);
	expect(knowsPasskeys()).toBe(false);
});
