import { useState } from "preact/hooks";
import type { ComplaintLine } from "../../protocol/complaint.ts";
import { fill, plain, refused } from "../words/words.ts";
import { downloadText } from "../workspace/download-text.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { complaintTime } from "./complaint-time.ts";
import { readYear, yearCsv } from "./complaints-of-year.ts";
import { complaintWords as w } from "./shown-words.ts";

/** All complaints of this year and the one before, read when somebody opens the list. */
export function ComplaintsOfYear({
	site,
	name,
}: {
	site: string;
	/** "": there is one shop only. */
	name: string;
}) {
	const { connection } = useWorkspace();
	const now = new Date(connection.now()).getFullYear();
	return [now, now - 1].map((year) => (
		<Year key={year} {...{ site, name, year }} />
	));
}

function Year({
	site,
	name,
	year,
}: {
	site: string;
	name: string;
	year: number;
}) {
	const { connection } = useWorkspace();
	const [all, setAll] = useState<ComplaintLine[] | null>(null);
	const [fault, setFault] = useState("");
	async function read() {
		const found = await readYear(connection, site, year);
		setFault("code" in found ? refused(found) : "");
		if (!("code" in found)) setAll(found);
	}
	const title = fill(w.ofYear, { year });
	return (
		<details
			class="complaints-of-year"
			onToggle={({ currentTarget }) => currentTarget.open && void read()}
		>
			<summary>{name ? `${title}: ${plain(name)}` : title}</summary>
			<p class="fault" role="alert">
				{fault}
			</p>
			{all?.length === 0 && <p class="quiet">{fill(w.noneOfYear, { year })}</p>}
			{all !== null && all.length > 0 && (
				<>
					<ul>
						{all.map((one) => (
							<li key={one.id}>
								<RouteLink
									to={{
										...{ kind: "conversation", id: one.conversation },
										byHand: true,
									}}
									class="complaint-shopper"
								>
									{one.number}
								</RouteLink>{" "}
								<span class="quiet">{stateText(one)}</span>
							</li>
						))}
					</ul>
					<button
						type="button"
						class="button"
						onClick={() =>
							downloadText(`complaints-${year}.csv`, yearCsv(all), "text/csv")
						}
					>
						{w.csv}
					</button>
				</>
			)}
		</details>
	);
}

function stateText(one: ComplaintLine): string {
	const { state, outcome, decidedAt, finalAt } = one;
	const how = outcome ? ` · ${w.outcomes[outcome]}` : "";
	if (state === "decided" && decidedAt !== null)
		return fill(w.decidedOn, { time: complaintTime(decidedAt) }) + how;
	if (state === "final" && finalAt !== null)
		return fill(w.finalOn, { time: complaintTime(finalAt) }) + how;
	const due = state === "filed" ? one.assessBy : one.answerBy;
	return fill(w.states[state as "filed"] ?? "", { time: complaintTime(due) });
}
