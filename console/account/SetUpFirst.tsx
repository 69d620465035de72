import { useEffect } from "preact/hooks";
import { words } from "../words/words.ts";
import { Failed } from "../workspace/Failed.tsx";
import { createLazy } from "../workspace/lazy.ts";
import type { SetUpStep } from "../workspace/part.ts";
import { ConfirmIdentityDialog } from "./ConfirmIdentityDialog.tsx";
import { accountWords } from "./words.ts";

const setup = createLazy(async () => {
	const { SecondFactorSetup } = await import("./SecondFactorSetup.tsx");
	return SecondFactorSetup;
});

/** An authenticator app, before anything else, and without a workspace. */
export function SetUpFirst({ http, done }: SetUpStep) {
	useEffect(() => void setup.fetch(), []);
	const state = setup.state.value;
	if (state.kind === "here")
		return (
			<>
				<h2 class="unseen">{accountWords.app}</h2>
				<state.module ask={http.ask} done={done} />
				<ConfirmIdentityDialog ask={http.ask} />
			</>
		);
	return state.kind === "failed" ? (
		<Failed why={accountWords.notLoaded} again={() => void setup.fetch()} />
	) : (
		<p class="quiet later">{words.loading}</p>
	);
}
