import { PASSWORD_LEAST } from "../../protocol/account-limits.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import { dayLine } from "../../ui/time.ts";
import { passwordFault, passwordRefused } from "../session/password-fault.ts";
import { usePasswordInput } from "../session/use-password-input.tsx";
import { fill, locale, plain, refused } from "../words/words.ts";
import type { OfAccount } from "./account.ts";
import { Card } from "./Card.tsx";
import { FieldForm } from "./FieldForm.tsx";
import { passwordWords } from "./page-words.ts";

/** Set for the first time, or anew. Its one rule is said before it is typed. */
export function PasswordCard({ model, account }: OfAccount) {
	const typing = usePasswordInput("new-password");
	const { passwordSetAt, now } = account;
	const own = [plain(account.name), plain(account.email)];
	const w = passwordWords;
	return (
		<Card title={w.title}>
			<p class="quiet">
				{passwordSetAt === null
					? w.none
					: `${fill(w.setAt, { day: dayLine(passwordSetAt, now, locale) })} ${w.ends}`}
			</p>
			<FieldForm
				name="password"
				label={w.label}
				hint={fill(w.hint, { least: PASSWORD_LEAST })}
				kept=""
				faultOf={(typed) => passwordFault(typed, own) ?? null}
				save={(password) => model.setPassword(password)}
				says={saysRefused}
				word={passwordSetAt === null ? w.set : w.change}
				saved={w.done}
				username={plain(account.email)}
				{...typing}
			/>
		</Card>
	);
}

function saysRefused(refusal: Refusal): string {
	return passwordRefused(refusal) ?? refused(refusal);
}
