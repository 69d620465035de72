import { useState } from "preact/hooks";
import { PASSWORD_LEAST, PASSWORD_MOST } from "../../protocol/limits.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import { dayLine } from "../../ui/time.ts";
import { fill, locale, plain, refused } from "../words/words.ts";
import type { OfAccount } from "./account.ts";
import { Card } from "./Card.tsx";
import { FieldForm } from "./FieldForm.tsx";
import { passwordWords } from "./page-words.ts";

/** Set for the first time, or anew. Its one rule is said before it is typed. */
export function PasswordCard({ model, account }: OfAccount) {
	const [isShown, setShown] = useState(false);
	const { passwordSetAt, now } = account;
	const w = passwordWords;
	return (
		<Card title={w.title}>
			<p class="quiet">
				{passwordSetAt === null
					? w.none
					: `${fill(w.setAt, { day: dayLine(passwordSetAt, now, locale) })} ${w.ends}`}
			</p>
			<FieldForm
				label={w.label}
				hint={fill(w.hint, { least: PASSWORD_LEAST })}
				kept=""
				faultOf={faultOf}
				save={(password) => model.setPassword(password)}
				word={passwordSetAt === null ? w.set : w.change}
				saved={w.done}
				username={plain(account.email)}
				input={{
					// The union of all sorts of inputs wants one of them.
					type: (isShown ? "text" : "password") as "text",
					autoComplete: "new-password",
					autoCapitalize: "off",
					spellcheck: false,
					dir: "ltr",
				}}
			>
				<button
					type="button"
					class="text-button"
					onClick={() => setShown(!isShown)}
				>
					{isShown ? w.hide : w.show}
				</button>
			</FieldForm>
		</Card>
	);
}

function faultOf(typed: string): string | null {
	const why = whyWeak(typed);
	return why && refused({ code: "weak_password", why });
}

/** What can be known here; what is guessed first only the relay knows. By characters, as it counts them. */
function whyWeak(
	typed: string,
): Extract<Refusal, { code: "weak_password" }>["why"] | null {
	const characters = [...typed].length;
	if (characters < PASSWORD_LEAST) return "short";
	return characters > PASSWORD_MOST ? "long" : null;
}
