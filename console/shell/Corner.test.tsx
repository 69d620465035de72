// @vitest-environment happy-dom

import {
	act,
	cleanup,
	fireEvent,
	screen,
	within,
} from "@testing-library/preact";
import { afterEach, beforeEach, expect, it } from "vitest";
import { conversationsModel } from "../conversation/conversations.ts";
import { lostConversationsCard } from "../lost-conversations/LazyLostConversations.tsx";
import { inWorkspace } from "../testing/in-workspace.tsx";
import {
	entryOf,
	idOf,
	localStoreInMemory,
	ME,
	rowOf,
	settled,
} from "../testing/staged.ts";
import { go, route } from "../workspace/route.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { Corner } from "./Corner.tsx";

const NOW = 1_000_000;
const offered = rowOf("a", {
	state: { kind: "waiting", since: NOW - 90_000 },
	language: "lt",
	preview: { by: "visitor", text: "<b>Ar turite?</b>" },
	lastVisitorSeq: 2,
	offer: { agent: { id: ME, name: "Noor" }, until: NOW + 12_000 },
});
let workspace: Workspace | undefined;

beforeEach(() => history.replaceState(null, "", "/console"));
afterEach(() => {
	workspace?.leave();
	cleanup();
	go({ kind: "inbox" });
});
const press = (name: RegExp | string) =>
	fireEvent.click(screen.getByRole("button", { name }));

it("RO7 shows who, what and for how long still, and takes it with one key", async () => {
	const at = await inWorkspace(<Corner />, { rows: [offered] });
	workspace = at.workspace;
	const card = screen.getByRole("region", { name: "Offer" });
	for (const said of [
		"Shopper A",
		"Lithuanian · Waiting for 1 min",
		"12 s left",
	])
		expect(within(card).getByText(said)).toBeTruthy();
	expect(card.textContent).toContain("<b>Ar turite?</b>");
	fireEvent.keyDown(window, { key: "y" });
	await act(settled);
	expect(at.stage.saidOf("offer:accept")).toHaveLength(1);
	// By hand: what this opens counts as opened.
	expect(route.value).toEqual({
		kind: "conversation",
		id: idOf("a"),
		byHand: true,
	});
	expect(screen.queryByRole("region", { name: "Offer" })).toBeNull();
});

it("asks why before it declines, takes no answer too, and Escape goes back", async () => {
	const at = await inWorkspace(<Corner />, { rows: [offered] });
	workspace = at.workspace;
	press("Decline");
	await act(settled);
	const box = screen.getByLabelText(/^Why are you declining/);
	expect(document.activeElement).toBe(box);
	fireEvent.keyDown(box, { key: "Escape" });
	await act(settled);
	expect(screen.getByRole("button", { name: "Accept" })).toBeTruthy();
	press("Decline");
	await act(settled);
	press("Decline it");
	await act(settled);
	expect(at.stage.saidOf("offer:decline")).toMatchObject([{ reason: "" }]);
});

it("does not count below nothing where an offer stays", async () => {
	const until = NOW - 40_000;
	const at = await inWorkspace(<Corner />, {
		rows: [{ ...offered, offer: { agent: { id: ME, name: "Noor" }, until } }],
	});
	workspace = at.workspace;
	expect(screen.getByText("It stays until somebody answers.")).toBeTruthy();
});

it("says why the relay set the agent away, with one press back", async () => {
	const at = await inWorkspace(<Corner />, {
		me: { availability: "away", why: "missed_offers" },
		answers: {
			"availability:set": () => ({
				...at.workspace.me.value,
				availability: "here",
				why: null,
			}),
		},
	});
	workspace = at.workspace;
	expect(screen.getByText(/^You were set to Away, because/)).toBeTruthy();
	press("I’m here");
	await act(settled);
	expect(at.stage.saidOf("availability:set")).toEqual([
		{ availability: "here" },
	]);
	expect(screen.queryByText(/^You were set/)).toBeNull();
});

it("RO2 tells what was lost while away, and keeps the draft", async () => {
	const store = localStoreInMemory();
	store.facts.set("held", { [idOf("a")]: 4 });
	store.facts.set(`draft ${idOf("a")}`, { message: "Yes, in two sizes" });
	await lostConversationsCard.fetch();
	const at = await inWorkspace(<Corner />, {
		store,
		rows: [rowOf("a", { lastSeq: 5 })],
		answers: {
			"entries:read": () => ({
				entries: [
					entryOf(
						5,
						"released",
						{ agent: { id: ME, name: "Noor" }, why: "agent_lost", team: null },
						{ author: { kind: "system" } } as never,
					),
				],
				more: false,
			}),
		},
	});
	workspace = at.workspace;
	expect(
		screen.getByText(
			"You were disconnected for too long. It is waiting again.",
		),
	).toBeTruthy();
	expect(screen.getByText("Yes, in two sizes")).toBeTruthy();
	expect(screen.getByRole("button", { name: "Copy the draft" })).toBeTruthy();
	press("Dismiss");
	await act(settled);
	expect(screen.queryByText(/connection was gone/)).toBeNull();
	expect(workspace.of(conversationsModel).drafts.of(idOf("a")).message).toBe(
		"Yes, in two sizes",
	);
});
