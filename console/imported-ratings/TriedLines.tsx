import { useState } from "preact/hooks";
import { IMPORT_LINES } from "../../protocol/import-limits.ts";
import type { RatingsImport } from "../../protocol/imported-rating.ts";
import { counted, fill, locale } from "../words/words.ts";
import { downloadFile } from "../workspace/download-file.ts";
import type { DryRun } from "./dry-run.ts";
import type { ImportDraft } from "./import-draft.ts";
import type { LineFault } from "./read-row.ts";
import { ScrollBox } from "./ScrollBox.tsx";
import { importWords } from "./words.ts";

/** Rows that are put on the page at once. */
const ROWS = 100;

/** What an import would do, with every line that it would not take. */
export function TriedLines({
	draft,
	run,
	all,
}: {
	draft: ImportDraft;
	run: DryRun;
	all: readonly RatingsImport[];
}) {
	const w = importWords;
	const [isAgain, setAgain] = useState(false);
	const hash = draft.file.value?.contentHash ?? null;
	const before = all.find(
		({ contentHash, isEnded }) =>
			isEnded && hash !== null && contentHash === hash,
	);
	const isReady = run.taken > 0 && !run.isTooMany && (!before || isAgain);
	return (
		<section class="settings-card" aria-live="polite">
			<h3>{w.triedTitle}</h3>
			<p>
				<strong>{counted(w.taken, run.taken)}</strong>{" "}
				{run.refused > 0 && counted(w.refused, run.refused)}{" "}
				{run.cut > 0 && counted(w.cut, run.cut)}
			</p>
			{run.refused > 0 && <Refused draft={draft} run={run} />}
			{run.taken === 0 && <p class="fault">{w.nothingTaken}</p>}
			{run.isTooMany && (
				<p class="fault">
					{fill(w.tooMany, { most: IMPORT_LINES.toLocaleString(locale) })}
				</p>
			)}
			{before && (
				<>
					<p class="imported-care" dir="auto">
						{fill(w.twice, {
							day: new Date(before.at).toLocaleDateString(locale, {
								dateStyle: "medium",
							}),
							name: before.name,
						})}
					</p>
					<label class="check">
						<input
							type="checkbox"
							checked={isAgain}
							onChange={(event) => setAgain(event.currentTarget.checked)}
						/>
						{w.again}
					</label>
				</>
			)}
			<button
				type="button"
				class="button button-main"
				aria-disabled={!isReady}
				onClick={() => isReady && void draft.send(isAgain)}
			>
				{counted(w.send, run.taken)}
			</button>
		</section>
	);
}

function Refused({ draft, run }: { draft: ImportDraft; run: DryRun }) {
	const w = importWords;
	const [most, setMost] = useState(ROWS);
	const faults = Object.entries(run.byFault) as [LineFault, number][];
	const save = async () => {
		const header = [w.line, w.why];
		const file = await draft.refusedFile(header, (fault) => w.faults[fault]);
		if (file) downloadFile(`${w.savedFile}.csv`, file);
	};
	return (
		<>
			<ul>
				{faults.map(([fault, count]) => (
					<li key={fault}>
						{w.faults[fault]}: {count.toLocaleString(locale)}
					</li>
				))}
			</ul>
			<p>
				<button type="button" class="button" onClick={() => void save()}>
					{w.save}
				</button>
			</p>
			{run.refused > run.shown.length && (
				<p class="quiet">
					{fill(w.shown, {
						shown: run.shown.length.toLocaleString(locale),
						count: run.refused.toLocaleString(locale),
					})}
				</p>
			)}
			<ScrollBox label={w.why}>
				<table class="imported-table">
					<thead>
						<tr>
							<th scope="col">{w.line}</th>
							<th scope="col">{w.why}</th>
							<th scope="col">{w.content}</th>
						</tr>
					</thead>
					<tbody>
						{run.shown.slice(0, most).map(({ line, fault, cells }) => (
							<tr key={line}>
								<th scope="row">{line.toLocaleString(locale)}</th>
								<td>{w.faults[fault]}</td>
								<td dir="auto">{cells.join(" | ").slice(0, 200)}</td>
							</tr>
						))}
					</tbody>
				</table>
			</ScrollBox>
			{most < run.shown.length && (
				<button
					type="button"
					class="text-button"
					onClick={() => setMost(most + ROWS)}
				>
					{w.more}
				</button>
			)}
		</>
	);
}
