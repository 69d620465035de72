import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import type { PendingFile } from "../../client/outbox.ts";
import { FILES_A_MESSAGE, type SentFile } from "../../protocol/attachment.ts";
import { addCopies } from "./add-copies.ts";
import type { ConsoleTray } from "./files-model.ts";

const sentFile = (id: string, more: Partial<SentFile> = {}): SentFile => ({
	...{ id, name: `${id}.pdf`, type: "application/pdf", bytes: 9 },
	...more,
});

function emptyTray(chosen = 0) {
	const files = signal(Array.from({ length: chosen }));
	return {
		files,
		copies: signal<readonly PendingFile[]>([]),
		alts: signal<ReadonlyMap<string, string>>(new Map()),
		isOver: signal(false),
	} as unknown as ConsoleTray;
}

const looked = async () => {};

test("SR16 copies are whole, have ids of their own and say what their pictures show; a file comes once", () => {
	const tray = emptyTray();
	const lamp = sentFile("lamp", { type: "image/webp", alt: "A lamp" });
	addCopies(tray, [sentFile("manual"), lamp], looked);
	addCopies(tray, [lamp], looked);
	const copies = tray.copies.peek();
	expect(copies).toMatchObject([
		{ copyOf: "manual", whole: true },
		{ copyOf: "lamp", whole: true },
	]);
	expect(new Set(copies.map(({ id }) => id)).size).toBe(2);
	expect([...tray.alts.peek()]).toEqual([[copies[1]?.id, "A lamp"]]);
	expect(tray.isOver.peek()).toBe(false);
});

test("SR16 beyond what a message may have the first ones are taken, and it is said", () => {
	const tray = emptyTray(FILES_A_MESSAGE - 1);
	addCopies(tray, [sentFile("one"), sentFile("two")], looked);
	expect(tray.copies.peek().map(({ copyOf }) => copyOf)).toEqual(["one"]);
	expect(tray.isOver.peek()).toBe(true);
});
