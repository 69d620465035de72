import { useRef, useState } from "preact/hooks";
import type { Refusal } from "../../protocol/refusal.ts";
import { counted, refused } from "../words/words.ts";
import type { OfAccount } from "./account.ts";
import { Card } from "./Card.tsx";
import { codesWords } from "./page-words.ts";
import { SureButton } from "./SureButton.tsx";
import { RecoveryCodesSheet } from "./second-factor/RecoveryCodesSheet.tsx";

/** For when the device is not there that has the app or the passkey: only who has one of them needs these. */
export function RecoveryCodesCard({ model, account }: OfAccount) {
	const heading = useRef<HTMLHeadingElement>(null);
	const [codes, setCodes] = useState<readonly string[] | null>(null);
	const { totpSetAt, passkeys, recoveryCodes } = account;
	const w = codesWords;
	if (totpSetAt === null && passkeys.length === 0) return null;

	async function make(): Promise<Refusal | null> {
		const reply = await model.newRecoveryCodes();
		if (!reply.ok) return reply.refusal;
		setCodes(reply.data.codes);
		return null;
	}

	return (
		<Card title={w.card} heading={heading}>
			{codes ? (
				<RecoveryCodesSheet
					codes={codes}
					kept={() => {
						setCodes(null);
						heading.current?.focus();
					}}
				/>
			) : recoveryCodes === 0 ? (
				<>
					<p class="quiet">{w.none}</p>
					<FirstCodes make={make} />
				</>
			) : (
				<>
					<p class="quiet">{counted(w.left, recoveryCodes)}</p>
					<div class="account-acts">
						<SureButton
							class="button"
							question={w.makeSure}
							yes={w.makeYes}
							no={w.makeNo}
							act={make}
							done={() => {}}
						>
							{w.make}
						</SureButton>
					</div>
				</>
			)}
		</Card>
	);
}

/** None of them stop working, so nothing is asked. */
function FirstCodes({ make }: { make(): Promise<Refusal | null> }) {
	const [isUnderWay, setUnderWay] = useState(false);
	const [refusal, setRefusal] = useState<Refusal | null>(null);
	return (
		<>
			<div class="account-acts">
				<button
					type="button"
					class="button"
					onClick={async () => {
						if (isUnderWay) return;
						setUnderWay(true);
						setRefusal(await make());
						setUnderWay(false);
					}}
				>
					{isUnderWay ? codesWords.making : codesWords.first}
				</button>
			</div>
			{refusal && (
				<p class="fault" role="alert">
					{refused(refusal)}
				</p>
			)}
		</>
	);
}
