// @vitest-environment happy-dom
import { parts } from "../parts.ts";
import "../../ui/testing/patience.ts";
import {
	act,
	cleanup,
	fireEvent,
	render,
	screen,
} from "@testing-library/preact";
import { afterEach, expect, it, vi } from "vitest";
import type { Role } from "../../protocol/agent.ts";
import type { SeenOrigin, TagCheck, TagSeen } from "../../protocol/tag.ts";
import {
	idOf,
	localStoreInMemory,
	settled,
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

const NEVER: TagSeen = { origins: [], wrong: [], now: 0 };
const SEEN: SeenOrigin = {
	origin: "https://shop.example",
	listed: true,
	script: "current",
	firstAt: 0,
	lastAt: 997_000,
	frameMissing: null,
};

const CHECK: TagCheck = {
	address: "https://shop.example/",
	origin: "https://shop.example",
	findings: [],
	themeColor: null,
};

function opens(
	role: Role,
	pinned: unknown,
	seen: TagSeen = NEVER,
	found = CHECK,
	fetched = async () => new Response(JSON.stringify(pinned)),
) {
	vi.stubGlobal("fetch", fetched);
	let origins = ["https://shop.example"];
	const stage = stagedConnection({
		"inbox:read": () => ({ conversations: [] }),
		"tag:seen": () => seen,
		"site:read": () => ({ site, origins }),
		"tag:check": () => found,
		"addresses:change": (said: { origins: string[] }) => {
			origins = said.origins;
			return { site, origins };
		},
	});
	const workspace = createWorkspace({
		http: stagedHttp().http,
		connection: stage.connection,
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
	return { ...stage, origins: () => origins };
}
const texts = () =>
	[...document.querySelectorAll(".copy-line .copy-text")].map(
		(one) => one.textContent,
	);

it("gives an owner one tag, and for engineers two others, the bare address and four directives", async () => {
	opens("owner", PINNED);
	const key = await screen.findByLabelText("Tag for Lavender with a checksum");
	expect(key.closest("details")?.open).toBe(false);
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

it("TG4 waits for a page, and says so as it comes", async () => {
	const { tell } = opens("owner", PINNED);
	await screen.findByText(/^Waiting for a page/);
	act(() => tell("origin:seen", { site: idOf("other"), seen: SEEN }));
	expect(screen.queryByText(/was shown on/)).toBeNull();
	act(() => tell("origin:seen", { site, seen: SEEN }));
	await screen.findByText("The chat was shown on https://shop.example.");
	await screen.findByText("3 s ago");
	expect(screen.queryByText(/^Waiting/)).toBeNull();
});

it("TG8 a page that is not listed is said, and listed by one click", async () => {
	const www = "https://www.shop.example";
	const { origins } = opens("owner", PINNED, {
		...NEVER,
		origins: [{ ...SEEN, origin: www, listed: false }],
	});
	await screen.findByText(/^https:\/\/www.shop.example has the tag/);
	fireEvent.click(
		await screen.findByRole("button", { name: `Show the chat on ${www}` }),
	);
	await act(settled);
	expect(origins()).toEqual(["https://shop.example", www]);
});

it("TG8 says another site, an older script, and a frame that did not come", async () => {
	const { origin } = SEEN;
	opens("owner", PINNED, {
		...NEVER,
		origins: [{ ...SEEN, script: "older", frameMissing: 5 }],
		wrong: [{ origin, site: "x<b>", at: 1 }],
	});
	await screen.findByText(`The chat was shown on ${origin}.`);
	await screen.findByText(/names another shop: x<b>\.$/);
	await screen.findByText(/the chat did not open\.$/);
	await screen.findByText(/has a tag for an older script\.$/);
	expect(document.querySelectorAll(".tag-lines .tag-line")).toHaveLength(4);
});

async function checks(address?: string) {
	const field = await screen.findByLabelText(/^Address of a page/);
	await act(settled);
	if (address !== undefined)
		fireEvent.input(field, { target: { value: address } });
	fireEvent.click(screen.getByRole("button", { name: "Check the page" }));
	await act(settled);
	return field as HTMLInputElement;
}

it("TG15 checks the first address of the shop, and says that all is well", async () => {
	const { saidOf } = opens("owner", PINNED);
	expect((await checks()).value).toBe("https://shop.example");
	expect(saidOf("tag:check")).toEqual([
		{ site, address: "https://shop.example" },
	]);
	await screen.findByText(/^The tag stands on https:\/\/shop.example\//);
});

it("TG15 sends nothing that is no address, and says so at the field", async () => {
	const { saidOf } = opens("owner", PINNED);
	const field = await checks("shop example");
	expect(field.getAttribute("aria-invalid")).toBe("true");
	await screen.findByText(/^This is no address of a website/);
	expect(saidOf("tag:check")).toEqual([]);
});

it("TG15 says what lacks with the line to paste, lists an origin, and goes on to another page", async () => {
	const www = "https://www.shop.example";
	const line = "frame-src 'self' https://chat.example;";
	const { origins, saidOf } = opens("owner", PINNED, NEVER, {
		...CHECK,
		findings: [
			{ kind: "policy", directive: "frame-src", line, where: "header" },
			{ kind: "not_listed", origin: www },
			{ kind: "elsewhere", origin: "https://m.shop.example" },
			{ kind: "of a newer relay" } as never,
		],
	});
	await checks("shop.example/lamp");
	await screen.findByText(/^The script runs, but the content policy/);
	expect(texts()).toContain(line);
	await screen.findByText(/has no words for/);
	fireEvent.click(
		screen.getByRole("button", { name: `Show the chat on ${www}` }),
	);
	await act(settled);
	expect(origins()).toContain(www);
	fireEvent.click(
		screen.getByRole("button", { name: "Check https://m.shop.example" }),
	);
	await act(settled);
	expect(saidOf("tag:check").at(-1)).toEqual({
		site,
		address: "https://m.shop.example",
	});
});

it("TG16 says when only this machine finds the relay", async () => {
	opens("owner", PINNED);
	// The page of the test stands at localhost.
	expect(await screen.findByText(/only you can see it/)).toBeTruthy();
});

it("TG16 says when this browser does not find the relay at its public address", async () => {
	opens("owner", PINNED, NEVER, CHECK, async () => {
		throw new TypeError("Failed to fetch");
	});
	expect(await screen.findByText(/^Your browser does not find/)).toBeTruthy();
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
