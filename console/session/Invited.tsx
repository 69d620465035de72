import { fill, plain } from "../words/words.ts";
import { Door } from "./Door.tsx";
import { GoOn } from "./GoOn.tsx";
import type { Session, SessionState } from "./session.ts";
import { signInWords } from "./words.ts";

/**
 * A sign-in link was opened. Only the button uses it: programs that look at mail open links, and a click on a
 * foreign page must not turn one person's console into another's.
 */
export function Invited({
	session,
	state: { token, name, current },
}: {
	session: Session;
	state: Extract<SessionState, { kind: "invited" }>;
}) {
	const w = signInWords;
	const named = { name: plain(name) };
	return (
		<Door title={w.title}>
			{current !== null && <GoOn session={session} name={current} />}
			<p dir="auto">{fill(w.invited, named)}</p>
			<button
				type="button"
				class={current === null ? "button button-main" : "button"}
				onClick={() => void session.signIn(token)}
			>
				{fill(w.signInAs, named)}
			</button>
			{current !== null && <p class="quiet">{w.replaces}</p>}
		</Door>
	);
}
