import { Refused } from "../../protocol/refusal.ts";
import type { OtherRelays } from "../ports/other-relays.ts";
import type { VisitorRow } from "../store/contract/rows.ts";
import { hashOf } from "./secret.ts";

/** Whom a block is of: a browser, and the person of the shop in every browser where that was signed. */
export interface BlockKeys {
	id: string;
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
	/** These are all that there are. */
	fill(blocks: readonly BlockKeys[]): void;
}

const [PUT, DROPPED] = ["block", "unblock"];

export function createBlockList(
	store: { now(): number },
	relays: OtherRelays,
): BlockList {
	/** By whom they are of. One person may have several, each of another browser, and each ends for itself. */
	const all = new Map<string, BlockKeys[]>();

	function isHeld(key: string): boolean {
		const blocks = all.get(key);
		if (!blocks) return false;
		const now = store.now();
		const standing = blocks.filter(
			({ until }) => until === null || until > now,
		);
		set(key, standing);
		return standing.length > 0;
	}

	function set(key: string, blocks: BlockKeys[]): void {
		if (blocks.length > 0) all.set(key, blocks);
		else all.delete(key);
	}

	const others = (key: string, block: BlockKeys) =>
		(all.get(key) ?? []).filter(({ id }) => id !== block.id);

	function put(block: BlockKeys): void {
		for (const key of keysOf(block)) set(key, [...others(key, block), block]);
	}

	function drop(block: BlockKeys): void {
		for (const key of keysOf(block)) set(key, others(key, block));
	}

	relays.hear(PUT, put);
	relays.hear(DROPPED, drop);

	return {
		isBlocked({ site_id, id, subject }) {
			if (all.size === 0) return false;
			return (
				isHeld(`${site_id} ${id}`) ||
				(subject !== null &&
					isHeld(`${site_id} ${subjectHash(site_id, subject)}`))
			);
		},
		put(block) {
			put(block);
			relays.tell(PUT, keysAlone(block));
		},
		drop(block) {
			drop(block);
			relays.tell(DROPPED, keysAlone(block));
		},
		fill(blocks) {
			all.clear();
			for (const block of blocks) put(block);
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

const keysAlone = ({
	id,
	site_id,
	visitor_id,
	subject_hash,
	until,
}: BlockKeys): BlockKeys => ({ id, site_id, visitor_id, subject_hash, until });

function keysOf({ site_id, visitor_id, subject_hash }: BlockKeys): string[] {
	return [visitor_id, subject_hash].flatMap((key) =>
		key === null ? [] : `${site_id} ${key}`,
	);
}
