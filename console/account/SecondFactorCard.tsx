import { useRef, useState } from "preact/hooks";
import type { Refusal } from "../../protocol/refusal.ts";
import { dayLine } from "../../ui/time.ts";
import { fill, locale, refused } from "../words/words.ts";
import type { OfAccount } from "./account.ts";
import { Card } from "./Card.tsx";
import { factorWords } from "./page-words.ts";
import { SecondFactorSetup } from "./SecondFactorSetup.tsx";
import { SureButton } from "./SureButton.tsx";

/** The app that a code comes from. */
export function SecondFactorCard({ model, account }: OfAccount) {
	const heading = useRef<HTMLHeadingElement>(null);
	const [isSettingUp, setSettingUp] = useState(false);
	const { totpSetAt, now } = account;
	const w = factorWords;
	const back = () => {
		setSettingUp(false);
		heading.current?.focus();
	};
	return (
		<Card title={w.title} heading={heading}>
			{isSettingUp ? (
				<SecondFactorSetup
					ask={model.http.ask}
					cancel={back}
					done={() => {
						void model.read();
						back();
					}}
				/>
			) : totpSetAt === null ? (
				<NoApp account={account} setUp={() => setSettingUp(true)} />
			) : (
				<>
					<p class="quiet">
						{fill(w.setAt, { day: dayLine(totpSetAt, now, locale) })}
					</p>
					<div class="account-acts">
						<SureButton
							question={w.endSure}
							yes={w.endYes}
							no={w.endNo}
							act={() => model.change("totp-end")}
							done={back}
							says={endRefused}
						>
							{w.end}
						</SureButton>
					</div>
				</>
			)}
		</Card>
	);
}

function NoApp({
	account: { needsSecondFactor, passkeys },
	setUp,
}: {
	account: OfAccount["account"];
	setUp(): void;
}) {
	const w = factorWords;
	const isMissing = passkeys.every(({ elsewhere }) => elsewhere);
	return (
		<>
			<p class="quiet">{w.lead}</p>
			{needsSecondFactor && isMissing && (
				<p class="settings-none">{w.wanted}</p>
			)}
			<div class="account-acts">
				<button type="button" class="button" onClick={setUp}>
					{w.setUp}
				</button>
			</div>
		</>
	);
}

function endRefused(refusal: Refusal): string {
	return refusal.code === "second_factor"
		? factorWords.stillWanted
		: refused(refusal);
}
