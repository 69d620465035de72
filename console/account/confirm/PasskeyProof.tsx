import { useEffect, useRef, useState } from "preact/hooks";
import type {
	Account,
	Confirmed,
	PasskeyOptions,
} from "../../../protocol/account.ts";
import type { Refusal } from "../../../protocol/refusal.ts";
import { usePasskey as askPasskey } from "../../session/passkey.ts";
import { refused } from "../../words/words.ts";
import type { AskByHttp } from "../../workspace/http.ts";
import { confirmWords } from "./confirm-words.ts";

/** Proves by a passkey who one is. */
export function PasskeyProof({
	ask,
	isOnlyWay,
	say,
	done,
}: {
	ask: AskByHttp;
	isOnlyWay: boolean;
	/** Why it did not come to that. */
	say(fault: string | null): void;
	done(): void;
}) {
	const [isUnderWay, setUnderWay] = useState(false);
	const key = useRef<HTMLButtonElement>(null);
	const w = confirmWords;
	useEffect(() => {
		if (isOnlyWay) key.current?.focus();
	}, [isOnlyWay]);

	async function prove() {
		if (isUnderWay) return;
		setUnderWay(true);
		const said = await proved(ask);
		setUnderWay(false);
		say(said);
		if (said === null) done();
	}

	return (
		<button
			ref={key}
			type="button"
			class={isOnlyWay ? "button button-main" : "button"}
			onClick={() => void prove()}
		>
			{isUnderWay ? w.confirming : w.passkey}
		</button>
	);
}

/** The sentence why not; null: it was proven. */
async function proved(ask: AskByHttp): Promise<string | null> {
	const asked = await ask<PasskeyOptions>("/console/sign-in/passkey-options");
	if (!asked.ok) return refused(asked.refusal);
	const outcome = await askPasskey(asked.data);
	if (outcome.kind !== "answered")
		return outcome.kind === "known"
			? confirmWords.unusable
			: confirmWords[outcome.kind];
	const proof: Confirmed = { passkey: outcome.answer };
	const reply = await ask<Account>("/console/account/confirm", proof);
	return reply.ok ? null : saysPasskey(reply.refusal);
}

function saysPasskey(refusal: Refusal): string {
	return refusal.code === "forbidden"
		? confirmWords.wrongPasskey
		: refused(refusal);
}
