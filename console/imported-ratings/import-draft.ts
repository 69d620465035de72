import { batch, type ReadonlySignal } from "@preact/signals";
import { newId } from "../../protocol/ids.ts";
import type { RatingsImport } from "../../protocol/imported-rating.ts";
import type { ConsoleConnection } from "../workspace/console-connection.ts";
import type { FileFormat } from "../workspace/csv/read-lines.ts";
import { lookThrough, openFile } from "./draft-file.ts";
import {
	type ChosenFile,
	createDraftState,
	type DraftState,
	type DraftStep,
	readWith,
} from "./draft-state.ts";
import { dryRun } from "./dry-run.ts";
import type { LookedOver } from "./look-over.ts";
import type { Mapping } from "./mapping.ts";
import type { LineFault } from "./read-row.ts";
import { refusedFile } from "./refused-file.ts";
import { sendImport } from "./send-import.ts";
import { importWords } from "./words.ts";

/** One import, from a file to the relay. The file never leaves the browser: its lines do. */
export interface ImportDraft {
	step: ReadonlySignal<DraftStep>;
	file: ReadonlySignal<ChosenFile | null>;
	format: ReadonlySignal<FileFormat | null>;
	over: ReadonlySignal<LookedOver | null>;
	mapping: ReadonlySignal<Mapping | null>;
	name: ReadonlySignal<string>;
	choose(file: File): Promise<void>;
	paste(text: string): Promise<void>;
	setFormat(format: Partial<FileFormat>): Promise<void>;
	/** What was tried is to be tried anew. */
	map(mapping: Partial<Mapping>): void;
	setName(name: string): void;
	tryIt(): Promise<void>;
	refusedFile(
		header: readonly string[],
		say: (fault: LineFault) => string,
	): Promise<Blob | null>;
	/** @param again the same file is meant to be imported once more */
	send(again: boolean): Promise<void>;
	/** Also while it is sent: what the relay has by then is removed. */
	cancel(): void;
}

export interface DraftParts {
	connection: Pick<ConsoleConnection, "ask" | "now" | "state">;
	site: string;
	timeZone: ReadonlySignal<string>;
	ended(imports: readonly RatingsImport[]): void;
}

export function createDraft(parts: DraftParts): ImportDraft {
	const state = createDraftState();
	const { step, file, format, over, mapping, name } = state;
	return {
		step,
		file,
		format,
		over,
		mapping,
		name,
		choose: (chosen) => openFile(state, chosen, chosen.name),
		paste: (text) => openFile(state, new Blob([text]), importWords.pasted),
		setFormat: (some) =>
			lookThrough(state, { ...(format.value as FileFormat), ...some }),
		map(some) {
			state.begin();
			batch(() => {
				if (mapping.value) mapping.value = { ...mapping.value, ...some };
				step.value = { kind: "map" };
			});
		},
		setName(next) {
			name.value = next;
		},
		tryIt: () => tryLines(parts, state),
		async refusedFile(header, say) {
			const ready = readyOf(parts, state);
			if (!ready) return null;
			return refusedFile(ready.blob, ready.format, ready.by, header, say);
		},
		send: (again) => send(parts, state, again),
		cancel: () => state.reset(null),
	};
}

function readyOf({ connection, timeZone }: DraftParts, state: DraftState) {
	const by = readWith(state, timeZone.value, connection.now());
	const [chosen, format] = [state.file.value, state.format.value];
	return chosen && format && by ? { ...chosen, format, by } : null;
}

async function tryLines(parts: DraftParts, state: DraftState): Promise<void> {
	const ready = readyOf(parts, state);
	if (!ready) return;
	const { step } = state;
	const isWanted = state.begin();
	step.value = { kind: "trying", share: 0 };
	const { blob, format, by } = ready;
	const run = await dryRun(blob, format, by, (share) => {
		if (isWanted()) step.value = { kind: "trying", share };
	}).catch(() => null);
	if (!isWanted()) return;
	if (run) step.value = { kind: "tried", run };
	else state.reset("unreadable");
}

async function send(
	parts: DraftParts,
	state: DraftState,
	again: boolean,
): Promise<void> {
	const { connection, site } = parts;
	const { step } = state;
	const ready = readyOf(parts, state);
	const now = step.value;
	if (!ready || now.kind !== "tried") return;
	const { blob, format, by, contentHash } = ready;
	const isWanted = state.begin();
	const of = now.run.taken;
	const id = newId();
	step.value = { kind: "sending", lines: 0, of, isLost: false };
	const called = { name: state.name.value.trim() || ready.name };
	const asked = { format: by.mapping.format, contentHash, again };
	const sent = await sendImport({
		connection,
		begun: { site, id, ...called, ...asked },
		file: blob,
		format,
		by,
		again: (afterMs) => waits(parts, state, afterMs, isWanted),
		sent(lines) {
			if (isWanted())
				step.value = { kind: "sending", lines, of, isLost: false };
		},
	});
	if (sent.kind === "stopped" || !isWanted())
		return void connection.ask("ratings-import:remove", { site, id });
	step.value = sent;
	if (sent.kind === "refused") return;
	const list = await connection.ask("ratings-imports:read", { site });
	if (list.ok) parts.ended(list.data.imports);
}

/** How often it is looked whether the connection is back. */
const LOOK_MS = 500;

function waits(
	{ connection }: DraftParts,
	{ step }: DraftState,
	afterMs: number,
	isWanted: () => boolean,
): Promise<boolean> {
	return new Promise((done) => {
		const look = () => {
			if (!isWanted()) return done(false);
			if (connection.state.value.kind === "here") return done(true);
			const now = step.value;
			if (now.kind === "sending") step.value = { ...now, isLost: true };
			setTimeout(look, LOOK_MS);
		};
		setTimeout(look, afterMs);
	});
}
