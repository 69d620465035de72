import { batch, type Signal, signal } from "@preact/signals";
import type { Refusal } from "../../protocol/refusal.ts";
import type { FileFormat } from "../workspace/csv/read-lines.ts";
import { zonedInstant } from "../workspace/zoned-instant.ts";
import type { DryRun } from "./dry-run.ts";
import type { LookedOver } from "./look-over.ts";
import { type Mapping, missingOf } from "./mapping.ts";
import type { ReadWith, WholeMapping } from "./read-row.ts";

export type FileProblem = "too_large" | "workbook" | "empty" | "unreadable";

export interface ChosenFile {
	name: string;
	blob: Blob;
	contentHash: string | null;
}

/** How far an import is that is being made. */
export type DraftStep =
	| { kind: "choose"; fault: FileProblem | null }
	| { kind: "looking"; share: number }
	| { kind: "map" }
	| { kind: "trying"; share: number }
	| { kind: "tried"; run: DryRun }
	| { kind: "sending"; lines: number; of: number; isLost: boolean }
	| { kind: "ended"; lines: number }
	| { kind: "refused"; refusal: Refusal };

/** What is known of an import that is being made. */
export interface DraftState {
	step: Signal<DraftStep>;
	file: Signal<ChosenFile | null>;
	format: Signal<FileFormat | null>;
	over: Signal<LookedOver | null>;
	mapping: Signal<Mapping | null>;
	name: Signal<string>;
	/** Ends what was begun before; answers whether what begins now is still wanted. */
	begin(): () => boolean;
	/** Back to no file. */
	reset(fault: FileProblem | null): void;
}

export function createDraftState(): DraftState {
	let turn = 0;
	const state: DraftState = {
		step: signal<DraftStep>({ kind: "choose", fault: null }),
		file: signal<ChosenFile | null>(null),
		format: signal<FileFormat | null>(null),
		over: signal<LookedOver | null>(null),
		mapping: signal<Mapping | null>(null),
		name: signal(""),
		begin() {
			const mine = ++turn;
			return () => mine === turn;
		},
		reset(fault) {
			turn++;
			batch(() => {
				state.file.value = null;
				state.over.value = null;
				state.mapping.value = null;
				state.step.value = { kind: "choose", fault };
			});
		},
	};
	return state;
}

/** Everything that a line is read with; null: something is missing. */
export function readWith(
	{ over, mapping }: DraftState,
	timeZone: string,
	now: number,
): ReadWith | null {
	const [found, mapped] = [over.value, mapping.value];
	if (!found || found.fault || !mapped || missingOf(mapped)) return null;
	return {
		mapping: mapped as WholeMapping,
		columns: found.columns,
		instantOf: zonedInstant(timeZone),
		now,
	};
}
