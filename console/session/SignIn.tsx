import { unreachable } from "../../protocol/unreachable.ts";
import { words } from "../words/words.ts";
import { CopyLine } from "./CopyLine.tsx";
import { Door } from "./Door.tsx";
import { GoOn } from "./GoOn.tsx";
import type { OutReason, Session } from "./session.ts";
import { signInWords } from "./words.ts";

/** Nobody is signed in: why, as far as it helps, and how to get in. */
export function SignIn({
	session,
	reason,
}: {
	session: Session;
	reason: OutReason;
}) {
	const w = signInWords;
	const why = whyWords(reason);
	return (
		<Door title={w.title}>
			{why && (
				<p class="door-why" role="status">
					{why}
				</p>
			)}
			{reason.kind === "unreachable" && (
				<button
					type="button"
					class="button button-main"
					onClick={() =>
						void (reason.token === null
							? session.resume()
							: session.look(reason.token))
					}
				>
					{words.tryAgain}
				</button>
			)}
			{reason.kind === "link_used" && reason.current !== undefined && (
				<GoOn session={session} name={reason.current} />
			)}
			{reason.kind === "outdated" && (
				<button
					type="button"
					class="button button-main"
					onClick={() => location.reload()}
				>
					{w.reload}
				</button>
			)}
			<p>{w.how}</p>
			<p>{w.owner}</p>
			<CopyLine text={w.command} label={w.copyCommand} />
			<p class="quiet">{w.openIt}</p>
		</Door>
	);
}

function whyWords(reason: OutReason): string | null {
	switch (reason.kind) {
		case "none":
			return null;
		case "ended":
			return signInWords.ended;
		case "left":
			return signInWords.left;
		case "link_used":
			return signInWords.linkUsed;
		case "no_cookie":
			return signInWords.noCookie;
		case "unreachable":
			return signInWords.unreachable;
		case "outdated":
			return signInWords.outdated;
		default:
			return unreachable(reason);
	}
}
