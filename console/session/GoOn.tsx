import { fill, plain } from "../words/words.ts";
import type { Session } from "./session.ts";
import { signInWords } from "./words.ts";

/** Back to whoever is signed in in this browser. */
export function GoOn({ session, name }: { session: Session; name: string }) {
	return (
		<>
			<p dir="auto">{fill(signInWords.signedInAs, { name: plain(name) })}</p>
			<button
				type="button"
				class="button button-main"
				onClick={() => void session.resume()}
			>
				{fill(signInWords.goOnAs, { name: plain(name) })}
			</button>
		</>
	);
}
