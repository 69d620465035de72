import { useEffect, useState } from "preact/hooks";
import type { AlertChoice } from "../../protocol/alert.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import { refused } from "../words/words.ts";
import { useWorkspace } from "../workspace/use-workspace.ts";
import { phoneWords } from "./phone-words.ts";

/** By which ways one is called for bad ratings. */
export function BadRatingChoice() {
	const { connection } = useWorkspace();
	const [choice, setChoice] = useState<AlertChoice | null>(null);
	const [refusal, setRefusal] = useState<Refusal | null>(null);
	const isHere = connection.state.value.kind === "here";
	useEffect(() => {
		if (!isHere) return;
		void connection.ask("alert-choice:read", {}).then((reply) => {
			// An older relay calls nobody for them.
			if (reply.ok) setChoice(reply.data);
		});
	}, [connection, isHere]);
	if (!choice) return null;
	const set = async (wanted: AlertChoice) => {
		setChoice(wanted);
		const reply = await connection.ask("alert-choice:set", wanted);
		setRefusal(reply.ok ? null : reply.refusal);
		if (!reply.ok) setChoice(choice);
	};
	const w = phoneWords;
	return (
		<section class="phone-card">
			<h2>{w.bad}</h2>
			<p class="quiet">{w.badLead}</p>
			{(["push", "mail"] as const).map((way) => (
				<label key={way} class="check">
					<input
						type="checkbox"
						checked={choice[way]}
						onChange={(event) =>
							void set({ ...choice, [way]: event.currentTarget.checked })
						}
					/>
					<span>{way === "push" ? w.badPush : w.badMail}</span>
				</label>
			))}
			{refusal && (
				<p class="fault" role="alert">
					{refused(refusal)}
				</p>
			)}
		</section>
	);
}
