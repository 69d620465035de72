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
import type { IdentityKeys } from "../../../protocol/identity-keys.ts";
import { inWorkspace } from "../../testing/in-workspace.tsx";
import { idOf, settled } from "../../testing/staged.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import type { PanelProps } from "../panel-props.ts";
import { IdentityKeysSection } from "./IdentityKeysSection.tsx";
import { SAMPLE_LANGUAGES, sampleFor } from "./samples.ts";

const site = idOf("shop");
const OLD = { kid: "old-key", madeAt: null, usedAt: 700_000 };
const NEW = { kid: "new-key", madeAt: 900_000, usedAt: null };
const SECRET = "the-secret-of-the-new-key";

let workspace: Workspace;
afterEach(() => {
	workspace.leave();
	cleanup();
});

async function opens(
	keys: Partial<IdentityKeys> = { keys: [OLD] },
	answers: Record<string, (data: never) => unknown> = {},
) {
	let now: IdentityKeys = { site, keys: [], retired: [], ...keys };
	const props = { settings: { site } } as PanelProps;
	const at = await inWorkspace(<IdentityKeysSection {...props} />, {
		answers: {
			"identity-keys:read": () => now,
			"identity-keys:make": () => {
				now = { ...now, keys: [...now.keys, NEW] };
				return { keys: now, kid: NEW.kid, secret: SECRET };
			},
			"identity-keys:retire": ({ kid }: { kid: string }) => {
				now = {
					...now,
					keys: now.keys.filter((one) => one.kid !== kid),
					retired: [{ kid, retiredAt: 1, refusedAt: null }],
				};
				return now;
			},
			...answers,
		},
	});
	workspace = at.workspace;
	await settled();
	return at;
}

const press = async (name: string | RegExp) => {
	await act(
		async () => void fireEvent.click(screen.getByRole("button", { name })),
	);
	await settled();
};

it("IK9 a new secret is on the screen once, and is forgotten when it is kept", async () => {
	await opens();
	await press("Make a key");
	expect(screen.getByText(SECRET)).toBeTruthy();
	expect(screen.queryByRole("button", { name: "Make a key" })).toBeNull();
	await press("I have it");
	expect(screen.queryByText(SECRET)).toBeNull();
});

it("IK9 a new secret is forgotten when the section is left", async () => {
	await opens();
	await press("Make a key");
	expect(document.body.textContent).toContain(SECRET);
	cleanup();
	await settled();
	expect(document.body.textContent).not.toContain(SECRET);
});

it("IK9 a key is retired after a question that says whether it is used, and what is left", async () => {
	await opens();
	await press("Retire the key old-key");
	expect(
		screen.getByText(
			/It was used .+, give or take an hour\. No other key signs\./,
		),
	).toBeTruthy();
	await press("Keep it");
	expect(screen.queryByText(/It was used/)).toBeNull();
	await press("Retire the key old-key");
	await press("Retire the key");
	expect(screen.getByText(/No key signs now/)).toBeTruthy();
	expect(screen.getByText("Retired keys")).toBeTruthy();
});

it("IK6 a retired key with which a server still signs is named", async () => {
	await opens({
		keys: [NEW],
		retired: [{ kid: "old-key", retiredAt: 1, refusedAt: 2 }],
	});
	expect(
		screen.getByText(/A server of yours still signed with it/),
	).toBeTruthy();
});

it("IK2 a second owner who was faster is said in words", async () => {
	await opens(
		{ keys: [OLD] },
		{
			"identity-keys:make": () => ({
				ok: false,
				refusal: { code: "rejected" },
			}),
		},
	);
	await press("Make a key");
	expect(screen.getByRole("alert").textContent).toBe(
		"Two keys sign already. Retire one to make another.",
	);
});

it("IK8 each sample has the values of the site, and of its newest key", async () => {
	await opens({ keys: [OLD, NEW] });
	const choice = await screen.findByLabelText("Language");
	expect(within(choice).getAllByRole("option")).toHaveLength(4);
	for (const language of SAMPLE_LANGUAGES) {
		await act(
			() => void fireEvent.change(choice, { target: { value: language } }),
		);
		for (const signed of ["customer", "order"] as const) {
			const what = screen.getByLabelText("What it signs");
			await act(
				() => void fireEvent.change(what, { target: { value: signed } }),
			);
			const relay = location.origin;
			const text = sampleFor(signed, language, { relay, site, kid: NEW.kid });
			expect(text).not.toMatch(/YOUR-/);
			expect(text).toContain("SHOPBELL_IDENTITY_KEY");
			expect(document.querySelector("code.copy-text")?.textContent).toBe(text);
		}
	}
});
