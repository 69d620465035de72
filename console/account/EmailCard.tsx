import type { Refusal } from "../../protocol/refusal.ts";
import { addressesOf } from "../session/addresses.ts";
import { formWords } from "../session/words.ts";
import { fill, plain, refused } from "../words/words.ts";
import type { OfAccount } from "./account.ts";
import { Card } from "./Card.tsx";
import { FieldForm } from "./FieldForm.tsx";
import { emailWords } from "./page-words.ts";

/** By which they sign in. */
export function EmailCard({ model, account }: OfAccount) {
	const w = emailWords;
	const { mail } = addressesOf(document);
	return (
		<Card title={w.title}>
			{account.newEmail && (
				<p class="settings-none" dir="auto">
					{fill(w.pending, { address: plain(account.newEmail) })}
				</p>
			)}
			<FieldForm
				name="email"
				label={w.label}
				hint={mail ? w.hintMail : w.hintPlain}
				kept={plain(account.email)}
				faultOf={(typed) =>
					isAddress(typed.trim()) ? null : formWords.badEmail
				}
				save={(email) => model.change("email", { email: email.trim() })}
				says={emailRefused}
				word={w.save}
				saved={mail ? w.mailed : w.done}
				input={{ inputMode: "email", autoComplete: "email", dir: "ltr" }}
			/>
		</Card>
	);
}

function emailRefused(refusal: Refusal): string {
	switch (refusal.code) {
		case "conflict":
			return emailWords.taken;
		case "slow_down":
			return emailWords.slowDown;
		default:
			return refused(refusal);
	}
}

/** Roughly: what it is in truth the link shows that is mailed there. */
function isAddress(typed: string): boolean {
	return /^[^\s@]+@[^\s@]+$/.test(typed);
}
