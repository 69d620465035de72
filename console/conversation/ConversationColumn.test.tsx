// @vitest-environment happy-dom
import { parts } from "../parts.ts";
import "../../ui/testing/patience.ts";
import {
	act,
	cleanup,
	fireEvent,
	render,
	screen,
	within,
} from "@testing-library/preact";
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import type { Entry } from "../../protocol/entry.ts";
import {
	entryOf,
	idOf,
	localStoreInMemory,
	mineSince,
	NOOR,
	rowOf,
	settled,
	stagedConnection,
	stagedHttp,
	VISITOR,
	WELCOME,
} from "../testing/staged.ts";
import { go } from "../workspace/route.ts";
import { WorkspaceContext } from "../workspace/use-workspace.ts";
import { createWorkspace, type Workspace } from "../workspace/workspace.ts";
import { ConversationColumn } from "./ConversationColumn.tsx";
import { log } from "./LazyLog.tsx";

const A = idOf("a");
let workspace: Workspace;
let stage: ReturnType<typeof stagedConnection>;

beforeAll(() => {
	globalThis.ResizeObserver ??= class {
		observe() {}
		unobserve() {}
		disconnect() {}
	};
	// As it is from the first conversation on.
	return log.fetch();
});
beforeEach(() => history.replaceState(null, "", "/console"));
afterEach(() => {
	workspace.leave();
	cleanup();
	go({ kind: "inbox" });
});

async function show(
	entries: Entry[],
	row = rowOf("a", mineSince(1)),
	{ rows = [row], joinable = Promise.resolve() } = {},
) {
	stage = stagedConnection({
		"inbox:read": () => ({ conversations: rows }),
		"conversation:join": async () => {
			await joinable;
			return {
				conversation: row,
				person: { conversation: A, orders: [], earlier: [] },
				now: 0,
				entries,
				more: false,
			};
		},
		"message:send": () => ({ ok: false, refusal: { code: "rejected" } }),
	});
	workspace = createWorkspace({
		connection: stage.connection,
		http: stagedHttp().http,
		welcome: WELCOME,
		store: localStoreInMemory(),
		parts,
		ended() {},
		signOut: async () => {},
	});
	go({ kind: "conversation", id: A });
	await settled();
	render(
		<WorkspaceContext.Provider value={workspace}>
			<ConversationColumn />
		</WorkspaceContext.Provider>,
	);
	await act(settled);
}
const box = () => screen.getByRole<HTMLTextAreaElement>("textbox");
const type = (text: string) =>
	fireEvent.input(box(), { target: { value: text } });

it("shows a hostile text as text, and an object as nothing", async () => {
	const hostile = "<script>alert(1)</script> javascript:alert(2)";
	await show([
		entryOf(1, "message", { text: hostile }),
		entryOf(2, "message", { text: { type: "b" } as never }),
		{ ...entryOf(3, "started", null as never), body: { page: 7 } } as never,
	]);
	expect(screen.getByRole("log").textContent).toContain(hostile);
	expect(document.querySelector("script, .bubble a")).toBeNull();
});

it("keeps notes apart from messages, and says what was withdrawn", async () => {
	await show([
		entryOf(1, "note", { text: "Between us" }, { author: NOOR }),
		{ ...entryOf(2, "message", { text: "" }), body: null },
	]);
	expect(screen.getByText("Note, only for the team")).toBeTruthy();
	expect(screen.getByText("Message withdrawn")).toBeTruthy();
});

it("AT2 a press in the head opens nothing, one in the log does", async () => {
	await show([], rowOf("a", { ...mineSince(1), joined: false }));
	const opened = () => stage.saidOf("conversation:open");
	fireEvent.pointerDown(screen.getByRole("button", { name: "Close" }));
	await act(settled);
	expect(opened()).toEqual([]);
	fireEvent.pointerDown(screen.getByRole("log"));
	await act(settled);
	expect(opened()).toEqual([{ conversation: A, epoch: 1 }]);
});

it("says seen under the own last message only", async () => {
	const ours = { author: NOOR };
	await show(
		[
			entryOf(1, "message", { text: "one" }, ours),
			entryOf(2, "message", { text: "two" }, ours),
		],
		rowOf("a", { ...mineSince(1), readByVisitor: 2 }),
	);
	expect(screen.getAllByText("Seen")).toHaveLength(1);
	expect(screen.queryByText("Sent")).toBeNull();
});

it("sends with Enter, not while a word is being composed, not with Shift", async () => {
	await show([]);
	type("Hello");
	fireEvent.keyDown(box(), { key: "Enter", shiftKey: true });
	fireEvent.keyDown(box(), { key: "Enter", isComposing: true });
	await act(settled);
	expect(stage.saidOf("message:send")).toHaveLength(0);
	fireEvent.keyDown(box(), { key: "Enter" });
	await act(settled);
	expect(stage.saidOf("message:send")).toMatchObject([{ text: "Hello" }]);
});

it("sends after an Enter that came before the conversation was joined, and once", async () => {
	let join = () => {};
	const joinable = new Promise<void>((resolve) => {
		join = resolve;
	});
	await show([], undefined, { rows: [], joinable });
	type("Still with you.");
	fireEvent.keyDown(box(), { key: "Enter" });
	fireEvent.keyDown(box(), { key: "Enter" });
	await act(settled);
	expect(stage.saidOf("message:send")).toHaveLength(0);
	join();
	await act(settled);
	await act(settled);
	expect(stage.saidOf("message:send")).toMatchObject([
		{ text: "Still with you." },
	]);
});

it("shows what was refused, with a way on and a way out", async () => {
	await show([]);
	type("Hello");
	fireEvent.keyDown(box(), { key: "Enter" });
	await act(settled);
	await act(settled);
	expect(screen.getByText(/^Not sent\./)).toBeTruthy();
	expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
	fireEvent.click(screen.getByRole("button", { name: "Discard" }));
	await act(settled);
	expect(screen.queryByText(/^Not sent\./)).toBeNull();
});

it("has the shopper's name at the send key", async () => {
	await show([], rowOf("a", { ...mineSince(1), visitorName: "Ana" }));
	expect(screen.getByRole("button", { name: "Send to Ana" })).toBeTruthy();
});

const ADA = { id: idOf("ada"), name: "Ada" };

it.each([
	["it waits", {}, "Take"],
	["a colleague has it", { ...mineSince(1), agent: ADA }, "Take over from Ada"],
	["it is closed", { state: { kind: "closed", since: 1 } } as const, "Reopen"],
])(
	"AT17 has no box for a reply where %s, and what would make one",
	async (_, row, name) => {
		await show([], rowOf("a", row));
		expect(screen.queryByRole("textbox")).toBeNull();
		expect(screen.queryByRole("button", { name: /Send/ })).toBeNull();
		const form = within(screen.getByRole("form"));
		expect(form.getByRole("button", { name })).toBeTruthy();
		fireEvent.click(form.getByRole("button", { name: "Leave a note" }));
		await act(settled);
		expect(box().getAttribute("aria-label")).toBe("Note");
		expect(box().readOnly).toBe(false);
	},
);

it("AT17 keeps what was typed when the conversation is taken, to read and not to send", async () => {
	await show([], rowOf("a", mineSince(1)));
	type("Have you tried");
	const taken = { ...mineSince(1), agent: ADA, epoch: 2, lastSeq: 2 };
	await act(() =>
		stage.tell("conversation:changed", { conversation: rowOf("a", taken) }),
	);
	expect(screen.getByText("Your draft is kept and not sent:")).toBeTruthy();
	expect(box().value).toBe("Have you tried");
	expect(box().readOnly).toBe(true);
	fireEvent.keyDown(box(), { key: "Enter" });
	await act(settled);
	expect(stage.saidOf("message:send")).toHaveLength(0);
});

it("AT17 a box that is being typed in stays until the focus leaves it", async () => {
	await show([], rowOf("a", mineSince(1)));
	fireEvent.focus(box());
	const taken = { ...mineSince(1), agent: ADA, epoch: 2, lastSeq: 2 };
	await act(() =>
		stage.tell("conversation:changed", { conversation: rowOf("a", taken) }),
	);
	expect(box().readOnly).toBe(true);
	await act(async () => void fireEvent.blur(box()));
	expect(screen.queryByRole("textbox")).toBeNull();
});

it("AT17 sends in the one colour, with the name in the button", async () => {
	await show([], rowOf("a", { ...mineSince(1), visitorName: "Maya" }));
	const send = screen.getByRole("button", { name: "Send to Maya" });
	expect(send.classList.contains("button-main")).toBe(true);
	expect(send.getAttribute("style")).toBeNull();
});

it("counts what is too long before it is sent", async () => {
	await show([]);
	type("x".repeat(4_002));
	const said = await screen.findByText("2 characters too many");
	expect(box().getAttribute("aria-describedby")).toBe(said.id);
	expect(box().getAttribute("aria-invalid")).toBe("true");
	fireEvent.keyDown(box(), { key: "Enter" });
	await act(settled);
	expect(stage.saidOf("message:send")).toHaveLength(0);
});

it("shows of 10,000 entries the newest, and the one that the address names, and says only the newest aloud", async () => {
	const many = Array.from({ length: 10_000 }, (_, at) =>
		entryOf(
			at + 1,
			"message",
			{ text: `text ${at + 1}` },
			{ author: at % 4 < 2 ? VISITOR : NOOR },
		),
	);
	await show(many);
	const seqs = () =>
		[...document.querySelectorAll<HTMLElement>("[data-seq]")].map(
			({ dataset }) => Number(dataset.seq),
		);
	expect(seqs().length).toBeLessThan(200);
	expect(seqs().at(-1)).toBe(10_000);
	expect(seqs()).not.toContain(4_711);
	await act(() => go({ kind: "conversation", id: A, seq: 4_711 }));
	expect(seqs()).toContain(4_711);
	expect(seqs().length).toBeLessThan(200);
	const blocks = [...document.querySelectorAll(".log-block")];
	expect(blocks.map((block) => block.getAttribute("aria-live"))).toEqual([
		...blocks.slice(1).map(() => "off"),
		null,
	]);
});

it("shows a log of 200 parts whole", async () => {
	const many = Array.from({ length: 199 }, (_, at) =>
		entryOf(
			at + 1,
			"message",
			{ text: `text ${at + 1}` },
			{ author: at % 2 ? VISITOR : NOOR },
		),
	);
	await show(many);
	expect(document.querySelectorAll("[data-seq]")).toHaveLength(199);
	expect(document.querySelector("[aria-live='off'].log-block")).toBe(null);
});
