// @vitest-environment happy-dom

import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, expect, it } from "vitest";
import type { BulkAsked } from "../../protocol/bulk.ts";
import type { Floor } from "../../protocol/floor.ts";
import type { WaitShare } from "../../protocol/site.ts";
import { AssignDialog } from "../selection/AssignDialog.tsx";
import { Corner } from "../shell/Corner.tsx";
import { inWorkspace } from "../testing/in-workspace.tsx";
import { idOf, mineSince, rowOf, settled } from "../testing/staged.ts";
import { FloorPage } from "./FloorPage.tsx";

afterEach(cleanup);

const NONE: WaitShare = {
	n: 0,
	within: 0,
	before: 0,
	interval: null,
	biasMs: null,
};

const floorOf = (ranges: WaitShare): Floor => ({
	site: idOf("shop"),
	told: [
		{
			conversation: idOf("waits"),
			told: { low: 2, high: 5, at: 0, since: 0 },
		},
	],
	today: {
		site: idOf("shop"),
		since: 0,
		meaning: "answered",
		older: 0,
		...{ ranges, recent: NONE, over: 0, open: 1, left: 2, silent: 3 },
	},
});

const ofAda = {
	state: { kind: "open", since: 1 },
	agent: { id: idOf("ada"), name: "Ada" },
	epoch: 1,
} as const;

async function show(
	ranges = NONE,
	role: "supervisor" | "agent" = "supervisor",
) {
	const asked: BulkAsked[] = [];
	const at = await inWorkspace(
		<>
			<FloorPage />
			<Corner />
			<AssignDialog />
		</>,
		{
			role,
			rows: [
				rowOf("waits"),
				rowOf("later", { ...ofAda, unansweredSince: 900_000 }),
				rowOf("first", { ...ofAda, unansweredSince: 400_000 }),
				rowOf("mine", mineSince(3)),
			],
			answers: {
				"floor:read": () => floorOf(ranges),
				"note:add": () => ({ seq: 9 }),
				"bulk:act": (said: BulkAsked) => {
					asked.push(said);
					return {
						results: said.conversations.map((conversation) => ({
							conversation,
							refusal: null,
							undo: null,
						})),
					};
				},
			},
		},
	);
	return { ...at, asked };
}

it("FL5 shows who is here with load and what they hold, whoever waits longest first", async () => {
	await show();
	const ada = screen.getByText("Ada").closest("li") as HTMLElement;
	expect(ada.textContent).toContain(
		"2 conversations · longest unanswered 10 min",
	);
	const rows = [...ada.querySelectorAll("[data-row]")];
	expect(rows.map((row) => row.getAttribute("data-row"))).toEqual([
		idOf("first"),
		idOf("later"),
	]);
	// It was told two to five minutes, and sixteen have passed.
	expect(screen.getByText(/waits 16 min/).closest("li")?.textContent).toContain(
		"told 2 to 5 min, longer than told",
	);
});

it("FL6 says no percentage of fewer than five, and none without its interval", async () => {
	await show({ ...NONE, n: 4, within: 3, interval: [0.3, 0.9] });
	expect(screen.getByText(/3 of 4 answered within/)).toBeTruthy();
	expect(document.body.textContent).not.toContain("%");
	cleanup();
	await show({ ...NONE, n: 10, within: 8, interval: [0.49, 0.94] });
	expect(
		screen.getByText(
			/80 % within what was told: 8 of 10, 95 % interval 49 to 94 %/,
		),
	).toBeTruthy();
});

it("FL7 all of one person are selected with one click, and go back to the queue in one act", async () => {
	const { asked, workspace } = await show();
	fireEvent.click(screen.getByLabelText("Select all of Ada"));
	expect(screen.getByText("2 selected")).toBeTruthy();
	const key = workspace.parts
		.flatMap(({ actions = [] }) => actions)
		.find(({ label }) => label === "Assign");
	await act(() => key?.does(workspace));
	await expect.poll(() => screen.queryByText("Back to the queue")).toBeTruthy();
	fireEvent.click(screen.getByText("Back to the queue"));
	await act(settled);
	expect(asked).toEqual([
		{
			conversations: [idOf("first"), idOf("later")],
			act: { kind: "release" },
		},
	]);
});

it("FL8 whispers from the row, and what was typed stays when it is refused", async () => {
	const { stage } = await show();
	stage.answers["note:add"] = () => ({
		ok: false,
		refusal: { code: "forbidden" },
	});
	fireEvent.click(screen.getAllByText("Whisper")[0] as HTMLElement);
	const box = screen.getByLabelText(/Whisper to Ada/) as HTMLInputElement;
	fireEvent.input(box, { target: { value: "Offer her a new one" } });
	fireEvent.submit(box.form as HTMLFormElement);
	await act(settled);
	expect(screen.getByRole("alert")).toBeTruthy();
	expect(box.value).toBe("Offer her a new one");
	stage.answers["note:add"] = () => ({ seq: 9 });
	fireEvent.submit(box.form as HTMLFormElement);
	await act(settled);
	const said = stage.saidOf("note:add") as { clientId: string }[];
	expect(said[1]).toMatchObject({
		conversation: idOf("first"),
		text: "Offer her a new one",
		whisper: true,
	});
	expect(said[0]?.clientId).toBe(said[1]?.clientId);
	expect(screen.queryByLabelText(/Whisper to Ada/)).toBeNull();
});

it("FL9 whoever may not any more sees nothing of it", async () => {
	const { stage } = await show();
	await act(() =>
		stage.tell("sites:changed", {
			sites: [{ id: idOf("shop"), name: "Lavender", role: "agent" }],
		}),
	);
	expect(screen.getByText(/for supervisors and owners/)).toBeTruthy();
	expect(screen.queryByText("Ada")).toBeNull();
});
