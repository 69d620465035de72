import { effect, type ReadonlySignal, signal } from "@preact/signals";
import { render } from "preact";
import type { Ask } from "../../../protocol/ask.ts";
import { addStyle } from "../../../ui/add-style.ts";
import { Icon } from "../../../ui/Icon.tsx";
import { close } from "../../../ui/icons.ts";
import type { Language } from "../locale/words.ts";
import css from "./invitation.css?inline";
import {
	createInvitation,
	type Invitation,
	type InvitationNeeds,
} from "./invitation.ts";

/** A screen reader reads what comes into a frame that is shown already, and not what is there when it is shown. */
const ALOUD_MS = 200;

interface Needs extends InvitationNeeds {
	locale: InvitationNeeds["locale"] & {
		language: ReadonlySignal<Language | null>;
	};
}

/** Shows invitations in place of the chat: while one stands the frame is a small one beside the launcher. */
export function unpackInvitation(needs: Needs): Invitation["hear"] {
	const invitation = createInvitation(needs, window);
	addStyle(css);
	const { body, documentElement } = document;
	let root: HTMLElement | undefined;
	effect(() => {
		const language = needs.locale.language.value;
		const ask = invitation.line.value;
		documentElement.classList.toggle("inviting", !!(ask && language));
		if (ask) root ??= body.appendChild(document.createElement("div"));
		if (root)
			render(
				ask && language && (
					<Line
						key={ask.id}
						ask={ask}
						aloud={aloudSoon()}
						language={language}
						invitation={invitation}
					/>
				),
				root,
			);
	});
	return invitation.hear;
}

function aloudSoon(): ReadonlySignal<boolean> {
	const aloud = signal(false);
	setTimeout(() => {
		aloud.value = true;
	}, ALOUD_MS);
	return aloud;
}

function Line({
	ask: { title },
	aloud,
	language: { later },
	invitation: { answer, dismiss },
}: {
	ask: Ask;
	aloud: ReadonlySignal<boolean>;
	language: Language;
	invitation: Invitation;
}) {
	if (!later) return null;
	const { survey, header } = later;
	const text = title?.text ?? survey.invite;
	return (
		<section class="invitation" aria-label={text}>
			<p>
				<strong dir="auto" lang={title?.language}>
					{text}
				</strong>
				<span>{survey.minute}</span>
			</p>
			<button
				type="button"
				class="icon-button"
				aria-label={header.hoursClose}
				onClick={dismiss}
			>
				<Icon of={close} />
			</button>
			<button type="button" class="button" onClick={answer}>
				{survey.answer}
			</button>
			<p class="unseen" aria-live="polite">
				{aloud.value && `${text} ${survey.minute}`}
			</p>
		</section>
	);
}
