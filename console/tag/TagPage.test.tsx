// @vitest-environment happy-dom
import { parts } from "../parts.ts";
import "../../ui/testing/patience.ts";
import { act, cleanup, render, screen } from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import type { Role } from "../../protocol/agent.ts";
import {
	idOf,
	localStoreInMemory,
	stagedConnection,
	stagedHttp,
	WELCOME,
} from "../testing/staged.ts";
import { WorkspaceContext } from "../workspace/use-workspace.ts";
import { createWorkspace } from "../workspace/workspace.ts";
import { askPinned } from "./ask-pinned.ts";
import { TagPage } from "./TagPage.tsx";

const PINNED = { script: "/v/abc123/shopbell.js", integrity: "sha384-x+/=" };
const site = idOf("shop");

afterEach(() => {
	cleanup();
	vi.unstubAllGlobals();
});

function opens(role: Role, pinned: unknown) {
	vi.stubGlobal("fetch", async () => new Response(JSON.stringify(pinned)));
	const workspace = createWorkspace({
		http: stagedHttp().http,
		connection: stagedConnection({
			"inbox:read": () => ({ conversations: [] }),
		}).connection,
		welcome: { ...WELCOME, sites: [{ id: site, name: "Lavender", role }] },
		store: localStoreInMemory(),
		parts,
		ended() {},
		signOut: async () => {},
	});
	render(
		<WorkspaceContext.Provider value={workspace}>
			<TagPage />
		</WorkspaceContext.Provider>,
	);
}
const texts = () =>
	[...document.querySelectorAll(".copy-text")].map((one) => one.textContent);

it("gives an owner three tags, the bare address, four directives and a paragraph", async () => {
	opens("owner", PINNED);
	const key = await screen.findByRole("button", {
		name: "Tag for Lavender with a checksum",
	});
	expect(key).toBeTruthy();
	const [plain, later, pinned, bare, policy, paragraph] = texts();
	const at = location.origin;
	expect(plain).toBe(
		`<script async src="${at}/shopbell.js" data-site="${site}"></script>`,
	);
	expect(later).toContain('addEventListener("load"');
	expect(later).toContain(`s.dataset.site = "${site}"`);
	expect(pinned).toBe(
		`<script async src="${at}${PINNED.script}" integrity="${PINNED.integrity}" crossorigin="anonymous" data-site="${site}"></script>`,
	);
	expect(bare).toBe(`${at}/shopbell.js?site=${site}`);
	expect(policy?.split("\n").map((line) => line.split(" ")[0])).toEqual([
		"script-src",
		"connect-src",
		"frame-src",
		"img-src",
	]);
	expect(paragraph).toContain("Delete my data");
	expect(paragraph).not.toContain("{relay}");
});

it("leaves the checked one out where the relay does not say which it is", async () => {
	opens("owner", { script: '"><script>', integrity: 1 });
	// The page has asked the same before this: what it was answered has arrived by then.
	await act(async () => expect(await askPinned()).toBeNull());
	expect(texts()).toHaveLength(5);
});

it("gives nothing to an agent", () => {
	opens("agent", PINNED);
	expect(texts()).toEqual([]);
});
