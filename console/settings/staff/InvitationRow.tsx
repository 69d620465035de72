import { useRef, useState } from "preact/hooks";
import type { Refusal } from "../../../protocol/refusal.ts";
import type { Invitation } from "../../../protocol/staff.ts";
import { ago } from "../../../ui/ago.ts";
import { agentName, fill, locale, plain } from "../../words/words.ts";
import { SureQuestion } from "../../workspace/SureQuestion.tsx";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import { InvitationLink } from "./Invitations.tsx";
import { invitationRefused } from "./invitation-fault.ts";
import { invitationWords, peopleWords } from "./people-words.ts";
import type { ShownLink, StaffModel } from "./staff-model.ts";
import { dateAndTime } from "./when.ts";
import { membersWords } from "./words.ts";

/** Somebody who was invited and is not here yet. */
export function InvitationRow({
	invitation,
	staff,
	link,
	onWithdrawn,
}: {
	invitation: Invitation;
	staff: StaffModel;
	/** It was made or renewed just now. */
	link: ShownLink | null;
	onWithdrawn: () => void;
}) {
	const { clock } = useWorkspace();
	const [isAsking, setAsking] = useState(false);
	const [refusal, setRefusal] = useState<Refusal | null>(null);
	const key = useRef<HTMLButtonElement>(null);
	const { id, role, by, madeAt, expiresAt } = invitation;
	const now = clock.now.value;
	const w = invitationWords;
	const email = plain(invitation.email);
	const name = plain(invitation.name) || email || w.unnamed;
	const withdraw = async () => {
		const refused = await staff.withdraw(id);
		setRefusal(refused);
		if (!refused) onWithdrawn();
	};
	return (
		<li class="invitation">
			<p class="invitation-who">
				<strong dir="auto">{name}</strong>
				<span class="badge">{membersWords.roles[role]}</span>
				{email && email !== name && <span dir="auto">{email}</span>}
			</p>
			<p class="quiet">
				{fill(w.by, { name: agentName(by), when: ago(madeAt, now, locale) })}.{" "}
				{expiresAt > now
					? fill(w.expires, { time: dateAndTime(expiresAt) })
					: w.expired}
			</p>
			{link && <InvitationLink link={link} />}
			<div class="person-acts">
				<button
					type="button"
					class="button"
					aria-label={fill(w.renewOf, { name })}
					title={w.renewHint}
					onClick={async () => setRefusal(await staff.renew(id))}
				>
					{w.renew}
				</button>
				<button
					ref={key}
					type="button"
					class="button"
					aria-label={fill(w.withdrawOf, { name })}
					aria-expanded={isAsking}
					onClick={() => setAsking(!isAsking)}
				>
					{w.withdraw}
				</button>
			</div>
			{isAsking && (
				<SureQuestion
					question={fill(w.withdrawSure, { name })}
					yes={w.withdrawYes}
					no={w.withdrawNo}
					onYes={() => void withdraw()}
					onNo={() => {
						setAsking(false);
						key.current?.focus();
					}}
				/>
			)}
			{refusal && (
				<p class="fault" role="alert">
					{refusal.code === "not_found"
						? peopleWords.gone
						: invitationRefused(refusal)}
				</p>
			)}
		</li>
	);
}
