// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import type { Ask } from "../../../protocol/ask.ts";
import { ASK, someAsk } from "../testing/some-ask.ts";
import { settled } from "../testing/turns.ts";
import { createInvitation } from "./invitation.ts";

const PAGE = { shopbell: 1, type: "ask", moment: "page", path: "/" } as const;

/** The frame of a closed chat, on a page that says that something may be asked. */
function begin(next: Ask | null = someAsk()) {
	const said: [string, unknown][] = [];
	const told: Record<string, unknown>[] = [];
	const open = signal(false);
	const unread = signal(0);
	const below = signal<string | null>(null);
	const invited = signal<Ask | null>(null);
	const jwt = signal<string | null>(null);
	const ask = async (command: string, data: unknown) => {
		said.push([command, data]);
		return { ok: true, data: { ask: next } };
	};
	const needs = {
		chat: {
			open: async () => {},
			connection: { ask },
			visitor: {
				known: () => false,
				make: async () => {
					said.push(["visitor:make", null]);
					return { ok: true, data: {} };
				},
			},
			identity: {
				// It is settled anew with each identity.
				isSettled: () => jwt.value !== "unsettled",
				jwt: () => jwt.peek(),
				show: () => null,
				sender: async () => ({ token: "t", subject: null }),
			},
		},
		panel: { open, below },
		here: signal(true),
		locale: { reads: () => "lt", unfold: async () => true },
		unread,
		invited,
		say: (message: Record<string, unknown>) => void told.push(message),
	};
	const invitation = createInvitation(needs as never, window);
	const commands = () => said.map(([command]) => command);
	const shown = { open, unread, below, invited, jwt };
	return { invitation, said, told, commands, ...shown };
}

/** The page lets the line be seen: the frame is no higher then. */
function isSeen(height = 100) {
	Object.assign(window, { innerHeight: height });
	window.dispatchEvent(new Event("resize"));
}

test("SV39 what there is to ask gets a place, is seen once it is in sight, and nobody is made known by that", async () => {
	isSeen(700);
	const { invitation, said, told, commands } = begin();
	expect(told).toEqual([]);
	invitation.hear(PAGE);
	await expect.poll(() => invitation.line.value?.id).toBe(ASK);
	expect(said[0]).toEqual([
		"ask:next",
		{ moment: "page", path: "/", locale: "lt", identity: null },
	]);
	expect(told[0]).toMatchObject({ type: "news", ask: true });
	expect(commands()).toEqual(["ask:next"]);
	isSeen();
	isSeen();
	expect(said.slice(1)).toEqual([["ask:mark", { ask: ASK, as: "seen" }]]);
});

test("SV37 at a visit the relay is asked once the page has said who this is, and is shown it", async () => {
	const { invitation, said, commands, jwt } = begin();
	invitation.hear({ ...PAGE, moment: "visit" });
	await settled();
	expect(said).toEqual([]);
	jwt.value = "a.b.c";
	await expect.poll(() => invitation.line.value?.id).toBe(ASK);
	expect(said).toEqual([
		[
			"ask:next",
			{ moment: "visit", path: "/", locale: "lt", identity: "a.b.c" },
		],
	]);
	expect(commands()).not.toContain("visitor:make");
});

test("SV39 where nothing is to be asked nothing is said to the page", async () => {
	const { invitation, told, commands } = begin(null);
	invitation.hear(PAGE);
	await expect.poll(commands).toEqual(["ask:next"]);
	expect([invitation.line.value, told]).toEqual([null, []]);
});

test("SV36 who says no is known from then on, and left alone", async () => {
	const { invitation, said, told } = begin();
	invitation.hear(PAGE);
	await expect.poll(() => invitation.line.value?.id).toBe(ASK);
	invitation.hear({ ...PAGE, moment: "dismissed" });
	await expect
		.poll(() => said.at(-1))
		.toEqual(["ask:mark", { ask: ASK, as: "dismissed" }]);
	expect(said.at(-2)?.[0]).toBe("visitor:make");
	expect(told.at(-1)).toMatchObject({ type: "news", height: 0 });
});

test("SV36 who says yes gets the survey in place of the chat", async () => {
	const { invitation, told, below, invited, commands } = begin();
	invitation.hear(PAGE);
	await expect.poll(() => invitation.line.value?.id).toBe(ASK);
	invitation.answer();
	expect([invited.value?.id, below.value, invitation.line.value]).toEqual([
		ASK,
		"survey",
		null,
	]);
	expect(told.at(-1)).toMatchObject({ type: "open" });
	expect(commands()).not.toContain("visitor:make");
});

test.each(["unread", "open"] as const)(
	"SV39 an answer of a person, or an open chat, has the place before it: %s",
	async (what) => {
		const parts = begin();
		parts.invitation.hear(PAGE);
		await expect.poll(() => parts.invitation.line.value?.id).toBe(ASK);
		parts[what].value = (what === "unread" ? 1 : true) as never;
		expect(parts.invitation.line.value).toBeNull();
		expect(parts.commands()).not.toContain("ask:mark");
	},
);
