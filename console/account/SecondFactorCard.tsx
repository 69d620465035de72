import { useRef, useState } from "preact/hooks";
import type { Refusal } from "../../protocol/refusal.ts";
import { dayLine } from "../../ui/time.ts";
import { counted, fill, locale, refused } from "../words/words.ts";
import type { OfAccount } from "./account.ts";
import { Card } from "./Card.tsx";
import { factorWords } from "./page-words.ts";
import { SecondFactorSetup } from "./SecondFactorSetup.tsx";
import { SureButton } from "./SureButton.tsx";
import { RecoveryCodesSheet } from "./second-factor/RecoveryCodesSheet.tsx";

/** The app that a code comes from, and the codes for when it is not there. */
export function SecondFactorCard({ model, account }: OfAccount) {
	const heading = useRef<HTMLHeadingElement>(null);
	const [step, setStep] = useState<Step>({ kind: "as_it_is" });
	const w = factorWords;
	const back = () => {
		setStep({ kind: "as_it_is" });
		heading.current?.focus();
	};
	return (
		<Card title={w.title} heading={heading}>
			{step.kind === "as_it_is" && (
				<AsItIs
					model={model}
					account={account}
					setUp={() => setStep({ kind: "setting_up" })}
					show={(codes) => setStep({ kind: "codes", codes })}
					ended={back}
				/>
			)}
			{step.kind === "setting_up" && (
				<SecondFactorSetup
					ask={model.http.ask}
					cancel={back}
					done={() => {
						void model.read();
						back();
					}}
				/>
			)}
			{step.kind === "codes" && (
				<RecoveryCodesSheet codes={step.codes} kept={back} />
			)}
		</Card>
	);
}

type Step =
	| { kind: "as_it_is" | "setting_up" }
	| { kind: "codes"; codes: readonly string[] };

function AsItIs({
	model,
	account,
	setUp,
	show,
	ended,
}: OfAccount & {
	setUp(): void;
	show(codes: readonly string[]): void;
	ended(): void;
}) {
	const { totpSetAt, recoveryCodes, needsSecondFactor, now } = account;
	const w = factorWords;
	if (totpSetAt === null)
		return (
			<>
				<p class="quiet">{w.lead}</p>
				{needsSecondFactor && <p class="settings-none">{w.wanted}</p>}
				<div class="account-acts">
					<button type="button" class="button" onClick={setUp}>
						{w.setUp}
					</button>
				</div>
			</>
		);
	return (
		<>
			<p class="quiet">
				{fill(w.setAt, { day: dayLine(totpSetAt, now, locale) })}{" "}
				{recoveryCodes > 0 ? counted(w.left, recoveryCodes) : w.noneLeft}
			</p>
			<div class="account-acts">
				<SureButton
					class="button"
					question={w.newCodesSure}
					yes={w.newCodesYes}
					no={w.newCodesNo}
					act={async () => {
						const reply = await model.newRecoveryCodes();
						if (!reply.ok) return reply.refusal;
						show(reply.data.codes);
						return null;
					}}
					done={() => {}}
				>
					{w.newCodes}
				</SureButton>
				<SureButton
					question={w.endSure}
					yes={w.endYes}
					no={w.endNo}
					act={() => model.change("totp-end")}
					done={ended}
					says={endRefused}
				>
					{w.end}
				</SureButton>
			</div>
		</>
	);
}

function endRefused(refusal: Refusal): string {
	return refusal.code === "second_factor"
		? factorWords.stillWanted
		: refused(refusal);
}
