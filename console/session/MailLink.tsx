import { useEffect, useRef, useState } from "preact/hooks";
import { fill } from "../words/words.ts";
import { Door } from "./Door.tsx";
import { mailWords } from "./door-words.ts";
import { Field } from "./Field.tsx";
import { FormOf } from "./FormOf.tsx";
import { emailFault } from "./person-fault.ts";
import type { MailWanted } from "./SignIn.tsx";
import type { Session } from "./session.ts";
import { useDoorForm } from "./use-door-form.ts";
import { formWords, signInWords } from "./words.ts";

/** A link to sign in with, or to choose a new password, goes to whoever has the address. */
export function MailLink({
	session,
	for: purpose,
	email: begun,
	back,
}: MailWanted & { session: Session; back(): void }) {
	const w = mailWords;
	const [sentTo, setSentTo] = useState<string | null>(null);
	const form = useDoorForm({
		fields: ["email"],
		begin: { email: begun },
		faultsOf: ({ email }) => ({ email: emailFault(email) }),
		async send({ email }) {
			const to = email.trim();
			const refusal = await session.mailLink({ email: to, for: purpose });
			if (!refusal) setSentTo(to);
			return refusal;
		},
		refusedAs: ({ code }) =>
			code === "malformed" || code === "too_long"
				? { email: formWords.badEmail }
				: undefined,
	});
	const isPassword = purpose === "password";
	return (
		<Door title={isPassword ? w.password : w.signIn}>
			{sentTo === null ? (
				<>
					<p class="quiet">{isPassword ? w.passwordLead : w.signInLead}</p>
					<FormOf form={form} submit={w.send} sending={w.sending}>
						<Field
							name="email"
							label={signInWords.email}
							value={form.typed.email}
							fault={form.faults.email}
							onInput={(value) => form.type("email", value)}
							input={{
								inputMode: "email",
								autoComplete: "username",
								dir: "ltr",
							}}
						/>
					</FormOf>
				</>
			) : (
				<Sent to={sentTo} another={() => setSentTo(null)} />
			)}
			<p class="door-ways">
				<button type="button" class="text-button" onClick={back}>
					{w.back}
				</button>
			</p>
		</Door>
	);
}

function Sent({ to, another }: { to: string; another(): void }) {
	const said = useRef<HTMLParagraphElement>(null);
	// The button that had the focus is gone.
	useEffect(() => said.current?.focus(), []);
	return (
		<>
			<p ref={said} class="door-why" tabIndex={-1}>
				{fill(mailWords.sent, { email: to })}
			</p>
			<p class="quiet">{mailWords.notThere}</p>
			<button type="button" class="button" onClick={another}>
				{mailWords.another}
			</button>
		</>
	);
}
