// @vitest-environment happy-dom
import "../../ui/testing/patience.ts";
import {
	act,
	cleanup,
	fireEvent,
	screen,
	waitFor,
} from "@testing-library/preact";
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import type { StaffConversation } from "../../protocol/agent.ts";
import type {
	RepliesUsed,
	SavedRepliesAsked,
	SavedReply,
} from "../../protocol/saved-reply.ts";
import { ConversationColumn } from "../conversation/ConversationColumn.tsx";
import { inWorkspace } from "../testing/in-workspace.tsx";
import { idOf, mineSince, rowOf } from "../testing/staged.ts";
import { go } from "../workspace/route.ts";
import { findReplies } from "./find-replies.ts";

const A = idOf("a");
const REPLIES: SavedReply[] = [
	["Delivery", "del", "{name}, your {order} comes tomorrow."],
	["Greeting", "hi", "Hello, this is {agent} of {shop}."],
].map(([name = "", shortcut = "", text = ""]) => ({
	id: idOf(name),
	name,
	shortcut,
	texts: [{ language: "en", text }],
	version: 1,
	changedAt: 0,
	uses: [],
}));

const WAITING = { kind: "waiting", since: 0 } as const;

beforeAll(() => {
	globalThis.ResizeObserver ??= class {
		observe() {}
		unobserve() {}
		disconnect() {}
	};
});
beforeEach(() => {
	history.replaceState(null, "", "/console");
	go({ kind: "conversation", id: A });
});
afterEach(() => {
	cleanup();
	go({ kind: "inbox" });
});

async function opens(over: Partial<StaffConversation> = {}) {
	const used: RepliesUsed[] = [];
	const sent: unknown[] = [];
	const { workspace } = await inWorkspace(<ConversationColumn />, {
		rows: [{ ...rowOf("a", mineSince(1)), language: "lt", ...over }],
		answers: {
			"saved-replies:read": ({ own }: SavedRepliesAsked) => ({
				replies: own ? [] : REPLIES,
				next: null,
			}),
			"saved-replies:used": (one: RepliesUsed) => {
				used.push(one);
				return {};
			},
			"message:send": (one: unknown) => {
				sent.push(one);
				return { ok: false, refusal: { code: "rejected" } };
			},
		},
	});
	const box = await screen.findByRole<HTMLTextAreaElement>("textbox", {
		hidden: true,
	});
	box.focus();
	return { workspace, box, used, sent };
}

/** As a person types: behind what stands there. */
function types(box: HTMLTextAreaElement, text: string) {
	box.value = text;
	box.setSelectionRange(text.length, text.length);
	fireEvent.input(box);
}
const presses = (box: HTMLElement, key: string) => {
	fireEvent.keyDown(box, { key });
	fireEvent.keyUp(box, { key });
};

it("SR8 a / opens the list, arrows mark, Tab puts it in place of the /word alone", async () => {
	const { box } = await opens();
	types(box, "Good day\n/");
	const options = await screen.findAllByRole("option");
	expect(options.map((one) => one.getAttribute("aria-selected"))).toEqual([
		"true",
		"false",
		// The cards of a policy and of a product, which have signs of their own.
		"false",
		"false",
	]);
	expect(options[0]?.textContent).toContain("no text in Lithuanian: English");
	await waitFor(() =>
		expect(box.getAttribute("aria-activedescendant")).toBe(options[0]?.id),
	);
	presses(box, "ArrowDown");
	await waitFor(() =>
		expect(options[1]?.getAttribute("aria-selected")).toBe("true"),
	);
	presses(box, "Tab");
	expect(box.value).toBe("Good day\nHello, this is Noor of Lavender.");
	await waitFor(() => expect(screen.queryByRole("listbox")).toBeNull());
});

it("SR8 Esc closes the list and leaves what was typed; the rest of that word opens it no more", async () => {
	const { box } = await opens();
	types(box, "/");
	await screen.findAllByRole("option");
	presses(box, "Escape");
	await waitFor(() => expect(screen.queryByRole("listbox")).toBeNull());
	expect(box.value).toBe("/");
	expect(document.activeElement).toBe(box);
	types(box, "/d");
	expect(screen.queryByRole("listbox")).toBeNull();
	types(box, "/d /");
	expect(await screen.findAllByRole("option")).toHaveLength(4);
});

it("SR10 a place that is not known is marked, and Enter goes there instead of sending", async () => {
	const { box, sent, used } = await opens({ visitorName: "Maya" });
	types(box, "/del");
	await screen.findAllByRole("option");
	presses(box, "Enter");
	expect(box.value).toBe("Maya, your {order} comes tomorrow.");
	await screen.findByText("{order} is not filled in. Press Enter to go there.");
	expect(document.querySelector(".composer-marks mark")?.textContent).toBe(
		"{order}",
	);
	box.setSelectionRange(0, 0);
	presses(box, "Enter");
	expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe("{order}");
	expect(sent).toEqual([]);
	types(box, "Maya, your LL-1 comes tomorrow.");
	await act(async () => presses(box, "Enter"));
	await waitFor(() => expect(sent).toHaveLength(1));
	expect(used).toEqual([{ site: idOf("shop"), replies: [idOf("Delivery")] }]);
});

it("SR8 without a reply that fits, Enter sends as ever", async () => {
	const { box, sent } = await opens();
	types(box, "it is 24 /xyzzy");
	await screen.findByText("Nothing fits “xyzzy”.");
	await act(async () => presses(box, "Enter"));
	await waitFor(() => expect(sent).toHaveLength(1));
});

it("KB9 the command bar puts a reply at the caret, its places filled, and nothing is replaced", async () => {
	const { workspace, box, sent, used } = await opens({ visitorName: "Maya" });
	types(box, "Good day, bye");
	box.setSelectionRange(0, 9);
	const stop = new AbortController();
	const found = await findReplies(workspace, "greet", stop.signal);
	expect(found).toMatchObject([{ label: "Greeting", detail: "/hi" }]);
	found[0]?.does(workspace);
	await waitFor(() =>
		expect(box.value).toBe("Good day, Hello, this is Noor of Lavender. bye"),
	);
	await act(async () => presses(box, "Enter"));
	await waitFor(() => expect(sent).toHaveLength(1));
	expect(used).toEqual([{ site: idOf("shop"), replies: [idOf("Greeting")] }]);
	stop.abort();
});

it("KB9 of a conversation that is not one's own it offers no reply", async () => {
	const { workspace } = await opens({ agent: null, state: WAITING });
	const { signal } = new AbortController();
	expect(await findReplies(workspace, "greet", signal)).toEqual([]);
});
