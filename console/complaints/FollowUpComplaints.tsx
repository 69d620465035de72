import { useEffect } from "preact/hooks";
import { fill, plain, words } from "../words/words.ts";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { ComplaintCard } from "./ComplaintCard.tsx";
import { ComplaintsOfYear } from "./ComplaintsOfYear.tsx";
import { complaintsModel } from "./complaints.ts";
import { complaintWords as w } from "./shown-words.ts";

/** What is to be decided, by when; below it all complaints of a year, with what became of them. */
export function FollowUpComplaints() {
	const { sites } = useWorkspace();
	const { open, more, read } = useModel(complaintsModel);
	useEffect(read, []);
	return (
		<section>
			{open.value.length > 0 && (
				<>
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
				</>
			)}
			{more.value && <p class="quiet">{w.more}</p>}
			{sites.value.map(({ id, name }) => (
				<ComplaintsOfYear
					key={id}
					site={id}
					name={sites.value.length > 1 ? name : ""}
				/>
			))}
		</section>
	);
}
