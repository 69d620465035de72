import type { RatingsImport } from "../../protocol/imported-rating.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import { counted, fill, locale, refused } from "../words/words.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { go } from "../workspace/route.ts";
import { ChooseFile } from "./ChooseFile.tsx";
import { FilePreview } from "./FilePreview.tsx";
import type { Imports } from "./imports.ts";
import { MapColumns } from "./MapColumns.tsx";
import { toImports } from "./places.ts";
import { TriedLines } from "./TriedLines.tsx";
import { importWords } from "./words.ts";

const percent = new Intl.NumberFormat(locale, {
	style: "percent",
	maximumFractionDigits: 0,
});

/** From a file to an import: each step stands below the one before, which can still be changed. */
export function NewImport({
	imports,
	all,
}: {
	imports: Imports;
	all: readonly RatingsImport[];
}) {
	const w = importWords;
	const { draft } = imports;
	const leave = () => {
		draft.cancel();
		go(toImports);
	};
	return (
		<div class="imported-new">
			<h2>{w.chooseTitle}</h2>
			<Steps imports={imports} all={all} />
			<p>
				<button type="button" class="text-button" onClick={leave}>
					{draft.step.value.kind === "ended" ? w.back : w.cancel}
				</button>
			</p>
		</div>
	);
}

function Steps({
	imports,
	all,
}: {
	imports: Imports;
	all: readonly RatingsImport[];
}) {
	const w = importWords;
	const { draft } = imports;
	const step = draft.step.value;
	switch (step.kind) {
		case "choose":
			return <ChooseFile draft={draft} fault={step.fault} />;
		case "looking":
			return (
				<p role="status">
					{fill(w.looking, { share: percent.format(step.share) })}
				</p>
			);
		case "map":
		case "trying":
		case "tried":
			return (
				<>
					<FilePreview draft={draft} />
					<MapColumns imports={imports} />
					{step.kind === "trying" && (
						<p role="status">
							{fill(w.trying, { share: percent.format(step.share) })}
						</p>
					)}
					{step.kind === "tried" && (
						<TriedLines draft={draft} run={step.run} all={all} />
					)}
				</>
			);
		case "sending":
			return (
				<>
					<p role="status">
						{fill(w.sending, {
							lines: step.lines.toLocaleString(locale),
							of: step.of.toLocaleString(locale),
						})}
					</p>
					<progress value={step.lines} max={step.of} />
					{step.isLost && <p role="alert">{w.lost}</p>}
				</>
			);
		case "ended":
			return (
				<>
					<p role="status">{counted(w.ended, step.lines)}</p>
					<p>
						<RouteLink to={toImports} class="button button-main">
							{w.look}
						</RouteLink>
						<button type="button" class="button" onClick={() => draft.cancel()}>
							{w.another}
						</button>
					</p>
				</>
			);
		case "refused":
			return (
				<p class="fault" role="alert">
					{refused(step.refusal)}
				</p>
			);
		default:
			return unreachable(step);
	}
}
