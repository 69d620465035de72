import { counted, fill, locale } from "../words/words.ts";
import { ENCODINGS } from "../workspace/csv/encodings.ts";
import { DELIMITERS } from "../workspace/csv/read-lines.ts";
import type { ImportDraft } from "./import-draft.ts";
import { COLUMNS } from "./look-over.ts";
import { ScrollBox } from "./ScrollBox.tsx";
import { SelectSetting } from "./SelectSetting.tsx";
import { importWords } from "./words.ts";

/** The first lines, as they are read, and how they are read: wrong letters or columns are seen here. */
export function FilePreview({ draft }: { draft: ImportDraft }) {
	const w = importWords;
	const over = draft.over.value;
	const format = draft.format.value;
	const file = draft.file.value;
	const isHeader = draft.mapping.value?.isHeader ?? false;
	if (!over || !format || !file) return null;
	const { fault } = over;
	return (
		<section class="settings-card">
			<h3 dir="auto">{fill(w.previewTitle, { name: file.name })}</h3>
			<p class="quiet">{counted(w.counted, over.lines)}</p>
			<div class="imported-fields">
				<SelectSetting
					label={w.encoding}
					value={format.encoding}
					options={ENCODINGS.map((one) => [one, w.encodings[one]])}
					onChoose={(encoding) => void draft.setFormat({ encoding })}
				/>
				<SelectSetting
					label={w.delimiter}
					value={format.delimiter}
					options={DELIMITERS.map((one) => [one, w.delimiters[one]])}
					onChoose={(delimiter) => void draft.setFormat({ delimiter })}
				/>
			</div>
			{fault && (
				<p class="fault" role="alert">
					{fill(w[fault.kind], { line: fault.line.toLocaleString(locale) })}
				</p>
			)}
			{over.columns > COLUMNS ? (
				<p class="fault" role="alert">
					{fill(w.columns, { most: COLUMNS })}
				</p>
			) : (
				<>
					<label class="check">
						<input
							type="checkbox"
							checked={isHeader}
							onChange={(event) =>
								draft.map({ isHeader: event.currentTarget.checked })
							}
						/>
						{w.header}
					</label>
					<PreviewTable draft={draft} isHeader={isHeader} />
				</>
			)}
		</section>
	);
}

function PreviewTable({
	draft,
	isHeader,
}: {
	draft: ImportDraft;
	isHeader: boolean;
}) {
	const lines = draft.over.value?.preview ?? [];
	const head = isHeader ? lines[0] : undefined;
	const rows = isHeader ? lines.slice(1) : lines.slice(0, -1);
	const w = importWords;
	return (
		<ScrollBox label={w.content}>
			<table class="imported-table">
				{head && (
					<thead>
						<tr>
							<th scope="col">{w.line}</th>
							{head.cells.map((cell, at) => (
								<th key={at} scope="col" dir="auto">
									{cell}
								</th>
							))}
						</tr>
					</thead>
				)}
				<tbody>
					{(rows.length > 0 ? rows : isHeader ? [] : lines).map(
						({ line, cells }) => (
							<tr key={line}>
								<th scope="row">{line.toLocaleString(locale)}</th>
								{cells.map((cell, at) => (
									<td key={at} dir="auto">
										{cell.slice(0, 200)}
									</td>
								))}
							</tr>
						),
					)}
				</tbody>
			</table>
		</ScrollBox>
	);
}
