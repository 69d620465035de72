import { useEffect } from "preact/hooks";
import type { ImportFigures } from "../../protocol/imported-rating.ts";
import { addStyle } from "../../ui/add-style.ts";
import type { FigureSectionProps } from "../feedback/figure-sections.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { useModel } from "../workspace/use-workspace.ts";
import { ImportScores } from "./ImportScores.tsx";
import css from "./imported.css?inline";
import { importedFiguresModel } from "./imported-figures.ts";
import { toImport } from "./places.ts";
import { importWords } from "./words.ts";

addStyle(css);

/** Below the figures of the shop's own conversations, and never among them: what was rated elsewhere in these days. */
export function ImportedFiguresSection({ read }: FigureSectionProps) {
	const imported = useModel(importedFiguresModel);
	const { from, to } = read.period;
	useEffect(() => {
		void imported.read(read.site, { from, to });
	}, [imported, read.site, from, to]);
	const rated = (imported.figures.value ?? []).filter(isRated);
	if (rated.length === 0) return null;
	const w = importWords;
	return (
		<section class="imported">
			<h2>{w.title}</h2>
			<p class="quiet">{w.lead}</p>
			{rated.map(({ id, name, format, lines }) => (
				<div key={id}>
					<h3 dir="auto">
						<RouteLink to={toImport(id)} class="imported-link">
							{name}
						</RouteLink>
					</h3>
					<p>
						<span class="imported-mark">{w.elsewhere}</span> {w.formats[format]}
					</p>
					<ImportScores lines={lines} format={format} />
				</div>
			))}
			<p class="quiet">{w.rule}</p>
		</section>
	);
}

function isRated({ lines }: ImportFigures): boolean {
	return Object.values(lines).some(({ n }) => n > 0);
}
