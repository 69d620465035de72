import { expect, test } from "vitest";
import { FILE_UNSENT_MS } from "../../../protocol/attachment.ts";
import { newId } from "../../../protocol/ids.ts";
import type { AttachmentRow } from "../../conversations/attaching/attachment-rows.ts";
import type { Stocked } from "./suite.ts";

/** Files of messages, from their first byte to their last. */
export function attachmentSuite(stocked: Stocked): void {
	const begun = async (over: Partial<AttachmentRow> = {}) => {
		const row: AttachmentRow = {
			...{ id: newId(), site_id: stocked.shop.id, author_id: "maya" },
			...{ name: "lamp.png", hash: "h", length: 300, received: 0 },
			...{ state: "coming", fault: null, type: null, bytes: 300 },
			...{ width: null, height: null, file_id: null, small_id: null },
			...{ conversation_id: null, seq: null, audience: null },
			...{ reply_id: null, reply_owner: null },
			...{ made_at: 100, drop_at: 100 + FILE_UNSENT_MS },
			...over,
		};
		expect(await stocked.store.beginAttachment(row)).toBe(true);
		return row;
	};
	const brought = async (row: AttachmentRow, at: number, bytes: number) => {
		const file = newId();
		await stocked.store.keepAttachmentFile(row.id, file, 500);
		const isNext = await stocked.store.addPiece(
			row.id,
			{ file, at, bytes },
			200,
		);
		return { file, isNext };
	};

	pieces(stocked, begun, brought);
	endings(stocked, begun, brought);
}

type Begin = (over?: Partial<AttachmentRow>) => Promise<AttachmentRow>;
type Bring = (
	row: AttachmentRow,
	at: number,
	bytes: number,
) => Promise<{ file: string; isNext: boolean }>;

function pieces(stocked: Stocked, begun: Begin, brought: Bring): void {
	test("AF2 pieces are added in their order, each once", async () => {
		const { store } = stocked;
		const row = await begun();
		expect(await store.beginAttachment(row)).toBe(false);
		const first = await brought(row, 0, 100);
		const again = await brought(row, 0, 100);
		const far = await brought(row, 200, 100);
		const second = await brought(row, 100, 200);
		expect([first, again, far, second].map(({ isNext }) => isNext)).toEqual([
			...[true, false, false, true],
		]);
		expect(await store.attachment(row.id)).toMatchObject({ received: 300 });
		expect(await store.piecesOf(row.id)).toEqual([first.file, second.file]);
		expect((await store.dueAttachmentFiles(200, 9)).sort()).toEqual(
			[again.file, far.file].sort(),
		);
		expect(await store.nextAttachmentFile()).toBe(200);
		await store.postponeAttachmentFile(again.file, 900);
		expect(await store.dueAttachmentFiles(200, 9)).toEqual([far.file]);
	});

	test("AF2 one that is whole has its own files, and its pieces are due", async () => {
		const { store } = stocked;
		const row = await begun();
		const piece = await brought(row, 0, 300);
		const [file_id, small_id] = [newId(), newId()];
		for (const file of [file_id, small_id])
			await store.keepAttachmentFile(row.id, file, 500);
		const as = {
			state: "whole",
			type: "image/webp",
			...{ bytes: 80, width: 4, height: 3, file_id, small_id },
		} as const;
		expect(await store.finishAttachment(row.id, as, 300)).toBe(true);
		expect(await store.finishAttachment(row.id, as, 300)).toBe(false);
		expect(await store.attachmentsNamed([row.id, newId()])).toEqual([
			{ ...row, ...as, received: 300 },
		]);
		expect(await store.attachmentsNamed([])).toEqual([]);
		expect(await store.attachmentsIn(row.site_id, "none", [row.id])).toEqual(
			[],
		);
		expect(await store.sentFilesToExport(row.site_id, "none")).toEqual([]);
		expect(await store.dueAttachmentFiles(400, 9)).toEqual([piece.file]);
		expect(await store.isPicture(file_id)).toBe(false);
		expect(await store.filesSize(row.site_id)).toBe(80);
		expect(await store.endAttachment(row.id, 400)).toBe(true);
		expect(await store.dueAttachmentFiles(400, 9)).toHaveLength(3);
		expect(await store.filesSize(row.site_id)).toBe(0);
		expect(await store.endAttachment(newId(), 400)).toBe(false);
	});
}

function endings(stocked: Stocked, begun: Begin, brought: Bring): void {
	test("AF10 what somebody has brought counts for a day, whatever became of it", async () => {
		const { store, shop, books } = stocked;
		const now = 100 + FILE_UNSENT_MS - 1;
		const one = await begun({ author_id: "omar" });
		await begun({ author_id: "omar", length: 7, state: "refused" });
		await begun({ author_id: "omar", site_id: books.id });
		expect(await store.brought(shop.id, "omar", now)).toEqual({
			...{ bytes: 307, unsent: 1 },
		});
		await store.endAttachment(one.id, 200);
		expect(await store.brought(shop.id, "omar", now)).toEqual({
			...{ bytes: 307, unsent: 0 },
		});
		expect(await store.brought(shop.id, "omar", now + 1)).toEqual({
			...{ bytes: 0, unsent: 0 },
		});
	});

	test("SR14 bytes that another file has as well are its own once the first one goes", async () => {
		const { store, shop, books } = stocked;
		const [file_id, small_id] = [newId(), newId()];
		const whole = { state: "whole", file_id, small_id, drop_at: null } as const;
		const reply = { reply_id: "r", reply_owner: "" };
		const source = await begun({ ...whole, ...reply, type: "image/webp" });
		for (const file of [file_id, small_id])
			await store.keepAttachmentFile(source.id, file, 400);
		const one = await begun({ ...whole, reply_owner: "omar", reply_id: "o" });
		const ids = [source.id, one.id];
		const found = async (site: string, person: string) =>
			(await store.replyFiles(site, person, ids)).map(({ id }) => id).sort();
		expect(await found(shop.id, "omar")).toEqual(ids.sort());
		expect(await found(shop.id, "maya")).toEqual([source.id]);
		expect(await found(books.id, "omar")).toEqual([]);
		const exported = await store.replyFilesToExport(shop.id, "", "r");
		expect(exported).toMatchObject([{ id: source.id, file_id }]);
		expect(await store.passOnFile(file_id)).toBe(true);
		expect(await store.dueAttachmentFiles(500, 9)).toEqual([small_id]);
		expect(await store.passOnFile(small_id)).toBe(true);
		expect(await store.dueAttachmentFiles(500, 9)).toEqual([]);
		expect(await store.passOnFile(newId())).toBe(false);
	});

	test("AF10 files that were begun are counted for a day, and those of a visitor as long as they are", async () => {
		const { store, shop } = stocked;
		const now = 100 + FILE_UNSENT_MS - 1;
		await begun({ author_id: "omar", length: 0, state: "whole" });
		await begun({ author_id: "omar", state: "gone" });
		await begun({ author_id: "omar" });
		expect(await store.filesBegun(shop.id, "omar", now)).toBe(2);
		expect(await store.filesBegun(shop.id, "omar", now + 1)).toBe(0);
		expect(await store.filesOfVisitor(shop.id, "omar")).toBe(2);
		expect(await store.filesOfVisitor(shop.id, "nobody")).toBe(0);
	});

	test("AF8 what no message has is dropped after a day", async () => {
		const { store } = stocked;
		const row = await begun();
		const { file } = await brought(row, 0, 100);
		expect(await store.dropUnsent(FILE_UNSENT_MS + 99, 9)).toBe(0);
		expect(await store.dropUnsent(FILE_UNSENT_MS + 100, 9)).toBe(1);
		expect(await store.attachment(row.id)).toBeUndefined();
		expect(await store.dueAttachmentFiles(FILE_UNSENT_MS + 100, 9)).toEqual([
			file,
		]);
	});
}
