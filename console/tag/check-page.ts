import { type ReadonlySignal, signal } from "@preact/signals";
import { originTyped } from "../../protocol/origin.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import type { TagCheck } from "../../protocol/tag.ts";
import type { ConsoleConnection } from "../workspace/console-connection.ts";

export type CheckState =
	| { kind: "none" }
	| { kind: "wrong" }
	| { kind: "checking" }
	| { kind: "checked"; check: TagCheck }
	| { kind: "failed"; refusal: Refusal };

/** Has the relay read a page. */
export interface CheckPage {
	state: ReadonlySignal<CheckState>;
	check(address: string): Promise<void>;
}

export function createCheckPage(
	{ ask }: Pick<ConsoleConnection, "ask">,
	site: string,
): CheckPage {
	const state = signal<CheckState>({ kind: "none" });
	return {
		state,
		async check(address) {
			if (state.value.kind === "checking") return;
			if (!originTyped(address).ok) {
				state.value = { kind: "wrong" };
				return;
			}
			state.value = { kind: "checking" };
			const reply = await ask("tag:check", { site, address });
			if (reply.ok) state.value = { kind: "checked", check: reply.data };
			else if (reply.refusal.code === "malformed")
				state.value = { kind: "wrong" };
			else state.value = { kind: "failed", refusal: reply.refusal };
		},
	};
}
