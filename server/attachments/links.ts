import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { FILE_LINK_MS, type FileLink } from "../../protocol/attachment.ts";
import type { AttachmentRow } from "../conversations/attaching/attachment-rows.ts";
import type { AttachmentStore } from "./queries.ts";

/** As a page asks for it. */
export interface LinkAsked {
	id: string;
	size: string;
	/** Milliseconds. */
	until: string;
	mac: string;
}

/** What a link leads to. */
export interface LinkedFile {
	/** Of the file. */
	name: string;
	row: AttachmentRow;
	/** So long the link is still good, in milliseconds. */
	leftMs: number;
}

/** Addresses that open a file for some minutes, to whoever has them. */
export interface FileLinker {
	links(rows: readonly AttachmentRow[]): Promise<FileLink[]>;
	/** Until when those made now are good. */
	until(): number;
	/** undefined: it opens nothing (any more). */
	open(asked: LinkAsked): Promise<LinkedFile | undefined>;
}

interface Parts {
	store: Pick<AttachmentStore, "attachment"> & {
		now(): number;
		secret(name: string, made: () => string): Promise<string>;
	};
	/** Before `files/`: where the side that asks is answered. */
	base: "/" | "/console/";
}

const SIZES = ["whole", "small"] as const;
type Size = (typeof SIZES)[number];

/** 128 of 256 bits: nobody guesses them in minutes. */
const MAC_CHARS = 22;

/**
 * A cookie would be sent with whatever another page asks, and a token in an address would stay good for as long as its
 * visitor: this opens one file, for minutes.
 */
export function createFileLinks({ store, base }: Parts): FileLinker {
	async function macOf(id: string, size: string, until: number) {
		const key = await store.secret("files", () =>
			randomBytes(32).toString("base64url"),
		);
		return createHmac("sha256", key)
			.update(`${id} ${size} ${until}`)
			.digest("base64url")
			.slice(0, MAC_CHARS);
	}

	/** The same for some minutes, so that browsers ask for a picture once. */
	function until(): number {
		return (Math.floor(store.now() / FILE_LINK_MS) + 2) * FILE_LINK_MS;
	}

	async function address(row: AttachmentRow, size: Size): Promise<string> {
		const end = until();
		const mac = await macOf(row.id, size, end);
		return `${base}files/${row.site_id}/${row.id}/${size}?until=${end}&mac=${mac}`;
	}

	return {
		until,
		links: (rows) =>
			Promise.all(
				rows.map(async (row) => ({
					id: row.id,
					url: await address(row, "whole"),
					small: row.width === null ? null : await address(row, "small"),
				})),
			),
		async open({ id, size, until: told, mac }) {
			const leftMs = Number(told) - store.now();
			if (!isSize(size) || !(leftMs > 0)) return undefined;
			if (!isSame(mac, await macOf(id, size, Number(told)))) return undefined;
			const row = await store.attachment(id);
			if (row?.state !== "whole" || !isShown(row)) return undefined;
			const name =
				size === "small" ? (row.small_id ?? row.file_id) : row.file_id;
			return name === null ? undefined : { name, row, leftMs };
		},
	};
}

/** To whoever reads its conversation, or writes with its reply. */
function isShown({ conversation_id, reply_id, drop_at }: AttachmentRow) {
	return conversation_id !== null || (reply_id !== null && drop_at === null);
}

function isSize(size: string): size is Size {
	return (SIZES as readonly string[]).includes(size);
}

function isSame(told: string, made: string): boolean {
	const [one, other] = [Buffer.from(told), Buffer.from(made)];
	return one.length === other.length && timingSafeEqual(one, other);
}
