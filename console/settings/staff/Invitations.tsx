import { useRef, useState } from "preact/hooks";
import type { SiteSettings } from "../../../protocol/site.ts";
import type { Staff } from "../../../protocol/staff.ts";
import { CopyLine } from "../../session/CopyLine.tsx";
import { fill } from "../../words/words.ts";
import { InvitationFields } from "./InvitationFields.tsx";
import { InvitationRow } from "./InvitationRow.tsx";
import { invitationWords } from "./people-words.ts";
import type { ShownLink, StaffModel } from "./staff-model.ts";

/** Who was invited and is not here yet, and the way to invite somebody. */
export function Invitations({
	staff,
	told: { invitations, mail },
	settings,
}: {
	staff: StaffModel;
	told: Staff;
	settings: SiteSettings;
}) {
	const [isOpen, setOpen] = useState(false);
	const title = useRef<HTMLHeadingElement>(null);
	const made = staff.made.value;
	const w = invitationWords;
	return (
		<>
			<section class="settings-card">
				<div class="settings-card-head">
					<h3 ref={title} tabIndex={-1}>
						{w.invite}
					</h3>
				</div>
				<p class="quiet">{w.lead}</p>
				<button
					type="button"
					class={
						isOpen ? "button person-invite" : "button button-main person-invite"
					}
					aria-expanded={isOpen}
					onClick={() => {
						staff.forget();
						setOpen(!isOpen);
					}}
				>
					{isOpen ? w.cancel : w.invite}
				</button>
				{isOpen && (
					<InvitationFields
						draft={staff.invitation}
						settings={settings}
						isMailed={mail}
						onMade={() => {
							setOpen(false);
							title.current?.focus();
						}}
					/>
				)}
				{made && !invitations.some(({ id }) => id === made.id) && (
					<InvitationLink link={made.link} />
				)}
			</section>
			{invitations.length > 0 && (
				<section class="settings-card">
					<h3>{w.pending}</h3>
					<ul class="invitations">
						{invitations.map((invitation) => (
							<InvitationRow
								key={invitation.id}
								invitation={invitation}
								staff={staff}
								link={made?.id === invitation.id ? made.link : null}
								onWithdrawn={() => title.current?.focus()}
							/>
						))}
					</ul>
				</section>
			)}
		</>
	);
}

/** The link is on the screen only now: it was mailed, or it is passed on by hand. */
export function InvitationLink({ link }: { link: ShownLink }) {
	const w = invitationWords;
	return (
		<div class="told-link" role="status">
			<p dir="auto">
				{link.mailedTo ? (
					<>
						{fill(w.mailed, { email: link.mailedTo })} {w.alsoLink}
					</>
				) : (
					w.ready
				)}
			</p>
			<CopyLine text={link.url} label={w.copy} />
			<p class="quiet">{w.once}</p>
		</div>
	);
}
