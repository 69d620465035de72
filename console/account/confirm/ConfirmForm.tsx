import { useEffect, useState } from "preact/hooks";
import type { Account } from "../../../protocol/account.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import { addressesOf } from "../../session/addresses.ts";
import { knowsPasskeys } from "../../session/passkey.ts";
import { refused, words } from "../../words/words.ts";
import { Failed } from "../../workspace/Failed.tsx";
import type { AskByHttp } from "../../workspace/http.ts";
import { accountWords } from "../words.ts";
import { confirmWords } from "./confirm-words.ts";
import { Fault } from "./Fault.tsx";
import { PasskeyProof } from "./PasskeyProof.tsx";
import { PasswordProof } from "./PasswordProof.tsx";
import { type Ways, waysOf } from "./ways.ts";

type State =
	| { kind: "reading" }
	| { kind: "read"; account: Account; ways: Ways }
	| { kind: "failed"; refusal: Refusal };

/** By password, with a code where an app is set up, or by a passkey: whatever this person has. */
export function ConfirmForm({
	titleId,
	ask,
	end,
}: {
	titleId: string;
	ask: AskByHttp;
	end(isConfirmed: boolean): void;
}) {
	const [state, setState] = useState<State>({ kind: "reading" });
	const [fault, setFault] = useState<string | null>(null);
	const w = confirmWords;

	async function read() {
		setState({ kind: "reading" });
		const reply = await ask<Account>("/console/account");
		if (!reply.ok) return setState({ kind: "failed", refusal: reply.refusal });
		const canUse = addressesOf(document).passkeys && knowsPasskeys();
		setState({
			kind: "read",
			account: reply.data,
			ways: waysOf(reply.data, canUse),
		});
	}
	useEffect(() => void read(), []);

	const ways = state.kind === "read" ? state.ways : null;
	const done = () => end(true);
	const others = (
		<>
			{ways?.passkey && (
				<PasskeyProof
					ask={ask}
					isOnlyWay={!ways.password}
					say={setFault}
					done={done}
				/>
			)}
			<button type="button" class="text-button" onClick={() => end(false)}>
				{w.cancel}
			</button>
		</>
	);
	return (
		<div class="keys-sheet account-confirm">
			<h2 id={titleId}>{accountWords.confirm}</h2>
			{state.kind === "reading" && <p class="quiet later">{words.loading}</p>}
			{state.kind === "failed" && (
				<Failed why={refused(state.refusal)} again={() => void read()} />
			)}
			{ways && <p>{ways.password || ways.passkey ? w.lead : w.nothing}</p>}
			{state.kind === "read" && state.ways.password ? (
				<PasswordProof
					ask={ask}
					email={state.account.email}
					withCode={state.ways.code}
					fault={fault}
					say={setFault}
					done={done}
				>
					{others}
				</PasswordProof>
			) : (
				<>
					<Fault of={fault} />
					<div class="account-acts">{others}</div>
				</>
			)}
		</div>
	);
}
