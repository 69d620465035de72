import "./field.css";
import "./door.css";
import { useState } from "preact/hooks";
import type { ConsoleAddresses } from "../../protocol/account.ts";
import { unreachable } from "../../protocol/unreachable.ts";
import { words } from "../words/words.ts";
import type { Route } from "../workspace/route.ts";
import { Door } from "./Door.tsx";
import { GoOn } from "./GoOn.tsx";
import { LazyDoor } from "./LazyDoor.tsx";
import { PasswordSignIn } from "./PasswordSignIn.tsx";
import type { Session } from "./session.ts";
import type { OutReason } from "./session-state.ts";
import { signInWords } from "./words.ts";

/** Nobody is signed in: why, as far as it helps, and how to get in. */
export function SignIn({
	session,
	reason,
	at,
	offers,
}: {
	session: Session;
	reason: OutReason;
	/** The address that was opened: it tells what a link was for that opens nothing. */
	at: Route["kind"];
	offers: ConsoleAddresses;
}) {
	const [mail, setMail] = useState<MailWanted | null>(null);
	const why = whyWords(reason, at);
	const isOver = reason.kind === "unreachable" || reason.kind === "outdated";
	if (mail)
		return (
			<LazyDoor
				show={({ MailLink }) => (
					<MailLink session={session} {...mail} back={() => setMail(null)} />
				)}
			/>
		);
	return (
		<Door title={signInWords.title}>
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
					{signInWords.reload}
				</button>
			)}
			{!isOver && (
				<PasswordSignIn session={session} offers={offers} mail={setMail} />
			)}
		</Door>
	);
}

export interface MailWanted {
	for: "sign_in" | "password";
	/** As far as it was typed. */
	email: string;
}

function whyWords(reason: OutReason, at: Route["kind"]): string | null {
	const w = signInWords;
	switch (reason.kind) {
		case "none":
			return LINKS.includes(at) ? w.openAgain : null;
		case "ended":
			return w.ended;
		case "left":
			return w.left;
		case "link_used":
			return at === "invitation" ? w.invitationUsed : w.linkUsed;
		case "no_cookie":
			return w.noCookie;
		case "unreachable":
			return reason.token === null ? w.unreachable : w.linkStillWorks;
		case "outdated":
			return w.outdated;
		case "begin_anew":
			return w.beginAnew;
		case "joining":
			return w.joining;
		default:
			return unreachable(reason);
	}
}
/** Their secret has left the address bar, so nothing is left of it after a reload. */
const LINKS: readonly Route["kind"][] = [
	"invitation",
	"new-password",
	"confirm-address",
];
