import type { KeptBlobs } from "./kept-blobs.ts";

declare module "../context/context.ts" {
	interface LazyParts {
		looks: Looks;
	}
}

/** Addresses of pictures that this browser has, by the file's id: what was sent from here need not be fetched. */
export interface Looks {
	of(id: string): string | undefined;
	make(id: string, blob: Blob): void;
	drop(id: string): void;
	/** What an earlier page has kept. */
	find(id: string, hash: string): Promise<string | undefined>;
}

export function createLooks(blobs: Pick<KeptBlobs, "get">): Looks {
	const addresses = new Map<string, string>();

	function make(id: string, blob: Blob) {
		if (blob.type.startsWith("image/"))
			addresses.set(id, URL.createObjectURL(blob));
	}

	return {
		of: (id) => addresses.get(id),
		make,
		drop(id) {
			const address = addresses.get(id);
			if (address) URL.revokeObjectURL(address);
			addresses.delete(id);
		},
		async find(id, hash) {
			const blob = await blobs.get(hash);
			if (blob && !addresses.has(id)) make(id, blob);
			return addresses.get(id);
		},
	};
}
