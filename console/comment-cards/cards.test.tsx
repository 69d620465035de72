// @vitest-environment happy-dom
import "../../ui/testing/patience.ts";
import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Role } from "../../protocol/agent.ts";
import type { CardsAsked, CommentCard } from "../../protocol/comment-card.ts";
import { inWorkspace } from "../testing/in-workspace.tsx";
import { entryOf, idOf, ME, settled } from "../testing/staged.ts";
import { go, route } from "../workspace/route.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { CardsTab } from "./CardsTab.tsx";
import { cardEntries } from "./card-entries.ts";
import { type CardPlace, cardPlaceAt, toCards } from "./places.ts";

const site = idOf("shop");
const cardOf = (
	name: string,
	with_: Partial<CommentCard> = {},
): CommentCard => ({
	id: idOf(name),
	kind: "praise",
	text: `Text of ${name}`,
	state: null,
	note: null,
	conversation: null,
	at: 900_000,
	site,
	agent: null,
	about: null,
	relation: "visitor",
	order: null,
	visitorName: null,
	contact: null,
	language: "en",
	channel: "widget",
	wantsAnswer: false,
	hidden: null,
	settledAt: null,
	...with_,
});

let workspace: Workspace | undefined;
beforeEach(() => go({ kind: "inbox" }, "replace"));
afterEach(() => {
	vi.unstubAllGlobals();
	workspace?.leave();
	cleanup();
});

async function opens({
	place = "wall",
	pages = [[cardOf("one")]],
	role = "supervisor",
	answers = {},
}: {
	place?: CardPlace;
	pages?: CommentCard[][];
	role?: Role;
	answers?: Record<string, (data: never) => unknown>;
} = {}) {
	go(toCards(place), "replace");
	let at = 0;
	const opened = await inWorkspace(<CardsTab />, {
		role,
		answers: {
			"cards:read": () => {
				const cards = pages[at++] ?? [];
				const last = cards.at(-1);
				return {
					cards,
					next: at < pages.length && last ? { at: last.at, id: last.id } : null,
				};
			},
			...answers,
		},
	});
	workspace = opened.workspace;
	return opened.stage;
}
const press = (name: string) =>
	act(async () => {
		fireEvent.click(screen.getByRole("button", { name }));
		await settled();
	});
const asked = (stage: Awaited<ReturnType<typeof opens>>) =>
	stage.saidOf("cards:read") as CardsAsked[];
const tells = (
	stage: Awaited<ReturnType<typeof opens>>,
	fact: "card:left" | "card:changed",
	card: CommentCard,
) =>
	act(async () => {
		stage.tell(fact, { card });
		await settled();
	});

it("each list stands at an address of its own", () => {
	for (const place of [
		"wall",
		"mine",
		"idea",
		"problem",
		"praise",
		"link",
	] as const)
		expect(cardPlaceAt(toCards(place))).toBe(place);
	expect(
		cardPlaceAt({ kind: "page", name: "feedback", place: "cards/no" }),
	).toBe("wall");
});

it("CC6 the wall is read by a cursor, and what is left now comes first", async () => {
	const one = cardOf("one", { about: "Teo", visitorName: "Maya" });
	const stage = await opens({ pages: [[one], [cardOf("two", { at: 5 })]] });
	expect(screen.getByText("Text of one")).toBeTruthy();
	expect(screen.getByText("Names “Teo”")).toBeTruthy();
	await press("Show more");
	expect(asked(stage)).toEqual([
		{ site, list: "wall", before: null },
		{ site, list: "wall", before: { at: one.at, id: one.id } },
	]);
	await tells(stage, "card:left", cardOf("three", { at: 950_000 }));
	await tells(stage, "card:left", cardOf("four", { kind: "idea" }));
	expect(
		screen
			.getAllByRole("article")
			.map(({ textContent }) => textContent?.slice(0, 12)),
	).toEqual(["Text of thre", "Text of oneM", "Text of twoS"]);
});

it("CC6 whoever is praised is told at once, and the line leads to their list", async () => {
	const stage = await opens();
	const agent = { id: ME, name: "Noor" };
	await tells(stage, "card:left", cardOf("other", { agent: null }));
	expect(workspace?.toasts.shown.value).toBeNull();
	await tells(
		stage,
		"card:left",
		cardOf("mine", { agent, text: "=cmd() so kind" }),
	);
	expect(workspace?.toasts.shown.value?.text).toBe(
		"A shopper praises you: “=cmd() so kind”",
	);
	workspace?.toasts.act();
	expect(cardPlaceAt(route.value)).toBe("mine");
});

it("CC7 an idea gets a state and a word for its author; an agent reads both", async () => {
	const idea = cardOf("idea", { kind: "idea", state: "heard" });
	const stage = await opens({
		place: "idea",
		pages: [[idea]],
		answers: {
			"idea:set": ({ state, note }: { state: "planned"; note: string }) => ({
				card: { ...idea, state, note },
			}),
		},
	});
	await act(async () => {
		fireEvent.change(screen.getByLabelText("State of the idea"), {
			target: { value: "planned" },
		});
		fireEvent.input(
			screen.getByLabelText("A message for its author (optional)"),
			{
				target: { value: " In May. " },
			},
		);
	});
	await press("Save");
	expect(stage.saidOf("idea:set")).toEqual([
		{ site, card: idea.id, state: "planned", note: "In May." },
	]);
	expect(
		screen.getByText("Saved. Its author sees it in the chat."),
	).toBeTruthy();
	workspace?.leave();
	cleanup();
	await opens({
		role: "agent",
		place: "idea",
		pages: [[{ ...idea, state: "planned", note: "In May." }]],
	});
	expect(screen.getByText("Planned")).toBeTruthy();
	expect(screen.getByText("In May.")).toBeTruthy();
	expect(screen.queryByRole("button", { name: "Hide" })).toBeNull();
});

it("CC8 hiding asks why, and takes the card off the wall", async () => {
	const card = cardOf("one");
	const stage = await opens({
		answers: {
			"card:hide": ({ why }: { why: string }) => ({
				card: { ...card, hidden: { by: "Noor", why, at: 1 } },
			}),
		},
	});
	await press("Hide");
	const why = screen.getByLabelText(/^Why is it hidden/);
	expect(document.activeElement).toBe(why);
	await press("Hide it");
	expect(stage.saidOf("card:hide")).toEqual([]);
	fireEvent.input(why, { target: { value: "A child’s name." } });
	await press("Hide it");
	expect(stage.saidOf("card:hide")).toEqual([
		{ site, card: card.id, why: "A child’s name." },
	]);
	expect(screen.queryByText("Text of one")).toBeNull();
	expect(screen.getByText("No praise yet.")).toBeTruthy();
});

it("CC8 hidden ones stand in the list of all praise, with who hid them and why", async () => {
	const hidden = { by: "Ada", why: "Rude.", at: 1 };
	await opens({ place: "praise", pages: [[cardOf("one", { hidden })]] });
	expect(screen.getByText("Hidden by Ada: “Rude.”")).toBeTruthy();
	expect(screen.getByRole("button", { name: "Show again" })).toBeTruthy();
});

it("CC9 a problem waits until it is settled, and leads to its conversation", async () => {
	const problem = cardOf("problem", {
		kind: "problem",
		wantsAnswer: true,
		conversation: idOf("its"),
		contact: "maya@home.example",
	});
	const stage = await opens({
		role: "agent",
		place: "problem",
		pages: [[problem, cardOf("gone", { kind: "problem", text: null, at: 5 })]],
		answers: {
			"card:settle": () => ({ card: { ...problem, settledAt: 7 } }),
		},
	});
	expect(screen.getByText("Waits for an answer")).toBeTruthy();
	expect(screen.getByText("Its words were erased.")).toBeTruthy();
	expect(screen.getByText("Contact: maya@home.example")).toBeTruthy();
	expect(
		screen
			.getByRole("link", { name: "Open the conversation" })
			.getAttribute("href"),
	).toBe(`/console/c/${idOf("its")}`);
	await act(async () => {
		fireEvent.click(
			screen.getAllByRole("button", {
				name: "Mark as settled",
			})[0] as HTMLElement,
		);
		await settled();
	});
	expect(stage.saidOf("card:settle")).toEqual([
		{ site, card: problem.id, settled: true },
	]);
	expect(screen.getByText("Settled")).toBeTruthy();
});

it("the link for a parcel is shown as a picture, to who sets up the shop", async () => {
	await opens({ place: "link" });
	expect(screen.getByText(`${location.origin}/card/${site}`)).toBeTruthy();
	expect(
		screen.getByRole("img", { name: "Picture of the link, for a camera" }),
	).toBeTruthy();
	workspace?.leave();
	cleanup();
	await opens({ place: "link", role: "agent" });
	expect(screen.queryByRole("img")).toBeNull();
});

it("a list that cannot be read says why, and is read again", async () => {
	let fails = true;
	await opens({
		answers: {
			"cards:read": () =>
				fails
					? { ok: false, refusal: { code: "retry" } }
					: { cards: [cardOf("one")], next: null },
		},
	});
	expect(screen.getByRole("alert")).toBeTruthy();
	fails = false;
	await press("Try again");
	expect(screen.getByText("Text of one")).toBeTruthy();
});

it("the log says that a message came on a card", () => {
	const entry = entryOf(2, "card", { card: idOf("one"), kind: "problem" });
	expect(cardEntries.says?.(entry)).toBe("A problem, on a comment card");
});

it("MN1 an address that names a card reads on until it is there, and marks it", async () => {
	const problem = (name: string, at: number) =>
		cardOf(name, { kind: "problem", at });
	const named = problem("named", 700_000);
	const stage = await opens({
		place: "problem",
		pages: [[problem("a", 900_000)], [problem("b", 800_000)], [named], []],
	});
	expect(asked(stage)).toHaveLength(1);
	expect(document.querySelector("[aria-current=true]")).toBeNull();
	await act(async () => {
		go({
			kind: "page",
			name: "feedback",
			place: `cards/problem/${named.id}`,
		});
		await settled();
	});
	await act(settled);
	await act(settled);
	expect(asked(stage)).toHaveLength(3);
	const marked = document.querySelector("[aria-current=true]");
	expect(marked?.textContent).toContain("Text of named");
	expect(document.activeElement).toBe(marked);
});
