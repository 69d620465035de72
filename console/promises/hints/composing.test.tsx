// @vitest-environment happy-dom
import "../../../ui/testing/patience.ts";
import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ConversationColumn } from "../../conversation/ConversationColumn.tsx";
import { parts } from "../../parts.ts";
import { inWorkspace } from "../../testing/in-workspace.tsx";
import {
	idOf,
	localStoreInMemory,
	mineSince,
	rowOf,
	settled,
} from "../../testing/staged.ts";
import type { Part } from "../../workspace/part.ts";
import { go } from "../../workspace/route.ts";
import { promisesPart } from "../part.ts";
import { languageOf } from "./language-of.ts";
import { promiseOffers } from "./promise-offers.ts";

const SAID = /can mean any time/;

beforeEach(() => go({ kind: "conversation", id: idOf("a") }));
afterEach(() => {
	cleanup();
	go({ kind: "inbox" });
});

/** Noor writes to shoppers of this language, on this device; unless a part of `more` does, nothing makes promises. */
async function writing(
	language: string | null,
	store = localStoreInMemory(),
	more: Part[] = [],
) {
	const shown = await inWorkspace(<ConversationColumn />, {
		rows: ["a", "b", "c", "d"].map((name) =>
			rowOf(name, { ...mineSince(1), language }),
		),
		parts: [...parts.filter((part) => part !== promisesPart), ...more],
		answers: { "message:send": () => ({ seq: 2, at: 0 }) },
		store,
	});
	return { ...shown, store };
}

const box = () => screen.getByRole<HTMLTextAreaElement>("textbox");
const type = (text: string) =>
	fireEvent.input(box(), { target: { value: text } });
const marked = () =>
	[...document.querySelectorAll("mark")].map((mark) => mark.textContent);
const hint = () => screen.queryByText(SAID);
const hinted = () => expect.poll(hint).toBeTruthy();

async function opens(name: string) {
	go({ kind: "conversation", id: idOf(name) });
	await act(settled);
}

/** What was typed is looked at, and nothing is said of it. */
async function unhinted(text: string) {
	const looked = vi.spyOn(globalThis, "setTimeout");
	type(text);
	await act(settled);
	const pause = looked.mock.calls.findLast(([, wait]) => wait === 1_500);
	looked.mockRestore();
	if (pause) await act(async () => (pause[0] as () => void)());
	await act(settled);
	expect(hint()).toBeNull();
}

test("PM5 after a pause the vague words are marked, and no live region says so; Enter sends all the same", async () => {
	const { stage } = await writing("lt");
	type("Parašysiu netrukus.");
	expect(marked()).toEqual([]);
	await hinted();
	expect(marked()).toEqual(["netrukus"]);
	expect(hint()!.closest("[role], [aria-live]")?.role).not.toBe("status");
	expect(document.activeElement).not.toBe(hint());
	expect(box().getAttribute("aria-invalid")).toBeNull();
	fireEvent.keyDown(box(), { key: "Enter" });
	await expect.poll(() => stage.saidOf("message:send")).toHaveLength(1);
	await expect.poll(hint).toBeNull();
});

test("PM5 the hint goes with its words, and a note gets none", async () => {
	await writing("en");
	type("We'll ship it soon.");
	await hinted();
	type("We'll ship it on Monday.");
	expect(hint()).toBeNull();
	expect(marked()).toEqual([]);
	await opens("b");
	fireEvent.click(screen.getByRole("button", { name: "Note" }));
	await unhinted("We'll ship it soon.");
});

test("PM5 a language without words, and a shopper of no language, get none", async () => {
	await writing("ar");
	await unhinted("We'll ship it soon.");
	cleanup();
	await writing(null);
	await unhinted("We'll ship it soon.");
	expect(await languageOf("ar")).toBeNull();
});

test("PM6 a conversation has one hint, also after a reload", async () => {
	const { store } = await writing("en");
	type("We'll ship it soon.");
	await hinted();
	type("Later.");
	await unhinted("We'll ship it shortly.");
	cleanup();
	await opens("a");
	await writing("en", store);
	await unhinted("We'll write soon.");
	await opens("b");
	type("We'll write soon.");
	await hinted();
});

test("PM7 who has dismissed a phrase twice sees it no more, and still sees others", async () => {
	await writing("en");
	for (const name of ["a", "b"]) {
		await opens(name);
		type("We'll ship it soon.");
		await hinted();
		fireEvent.click(screen.getByRole("button", { name: "No hint for “soon”" }));
		expect(hint()).toBeNull();
	}
	await opens("c");
	await unhinted("We'll ship it soon.");
	type("We'll ship it Soon, or shortly.");
	await hinted();
	expect(marked()).toEqual(["shortly"]);
});

test("PM5 a promise is said, and offered, where it can be made one", async () => {
	await writing("en");
	await unhinted("I'll refund it tomorrow.");
	cleanup();
	const offer = vi.fn();
	await writing("en", localStoreInMemory(), [
		{ fills: [promiseOffers.fill(offer)] },
	]);
	type("Hello Maya. I'll refund it tomorrow. Greetings, Noor");
	await expect.poll(() => screen.queryByText(/is a promise/)).toBeTruthy();
	fireEvent.click(screen.getByRole("button", { name: "Promise it…" }));
	expect(offer.mock.calls[0]?.[2]).toBe("I'll refund it tomorrow.");
});

test("PM5 what is offered opens the promise, with its sentence filled in", async () => {
	await writing("en", localStoreInMemory(), [promisesPart]);
	type("Hello Maya. I'll refund it tomorrow. Greetings, Noor");
	await expect.poll(() => screen.queryByText(/is a promise/)).toBeTruthy();
	fireEvent.click(screen.getByRole("button", { name: "Promise it…" }));
	await expect
		.poll(() => screen.queryByDisplayValue("I'll refund it tomorrow."))
		.toBeTruthy();
});
