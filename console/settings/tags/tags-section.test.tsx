// @vitest-environment happy-dom
import "../../../ui/testing/patience.ts";
import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import type { SiteTags, TagChange } from "../../../protocol/tags.ts";
import { inWorkspace } from "../../testing/in-workspace.tsx";
import { idOf, settled } from "../../testing/staged.ts";
import { TagsSection } from "./TagsSection.tsx";

afterEach(cleanup);

const LATE = { id: idOf("late"), name: "Late" };
const SOLVED = { id: idOf("solved"), name: "Solved" };
const site = idOf("shop");
const KNOWN: SiteTags = {
	...{ site, tags: [LATE], removedTags: [], removedOutcomes: [] },
	...{ outcomes: [SOLVED], needs: { outcome: false, tag: false } },
};

async function shows() {
	const at = await inWorkspace(<TagsSection model={{ site }} />, {
		answers: {
			"tags:read": () => KNOWN,
			"tags:count": () => ({ conversations: 12 }),
			"tags:change": ({ tag }: TagChange) =>
				tag.name === "Twin"
					? { ok: false, refusal: { code: "conflict" } }
					: { ...KNOWN, tags: tag.removed ? [] : [LATE] },
			"outcomes:change": () => KNOWN,
		},
	});
	await act(settled);
	return at;
}
const press = async (name: string) => {
	await act(
		async () => void fireEvent.click(screen.getByRole("button", { name })),
	);
	await act(settled);
};
const type = (label: string, value: string) =>
	act(
		async () =>
			void fireEvent.input(screen.getByLabelText(label), { target: { value } }),
	);

it("TO15 a removal says how many conversations have the tag, and is undone", async () => {
	const { stage, workspace } = await shows();
	await press("Remove Late");
	expect(
		screen.getByText("12 conversations have it", { exact: false }),
	).toBeTruthy();
	await press("Remove it");
	expect(screen.queryByText("Late")).toBeNull();
	expect(workspace.toasts.shown.value?.text).toBe("“Late” is removed.");
	await act(() => workspace.toasts.act());
	await act(settled);
	expect(stage.saidOf("tags:change")).toEqual([
		{ site, tag: { ...LATE, removed: true } },
		{ site, tag: { ...LATE, removed: false } },
	]);
	expect(screen.getByText("Late")).toBeTruthy();
});

it("TO15 a name that another tag has is refused in words, and what was typed stays", async () => {
	const { stage } = await shows();
	await type("Name of a new tag", "Twin");
	await press("Make a tag");
	expect(screen.getByText("Another tag has this name.")).toBeTruthy();
	expect(screen.getByDisplayValue("Twin")).toBeTruthy();
	await press("Rename Late");
	await type("New name of Late", "Delayed");
	const rename = screen.getByDisplayValue("Delayed").closest("form");
	await act(async () => void fireEvent.submit(rename as Element));
	expect(stage.saidOf("tags:change")[1]).toEqual({
		site,
		tag: { id: LATE.id, name: "Delayed", removed: false },
	});
});

it("TO15 outcomes keep their ids and order, and are saved with what closing needs", async () => {
	const { stage } = await shows();
	await press("Add an outcome");
	await type("Outcome 2", "solved");
	await press("Save");
	expect(screen.getByText("Two outcomes have one name.")).toBeTruthy();
	await type("Outcome 2", "No answer");
	await press("Move outcome 2 up");
	await act(
		async () =>
			void fireEvent.click(screen.getByLabelText("an outcome is required")),
	);
	await press("Save");
	expect(stage.saidOf("outcomes:change")).toEqual([
		{
			site,
			outcomes: [
				{ id: null, name: "No answer" },
				{ id: SOLVED.id, name: "Solved" },
			],
			needs: { outcome: true, tag: false },
		},
	]);
});
