/** Addresses of pictures that this window has, by the file's id: what was sent from here need not be fetched. */
export interface Looks {
	of(id: string): string | undefined;
	/** What is no picture has none. */
	make(id: string, blob: Blob): string | undefined;
	drop(id: string): void;
}

export function createLooks(): Looks {
	const addresses = new Map<string, string>();
	return {
		of: (id) => addresses.get(id),
		make(id, blob) {
			if (!addresses.has(id) && blob.type.startsWith("image/"))
				addresses.set(id, URL.createObjectURL(blob));
			return addresses.get(id);
		},
		drop(id) {
			const address = addresses.get(id);
			if (address) URL.revokeObjectURL(address);
			addresses.delete(id);
		},
	};
}
