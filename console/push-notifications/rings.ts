import { type ReadonlySignal, signal } from "@preact/signals";
import type { DeviceLinkMade, DeviceRung } from "../../protocol/push.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import type { ConsoleConnection } from "../workspace/console-connection.ts";

type Ringing =
	| { kind: "ringing" }
	| { kind: "said"; outcome: DeviceRung["outcome"] }
	| { kind: "refused"; refusal: Refusal };

type LinkState =
	| { kind: "none" }
	| { kind: "making" }
	| { kind: "made"; link: DeviceLinkMade }
	| { kind: "refused"; refusal: Refusal };

/** Devices that ring by hand, and the link by which another one becomes one's own. */
export interface Rings {
	/** What came of the last ring of each device that was asked for. */
	rings: ReadonlySignal<ReadonlyMap<string, Ringing>>;
	/** Rings a device now. */
	ring(endpoint: string): Promise<void>;
	/** A link for another device of the same person; null: none was made, or it was refused. */
	link: ReadonlySignal<LinkState>;
	makeLink(): Promise<void>;
}

export function createRings(connection: Pick<ConsoleConnection, "ask">): Rings {
	const rings = signal<ReadonlyMap<string, Ringing>>(new Map());
	const link = signal<LinkState>({ kind: "none" });

	function rung(endpoint: string, now: Ringing) {
		rings.value = new Map(rings.value).set(endpoint, now);
	}

	async function ring(endpoint: string) {
		if (rings.value.get(endpoint)?.kind === "ringing") return;
		rung(endpoint, { kind: "ringing" });
		const reply = await connection.ask("device:ring", { endpoint });
		rung(
			endpoint,
			reply.ok
				? { kind: "said", outcome: reply.data.outcome }
				: { kind: "refused", refusal: reply.refusal },
		);
	}

	async function makeLink() {
		if (link.value.kind === "making") return;
		link.value = { kind: "making" };
		const reply = await connection.ask("device-link:make", {});
		link.value = reply.ok
			? { kind: "made", link: reply.data }
			: { kind: "refused", refusal: reply.refusal };
	}

	return { rings, ring, link, makeLink };
}
