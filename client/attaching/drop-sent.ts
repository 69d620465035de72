import { effect } from "@preact/signals";
import type { LocalStore } from "../local-store.ts";
import type { Outbox, Pending } from "../outbox.ts";
import type { KeptBlobs } from "./kept-blobs.ts";

/** The bytes of a file go with its message: once that is sent, taken back or forgotten. */
export function dropSent(
	{ pending }: Pick<Outbox, "pending">,
	store: Pick<LocalStore, "pending">,
	blobs: KeptBlobs,
): void {
	let before = new Set<string>();
	// What an earlier page was closed over.
	void store.pending().then((kept) => blobs.keepOnly(hashesIn(kept)));
	effect(() => {
		const now = hashesIn(pending.value);
		for (const hash of before) if (!now.has(hash)) void blobs.drop(hash);
		before = now;
	});
}

function hashesIn(items: readonly Pending[]): Set<string> {
	return new Set(
		items.flatMap(({ files = [] }) => files.map(({ hash }) => hash)),
	);
}
