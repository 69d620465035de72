import { useEffect } from "preact/hooks";
import type { Entry } from "../../protocol/entry.ts";
import { fill, plain, words } from "../words/words.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { useModel } from "../workspace/use-workspace.ts";
import { ComplaintCard } from "./ComplaintCard.tsx";
import { ComplaintEntry } from "./ComplaintEntry.tsx";
import { complaintsModel } from "./complaints.ts";
import { complaintWords as w } from "./shown-words.ts";

/** An entry, or all complaints that are to be followed up: one file, because most of it is the same. */
export function ComplaintView({ entry }: { entry?: Entry }) {
	return entry ? <ComplaintEntry entry={entry} /> : <FollowUpComplaints />;
}

function FollowUpComplaints() {
	const { open, more, read } = useModel(complaintsModel);
	useEffect(read, []);
	if (open.value.length === 0) return null;
	return (
		<section>
			<h2>{w.title}</h2>
			<ul>
				{open.value.map((complaint) => (
					<li key={complaint.id}>
						<RouteLink
							to={{
								...{ kind: "conversation", id: complaint.conversation },
								byHand: true,
							}}
							class="complaint-shopper"
						>
							{plain(complaint.visitorName) ||
								fill(words.unnamedVisitor, { ref: plain(complaint.ref) })}
						</RouteLink>
						<ComplaintCard complaint={complaint} />
					</li>
				))}
			</ul>
			{more.value && <p class="quiet">{w.more}</p>}
		</section>
	);
}
