import { useRef } from "preact/hooks";
import { trimmed } from "../../../protocol/is-blank.ts";
import { useLanguage, useLazyParts, useLazyWords } from "../context/context.ts";

/** As `protocol/survey.ts` has it, of which the chat loads no reader. */
const CONTACT_CHARS = 254;

/** One optional line below the thanks of somebody who is unhappy: where the shop can reach them. */
export function ContactLine({ ask }: { ask: string }) {
	const { contacts } = useLazyParts();
	const { words } = useLanguage();
	const { survey } = useLazyWords();
	const field = useRef<HTMLInputElement>(null);
	const contact = contacts.all.value[ask] ?? { text: "", state: "writing" };
	if (contact.state === "kept")
		return (
			<p class="survey-note" role="status" dir="auto">
				{survey.contactKept}
			</p>
		);
	return (
		<form
			class="contact-line"
			onSubmit={(event) => {
				event.preventDefault();
				if (trimmed(contact.text)) contacts.leave(ask);
				else field.current?.focus();
			}}
		>
			<p>{survey.contact}</p>
			<label>
				{survey.contactField}
				<input
					ref={field}
					type="text"
					dir="auto"
					autocomplete="email"
					maxLength={CONTACT_CHARS}
					value={contact.text}
					onInput={(event) => contacts.write(ask, event.currentTarget.value)}
				/>
			</label>
			<button
				type="submit"
				class="button button-quiet"
				aria-disabled={contact.state === "sending"}
			>
				{words.chat.send}
			</button>
			{typeof contact.state === "object" && (
				<p class="survey-note" role="alert">
					{contact.state.refusal.code === "too_late"
						? survey.late
						: words.errors.generic}
				</p>
			)}
		</form>
	);
}
