// @vitest-environment happy-dom
import "../../ui/testing/patience.ts";
import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import type { BulkAsked } from "../../protocol/bulk.ts";
import type { SiteTags, TagChange } from "../../protocol/tags.ts";
import { ConversationColumn } from "../conversation/ConversationColumn.tsx";
import { InboxColumn } from "../inbox/InboxColumn.tsx";
import { inWorkspace } from "../testing/in-workspace.tsx";
import {
	entryOf,
	idOf,
	mineSince,
	NOOR,
	rowOf,
	settled,
} from "../testing/staged.ts";
import { go } from "../workspace/route.ts";
import { TagDialogs } from "./TagDialogs.tsx";
import { tagEntries } from "./tag-entries.ts";

afterEach(() => {
	cleanup();
	go({ kind: "inbox" });
});

const label = (name: string) => ({ id: idOf(name), name });
const SITE: SiteTags = {
	site: idOf("shop"),
	tags: [label("Late parcel"), label("Łódź"), label("Refund")],
	removedTags: [label("Old")],
	outcomes: [],
	removedOutcomes: [],
	needs: { outcome: false, tag: false },
};
const tick = async () => void (await act(settled));

async function press(key: string, on: Element | Window = window) {
	fireEvent.keyDown(on, { key });
	await tick();
}

async function show(
	tags: Partial<SiteTags> = {},
	answers: Record<string, (data: never) => unknown> = {},
	role: "owner" | "agent" = "owner",
) {
	const known = { ...SITE, ...tags };
	const row = rowOf("ada", { ...mineSince(0), tags: [idOf("Old")] });
	go({ kind: "conversation", id: row.id });
	const at = await inWorkspace(
		<>
			<InboxColumn />
			<ConversationColumn />
			<TagDialogs />
		</>,
		{
			rows: [row],
			role,
			answers: {
				"tags:read": () => known,
				"bulk:act": ({ conversations, act }: BulkAsked) => ({
					results: conversations.map((conversation) => ({
						conversation,
						refusal: null,
						undo: act,
					})),
				}),
				"tags:change": ({ tag }: TagChange) => ({
					...known,
					tags: [...known.tags, label(tag.name)],
				}),
				...answers,
			},
		},
	);
	await tick();
	return at;
}

const boxOf = () => screen.getByRole<HTMLInputElement>("combobox");
async function type(value: string) {
	fireEvent.input(boxOf(), { target: { value } });
	await tick();
}
async function opens(key: string, sign: () => unknown) {
	await press(key);
	await expect.poll(sign).toBeTruthy();
}

it("TO13 T finds a tag as one types, without regard to marks, and Enter gives it", async () => {
	const { stage } = await show();
	await opens("t", () => screen.queryByRole("combobox"));
	await type("lodz");
	expect(
		screen.getAllByRole("option").map((option) => option.textContent),
	).toEqual(["Łódź"]);
	await press("Enter", boxOf());
	expect(stage.saidOf("bulk:act")).toEqual([
		{
			conversations: [idOf("ada")],
			act: { kind: "tag", add: [idOf("Łódź")], remove: [] },
		},
	]);
	// A removed one that it has can be taken off.
	await type("old");
	const [old] = screen.getAllByRole("option");
	expect(old?.getAttribute("aria-selected")).toBe("true");
	await press("Enter", boxOf());
	expect(stage.saidOf("bulk:act")[1]).toMatchObject({
		act: { kind: "tag", add: [], remove: [idOf("Old")] },
	});
});

it("TO13 who sets up the shop makes a tag, nobody else does, and one of 200 signs is refused in words", async () => {
	const { stage } = await show();
	await opens("t", () => screen.queryByRole("combobox"));
	await type("x".repeat(200));
	expect(screen.getByText("A tag has at most 60 characters.")).toBeTruthy();
	await press("Enter", boxOf());
	expect(stage.saidOf("tags:change")).toEqual([]);
	await type("Broken");
	await press("Enter", boxOf());
	expect(stage.saidOf("tags:change")).toMatchObject([
		{ tag: { id: null, name: "Broken", removed: false } },
	]);
	expect(stage.saidOf("bulk:act")).toMatchObject([
		{ act: { add: [idOf("Broken")] } },
	]);
	cleanup();
	await show({}, {}, "agent");
	await opens("t", () => screen.queryByRole("combobox"));
	await type("Broken");
	expect(screen.queryByRole("option")).toBeNull();
	expect(screen.getByText("No tag is called so.")).toBeTruthy();
});

it("TO14 E asks for the outcome: a digit chooses, Enter closes", async () => {
	const { stage } = await show({
		outcomes: [label("Solved"), label("No answer")],
	});
	await opens("e", () => screen.queryByLabelText("Solved", { exact: false }));
	expect(stage.saidOf("conversation:close")).toEqual([]);
	const [first] = screen.getAllByRole<HTMLInputElement>("radio");
	await press("2", first);
	await press("Enter", first);
	expect(stage.saidOf("conversation:close")).toEqual([
		{ conversation: idOf("ada"), outcome: idOf("No answer") },
	]);
	expect(screen.queryByRole("radio")).toBeNull();
});

it("TO14 what the shop wants is said in words before anything is sent, and closes with it", async () => {
	const { stage } = await show({
		outcomes: [label("Solved")],
		needs: { outcome: true, tag: false },
	});
	await opens("e", () => screen.queryByRole("radio"));
	const radio = screen.getByRole("radio");
	await press("Enter", radio);
	expect(screen.getByRole("alert").textContent).toContain("Choose one");
	expect(stage.saidOf("conversation:close")).toEqual([]);
	await press("1", radio);
	await press("Enter", radio);
	expect(stage.saidOf("conversation:close")).toMatchObject([
		{ outcome: idOf("Solved") },
	]);
});

it("TO14 where this console did not know that a tag is wanted, the refusal asks for it", async () => {
	let tries = 0;
	const { stage } = await show(
		{},
		{
			"conversation:close": () =>
				tries++ === 0
					? { ok: false, refusal: { code: "required", field: "tags" } }
					: {},
		},
	);
	await opens("e", () => screen.queryByRole("combobox"));
	expect(
		screen.getByText("This shop closes with a tag.", { exact: false }),
	).toBeTruthy();
	await type("ref");
	await press("Enter", boxOf());
	expect(screen.getByText("Chosen: Refund")).toBeTruthy();
	fireEvent.submit(boxOf().closest("form") as Element);
	await tick();
	expect(stage.saidOf("conversation:close")[1]).toEqual({
		conversation: idOf("ada"),
		tags: [idOf("Refund")],
	});
});

it("TO13 the row names its tags as they are called now, and the log as they were called", async () => {
	const { stage, workspace } = await show({ removedTags: [label("Old")] });
	expect(screen.getAllByText("Old").length).toBeGreaterThan(1);
	stage.answers["tags:read"] = () => ({
		...SITE,
		removedTags: [{ id: idOf("Old"), name: "Older" }],
	});
	stage.tell("settings:changed", { site: idOf("shop") });
	await tick();
	expect(screen.getAllByText("Older").length).toBeGreaterThan(1);
	const body = { added: [label("A")], removed: [label("B")] };
	const entry = entryOf(1, "tagged", body, { author: NOOR });
	expect(tagEntries.says?.(entry)).toBe("Noor tagged it: A, and took off: B");
	const closing = [
		entryOf(2, "outcome_set", { outcome: label("Solved") }, { author: NOOR }),
		entryOf(3, "closed", { by: "agent" } as never, { author: NOOR }),
		entryOf(4, "reopened", { why: "undo" } as never, { author: NOOR }),
	];
	const [undone] = closing;
	if (!undone) throw new Error("no outcome");
	expect(tagEntries.shows(closing.slice(0, 2))(undone)).toBe(true);
	expect(tagEntries.shows(closing)(undone)).toBe(false);
	expect(workspace.parts.length).toBeGreaterThan(0);
});
