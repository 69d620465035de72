import "./account.css";
import { useEffect } from "preact/hooks";
import { unreachable } from "../../protocol/unreachable.ts";
import { refused, words } from "../words/words.ts";
import { accountCards } from "../workspace/account-cards.ts";
import { Failed } from "../workspace/Failed.tsx";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { accountModel } from "./account.ts";
import { EmailCard } from "./EmailCard.tsx";
import { LanguageCard } from "./LanguageCard.tsx";
import { NameCard } from "./NameCard.tsx";
import { PasswordCard } from "./PasswordCard.tsx";
import { PasskeysCard } from "./passkeys/PasskeysCard.tsx";
import { RecoveryCodesCard } from "./RecoveryCodesCard.tsx";
import { SecondFactorCard } from "./SecondFactorCard.tsx";
import { SessionsCard } from "./SessionsCard.tsx";
import { accountWords } from "./words.ts";

/** What somebody sets for themselves, on every shop that they work for. */
export function AccountPage() {
	const model = useModel(accountModel);
	useEffect(() => void model.read(), [model]);
	return (
		<main class="page settings account-page">
			<h1>{accountWords.title}</h1>
			<Cards />
		</main>
	);
}

function Cards() {
	const model = useModel(accountModel);
	const { parts } = useWorkspace();
	const state = model.state.value;
	switch (state.kind) {
		case "reading":
			return <p class="quiet later">{words.loading}</p>;
		case "failed":
			return (
				<Failed why={refused(state.refusal)} again={() => void model.read()} />
			);
		case "read": {
			const { account } = state;
			const props = { model, account };
			return (
				<div class="settings-list">
					<NameCard {...props} />
					<LanguageCard {...props} />
					<EmailCard {...props} />
					<PasswordCard {...props} />
					<PasskeysCard {...props} />
					<SecondFactorCard {...props} />
					<RecoveryCodesCard {...props} />
					<SessionsCard {...props} />
					{accountCards.of(parts).map((Shown, at) => (
						<Shown key={at} />
					))}
				</div>
			);
		}
		default:
			return unreachable(state);
	}
}
