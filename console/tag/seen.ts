import { type ReadonlySignal, signal } from "@preact/signals";
import type { Refusal } from "../../protocol/refusal.ts";
import type { SeenOrigin, TagSeen } from "../../protocol/tag.ts";
import type { ConsoleConnection } from "../workspace/console-connection.ts";

export type SeenState =
	| { kind: "reading" }
	| { kind: "read"; seen: TagSeen }
	| { kind: "failed"; refusal: Refusal };

/** Where the tag of one site was seen, as it comes. */
export interface Seen {
	state: ReadonlySignal<SeenState>;
	read(): Promise<void>;
	stop(): void;
}

export function createSeen(
	connection: Pick<ConsoleConnection, "ask" | "on">,
	site: string,
): Seen {
	const state = signal<SeenState>({ kind: "reading" });

	async function read() {
		const reply = await connection.ask("tag:seen", { site });
		if (reply.ok) state.value = { kind: "read", seen: reply.data };
		else if (state.value.kind !== "read")
			state.value = { kind: "failed", refusal: reply.refusal };
	}

	const stops = [
		connection.on("origin:seen", (told) => {
			const { value } = state;
			if (told.site !== site || value.kind !== "read") return;
			state.value = { kind: "read", seen: seenNow(value.seen, told.seen) };
		}),
		// What is listed may be another.
		connection.on("settings:changed", (told) => {
			if (told.site === site) void read();
		}),
	];
	return {
		state,
		read,
		stop() {
			for (const stop of stops) stop();
		},
	};
}

/** What a page says of itself ends what was said of it before. */
function seenNow(before: TagSeen, seen: SeenOrigin): TagSeen {
	const isOther = ({ origin }: { origin: string }) => origin !== seen.origin;
	return {
		...before,
		origins: [seen, ...before.origins.filter(isOther)],
		wrong: seen.listed ? before.wrong.filter(isOther) : before.wrong,
	};
}
