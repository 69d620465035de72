import { fill, plain, refused } from "../../words/words.ts";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import type { MailTrial, Trial } from "./mail-trial.ts";
import { mailWords } from "./words.ts";

const w = mailWords;

export type Heading = "h2" | "h3";

/** A letter to oneself, and in words what the mail server made of it. */
export function TryMail({
	model,
	heading: H,
}: {
	model: MailTrial;
	heading: Heading;
}) {
	const { me } = useWorkspace();
	const trial = model.trial.value;
	const isSending = trial.kind === "sending";
	return (
		<>
			<H>{w.try}</H>
			<p>{fill(w.tryLead, { address: plain(me.value.email) })}</p>
			<p>
				<button
					type="button"
					class="button"
					aria-disabled={isSending}
					onClick={() => void model.send()}
				>
					{isSending ? w.sending : w.send}
				</button>
			</p>
			<p class={isFault(trial) ? "fault" : "quiet"} role="status">
				{sentence(trial)}
			</p>
		</>
	);
}

function isFault(trial: Trial): boolean {
	return (
		trial.kind === "refused" ||
		(trial.kind === "tried" && trial.tried.fault !== null)
	);
}

function sentence(trial: Trial): string {
	if (trial.kind === "refused") return refused(trial.refusal);
	if (trial.kind !== "tried") return "";
	const { fault, said } = trial.tried;
	if (fault === null) return w.posted;
	const why = w.faults[fault] ?? w.faults.other;
	return said ? `${why} ${fill(w.said, { said: plain(said) })}` : why;
}
