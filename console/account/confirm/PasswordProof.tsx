import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Account, Confirmed } from "../../../protocol/account.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import { Field } from "../../session/Field.tsx";
import { PasswordField } from "../../session/PasswordField.tsx";
import { UsernameField } from "../../session/UsernameField.tsx";
import { formWords } from "../../session/words.ts";
import { fill, plain, refused } from "../../words/words.ts";
import type { AskByHttp } from "../../workspace/http.ts";
import { confirmWords } from "./confirm-words.ts";
import { Fault } from "./Fault.tsx";

/** Proves by the password who one is, with a code where an app is set up. */
export function PasswordProof({
	ask,
	email,
	withCode,
	fault,
	say,
	done,
	children,
}: {
	ask: AskByHttp;
	email: string;
	withCode: boolean;
	/** Of this way or another one. */
	fault: string | null;
	say(fault: string | null): void;
	done(): void;
	/** Beside the button. */
	children: ComponentChildren;
}) {
	const [password, setPassword] = useState("");
	const [code, setCode] = useState("");
	const [isUnderWay, setUnderWay] = useState(false);
	const form = useRef<HTMLFormElement>(null);
	const w = confirmWords;
	const focus = (name: string) =>
		form.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
	// The dialog was open before it knew what to ask for.
	useEffect(() => focus("password"), []);

	async function submit() {
		if (isUnderWay) return;
		const missing = !password ? "password" : withCode && !code.trim() && "code";
		if (missing) {
			say(formWords.required);
			return focus(missing);
		}
		setUnderWay(true);
		const proof: Confirmed = { password, ...(withCode && { code }) };
		const reply = await ask<Account>("/console/account/confirm", proof);
		setUnderWay(false);
		if (reply.ok) return done();
		say(saysProof(reply.refusal, withCode));
		focus("password");
	}

	return (
		<form
			ref={form}
			class="settings-form"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				void submit();
			}}
		>
			<UsernameField email={plain(email)} />
			<PasswordField
				isNew={false}
				label={w.password}
				value={password}
				fault={undefined}
				onInput={setPassword}
			/>
			{withCode && (
				<Field
					name="code"
					label={w.code}
					hint={w.codeHint}
					value={code}
					fault={undefined}
					onInput={setCode}
					input={{
						autoComplete: "one-time-code",
						dir: "ltr",
						spellcheck: false,
					}}
				/>
			)}
			<Fault of={fault} />
			<div class="account-acts">
				<button type="submit" class="button button-main">
					{isUnderWay ? w.confirming : w.confirm}
				</button>
				{children}
			</div>
		</form>
	);
}

/** Which of the two was wrong the relay does not say. */
function saysProof(refusal: Refusal, withCode: boolean): string {
	switch (refusal.code) {
		case "forbidden":
		case "malformed":
			return withCode ? confirmWords.wrongTogether : confirmWords.wrong;
		case "slow_down":
			return tooManyTries(refusal.retryAfterMs);
		default:
			return refused(refusal);
	}
}

function tooManyTries(retryAfterMs: number): string {
	const seconds = Math.max(1, Math.ceil(retryAfterMs / 1_000));
	return fill(formWords.slowDown, { seconds });
}
