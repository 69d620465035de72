import { useEffect } from "preact/hooks";
import type { SurveyCounts } from "../../protocol/survey-counts.ts";
import { fill } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import type { SurveyCountList } from "./counts.ts";
import { countsWords } from "./counts-words.ts";

/** What became of all that a survey asked, a line for each version. Counts alone: what they mean is said elsewhere. */
export function CountLines({ list }: { list: SurveyCountList }) {
	const connection = useWorkspace().connection.state.value.kind;
	useEffect(() => {
		if (connection === "here") void list.read();
	}, [list, connection]);
	const counts = list.counts.value;
	if (!counts || counts.length === 0) return null;
	const versions = [...new Set(counts.map(({ version }) => version))];
	const w = countsWords;
	return (
		<ul class="survey-counts" aria-label={w.title}>
			{versions.map((version) => (
				<li key={version}>
					<strong>{fill(w.version, { version })}</strong>
					{counts
						.filter((one) => one.version === version)
						.map((one) => (
							<span key={one.relation}>{countLine(one)}</span>
						))}
				</li>
			))}
		</ul>
	);
}

function countLine({
	relation,
	offered,
	seen,
	started,
	answered,
	dismissed,
}: SurveyCounts): string {
	return fill(countsWords[relation], {
		offered,
		seen,
		started,
		answered,
		dismissed,
	});
}
