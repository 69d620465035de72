// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from "@testing-library/preact";
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import type { StaffConversation } from "../../protocol/agent.ts";
import { ConversationColumn } from "../conversation/ConversationColumn.tsx";
import { inWorkspace } from "../testing/in-workspace.tsx";
import { idOf, mineSince, rowOf, settled } from "../testing/staged.ts";
import { go } from "../workspace/route.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { handOverForm } from "./TransferDialog.tsx";
import { TransferDialogs } from "./TransferDialogs.tsx";
import { transferring } from "./transfer.ts";

const A = idOf("a");
let workspace: Workspace;

beforeAll(() => {
	globalThis.ResizeObserver ??= class {
		observe() {}
		unobserve() {}
		disconnect() {}
	};
});
beforeEach(async () => {
	history.replaceState(null, "", "/console");
	await handOverForm.fetch();
});
afterEach(() => {
	workspace.leave();
	cleanup();
	go({ kind: "inbox" });
});

async function opens(row: StaffConversation, answers = {}) {
	const at = await inWorkspace(
		<>
			<ConversationColumn />
			<TransferDialogs />
		</>,
		{
			rows: [row],
			answers,
		},
	);
	workspace = at.workspace;
	go({ kind: "conversation", id: A });
	await act(settled);
	return at.stage;
}
const key = async (name: string) => {
	fireEvent.keyDown(window, { key: name });
	await act(settled);
};

it("RO10 gives back with one key, and only what is one's own", async () => {
	const stage = await opens(rowOf("a", mineSince(1)));
	await key("o");
	expect(stage.saidOf("conversation:take-over")).toEqual([]);
	await key("b");
	expect(stage.saidOf("conversation:release")).toEqual([{ conversation: A }]);
	expect(workspace.toasts.shown.value?.text).toBe(
		"The conversation with Shopper A is back in the queue.",
	);
});

it("takes over from whoever the key names", async () => {
	const ada = { id: idOf("ada"), name: "Ada" };
	const stage = await opens(rowOf("a", { ...mineSince(1), agent: ada }));
	expect(
		screen.getAllByRole("button", { name: "Take over from Ada" }),
	).toHaveLength(2);
	await key("b");
	await key("h");
	expect(transferring.value).toBeNull();
	await key("o");
	expect(stage.saidOf("conversation:take-over")).toEqual([
		{ conversation: A, epoch: 1, anyway: false },
	]);
	expect(stage.saidOf("conversation:release")).toEqual([]);
});

it("AT18 asks before it takes over from somebody who types, and not of one's own typing", async () => {
	const ada = { id: idOf("ada"), name: "Ada" };
	const stage = await opens(rowOf("a", { ...mineSince(1), agent: ada }));
	const types = (who: { id: string; name: string }, typing: boolean) =>
		act(() =>
			stage.tell("typing:changed", {
				conversation: A,
				who: { kind: "agent", ...who },
				typing,
			}),
		);
	await types(ada, true);
	expect(screen.getByText("Ada is typing…")).toBeTruthy();
	await key("o");
	expect(screen.getByText("Ada is typing. Take it over?")).toBeTruthy();
	expect(stage.saidOf("conversation:take-over")).toEqual([]);
	fireEvent.submit(
		screen.getByText("Ada is typing. Take it over?").closest("form") as never,
	);
	await act(settled);
	expect(stage.saidOf("conversation:take-over")).toHaveLength(1);
	await types(ada, false);
	await types({ id: idOf("noor"), name: "Noor" }, true);
	await key("o");
	expect(stage.saidOf("conversation:take-over")).toHaveLength(2);
});

it("hands over with a word, and explains why somebody cannot get it", async () => {
	let free = false;
	const stage = await opens(rowOf("a", mineSince(1)), {
		"conversation:transfer": () =>
			free
				? {}
				: {
						ok: false,
						refusal: { code: "not_free", by: "Ada", why: "full" },
					},
	});
	await key("h");
	fireEvent.click(screen.getByRole("radio", { name: /Ada/, hidden: true }));
	fireEvent.input(screen.getByLabelText(/^Why \(the next/), {
		target: { value: " Sizes " },
	});
	await act(settled);
	const submit = async () => {
		fireEvent.submit(document.querySelector(".hand-over") as HTMLFormElement);
		await act(settled);
	};
	await submit();
	expect(screen.getByText(/^Ada is full/)).toBeTruthy();
	free = true;
	await submit();
	expect(stage.saidOf("conversation:transfer").at(-1)).toEqual({
		conversation: A,
		to: { kind: "agent", id: idOf("ada") },
		note: "Sizes",
	});
	expect(transferring.value).toBeNull();
	expect(workspace.toasts.shown.value?.text).toBe(
		"The conversation with Shopper A is now with Ada.",
	);
});

it("keeps the word until the conversation was handed over", async () => {
	await opens(rowOf("a", mineSince(1)));
	const word = () =>
		(screen.getByLabelText(/^Why \(the next/) as HTMLTextAreaElement).value;
	await key("h");
	fireEvent.input(screen.getByLabelText(/^Why \(the next/), {
		target: { value: "She speaks Lith" },
	});
	fireEvent.click(
		screen
			.getAllByRole("button", { name: "Cancel", hidden: true })
			.at(-1) as HTMLElement,
	);
	await act(settled);
	expect(transferring.value).toBeNull();
	await key("h");
	expect(word()).toBe("She speaks Lith");
	fireEvent.click(screen.getByRole("radio", { name: /Ada/, hidden: true }));
	fireEvent.submit(document.querySelector(".hand-over") as HTMLFormElement);
	await act(settled);
	await key("h");
	expect(word()).toBe("");
});
