import { effect } from "@preact/signals";
import type { LocalStore } from "../../../client/local-store.ts";
import type { Outbox, Pending } from "../../../client/outbox.ts";
import type { KeptBlobs } from "./kept-blobs.ts";

/** The bytes of a file go with its message: once that is sent, taken back or forgotten. */
export function dropSent(
	{ pending }: Pick<Outbox, "pending">,
	store: Pick<LocalStore, "pending">,
	blobs: KeptBlobs,
): void {
	let before = 0;
	void drop();
	effect(() => {
		const now = hashesIn(pending.value).size;
		if (now < before) void drop();
		before = now;
	});

	/** Other tabs may have some of their own. */
	async function drop() {
		const kept = await store.pending();
		await blobs.keepOnly(hashesIn([...kept, ...pending.peek()]));
	}
}

function hashesIn(items: readonly Pending[]): Set<string> {
	return new Set(
		items.flatMap(({ files = [] }) => files.map(({ hash }) => hash)),
	);
}
