import { trimmed } from "../../../protocol/is-blank.ts";
import { NAME_CHARS } from "../../../protocol/limits.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import { fill, refused } from "../../words/words.ts";
import { invitationWords } from "./people-words.ts";
import type { InvitationForm } from "./staff-model.ts";
import { slotsFit } from "./WorkFields.tsx";

/** What is wrong with a form, by its field; null: nothing. */
export interface InvitationFaults {
	name: string | null;
	email: string | null;
	slots: boolean;
}

export function invitationFaults(form: InvitationForm): InvitationFaults {
	const email = trimmed(form.email);
	const isLong = [...trimmed(form.name)].length > NAME_CHARS;
	return {
		name: isLong ? fill(invitationWords.longName, { most: NAME_CHARS }) : null,
		email: !email || ADDRESS.test(email) ? null : invitationWords.badEmail,
		slots: form.role !== "read_only" && !slotsFit(form.slots),
	};
}
/** No more than what everybody makes wrong: the relay looks closer. */
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** The sentence for an invitation that the relay refused. */
export function invitationRefused(refusal: Refusal): string {
	if (refusal.code === "conflict") return invitationWords.isMember;
	if (refusal.code === "rejected") return invitationWords.full;
	if (refusal.code === "malformed") return invitationWords.badEmail;
	return refused(refusal);
}
