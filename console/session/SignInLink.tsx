import { fill, plain } from "../words/words.ts";
import { Door } from "./Door.tsx";
import { linkWords } from "./door-words.ts";
import { GoOn } from "./GoOn.tsx";
import type { Session } from "./session.ts";
import type { LinkOf } from "./session-state.ts";
import { signInWords } from "./words.ts";

/** A link that signs somebody in. */
export function SignInLink({
	session,
	token,
	opens,
	current,
}: LinkOf<"sign_in"> & { session: Session }) {
	const named = { name: plain(opens.name) };
	return (
		<Door title={signInWords.title}>
			{current !== null && <GoOn session={session} name={current} />}
			<p dir="auto">{fill(linkWords.opens, named)}</p>
			<button
				type="button"
				class={current === null ? "button button-main" : "button"}
				onClick={() => void session.signIn(token)}
			>
				{fill(linkWords.signInAs, named)}
			</button>
			{current !== null && <p class="quiet">{linkWords.replaces}</p>}
		</Door>
	);
}
