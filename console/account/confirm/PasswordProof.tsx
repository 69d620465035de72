import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { Account, Confirmed } from "../../../protocol/account.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import { plain, refused } from "../../words/words.ts";
import type { AskByHttp } from "../../workspace/http.ts";
import { confirmWords } from "./confirm-words.ts";
import { Fault } from "./Fault.tsx";

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
	const id = useId();
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
			say(w.required);
			return focus(missing);
		}
		setUnderWay(true);
		const proof: Confirmed = { password, ...(withCode && { code }) };
		const reply = await ask<Account>("/console/account/confirm", proof);
		setUnderWay(false);
		if (reply.ok) return done();
		say(saysProof(reply.refusal));
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
			<input
				type="text"
				hidden
				readOnly
				autoComplete="username"
				value={plain(email)}
			/>
			<div class="field">
				<label for={id}>{w.password}</label>
				<input
					id={id}
					name="password"
					type="password"
					autoComplete="current-password"
					dir="ltr"
					value={password}
					onInput={(event) => setPassword(event.currentTarget.value)}
				/>
			</div>
			{withCode && <CodeField code={code} setCode={setCode} />}
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

function CodeField({
	code,
	setCode,
}: {
	code: string;
	setCode: (code: string) => void;
}) {
	const id = useId();
	const w = confirmWords;
	return (
		<div class="field">
			<label for={id}>{w.code}</label>
			<input
				id={id}
				name="code"
				type="text"
				autoComplete="one-time-code"
				autoCapitalize="off"
				spellcheck={false}
				dir="ltr"
				value={code}
				aria-describedby={`${id}-hint`}
				onInput={(event) => setCode(event.currentTarget.value)}
			/>
			<p id={`${id}-hint`} class="quiet">
				{w.codeHint}
			</p>
		</div>
	);
}

/** Which of the two was wrong the relay does not say. */
function saysProof(refusal: Refusal): string {
	return refusal.code === "forbidden" || refusal.code === "malformed"
		? confirmWords.wrong
		: refused(refusal);
}
