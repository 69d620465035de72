// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { SearchAsked, SearchPage } from "../../protocol/search.ts";
import { InboxColumn } from "../inbox/InboxColumn.tsx";
import { inWorkspace } from "../testing/in-workspace.tsx";
import { idOf, rowOf, settled } from "../testing/staged.ts";
import { go, route } from "../workspace/route.ts";
import { findParts } from "./find-parts-lazy.ts";
import { TYPED_MS } from "./found.ts";

beforeEach(async () => {
	await findParts.fetch();
	vi.useFakeTimers();
	go({ kind: "inbox" });
});
afterEach(() => {
	cleanup();
	vi.useRealTimers();
});

const hit = (name: string, line: string, from: number, to: number) => ({
	conversation: rowOf(name),
	seq: 3,
	by: "message" as const,
	line,
	marks: [[from, to]] as [number, number][],
	at: 1,
});
const page = (over: Partial<SearchPage>): SearchPage => ({
	hits: [],
	next: null,
	older: false,
	...over,
});

async function types(text: string) {
	await act(async () => {
		fireEvent.input(screen.getByRole("searchbox"), {
			target: { value: text },
		});
	});
	await act(async () => {
		await vi.advanceTimersByTimeAsync(TYPED_MS);
		await settled();
	});
}

async function opens(answer: (asked: SearchAsked) => unknown) {
	vi.useRealTimers();
	const opened = await inWorkspace(<InboxColumn />, {
		answers: { "search:read": answer as never },
	});
	vi.useFakeTimers();
	return opened;
}

test("SE what is typed stands in the address, what is found in the place of the lists, with the words marked", async () => {
	const { stage } = await opens(() =>
		page({ hits: [hit("a", "Where is my parcel?", 12, 18)] }),
	);
	await types("parc");
	expect(location.pathname).toBe("/console/search/parc");
	expect(stage.saidOf("search:read")).toEqual([
		{ query: "parc", site: null, cursor: null },
	]);
	expect(screen.queryByRole("tablist")).toBeNull();
	expect(document.querySelector("mark")?.textContent).toBe("parcel");
	const link = screen.getByRole("link", { name: /Shopper A/ });
	expect(link.getAttribute("href")).toBe(`/console/c/${idOf("a")}/3`);
	await act(() => void fireEvent.click(link));
	expect(route.value).toMatchObject({ kind: "conversation", seq: 3 });
	// The list stays while one reads.
	expect(document.querySelector("mark")).not.toBeNull();
	await types("");
	expect(screen.getByRole("tablist")).toBeTruthy();
	// The conversation stays, too.
	expect(route.value.kind).toBe("conversation");
});

test("SE while somebody types one search goes out, and what an older one answers is not shown", async () => {
	const answers: ((page: SearchPage) => void)[] = [];
	const { stage } = await opens(
		() => new Promise((answer) => answers.push(answer)),
	);
	await types("pa");
	await types("parcel");
	expect(stage.saidOf("search:read")).toHaveLength(2);
	await act(async () => {
		answers[1]?.(page({ hits: [hit("b", "parcel", 0, 6)] }));
		answers[0]?.(page({ hits: [hit("a", "party", 0, 5)] }));
		await settled();
	});
	expect(screen.getAllByRole("link", { name: /Shopper/ })).toHaveLength(1);
	expect(document.querySelector("mark")?.textContent).toBe("parcel");
});

test("SE an empty page of older ones goes on by itself, and says so", async () => {
	let answer = (_: SearchPage) => {};
	const { stage } = await opens(({ cursor }) =>
		cursor === null
			? page({ next: "c1", older: true })
			: new Promise<SearchPage>((done) => {
					answer = done;
				}),
	);
	await types("parcel");
	expect(screen.getAllByRole("status").map((one) => one.textContent)).toContain(
		" Searching older conversations…",
	);
	await act(async () => {
		answer(page({ hits: [hit("a", "parcel", 0, 6)], next: "c2" }));
		await settled();
	});
	expect(stage.saidOf("search:read")).toHaveLength(2);
	await act(async () => {
		fireEvent.click(screen.getByRole("button", { name: "Show older" }));
		await settled();
	});
	expect(stage.saidOf("search:read").at(-1)).toMatchObject({ cursor: "c2" });
});

test.each([
	['"', "Type at least two letters."],
	["*", "Type at least two letters."],
	["a", "Type at least two letters."],
	["rated:9", "“9” does not fit rated:"],
	["before:tomorrow", "“tomorrow” does not fit before:"],
	["tag:", "Type a value after tag:"],
	["one two ".repeat(150), "A search has at most 20 words. Leave some out."],
])("SE %s cannot be searched, and it is said why", async (typed, said) => {
	const { stage } = await opens(() => page({}));
	await types(typed);
	expect(screen.getByText(said)).toBeTruthy();
	expect(stage.saidOf("search:read")).toEqual([]);
});

test.each(["ł", "🎁", "50% a/b?#"])("SE %s is searched", async (typed) => {
	const { stage } = await opens(() => page({}));
	await types(`${typed} parcel`);
	expect(stage.saidOf("search:read")).toMatchObject([
		{ query: `${typed} parcel` },
	]);
	expect(screen.getByText("Nothing was found.")).toBeTruthy();
});

test("SE what a shopper erased is shown no more", async () => {
	const { stage } = await opens(() =>
		page({ hits: [hit("a", "parcel", 0, 6)] }),
	);
	await types("parcel");
	await act(async () => {
		stage.tell("conversation:changed", {
			conversation: rowOf("a", { forgotten: true }),
		} as never);
		await settled();
	});
	expect(document.querySelector("mark")).toBeNull();
});

test("SE the arrow leads from the box into the list, and Escape back to the lists", async () => {
	await opens(() => page({ hits: [hit("a", "parcel", 0, 6)] }));
	await types("parcel");
	const box = screen.getByRole("searchbox");
	fireEvent.keyDown(box, { key: "ArrowDown" });
	expect(document.activeElement?.getAttribute("data-row")).toBe(idOf("a"));
	await act(() => void fireEvent.keyDown(box, { key: "Escape" }));
	expect(screen.getByRole("tablist")).toBeTruthy();
	expect(location.pathname).toBe("/console");
});
