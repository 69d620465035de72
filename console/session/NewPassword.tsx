import { fill, plain } from "../words/words.ts";
import { Door } from "./Door.tsx";
import { linkWords, passwordWords } from "./door-words.ts";
import { FormOf } from "./FormOf.tsx";
import { GoOn } from "./GoOn.tsx";
import { PasswordField } from "./PasswordField.tsx";
import {
	passwordFault,
	passwordHint,
	passwordRefused,
} from "./password-fault.ts";
import type { Session } from "./session.ts";
import type { LinkOf } from "./session-state.ts";
import { useDoorForm } from "./use-door-form.ts";

/** A link that was mailed to somebody who has forgotten their password. */
export function NewPassword({
	session,
	token,
	opens,
	current,
}: LinkOf<"password"> & { session: Session }) {
	const w = linkWords;
	const named = { name: plain(opens.name) };
	const form = useDoorForm({
		fields: ["password"],
		faultsOf: ({ password }) => ({
			password: passwordFault(password, [named.name]),
		}),
		send: ({ password }) => session.choosePassword(token, password),
		refusedAs: (refusal) => {
			const password = passwordRefused(refusal);
			return password && { password };
		},
	});
	return (
		<Door title={w.newPassword}>
			{current !== null && current !== opens.name && (
				<GoOn session={session} name={current} />
			)}
			<p dir="auto">{fill(w.newPasswordLead, named)}</p>
			<FormOf form={form} submit={w.keep} sending={w.saving}>
				<PasswordField
					isNew
					label={passwordWords.newPassword}
					hint={passwordHint}
					value={form.typed.password}
					fault={form.faults.password}
					onInput={(value) => form.type("password", value)}
				/>
			</FormOf>
		</Door>
	);
}
