import "./agreements.css";
import { useEffect, useRef, useState } from "preact/hooks";
import type { StaffConversation } from "../../protocol/agent.ts";
import { AGREEMENT_CHARS, AGREEMENT_LINES } from "../../protocol/agreement.ts";
import type { Entry } from "../../protocol/entry.ts";
import { newId } from "../../protocol/ids.ts";
import { trimmed } from "../../protocol/is-blank.ts";
import { fill, plain, refused } from "../words/words.ts";
import { mayAnswer } from "../workspace/rights.ts";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { openAgreementModel } from "./open-agreement.ts";
import { agreementWords as w } from "./shown-words.ts";

/** What the log says of what was agreed, or the form in which it is written down. */
export function AgreementView({
	entry,
	row,
}: {
	entry?: Entry;
	row?: StaffConversation;
}) {
	if (row) return <AgreementForm row={row} />;
	const text = entry && said(entry);
	return text ? (
		<p class="line" dir="auto">
			{text}
		</p>
	) : null;
}

function said({ kind, body }: Entry): string {
	if (kind === "agreement-corrected") return w.corrected;
	if (!body || (kind !== "agreed" && kind !== "agreement-confirmed")) return "";
	const lines = body.lines.map(plain).join(" · ");
	return fill(kind === "agreed" ? w.agreed : w.confirmed, { lines });
}

function AgreementForm({ row }: { row: StaffConversation }) {
	const workspace = useWorkspace();
	const asked = useModel(openAgreementModel);
	const [fault, setFault] = useState("");
	const form = useRef<HTMLFormElement>(null);
	// One for as long as it is open: sent twice, it is left once.
	const id = useRef(newId());
	const isAsked =
		asked.value?.conversation === row.id && mayAnswer(workspace, row.site);
	useEffect(() => {
		if (!isAsked) return;
		id.current = newId();
		setFault("");
		form.current?.querySelector("input")?.focus();
	}, [isAsked]);
	if (!isAsked) return null;
	const hide = () => {
		asked.value = null;
	};
	async function save(data: FormData) {
		const lines = data.getAll("line").map(String).map(trimmed).filter(Boolean);
		if (lines.length === 0) return setFault(w.blank);
		const reply = await workspace.connection.ask("agreement:leave", {
			...{ conversation: row.id, id: id.current, lines },
		});
		if (reply.ok) hide();
		else setFault(refused(reply.refusal));
	}
	return (
		<form
			ref={form}
			class="agreement-form"
			aria-labelledby="agreement-title"
			onSubmit={(event) => {
				event.preventDefault();
				void save(new FormData(event.currentTarget));
			}}
		>
			<h3 id="agreement-title">{w.title}</h3>
			<p class="quiet">
				{asked.value?.isNeeded
					? w.must
					: fill(w.lead, { lines: AGREEMENT_LINES })}
			</p>
			{Array.from({ length: AGREEMENT_LINES }, (_, at) => (
				<input
					key={at}
					class="card-field"
					name="line"
					dir="auto"
					aria-label={fill(w.line, { n: at + 1 })}
					maxLength={AGREEMENT_CHARS}
				/>
			))}
			<p class="fault" role="alert">
				{fault}
			</p>
			<div class="card-acts">
				<button type="submit" class="button button-main">
					{w.send}
				</button>
				<button type="button" class="button" onClick={hide}>
					{w.cancel}
				</button>
			</div>
		</form>
	);
}
