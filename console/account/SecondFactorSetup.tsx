import { useEffect, useRef, useState } from "preact/hooks";
import type { RecoveryCodes, TotpBegun } from "../../protocol/account.ts";
import type { Refusal } from "../../protocol/refusal.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import { refused, words } from "../words/words.ts";
import { withConfirmation } from "../workspace/confirm-identity.ts";
import { Failed } from "../workspace/Failed.tsx";
import type { AskByHttp } from "../workspace/http.ts";
import type { Done } from "./account.ts";
import { pageWords } from "./page-words.ts";
import { NewAppForm } from "./second-factor/NewAppForm.tsx";
import { RecoveryCodesSheet } from "./second-factor/RecoveryCodesSheet.tsx";

type Step =
	| { kind: "beginning" }
	| { kind: "failed"; refusal: Refusal }
	| { kind: "begun"; begun: TotpBegun }
	| { kind: "codes"; codes: readonly string[] };

/**
 * An authenticator app from its key to the recovery codes. It stands on the account's page, and alone where a site
 * wants a second factor before anything else: then with ConfirmIdentityDialog beside it, as both want a proof of
 * who asks that is not old.
 */
export function SecondFactorSetup({
	ask,
	done,
	cancel,
}: {
	ask: AskByHttp;
	/** The app counts, and the recovery codes have been kept. */
	done(): void;
	/** Without it there is no way back. */
	cancel?: () => void;
}) {
	const [step, setStep] = useState<Step>({ kind: "beginning" });
	const isThere = useRef(true);
	const place = useRef<HTMLDivElement>(null);

	async function begin() {
		setStep({ kind: "beginning" });
		const reply = await withConfirmation(() =>
			ask<TotpBegun>("/console/account/totp-begin"),
		);
		if (!isThere.current) return;
		setStep(
			reply.ok
				? { kind: "begun", begun: reply.data }
				: { kind: "failed", refusal: reply.refusal },
		);
	}

	async function confirm(ticket: string, code: string): Done {
		const reply = await withConfirmation(() =>
			ask<RecoveryCodes>("/console/account/totp", { ticket, code }),
		);
		if (!reply.ok) return reply.refusal;
		setStep({ kind: "codes", codes: reply.data.codes });
		return null;
	}

	useEffect(() => {
		isThere.current = true;
		place.current?.focus();
		void begin();
		return () => {
			isThere.current = false;
		};
	}, []);

	return (
		// What had the focus before is gone, and a question in between gives it back to here.
		<div ref={place} tabIndex={-1} class="account-steps">
			<OneStep
				step={step}
				begin={() => void begin()}
				confirm={confirm}
				done={done}
				{...(cancel && { cancel })}
			/>
		</div>
	);
}

function OneStep({
	step,
	begin,
	confirm,
	done,
	cancel,
}: {
	step: Step;
	begin(): void;
	confirm(ticket: string, code: string): Done;
	done(): void;
	cancel?: () => void;
}) {
	switch (step.kind) {
		case "beginning":
			return <p class="quiet later">{words.loading}</p>;
		case "failed":
			return (
				<>
					<Failed why={refused(step.refusal)} again={begin} />
					{cancel && (
						<button type="button" class="text-button" onClick={cancel}>
							{pageWords.cancel}
						</button>
					)}
				</>
			);
		case "begun":
			return (
				<NewAppForm
					key={step.begun.ticket}
					begun={step.begun}
					confirm={(code) => confirm(step.begun.ticket, code)}
					again={begin}
					{...(cancel && { cancel })}
				/>
			);
		case "codes":
			return <RecoveryCodesSheet codes={step.codes} kept={done} />;
		default:
			return unreachable(step);
	}
}
