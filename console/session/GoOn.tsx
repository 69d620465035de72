import { fill, plain } from "../words/words.ts";
import type { Session } from "./session.ts";
import { signInWords } from "./words.ts";

/** Back to whoever is signed in in this browser. */
export function GoOn({
	session,
	name,
	isMain,
}: {
	session: Session;
	name: string;
	isMain: boolean;
}) {
	return (
		<>
			<p dir="auto">{fill(signInWords.signedInAs, { name: plain(name) })}</p>
			<button
				type="button"
				class={isMain ? "button button-main" : "button"}
				onClick={() => void session.resume()}
			>
				{fill(signInWords.goOnAs, { name: plain(name) })}
			</button>
		</>
	);
}
