import { useState } from "preact/hooks";
import { PASSWORD_LEAST } from "../../protocol/limits.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import { Icon } from "../../ui/Icon.tsx";
import { hidden, shown } from "../../ui/icons.ts";
import { dayLine } from "../../ui/time.ts";
import { passwordFault, passwordRefused } from "../session/password-fault.ts";
import { fill, locale, plain, refused } from "../words/words.ts";
import type { OfAccount } from "./account.ts";
import { Card } from "./Card.tsx";
import { FieldForm } from "./FieldForm.tsx";
import { passwordWords } from "./page-words.ts";

/** Set for the first time, or anew. Its one rule is said before it is typed. */
export function PasswordCard({ model, account }: OfAccount) {
	const [isShown, setShown] = useState(false);
	const { passwordSetAt, now } = account;
	const own = [plain(account.name), plain(account.email)];
	const w = passwordWords;
	const says = isShown ? w.hide : w.show;
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
				input={{
					type: isShown ? "text" : "password",
					autoComplete: "new-password",
					dir: "ltr",
					spellcheck: false,
				}}
				end={
					<button
						type="button"
						class="icon-button"
						aria-label={says}
						title={says}
						onClick={() => setShown(!isShown)}
					>
						<Icon of={isShown ? hidden : shown} />
					</button>
				}
			/>
		</Card>
	);
}

function saysRefused(refusal: Refusal): string {
	return passwordRefused(refusal) ?? refused(refusal);
}
