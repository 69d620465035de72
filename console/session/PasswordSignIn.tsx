import type { ConsoleAddresses } from "../../protocol/account.ts";
import { CopyLine } from "./CopyLine.tsx";
import { Field } from "./Field.tsx";
import { FormOf } from "./FormOf.tsx";
import { PasskeyButton } from "./PasskeyButton.tsx";
import { PasswordField } from "./PasswordField.tsx";
import { emailFault } from "./person-fault.ts";
import type { MailWanted } from "./SignIn.tsx";
import type { Session } from "./session.ts";
import { useDoorForm } from "./use-door-form.ts";
import { formWords, signInWords } from "./words.ts";

/** E-mail and password first, and the other ways below. */
export function PasswordSignIn({
	session,
	offers,
	mail,
}: {
	session: Session;
	offers: ConsoleAddresses;
	mail(wanted: MailWanted): void;
}) {
	const w = signInWords;
	const form = useDoorForm({
		fields: ["email", "password"],
		faultsOf: ({ email, password }) => ({
			email: emailFault(email),
			password: password ? undefined : formWords.required,
		}),
		send: ({ email, password }) =>
			session.signInWithPassword(email.trim(), password),
		refusedAs: ({ code }) =>
			code === "forbidden" || code === "malformed" || code === "too_long"
				? { password: w.wrong }
				: undefined,
	});
	const { email, password } = form.typed;
	return (
		<>
			<FormOf form={form} submit={w.signIn} sending={w.signingIn}>
				<Field
					name="email"
					label={w.email}
					value={email}
					fault={form.faults.email}
					onInput={(value) => form.type("email", value)}
					input={{ inputMode: "email", autoComplete: "username", dir: "ltr" }}
				/>
				<PasswordField
					isNew={false}
					label={w.password}
					value={password}
					fault={form.faults.password}
					onInput={(value) => form.type("password", value)}
				/>
			</FormOf>
			{offers.passkeys && <PasskeyButton session={session} isMain={false} />}
			{offers.mail ? (
				<p class="door-ways">
					<button
						type="button"
						class="text-button"
						onClick={() => mail({ for: "sign_in", email })}
					>
						{w.mailLink}
					</button>
					<button
						type="button"
						class="text-button"
						onClick={() => mail({ for: "password", email })}
					>
						{w.forgotten}
					</button>
				</p>
			) : (
				<p class="quiet">{w.askOwner}</p>
			)}
			<details class="door-more">
				<summary>{w.lastResort}</summary>
				<p class="quiet">{w.commandLead}</p>
				<CopyLine text={w.command} label={w.copyCommand} />
			</details>
		</>
	);
}
