import { useEffect, useRef, useState } from "preact/hooks";
import type { StaffConversation } from "../../protocol/agent.ts";
import { newId, newToken } from "../../protocol/ids.ts";
import { isBlank, trimmed } from "../../protocol/is-blank.ts";
import {
	COMPLAINT_CHARS,
	COMPLAINT_ORDER_CHARS,
	COMPLAINT_WANTS_CHARS,
} from "../../protocol/limits.ts";
import { fill, refused } from "../words/words.ts";
import { mayAnswer } from "../workspace/rights.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { ComplaintCard } from "./ComplaintCard.tsx";
import { complaintsModel } from "./complaints.ts";
import { openComplaintModel } from "./open-complaint.ts";
import { complaintWords as w } from "./shown-words.ts";

/** What the shopper of a conversation complains about, and the form for those who say it instead of writing it. */
export function PersonComplaints({ row }: { row: StaffConversation }) {
	const workspace = useWorkspace();
	const { of, readOf } = useModel(complaintsModel);
	const asked = useModel(openComplaintModel);
	useEffect(() => readOf(row.id), [row.id]);
	const complaints = of(row.id);
	const isAsked = asked.value === row.id && mayAnswer(workspace, row.site);
	if (complaints.length === 0 && !isAsked) return null;
	return (
		<section aria-labelledby="person-complaints">
			<h3 id="person-complaints">{w.title}</h3>
			{isAsked && (
				<FileForm
					conversation={row.id}
					hide={() => {
						asked.value = null;
					}}
				/>
			)}
			{complaints.toReversed().map((complaint) => (
				<ComplaintCard key={complaint.id} complaint={complaint} />
			))}
		</section>
	);
}

function FileForm({
	conversation,
	hide,
}: {
	conversation: string;
	hide(): void;
}) {
	const { connection } = useWorkspace();
	const complaints = useModel(complaintsModel);
	const [fault, setFault] = useState("");
	const [given, setGiven] = useState<{ number: string; url: string } | null>(
		null,
	);
	// One for as long as it is open: sent twice, it is filed once.
	const draft = useRef({ id: newId(), secret: newToken() }).current;
	async function save(data: FormData) {
		const text = (name: string) => String(data.get(name) ?? "");
		if (isBlank(text("what"))) return setFault(w.formBlank);
		const reply = await connection.ask("complaint:file-for", {
			...{ ...draft, conversation, what: trimmed(text("what")) },
			...{ order: trimmed(text("order")), wants: trimmed(text("wants")) },
			mayContact: data.has("contact"),
		});
		if (!reply.ok) return setFault(refused(reply.refusal));
		const { complaint, url } = reply.data;
		complaints.update(complaint);
		setGiven({ number: complaint.number, url });
	}
	if (given)
		return (
			<div class="complaint-card" role="status">
				<span>{fill(w.given, { number: given.number })}</span>
				<a href={given.url} target="_blank" rel="noopener noreferrer" dir="ltr">
					{given.url}
				</a>
				<button type="button" class="button" onClick={hide}>
					{w.close}
				</button>
			</div>
		);
	return (
		<form
			class="complaint-card"
			onSubmit={(event) => {
				event.preventDefault();
				void save(new FormData(event.currentTarget));
			}}
		>
			<label>
				{w.formWhat}
				<textarea
					class="card-field"
					name="what"
					dir="auto"
					rows={3}
					maxLength={COMPLAINT_CHARS}
				/>
			</label>
			<label>
				{w.formOrder}
				<input
					class="card-field"
					name="order"
					dir="auto"
					maxLength={COMPLAINT_ORDER_CHARS}
				/>
			</label>
			<label>
				{w.formWants}
				<input
					class="card-field"
					name="wants"
					dir="auto"
					maxLength={COMPLAINT_WANTS_CHARS}
				/>
			</label>
			<label class="complaint-contact">
				<input type="checkbox" name="contact" /> {w.contact}
			</label>
			<p class="fault" role="alert">
				{fault}
			</p>
			<div class="card-acts">
				<button type="submit" class="button button-main">
					{w.save}
				</button>
				<button type="button" class="button" onClick={hide}>
					{w.cancel}
				</button>
			</div>
		</form>
	);
}
