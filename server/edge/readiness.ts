import type { RebuildProgress } from "../store/contract/rebuilds.ts";
import type { HopsDoubt } from "./proxy-hops.ts";

/** Whether a message that comes now is kept, and what an operator has to know beside it. */
export interface Ready {
	ok: boolean;
	/** Why not: it takes no messages because it ends, or its store does not keep what is written. */
	why?: "stopping" | "store";
	/** Tables that are made anew meanwhile. */
	rebuilds?: RebuildProgress[];
	/** What speaks against the number of proxies that is set. */
	proxyHops?: HopsDoubt[];
}

export interface Readiness {
	/** Whether a message would be kept; takes as long as one may wait for the store. */
	isReady(): Promise<boolean>;
	said(): Promise<Ready>;
}

interface Parts {
	store: {
		check(): Promise<void>;
		rebuilds: { progress(): RebuildProgress[] };
	};
	hops: { doubts(): HopsDoubt[] };
	/** Whether it takes connections, and does not end. */
	serves(): boolean;
}

export function createReadiness({ store, hops, serves }: Parts): Readiness {
	/** A store that fails now may be back soon: that is no fault of the relay. */
	function keeps(): Promise<boolean> {
		return store.check().then(
			() => true,
			() => false,
		);
	}

	async function whyNot(): Promise<Ready["why"]> {
		if (!serves()) return "stopping";
		if (!(await keeps())) return "store";
		// It may have begun to end meanwhile.
		return serves() ? undefined : "stopping";
	}

	return {
		isReady: async () => (await whyNot()) === undefined,
		async said() {
			const why = await whyNot();
			const rebuilds = why === undefined ? store.rebuilds.progress() : [];
			const doubts = hops.doubts();
			return {
				ok: why === undefined,
				...(why !== undefined && { why }),
				...(rebuilds.length > 0 && { rebuilds }),
				...(doubts.length > 0 && { proxyHops: doubts }),
			};
		},
	};
}
