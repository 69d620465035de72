// @vitest-environment happy-dom
import "../../ui/testing/patience.ts";
import "fake-indexeddb/auto";
import { Blob as NodeBlob, File as NodeFile } from "node:buffer";
import {
	act,
	cleanup,
	fireEvent,
	screen,
	waitFor,
	within,
} from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
	type FakeUploads,
	fakeUploads,
} from "../../client/testing/fake-uploads.ts";
import type { StaffConversation } from "../../protocol/agent.ts";
import type { FilesAsked, SentFile } from "../../protocol/attachment.ts";
import { FILE_PIECE_LEAST_BYTES } from "../../protocol/attachment.ts";
import type { Entry } from "../../protocol/entry.ts";
import { ConversationColumn } from "../conversation/ConversationColumn.tsx";
import { inWorkspace } from "../testing/in-workspace.tsx";
import {
	entryOf,
	idOf,
	localStoreInMemory,
	mineSince,
	NOOR,
	rowOf,
	settled,
	VISITOR,
} from "../testing/staged.ts";
import { go } from "../workspace/route.ts";

// This environment draws nothing: what is drawn is called so.
vi.mock("../../client/attaching/shrink-picture.ts", () => ({
	shrinkPicture: async (picture: Blob, type: string) => ({
		blob: new Blob(["drawn ", picture], { type }),
		width: 1_200,
		height: 900,
	}),
}));

const A = idOf("a");
const B = idOf("b");
let uploads: FakeUploads;
beforeEach(() => {
	go({ kind: "conversation", id: A });
	// Those of this environment cannot be kept by IndexedDB.
	vi.stubGlobal("Blob", NodeBlob);
	vi.stubGlobal("File", NodeFile);
	uploads = fakeUploads();
	vi.stubGlobal("fetch", uploads.fetch);
});
afterEach(() => {
	cleanup();
	go({ kind: "inbox" });
	vi.unstubAllGlobals();
});

/** Noor has a conversation of hers open. */
async function opens({
	entries = [],
	row = {},
	links = ({ files }) => ({
		links: files.map((id) => ({ id, url: `/f/${id}`, small: `/f/${id}/s` })),
		until: 2_000_000,
	}),
	...more
}: {
	entries?: Entry[];
	row?: Partial<StaffConversation>;
	links?: (asked: FilesAsked) => unknown;
	store?: ReturnType<typeof localStoreInMemory>;
} = {}) {
	const rows = ["a", "b"].map((name) => ({
		...rowOf(name, mineSince(1)),
		...row,
	}));
	const shown = await inWorkspace(<ConversationColumn />, {
		...more,
		rows,
		answers: {
			"message:send": () => ({ seq: 2, at: 0, conversation: A }),
			"note:add": () => ({ seq: 2, at: 0, conversation: A }),
			"files:link": links,
			"conversation:join": ({ conversation }: { conversation: string }) => ({
				conversation: rows.find(({ id }) => id === conversation),
				person: { conversation, orders: [], earlier: [] },
				now: 0,
				entries,
				more: false,
			}),
		},
	});
	await screen.findByTitle("Add pictures or PDFs (F)");
	// What hears a drop is there with it.
	await act(settled);
	return { ...shown, sent: () => shown.stage.saidOf("message:send") };
}

const paper = (name = "manual.pdf", size = 2 * FILE_PIECE_LEAST_BYTES) =>
	new File([`%PDF-${name}`, new Uint8Array(size)], name);
/** In UTF-8 its first letters would be others. */
const photo = (name = "lamp.jpg") =>
	new File([Uint8Array.of(0xff, 0xd8, 0xff, 0xe1), name], name);
const box = () =>
	screen.getByRole<HTMLTextAreaElement>("textbox", { name: /^(Reply|Note)$/ });
const tray = () => within(screen.getByRole("list", { name: "Files to send" }));

const shownInFull = () => document.querySelector<HTMLElement>(".picture-view");

const trayIsGone = () =>
	waitFor(() =>
		expect(screen.queryByRole("list", { name: "Files to send" })).toBeNull(),
	);

/** Whether the page keeps it from doing what it does elsewhere. */
function hands(
	type: "drop" | "paste",
	field: "dataTransfer" | "clipboardData",
	types: string[],
	files: File[],
): boolean {
	const event = new Event(type, { cancelable: true, bubbles: true });
	const data = { types, files, getData: () => "" };
	act(() => {
		box().dispatchEvent(Object.assign(event, { [field]: data }));
	});
	return event.defaultPrevented;
}

async function drops(...files: File[]) {
	hands("drop", "dataTransfer", ["Files"], files);
	await waitFor(() => {
		const lines = tray().getAllByRole("listitem");
		expect(
			lines.every(
				({ ariaBusy, outerHTML }) =>
					ariaBusy !== "true" && !outerHTML.includes('aria-busy="true"'),
			),
		).toBe(true);
	});
}

async function presses(at: HTMLElement, key: string) {
	fireEvent.keyDown(at, { key });
	await act(settled);
}

test("AF12 a picture is asked what it shows, and goes with that to the shop of its conversation before the message", async () => {
	const { sent } = await opens();
	await drops(photo(), paper());
	const alt = await screen.findByLabelText<HTMLInputElement>(
		"What does lamp.jpg show?",
	);
	// Nothing leaves this browser before it is sent, and a PDF is asked nothing.
	expect(uploads.said).toEqual([]);
	expect(screen.queryByLabelText("What does manual.pdf show?")).toBeNull();
	fireEvent.input(alt, { target: { value: " The dented shade " } });
	await presses(alt, "Enter");
	await waitFor(() => expect(document.activeElement).toBe(box()));
	expect(sent()).toEqual([]);
	await presses(box(), "Enter");
	await waitFor(() => expect(sent()).toHaveLength(1));
	const [lamp, manual] = [...uploads.whole.keys()];
	expect(sent()).toMatchObject([
		{
			text: "",
			files: [{ id: lamp, alt: "The dented shade" }, { id: manual }],
		},
	]);
	await trayIsGone();
});

test("AF12 one key leaves what a picture shows empty", async () => {
	const { sent } = await opens();
	await drops(photo());
	const alt = await screen.findByLabelText("What does lamp.jpg show?");
	await presses(alt, "Enter");
	await presses(box(), "Enter");
	await waitFor(() => expect(sent()).toHaveLength(1));
	expect(sent()).toEqual([
		expect.objectContaining({ files: [{ id: [...uploads.whole.keys()][0] }] }),
	]);
});

test("AF13 what is written after a file waits for it, and a note carries files of its own", async () => {
	const { stage, sent } = await opens();
	await drops(paper());
	fireEvent.click(screen.getByRole("button", { name: "Note" }));
	// The reply's files stay with the reply.
	expect(screen.queryByRole("list", { name: "Files to send" })).toBeNull();
	await drops(paper("price.pdf"));
	await presses(box(), "Enter");
	await waitFor(() => expect(stage.saidOf("note:add")).toHaveLength(1));
	await trayIsGone();
	expect(stage.saidOf("note:add")).toMatchObject([{ text: "", files: [{}] }]);
	fireEvent.click(screen.getByRole("button", { name: "Reply" }));
	tray().getByText("manual.pdf");
	uploads.cutAt = FILE_PIECE_LEAST_BYTES;
	await presses(box(), "Enter");
	await trayIsGone();
	fireEvent.input(box(), { target: { value: "And this" } });
	await presses(box(), "Enter");
	await screen.findByRole("progressbar");
	expect(sent()).toEqual([]);
	uploads.cutAt = Number.POSITIVE_INFINITY;
	await waitFor(() => expect(sent()).toHaveLength(2), { timeout: 8_000 });
	expect(sent()).toMatchObject([{ files: [{}] }, { text: "And this" }]);
});

test("AF12 each conversation has a tray of its own, and what was put away is not sent", async () => {
	const { sent } = await opens();
	await drops(paper(), paper("other.pdf"));
	go({ kind: "conversation", id: B });
	await trayIsGone();
	go({ kind: "conversation", id: A });
	await screen.findByRole("list", { name: "Files to send" });
	fireEvent.click(screen.getByRole("button", { name: "Remove other.pdf" }));
	await presses(box(), "Enter");
	await waitFor(() => expect(sent()).toHaveLength(1));
	expect([...uploads.whole.values()].map(({ name }) => name)).toEqual([
		"manual.pdf",
	]);
});

test("AF12 of forty at once ten are taken, and what cannot be sent is said by name", async () => {
	await opens();
	await drops(...Array.from({ length: 40 }, (_, at) => paper(`${at}.pdf`, 1)));
	expect(tray().getAllByRole("listitem")).toHaveLength(10);
	screen.getByText(/10 files at a time/);
	cleanup();
	await opens();
	const zip = new File(["PK\u0003\u0004"], "lamp.png");
	const big = paper("big.pdf", 10 * 1_024 * 1_024);
	hands("drop", "dataTransfer", ["Files"], [zip, big]);
	await screen.findByText("lamp.png: only pictures and PDFs can be sent.");
	await screen.findByText(/^big\.pdf is larger than/);
});

test("AF12 a pasted picture is taken, and a table of a spreadsheet is text", async () => {
	await opens();
	const pastes = (types: string[]) =>
		hands("paste", "clipboardData", types, [photo()]);
	expect(pastes(["text/plain", "Files"])).toBe(false);
	expect(pastes(["Files"])).toBe(true);
	await screen.findByRole("list", { name: "Files to send" });
});

test("AF4 a file that the relay refuses keeps its message, with why, and goes when it was removed", async () => {
	uploads.refuses = "pixels";
	const { sent } = await opens();
	await drops(photo());
	fireEvent.input(box(), { target: { value: "It came like this" } });
	await presses(box(), "Enter");
	await screen.findByText(/lamp\.jpg can’t be read/);
	await trayIsGone();
	fireEvent.click(screen.getByRole("button", { name: "Remove lamp.jpg" }));
	await waitFor(() => expect(sent()).toHaveLength(1));
	expect(sent()).toMatchObject([{ text: "It came like this" }]);
});

test("AF13 what an earlier page has not sent is brought before its conversation is opened", async () => {
	const store = localStoreInMemory();
	await store.keepPending({
		clientId: idOf("c"),
		conversation: A,
		kind: "message",
		text: "From before",
		site: idOf("shop"),
		files: [
			{
				id: idOf("file"),
				name: "manual.pdf",
				type: "application/pdf",
				bytes: 100,
				hash: "0".repeat(64),
				from: "0".repeat(64),
			},
		],
		at: 0,
		state: { kind: "sending" },
	});
	const { sent } = await opens({ store });
	// Nothing has its bytes any more.
	await screen.findByText("Choose manual.pdf again to send it.");
	fireEvent.click(screen.getByRole("button", { name: "Remove manual.pdf" }));
	await waitFor(() => expect(sent()).toHaveLength(1));
});

const LAMP: SentFile = {
	id: idOf("lamp"),
	name: "lamp.jpg",
	type: "image/webp",
	bytes: 1_000,
	width: 1_200,
	height: 900,
};
const SENT = [
	entryOf(1, "message", { text: "", files: [LAMP] }, { author: VISITOR }),
	entryOf(
		2,
		"message",
		{ text: "Here", files: [{ ...LAMP, id: idOf("shade"), alt: "A shade" }] },
		{ author: NOOR },
	),
];

test("AF14 pictures have their size before they are there, and one in full is left, turned and brought near by keys", async () => {
	await opens({ entries: SENT });
	const lamp = await screen.findByRole("button", { name: /^Picture, sent at/ });
	expect(lamp.style.aspectRatio).toBe("1200 / 900");
	await waitFor(() =>
		expect(lamp.querySelector("img")?.src).toMatch(/\/f\/lamp_+\/s$/),
	);
	// No empty bubble below it.
	expect(document.querySelectorAll(".bubble")).toHaveLength(1);
	fireEvent.click(lamp);
	const view = await waitFor(() => {
		const found = shownInFull();
		if (!found) throw new Error("not yet");
		return found;
	});
	const image = () => view.querySelector<HTMLImageElement>(".picture-room img");
	await waitFor(() => expect(image()?.alt).toBe("lamp.jpg"));
	fireEvent.keyDown(view, { key: "ArrowRight" });
	await waitFor(() => expect(image()?.alt).toBe("A shade"));
	fireEvent.keyDown(view, { key: "+" });
	await waitFor(() => expect(image()?.style.inlineSize).toBe("150%"));
	fireEvent.keyDown(view, { key: "0" });
	await waitFor(() => expect(image()?.style.inlineSize).toBe("100%"));
});

test("AF14 a link that has run out is asked for anew, and a file that is gone says so", async () => {
	let isThere = true;
	const { stage } = await opens({
		entries: SENT.slice(0, 1),
		links: ({ files }) => ({
			links: isThere
				? files.map((id) => ({ id, url: `/f/${id}`, small: null }))
				: [],
			until: 2_000_000,
		}),
	});
	const lamp = await screen.findByRole("button", { name: /^Picture, sent at/ });
	await waitFor(() => expect(lamp.querySelector("img")).not.toBeNull());
	isThere = false;
	fireEvent.error(lamp.querySelector("img") as Element);
	await screen.findByText("No longer available");
	expect(stage.saidOf("files:link")).toHaveLength(2);
});

test("AF15 a picture of a shopper is blurred only where the conversation is spam, until it is asked for", async () => {
	await opens({ entries: SENT, row: { spam: true } });
	const hidden = await screen.findByRole("button", {
		name: /^Show the picture/,
	});
	// The shop's own is sharp.
	screen.getByRole("button", { name: "A shade" });
	fireEvent.click(hidden);
	await screen.findByRole("button", { name: /^Picture, sent at/ });
	expect(shownInFull()).toBeNull();
});

test("AF6 a PDF is saved, and one that is gone says so", async () => {
	const manual: SentFile = {
		id: idOf("manual"),
		name: "manual.pdf",
		type: "application/pdf",
		bytes: 1_000,
	};
	const { stage } = await opens({
		entries: [
			entryOf(1, "message", { text: "", files: [manual] }, { author: VISITOR }),
		],
		links: () => ({ links: [], until: 2_000_000 }),
	});
	fireEvent.click(await screen.findByTitle("Save manual.pdf"));
	await screen.findByText("No longer available");
	expect(stage.saidOf("files:link")).toHaveLength(1);
});
