import { Refused } from "../../protocol/refusal.ts";
import type { VisitorRow } from "../store/contract/rows.ts";
import { hashOf } from "./secret.ts";

/** Whom a block is of: a browser, and the person of the shop in every browser where that was signed. */
export interface BlockKeys {
	site_id: string;
	visitor_id: string | null;
	subject_hash: string | null;
	/** Server milliseconds; null: for ever. */
	until: number | null;
}

type Who = Pick<VisitorRow, "site_id" | "subject"> & { id: string | null };

/**
 * Who may not write at this moment. In memory, because every message asks it; whoever keeps blocks fills it before anybody
 * may connect.
 */
export interface BlockList {
	isBlocked(visitor: Who): boolean;
	put(block: BlockKeys): void;
	drop(block: BlockKeys): void;
}

export function createBlockList(store: { now(): number }): BlockList {
	const until = new Map<string, number>();

	function isHeld(key: string): boolean {
		const end = until.get(key);
		if (end === undefined) return false;
		if (end > store.now()) return true;
		until.delete(key);
		return false;
	}

	return {
		isBlocked({ site_id, id, subject }) {
			if (until.size === 0) return false;
			return (
				isHeld(`${site_id} ${id}`) ||
				(subject !== null &&
					isHeld(`${site_id} ${subjectHash(site_id, subject)}`))
			);
		},
		put(block) {
			for (const key of keysOf(block))
				until.set(key, block.until ?? Number.POSITIVE_INFINITY);
		},
		drop(block) {
			for (const key of keysOf(block)) until.delete(key);
		},
	};
}

/** Errors: `blocked`. */
export function mustNotBeBlocked(
	blockList: Pick<BlockList, "isBlocked">,
	visitor: Who,
): void {
	if (blockList.isBlocked(visitor)) throw new Refused({ code: "blocked" });
}

/** The same person on two sites has two. */
export function subjectHash(site: string, subject: string): string {
	return hashOf(`${site} ${subject}`);
}

function keysOf({ site_id, visitor_id, subject_hash }: BlockKeys): string[] {
	return [visitor_id, subject_hash].flatMap((key) =>
		key === null ? [] : `${site_id} ${key}`,
	);
}
