import { useEffect } from "preact/hooks";
import type { WaitReport } from "../../../protocol/site.ts";
import { unreachable } from "../../../protocol/unreachable.ts";
import { counted, fill, locale, refused, words } from "../../words/words.ts";
import { Failed } from "../../workspace/Failed.tsx";
import { GOAL } from "../../workspace/share-shown.ts";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import { ShareFigure } from "./ShareFigure.tsx";
import type { Waits } from "./waits.ts";
import { waitsWords } from "./words.ts";

/** What shoppers were told about their wait, held against what happened. */
export function WaitsSection({ waits }: { waits: Waits }) {
	const { connection } = useWorkspace();
	const { kind } = connection.state.value;
	useEffect(() => {
		if (kind === "here") void waits.read();
	}, [waits, kind]);
	const state = waits.state.value;
	switch (state.kind) {
		case "reading":
			return <p class="quiet later">{words.loading}</p>;
		case "failed":
			return (
				<Failed why={refused(state.refusal)} again={() => void waits.read()} />
			);
		case "read":
			return (
				<div class="settings-list">
					<Report report={state.report} />
					{state.refusal && (
						<p class="fault" role="alert">
							{refused(state.refusal)}
						</p>
					)}
					<p>
						<button
							type="button"
							class="button"
							onClick={() => void waits.read()}
						>
							{waitsWords.refresh}
						</button>
					</p>
				</div>
			);
		default:
			return unreachable(state);
	}
}

function Report({ report }: { report: WaitReport }) {
	const w = waitsWords;
	const { ranges, recent, over, open, left, silent } = report;
	const { meaning = "taken", older = 0 } = report;
	const [least, most] = GOAL;
	if (ranges.n + recent.n + over + open + left + silent + older === 0)
		return (
			<div class="empty">
				<p>{w.empty}</p>
				<p class="quiet">{fill(w.emptyHint, { least, most })}</p>
			</div>
		);
	const since = new Intl.DateTimeFormat(locale, { dateStyle: "long" });
	return (
		<>
			<p class="quiet">
				{fill(w.lead[meaning], { since: since.format(report.since) })}
			</p>
			{older > 0 && <p class="quiet">{counted(w.older, older)}</p>}
			<ShareFigure
				title={w.ranges}
				hint={w.rangesHint}
				share={ranges}
				meaning={meaning}
			/>
			<ShareFigure
				title={w.recent}
				hint={w.recentHint}
				share={recent}
				meaning={meaning}
			/>
			<section class="settings-card">
				<h3>{w.apart}</h3>
				<dl class="apart">
					{(["over", "open", "left", "silent"] as const).map((which) => (
						<div key={which}>
							<dt>{w[which]}</dt>
							<dd>{new Intl.NumberFormat(locale).format(report[which])}</dd>
						</div>
					))}
				</dl>
			</section>
		</>
	);
}
