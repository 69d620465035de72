import "../../session/field.css";
import { useEffect, useRef } from "preact/hooks";
import type { TotpBegun } from "../../../protocol/account.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import { CopyButton } from "../../session/CopyButton.tsx";
import { formWords } from "../../session/words.ts";
import { refused } from "../../words/words.ts";
import { QrCode } from "../../workspace/QrCode.tsx";
import type { Done } from "../account.ts";
import { FieldForm } from "../FieldForm.tsx";
import { pageWords, setupWords } from "../page-words.ts";

/** The key of a new app, as a picture and as text, and the code that shows that the app has it. */
export function NewAppForm({
	begun,
	confirm,
	again,
	cancel,
}: {
	begun: TotpBegun;
	confirm(code: string): Done;
	/** With another key. */
	again(): void;
	cancel?: () => void;
}) {
	const title = useRef<HTMLHeadingElement>(null);
	const w = setupWords;
	useEffect(() => title.current?.focus(), []);
	return (
		<div class="account-setup">
			<h3 ref={title} tabIndex={-1} class="account-heading">
				{w.steps}
			</h3>
			<p>{w.scan}</p>
			<QrCode text={begun.uri} label={w.picture} />
			<p>{w.type}</p>
			<div class="account-key">
				<code class="copy-text" dir="ltr">
					{inFours(begun.secret)}
				</code>
				<CopyButton text={begun.secret} label={w.copyKey} />
			</div>
			<p>
				<a href={begun.uri}>{w.open}</a>
			</p>
			<FieldForm
				name="code"
				label={w.code}
				hint={w.codeHint}
				kept=""
				faultOf={(typed) => (typed.trim() ? null : formWords.required)}
				save={confirm}
				says={codeRefused}
				word={w.confirm}
				saving={w.confirming}
				input={{
					inputMode: "numeric",
					autoComplete: "one-time-code",
					dir: "ltr",
				}}
			>
				<button type="button" class="text-button" onClick={again}>
					{w.again}
				</button>
				{cancel && (
					<button type="button" class="text-button" onClick={cancel}>
						{pageWords.cancel}
					</button>
				)}
			</FieldForm>
		</div>
	);
}

function codeRefused(refusal: Refusal): string {
	switch (refusal.code) {
		case "forbidden":
		case "malformed":
			return setupWords.wrongCode;
		case "too_late":
			return setupWords.tooLate;
		default:
			return refused(refusal);
	}
}

/** Whoever types it keeps the place. */
function inFours(secret: string): string {
	return secret.replace(/.{4}(?=.)/g, "$& ");
}
