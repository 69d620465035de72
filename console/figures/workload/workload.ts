import { type ReadonlySignal, signal } from "@preact/signals";
import type { PeriodAsked } from "../../../protocol/figures.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import type {
	WorkloadAsked,
	WorkloadRead,
} from "../../../protocol/workload.ts";
import type { ConsoleConnection } from "../../workspace/console-connection.ts";
import type { Model } from "../../workspace/part.ts";

export type WorkloadState =
	| { kind: "reading" }
	| { kind: "failed"; refusal: Refusal }
	| { kind: "read"; read: WorkloadRead };

/** Times of work in one period. */
export interface WorkloadPage {
	state: ReadonlySignal<WorkloadState>;
	/** What was read stays where it cannot be read anew. */
	read(): Promise<void>;
}

/** By site, period and agent: the same for as long as one is signed in. */
export type Workload = (
	site: string,
	period: PeriodAsked,
	agent: string | undefined,
) => WorkloadPage;

export const workloadModel: Model<Workload> = {
	create({ connection }) {
		const pages = new Map<string, WorkloadPage>();
		return (site, period, agent) => {
			const asked = { site, period, ...(agent !== undefined && { agent }) };
			const key = JSON.stringify(asked);
			const page = pages.get(key) ?? createWorkloadPage(connection, asked);
			pages.set(key, page);
			return page;
		};
	},
};

export function createWorkloadPage(
	connection: Pick<ConsoleConnection, "ask">,
	asked: WorkloadAsked,
): WorkloadPage {
	const state = signal<WorkloadState>({ kind: "reading" });
	return {
		state,
		async read() {
			const reply = await connection.ask("workload:read", asked);
			if (reply.ok) state.value = { kind: "read", read: reply.data };
			else if (state.value.kind !== "read")
				state.value = { kind: "failed", refusal: reply.refusal };
		},
	};
}
