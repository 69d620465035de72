import { IMPORT_FORMATS, type ImportFormat } from "../../protocol/row-fault.ts";
import { fill } from "../words/words.ts";
import type { ImportDraft } from "./import-draft.ts";
import type { Imports } from "./imports.ts";
import {
	columnChosen,
	type MappedColumn,
	missingOf,
	profileAt,
} from "./mapping.ts";
import { DATE_FORMS, type DateForm } from "./read-date.ts";
import { SelectSetting } from "./SelectSetting.tsx";
import { ValueMap } from "./ValueMap.tsx";
import { importWords } from "./words.ts";

/** Which column is what. What is guessed is seen; what nothing in the file says has to be chosen. */
export function MapColumns({ imports }: { imports: Imports }) {
	const w = importWords;
	const { draft } = imports;
	const mapping = draft.mapping.value;
	const over = draft.over.value;
	if (!mapping || !over || over.fault) return null;
	const missing = missingOf(mapping);
	const names = columnNames(over.preview[0]?.cells ?? [], mapping.isHeader);
	const column = (what: MappedColumn, none: string) => (
		<SelectSetting
			label={w[what]}
			value={mapping[what] === null ? "" : String(mapping[what])}
			options={[["", none], ...names]}
			isWrong={missing === what}
			onChoose={(value) => {
				const at = value === "" ? null : Number(value);
				draft.map(columnChosen(over, what, at));
			}}
		/>
	);
	return (
		<section class="settings-card">
			<h3>{w.mapTitle}</h3>
			<div class="imported-fields">
				{column("score", w.chooseOne)}
				<SelectSetting<ImportFormat | "">
					label={w.format}
					value={mapping.format ?? ""}
					options={[
						["", w.chooseOne],
						...IMPORT_FORMATS.map((one) => [one, w.formats[one]] as const),
					]}
					isWrong={missing === "format"}
					onChoose={(format) => draft.map({ format: format || null })}
				/>
			</div>
			<Thumbs draft={draft} />
			<div class="imported-fields">
				{column("date", w.chooseOne)}
				<SelectSetting<DateForm | "">
					label={w.dateForm}
					value={mapping.dateForm ?? ""}
					options={[
						["", w.chooseOne],
						...DATE_FORMS.map((one) => [one, w.dateForms[one]] as const),
					]}
					isWrong={missing === "dateForm"}
					onChoose={(dateForm) => draft.map({ dateForm: dateForm || null })}
				/>
			</div>
			<p class="quiet">{fill(w.zone, { zone: imports.timeZone.value })}</p>
			<div class="imported-fields">
				{column("comment", w.nothing)}
				{column("agent", w.nothing)}
				{column("language", w.nothing)}
				{column("relation", w.nothing)}
			</div>
			<Relations draft={draft} />
			<label class="setting">
				<span>{w.importName}</span>
				<input
					class="input"
					dir="auto"
					maxLength={80}
					value={draft.name.value}
					onInput={(event) => draft.setName(event.currentTarget.value)}
				/>
			</label>
			{missing && <p role="status">{w.missing[missing]}</p>}
			<button
				type="button"
				class="button button-main"
				aria-disabled={missing !== null}
				onClick={() => void draft.tryIt()}
			>
				{w.try}
			</button>
		</section>
	);
}

function Thumbs({ draft }: { draft: ImportDraft }) {
	const w = importWords;
	const mapping = draft.mapping.value;
	const over = draft.over.value;
	if (!over || mapping?.format !== "thumbs") return null;
	return (
		<ValueMap
			values={profileAt(over, mapping.score)?.values ?? null}
			map={mapping.thumbs}
			options={[
				["up", w.up],
				["down", w.down],
			]}
			none={w.notTaken}
			onMap={(thumbs) => draft.map({ thumbs })}
		/>
	);
}

function Relations({ draft }: { draft: ImportDraft }) {
	const w = importWords;
	const mapping = draft.mapping.value;
	const over = draft.over.value;
	if (!over || !mapping || mapping.relation === null) return null;
	return (
		<ValueMap
			values={profileAt(over, mapping.relation)?.values ?? null}
			map={mapping.relations}
			options={[
				["customer", w.customer],
				["visitor", w.visitor],
			]}
			none={w.lines.unknown}
			onMap={(relations) => draft.map({ relations })}
		/>
	);
}

function columnNames(
	first: readonly string[],
	isHeader: boolean,
): (readonly [string, string])[] {
	return first.map((name, at) => {
		const number = fill(importWords.column, { number: at + 1 });
		const called = isHeader ? name.trim().slice(0, 60) : "";
		return [String(at), called || number] as const;
	});
}
