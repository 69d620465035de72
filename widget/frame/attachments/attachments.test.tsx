// @vitest-environment happy-dom
import "../../../ui/testing/patience.ts";
import "fake-indexeddb/auto";
import { Blob as NodeBlob, File as NodeFile } from "node:buffer";
import {
	act,
	cleanup,
	fireEvent,
	render,
	screen,
	waitFor,
	within,
} from "@testing-library/preact";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openLocalStore } from "../../../client/local-store.ts";
import {
	type FakeUploads,
	fakeUploads,
} from "../../../client/testing/fake-uploads.ts";
import { FILE_PIECE_LEAST_BYTES } from "../../../protocol/attachment.ts";
import { App } from "../App.tsx";
import { ModelsContext } from "../context/context.ts";
import { fakeRelay, NOOR } from "../testing/fake-relay.ts";
import { openChat, until } from "../testing/open-chat.ts";

// This environment draws nothing: what is drawn is called so.
vi.mock("../../../client/attaching/shrink-picture.ts", () => ({
	shrinkPicture: async (picture: Blob, type: string) => ({
		blob: new Blob(["drawn ", picture], { type }),
		width: 1_200,
		height: 900,
	}),
}));

let uploads: FakeUploads;
beforeEach(() => {
	// Those of this environment cannot be kept by IndexedDB.
	vi.stubGlobal("Blob", NodeBlob);
	vi.stubGlobal("File", NodeFile);
	uploads = fakeUploads();
	vi.stubGlobal("fetch", uploads.fetch);
});
afterEach(() => {
	cleanup();
	vi.unstubAllGlobals();
});

type From = Parameters<typeof openChat>[0];
let sites = 0;

async function shopperOpens(from: From = {}) {
	sites += 1;
	const site = from?.site ?? `photo ${sites}`;
	const connection = from?.connection ?? fakeRelay();
	connection.site.files = true;
	connection.files = uploads.whole;
	const { models, store } = await openChat({ ...from, site, connection });
	render(
		<ModelsContext.Provider value={models}>
			<App />
		</ModelsContext.Provider>,
	);
	await screen.findByTitle("Add a picture or PDF");
	return { models, connection, store, site };
}
type Shop = Awaited<ReturnType<typeof shopperOpens>>;

const paper = (name = "manual.pdf", size = 5 * FILE_PIECE_LEAST_BYTES) =>
	new File([`%PDF-${name}`, new Uint8Array(size)], name);
/** In UTF-8 its first letters would be others. */
function photo(name = "lamp.jpg") {
	return new File([Uint8Array.of(0xff, 0xd8, 0xff, 0xe1), name], name);
}

const log = () => within(screen.getByRole("log", { name: "Conversation" }));
const send = () =>
	fireEvent.click(screen.getByRole("button", { name: "Send" }));
const field = () => screen.getByRole<HTMLTextAreaElement>("textbox");

async function chooses({ models }: Shop, ...files: File[]) {
	act(() => {
		models.handed.value = files;
	});
	const tray = () => models.later.value?.sending.value?.tray;
	await until(
		() =>
			tray()?.files.value.every(({ prepared }) => prepared) === true &&
			!models.handed.value?.length,
	);
	await waitFor(() => screen.getByRole("list", { name: "Files to send" }));
}

async function writes(text: string) {
	fireEvent.input(field(), { target: { value: text } });
	send();
	await waitFor(() => expect(field().value).toBe(""));
}

const sentBy = ({ connection }: Shop) =>
	connection.said
		.filter(({ command }) => command === "message:send")
		.map(({ data: { text, files } }) => ({ text, files }));

test("AF12 files wait above the text box, and go with the message that names them", async () => {
	const shop = await shopperOpens();
	await chooses(shop, photo(), paper());
	const tray = within(screen.getByRole("list", { name: "Files to send" }));
	tray.getByText("lamp.jpg");
	tray.getByText("328 kB");
	// Nothing leaves this browser before Send.
	expect(uploads.said).toEqual([]);
	await writes("It came like this");
	await waitFor(() => log().getByRole("button", { name: /^Picture, sent at/ }));
	log().getByText("It came like this");
	log().getByRole("button", { name: /manual\.pdf/ });
	expect(sentBy(shop)).toEqual([
		{
			text: "It came like this",
			files: [...uploads.whole.keys()].map((id) => ({ id })),
		},
	]);
	expect(screen.queryByRole("list", { name: "Files to send" })).toBeNull();
});

test("AF7 a picture alone is a message, and one that was put away is not sent", async () => {
	const shop = await shopperOpens();
	await chooses(shop, photo("one.jpg"), photo("two.jpg"));
	fireEvent.click(screen.getByRole("button", { name: "Remove two.jpg" }));
	send();
	await waitFor(() => log().getByRole("button", { name: /^Picture, sent at/ }));
	expect([...uploads.whole.values()].map(({ name }) => name)).toEqual([
		"one.jpg",
	]);
	expect(sentBy(shop)).toMatchObject([{ text: "" }]);
	// No empty bubble.
	expect(document.querySelectorAll(".bubble")).toHaveLength(0);
});

test("AF12 of forty at once ten are taken, and what cannot be sent is said by name", async () => {
	const shop = await shopperOpens();
	const forty = Array.from({ length: 40 }, (_, at) => paper(`${at}.pdf`, 9));
	await chooses(shop, ...forty);
	await screen.findByText("You can send 10 files at a time.");
	const tray = within(screen.getByRole("list", { name: "Files to send" }));
	expect(tray.getAllByRole("listitem")).toHaveLength(10);
	for (const button of tray.getAllByRole("button")) fireEvent.click(button);
	act(() => {
		shop.models.handed.value = [
			new File(["PK\x03\x04"], "lamp.png"),
			paper("all.pdf", 11 * 1024 * 1024),
		];
	});
	await screen.findByText("lamp.png: only pictures and PDFs can be sent.");
	await screen.findByText("all.pdf is larger than 10.5 MB.");
});

test("AF13 what is written after a file waits for it, and all of it goes in its order", async () => {
	const shop = await shopperOpens();
	await writes("Hello");
	uploads.cutAt = 3 * FILE_PIECE_LEAST_BYTES;
	await chooses(shop, paper());
	await writes("The manual");
	await writes("Page 3");
	await until(() => uploads.said.length >= 2);
	act(() => shop.connection.lose());
	expect(sentBy(shop).map(({ text }) => text)).toEqual(["Hello"]);
	const bar = await log().findByRole<HTMLProgressElement>("progressbar");
	expect(bar.value).toBe(uploads.cutAt);
	uploads.cutAt = Number.POSITIVE_INFINITY;
	act(() => shop.connection.comeBack());
	await until(() => sentBy(shop).length === 3);
	expect(sentBy(shop).map(({ text }) => text)).toEqual([
		"Hello",
		"The manual",
		"Page 3",
	]);
	const size = uploads.said.reduce((sum, { size }) => sum + size, 0);
	expect(size).toBe([...uploads.whole.values()][0]?.bytes);
});

test("AF13 after a reload it goes on from what is there, with what the frame has kept", async () => {
	const shop = await shopperOpens();
	await writes("Hello");
	uploads.cutAt = 3 * FILE_PIECE_LEAST_BYTES;
	await chooses(shop, paper());
	await writes("The manual");
	await until(() => uploads.said.length >= 2);
	shop.models.chat.connection.close();
	cleanup();
	uploads.cutAt = Number.POSITIVE_INFINITY;
	const { site, connection } = shop;
	await shopperOpens({ site, connection });
	await until(() => sentBy(shop).length === 2);
	const size = uploads.said.reduce((sum, { size }) => sum + size, 0);
	expect(size).toBe([...uploads.whole.values()][0]?.bytes);
	// What is sent is kept no longer.
	const database = indexedDB.open(`shopbell:${site}`);
	await new Promise((done) => {
		database.onsuccess = done;
	});
	await expect
		.poll(
			() =>
				new Promise((done) => {
					const all = database.result
						.transaction("facts")
						.objectStore("facts")
						.getAllKeys();
					all.onsuccess = () =>
						done(all.result.filter((key) => `${key}`.startsWith("file/")));
				}),
		)
		.toEqual([]);
	database.result.close();
});

test("AF13 where the frame keeps no bytes the file is to be chosen again, holds up nothing, and goes on from what is there", async () => {
	// Under another name than the frame's own storage: what the shop's page keeps of it.
	const store = () => openLocalStore(`kept by the shop ${sites}`);
	const kept = store();
	const shop = await shopperOpens({ store: kept });
	await writes("Hello");
	uploads.cutAt = 3 * FILE_PIECE_LEAST_BYTES;
	await chooses(shop, paper());
	await writes("The manual");
	await until(() => uploads.said.length >= 2);
	shop.models.chat.connection.close();
	cleanup();
	uploads.cutAt = Number.POSITIVE_INFINITY;
	const later = await shopperOpens({ ...shop, store: kept });
	await screen.findByText("Please choose manual.pdf again to send it.");
	await writes("Are you there?");
	await until(() => sentBy(later).length === 2);
	const choose = (file: File) =>
		fireEvent.change(screen.getByLabelText("Choose file"), {
			target: { files: [file] },
		});
	choose(paper("manual.pdf", 12));
	await screen.findByText("This is another file. Please choose manual.pdf.");
	choose(paper());
	await until(() => sentBy(later).length === 3);
	expect(sentBy(later).at(-1)).toMatchObject({ text: "The manual" });
	const size = uploads.said.reduce((sum, { size }) => sum + size, 0);
	expect(size).toBe([...uploads.whole.values()][0]?.bytes);
});

test("AF13 what the relay refuses is not sent, says why, and can be tried again or left out", async () => {
	const shop = await shopperOpens();
	await writes("Hello");
	uploads.refuses = "type";
	await chooses(shop, paper());
	await writes("The manual");
	await screen.findByText("manual.pdf: only pictures and PDFs can be sent.");
	screen.getByText("Not sent");
	const [id] = uploads.bytes.keys();
	uploads.refuses = "quota";
	fireEvent.click(screen.getByRole("button", { name: "Try again" }));
	await screen.findByText("No more files can be sent for now.");
	// Under the first one the relay would say the same for ever.
	expect([...uploads.bytes.keys()]).not.toEqual([id]);
	fireEvent.click(screen.getByRole("button", { name: "Remove manual.pdf" }));
	await until(() => sentBy(shop).length === 2);
	expect(sentBy(shop).at(-1)).toEqual({ text: "The manual", files: undefined });
});

test("AF8 what is taken back on its way is given up, here and at the relay", async () => {
	const shop = await shopperOpens();
	await writes("Hello");
	uploads.cutAt = FILE_PIECE_LEAST_BYTES;
	await chooses(shop, paper());
	send();
	await until(() => uploads.said.length > 0);
	uploads.cutAt = Number.POSITIVE_INFINITY;
	const remove = await log().findByRole("button", {
		name: "Remove manual.pdf",
	});
	fireEvent.click(remove);
	await until(() => shop.models.chat.pending.value.length === 0);
	await until(() => uploads.said.at(-1)?.method === "DELETE");
	expect(sentBy(shop)).toHaveLength(1);
});

test("AF8 the files of a message that was refused and is discarded are given up at the relay", async () => {
	const shop = await shopperOpens();
	await writes("Hello");
	await until(() => sentBy(shop).length === 1);
	shop.connection.refuse("message:send", { code: "forbidden" }, 1);
	await chooses(shop, photo(), paper());
	send();
	await screen.findByText("Not sent");
	expect(uploads.said.some(({ method }) => method === "DELETE")).toBe(false);
	fireEvent.click(screen.getByRole("button", { name: "Discard" }));
	const given = () => uploads.said.filter(({ method }) => method === "DELETE");
	await until(() => given().length === 2);
	expect(new Set(given().map(({ id }) => id))).toEqual(
		new Set(uploads.whole.keys()),
	);
	expect(shop.models.chat.pending.value).toEqual([]);
});

test("AF13 what has waited for longer than the relay keeps files is brought again", async () => {
	const shop = await shopperOpens();
	await writes("Hello");
	await until(() => sentBy(shop).length === 1);
	const refusal = { code: "bad_file", why: "gone" } as const;
	shop.connection.refuse("message:send", refusal, 1);
	await chooses(shop, photo());
	send();
	await waitFor(() => log().getByRole("button", { name: /^Picture, sent at/ }));
	expect(uploads.whole.size).toBe(2);
	const [, last] = uploads.whole.keys();
	expect(sentBy(shop).at(-1)?.files).toEqual([{ id: last }]);
});

test("AF14 pictures of both sides stand in their size before they come, with what they show in words, and one that is gone says so", async () => {
	const shop = await shopperOpens();
	await writes("Is it blue?");
	await until(() => shop.models.chat.current.value !== null);
	const file = { type: "image/webp", bytes: 9, width: 400, height: 300 };
	act(() => {
		const files = [
			{ ...file, id: "a", name: "blue.webp", alt: "A blue lamp" },
			{ ...file, id: "b", name: "gone.webp" },
		];
		for (const one of files.slice(0, 1))
			uploads.whole.set(one.id, one as never);
		for (const one of files)
			shop.connection.add("message", NOOR, { text: "", files: [one] });
	});
	const blue = await log().findByRole("button", { name: "A blue lamp" });
	expect(blue.style.aspectRatio).toBe("400 / 300");
	await waitFor(() =>
		expect(blue.querySelector("img")?.getAttribute("src")).toBe("/f/a?small"),
	);
	const gone = log().getByRole("button", { name: /^Picture, sent at/ });
	await waitFor(() => within(gone).getByText("No longer available"));
	// Both were asked for at once.
	const asked = shop.connection.said.filter(
		({ command }) => command === "files:link",
	);
	expect(asked.map(({ data }) => data.files)).toEqual([["a", "b"]]);
	const spoken = document.querySelector(".unseen[aria-live=polite]");
	expect(spoken?.textContent).toMatch(/Noor: A blue lamp.*Noor: gone\.webp/);
	// A link that ran out is asked for once more; then it is gone.
	const image = () => blue.querySelector("img") as Element;
	fireEvent.error(image());
	await until(
		() =>
			shop.connection.said.filter(({ command }) => command === "files:link")
				.length === 2,
	);
	fireEvent.error(image());
	await waitFor(() => within(blue).getByText("No longer available"));
});

test("AF14 a picture is seen in full, and the others by the arrows; Escape closes it, not the chat", async () => {
	const shop = await shopperOpens();
	const hide = vi.spyOn(shop.models, "hide");
	HTMLDialogElement.prototype.showModal ??= function () {
		this.open = true;
	};
	await writes("Is it blue?");
	await until(() => shop.models.chat.current.value !== null);
	act(() => {
		for (const id of ["a", "b"]) {
			const name = `${id}.webp`;
			const file = { id, name, type: "image/webp", bytes: 9 };
			uploads.whole.set(id, file as never);
			const body = { text: "", files: [{ ...file, alt: `Lamp ${id}` }] };
			shop.connection.add("message", NOOR, body);
		}
	});
	fireEvent.click(await log().findByRole("button", { name: "Lamp a" }));
	const view = await waitFor(() => {
		const dialog = document.querySelector("dialog");
		if (!dialog?.open) throw new Error("not open");
		return dialog;
	});
	await within(view).findByAltText("Lamp a");
	within(view).getByText("1 of 2");
	fireEvent.keyDown(view, { key: "ArrowRight" });
	await within(view).findByAltText("Lamp b");
	fireEvent.keyDown(view, { key: "ArrowRight" });
	within(view).getByText("2 of 2");
	fireEvent.click(
		within(view).getByRole("button", { name: "Previous picture" }),
	);
	const one = await within(view).findByAltText("Lamp a");
	fireEvent.click(one);
	fireEvent.click(one);
	await waitFor(() =>
		expect((one as HTMLElement).style.inlineSize).toBe("250%"),
	);
	fireEvent.keyDown(view, { key: "Escape" });
	await waitFor(() => expect(document.querySelector("dialog")).toBeNull());
	expect(hide).not.toHaveBeenCalled();
});

test("AF14 a PDF is saved when it is pressed, and says where it cannot be had", async () => {
	const shop = await shopperOpens();
	await writes("Have you the manual?");
	act(() => {
		const file = { id: "p", name: "manual.pdf", type: "application/pdf" };
		shop.connection.add("message", NOOR, {
			text: "Here",
			files: [{ ...file, bytes: 2_400_000 }],
		});
	});
	const button = await log().findByRole("button", {
		name: /manual\.pdf\s*2\.4 MB/,
	});
	fireEvent.click(button);
	await log().findByText("No longer available");
	uploads.whole.set("p", {} as never);
	vi.stubGlobal("fetch", async () => new Response("%PDF-"));
	const saved = vi
		.spyOn(HTMLAnchorElement.prototype, "click")
		.mockImplementation(() => {});
	fireEvent.click(button);
	await waitFor(() => expect(saved).toHaveBeenCalled());
	await waitFor(() =>
		expect(log().queryByText("No longer available")).toBeNull(),
	);
});

test("AF12 pictures that are pasted or dropped are taken, and text that comes along is meant as text", async () => {
	const { models } = await shopperOpens();
	const gives = (type: string, key: string, types: string[]) => {
		const event = new Event(type, { cancelable: true, bubbles: true });
		const data = { types, files: [photo()], getData: () => "" };
		Object.defineProperty(event, key, { value: data });
		field().dispatchEvent(event);
		return event.defaultPrevented;
	};
	expect(gives("paste", "clipboardData", ["text/plain", "Files"])).toBe(false);
	expect(gives("drop", "dataTransfer", ["text/uri-list"])).toBe(false);
	expect(models.handed.value).toBeNull();
	expect(gives("paste", "clipboardData", ["Files"])).toBe(true);
	await screen.findByRole("button", { name: "Remove lamp.jpg" });
	expect(gives("dragover", "dataTransfer", ["Files"])).toBe(true);
	await screen.findByText("Drop pictures or PDFs here");
	expect(gives("drop", "dataTransfer", ["Files"])).toBe(true);
	expect(screen.queryByText("Drop pictures or PDFs here")).toBeNull();
	await waitFor(() =>
		expect(
			screen.getAllByRole("button", { name: "Remove lamp.jpg" }),
		).toHaveLength(2),
	);
});
