import { type ReadonlySignal, signal } from "@preact/signals";
import type { FiguresRead } from "../../../protocol/figures.ts";
import type { Refusal, Reply } from "../../../protocol/refusal.ts";
import type { WorkloadRead } from "../../../protocol/workload.ts";
import type { Model } from "../../workspace/part.ts";

export type OwnState =
	| { kind: "reading" }
	| { kind: "failed"; refusal: Refusal }
	| { kind: "read"; figures: FiguresRead; workload: WorkloadRead };

export interface OwnFigures {
	state: ReadonlySignal<OwnState>;
	read(): Promise<void>;
}

/** A month is short enough to be of now, and long enough for more than a handful of ratings. */
const OWN_PERIOD = { days: 30 } as const;

/** One's own figures in each shop, by its id. */
export const ownFiguresModel: Model<(site: string) => OwnFigures> = {
	create({ connection, me }) {
		const all = new Map<string, OwnFigures>();

		function createOwn(site: string): OwnFigures {
			const state = signal<OwnState>(READING);
			return {
				state,
				async read() {
					const agent = me.peek().id;
					const asked = { site, period: OWN_PERIOD };
					const [figures, workload] = await Promise.all([
						connection.ask("figures:read", { ...asked, filter: { agent } }),
						connection.ask("workload:read", { ...asked, agent }),
					]);
					if (figures.ok && workload.ok)
						state.value = {
							kind: "read",
							figures: figures.data,
							workload: workload.data,
						};
					else if (state.value.kind !== "read")
						state.value = failedBy(figures) ?? failedBy(workload) ?? READING;
				},
			};
		}

		return (site) => {
			const own = all.get(site) ?? createOwn(site);
			all.set(site, own);
			return own;
		};
	},
};

const READING: OwnState = { kind: "reading" };

function failedBy(reply: Reply<unknown>): OwnState | null {
	return reply.ok ? null : { kind: "failed", refusal: reply.refusal };
}
