import { useState } from "preact/hooks";
import { plain } from "../words/words.ts";
import { invitationWords, passwordWords } from "./door-words.ts";
import { Field } from "./Field.tsx";
import { FormOf } from "./FormOf.tsx";
import { PasswordField } from "./PasswordField.tsx";
import {
	passwordFault,
	passwordHint,
	passwordRefused,
} from "./password-fault.ts";
import { emailFault, nameFault } from "./person-fault.ts";
import type { Session } from "./session.ts";
import type { LinkOf } from "./session-state.ts";
import { useDoorForm } from "./use-door-form.ts";
import { formWords } from "./words.ts";

/** Name, address and password of somebody who joins. */
export function NewcomerForm({
	session,
	token,
	opens,
}: {
	session: Session;
	token: string;
	opens: LinkOf<"invitation">["opens"];
}) {
	const w = invitationWords;
	const [isTaken, setTaken] = useState(false);
	const form = useDoorForm({
		fields: ["name", "email", "password"],
		begin: { name: plain(opens.called), email: plain(opens.email) },
		faultsOf: ({ name, email, password }) => ({
			name: nameFault(name),
			email: emailFault(email),
			password: passwordFault(password, [name, email]),
		}),
		async send({ name, email, password }) {
			const refusal = await session.accept(token, {
				name: name.trim(),
				email: email.trim(),
				password,
			});
			setTaken(refusal?.code === "conflict");
			return refusal;
		},
		refusedAs(refusal) {
			if (refusal.code === "conflict") return { email: w.taken };
			const password = passwordRefused(refusal);
			if (password) return { password };
			if (refusal.code !== "malformed") return undefined;
			return refusal.field === "email"
				? { email: formWords.badEmail }
				: undefined;
		},
	});
	const { typed, faults, type } = form;
	return (
		<FormOf form={form} submit={w.join} sending={w.joining}>
			<Field
				name="name"
				label={w.name}
				hint={opens.role === "read_only" ? w.nameHintReader : w.nameHint}
				value={typed.name}
				fault={faults.name}
				onInput={(value) => type("name", value)}
				input={{ inputMode: "text", autoComplete: "name" }}
			/>
			<Field
				name="email"
				label={w.email}
				hint={w.emailHint}
				value={typed.email}
				fault={faults.email}
				onInput={(value) => type("email", value)}
				input={{ inputMode: "email", autoComplete: "username", dir: "ltr" }}
			/>
			{isTaken && (
				<button
					type="button"
					class="button door-long"
					onClick={() => session.signInToJoin(token)}
				>
					{w.signInToJoin}
				</button>
			)}
			<PasswordField
				isNew
				label={passwordWords.password}
				hint={passwordHint}
				value={typed.password}
				fault={faults.password}
				onInput={(value) => type("password", value)}
			/>
		</FormOf>
	);
}
