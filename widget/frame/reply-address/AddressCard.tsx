import { trimmed } from "../../../protocol/is-blank.ts";
import { EMAIL_CHARS } from "../../../protocol/limits.ts";
import { unreachable } from "../../../protocol/unreachable.ts";
import {
	useLanguage,
	useLazyParts,
	useLazyWords,
	useModels,
} from "../context/context.ts";
import { filled } from "../locale/words.ts";

/** Where the answer should go too. Whoever does not care writes on as if it were not there. */
export function AddressCard() {
	const { panel } = useModels();
	const { address } = useLazyParts();
	const { words } = useLanguage();
	const later = useLazyWords();
	const { text, type } = address.typed;
	const card = address.card.value;

	function answered() {
		// The field, and the button that was pressed, are gone.
		panel.returnFocus();
	}

	async function save(email: string | null) {
		await address.set(email);
		if (!address.trouble.value) answered();
	}

	function skip() {
		address.skip();
		answered();
	}

	switch (card.kind) {
		case "none":
			return null;
		case "known":
			return (
				<section class="choices">
					<p>{filled(later.offline.goesTo, { email: card.email })}</p>
					<button
						type="button"
						class="text-button"
						onClick={() => void save(null)}
					>
						{later.offline.remove}
					</button>
				</section>
			);
		case "asking": {
			const { value } = address.trouble;
			const trouble =
				value &&
				(value === "invalid" ? later.errors.email : words.errors.generic);
			return (
				<form
					class="asking"
					// The browser's own bubble would speak another language than the chat.
					noValidate
					onSubmit={(event) => {
						event.preventDefault();
						const email = trimmed(text.value);
						if (email) void save(email);
						else skip();
					}}
				>
					<label>
						{later.offline.alsoEmail}
						<input
							type="email"
							dir="ltr"
							autocomplete="email"
							maxLength={EMAIL_CHARS}
							value={text.value}
							aria-invalid={trouble ? true : undefined}
							aria-describedby={trouble ? "address-trouble" : undefined}
							onInput={(event) => type(event.currentTarget.value)}
						/>
					</label>
					{trouble && (
						<p id="address-trouble" class="trouble" role="alert">
							{trouble}
						</p>
					)}
					<button type="submit" class="button">
						{later.offline.save}
					</button>
					<button type="button" class="button button-quiet" onClick={skip}>
						{later.offline.skip}
					</button>
				</form>
			);
		}
		default:
			return unreachable(card);
	}
}
