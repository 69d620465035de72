import "./complaints.css";
import { useState } from "preact/hooks";
import type {
	ComplaintInfo,
	ComplaintOutcome,
	Severity,
} from "../../protocol/complaint.ts";
import { isBlank, trimmed } from "../../protocol/is-blank.ts";
import { COMPLAINT_CHARS } from "../../protocol/limits.ts";
import type { Reply } from "../../protocol/refusal.ts";
import { fill, plain, refused } from "../words/words.ts";
import { mayAnswer } from "../workspace/rights.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { complaintTime } from "./complaint-time.ts";
import { complaintsModel, isOpen } from "./complaints.ts";
import { complaintWords as w } from "./shown-words.ts";

/** One complaint: the shopper's own words, by when it is due, and what can be done about it. */
export function ComplaintCard({ complaint }: { complaint: ComplaintInfo }) {
	const workspace = useWorkspace();
	const { state, what, order, wants, notAccepted, severity } = complaint;
	const { decision } = complaint;
	const due = state === "filed" ? complaint.assessBy : complaint.answerBy;
	const isUndecided = isOpen(complaint);
	const isOverdue = isUndecided && due <= workspace.clock.now.value;
	const said = [
		order && fill(w.order, { order: plain(order) }),
		wants && fill(w.wants, { wants: plain(wants) }),
		complaint.mayContact && w.contact,
		severity && w.severities[severity],
	];
	return (
		<div class={`complaint-card ${isOverdue ? "complaint-overdue" : ""}`}>
			<b>{complaint.number}</b>
			<blockquote dir="auto">
				{what === null ? w.erased : plain(what)}
			</blockquote>
			<span class="quiet" dir="auto">
				{said.filter(Boolean).join(" · ")}
			</span>
			{decision && (
				<span dir="auto">
					{`${w.outcome} ${w.outcomes[decision.outcome]}`}
					{"\n"}
					{plain(decision.text)}
				</span>
			)}
			{notAccepted !== null && (
				<span dir="auto">
					{fill(w.notAccepted, { why: plain(notAccepted) })}
				</span>
			)}
			{isUndecided && (
				<span class={isOverdue ? "complaint-care" : "quiet"}>
					{isOverdue && `${w.overdue} · `}
					{fill(w.states[state as "filed"] ?? "", {
						time: complaintTime(due),
					})}
				</span>
			)}
			{isUndecided && mayAnswer(workspace, complaint.site) && (
				<Acts complaint={complaint} />
			)}
		</div>
	);
}

function Acts({ complaint }: { complaint: ComplaintInfo }) {
	const { connection } = useWorkspace();
	const complaints = useModel(complaintsModel);
	const [outcome, setOutcome] = useState<ComplaintOutcome>("upheld");
	const [text, setText] = useState("");
	const [fault, setFault] = useState("");
	const { conversation, id, version, severity } = complaint;
	const seen = { conversation, complaint: id, version };
	async function does(asking: Promise<Reply<{ complaint: ComplaintInfo }>>) {
		const reply = await asking;
		if (reply.ok) {
			setFault("");
			return complaints.update(reply.data.complaint);
		}
		const isLate = reply.refusal.code === "conflict";
		if (isLate) complaints.read();
		setFault(isLate ? w.conflict : refused(reply.refusal));
	}
	return (
		<>
			<label>
				{w.severity}{" "}
				<select
					class="card-field"
					value={severity ?? ""}
					onChange={({ currentTarget }) =>
						void does(
							connection.ask("complaint:assess", {
								...{ ...seen, severity: currentTarget.value as Severity },
							}),
						)
					}
				>
					{severity === null && <option value="" />}
					{(["safety", "serious", "ordinary"] as const).map((one) => (
						<option key={one} value={one}>
							{w.severities[one]}
						</option>
					))}
				</select>
			</label>
			<label>
				{w.outcome}{" "}
				<select
					class="card-field"
					value={outcome}
					onChange={({ currentTarget }) =>
						setOutcome(currentTarget.value as ComplaintOutcome)
					}
				>
					{(["upheld", "partly", "not_upheld"] as const).map((one) => (
						<option key={one} value={one}>
							{w.outcomes[one]}
						</option>
					))}
				</select>
			</label>
			<label>
				{w.text}
				<textarea
					class="card-field"
					dir="auto"
					rows={3}
					maxLength={COMPLAINT_CHARS}
					value={text}
					onInput={({ currentTarget }) => setText(currentTarget.value)}
				/>
			</label>
			<p class="fault" role="alert">
				{fault}
			</p>
			<button
				type="button"
				class="button button-main"
				onClick={() =>
					isBlank(text)
						? setFault(w.blank)
						: void does(
								connection.ask("complaint:decide", {
									...{ ...seen, outcome, text: trimmed(text) },
								}),
							)
				}
			>
				{w.decide}
			</button>
		</>
	);
}
