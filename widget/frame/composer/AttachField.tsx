import { Icon } from "../../../ui/Icon.tsx";
import { clip } from "../../../ui/icons.ts";
import { useLanguage, useModels } from "../context/context.ts";

/** The button by which files are chosen: the field itself, so that a phone offers its camera. */
export function AttachField() {
	const { chat, handed } = useModels();
	const label = useLanguage().words.chat.attach;
	// A browser hashes nothing on a page without TLS.
	const canSend = chat.welcome.value?.site.files && crypto.subtle;
	return (
		canSend && (
			<span class="icon-button attach">
				<Icon of={clip} />
				<input
					type="file"
					multiple
					accept="image/*,application/pdf"
					aria-label={label}
					title={label}
					onChange={({ currentTarget }) => {
						handed.value = [...(currentTarget.files ?? [])];
						// The same one can be chosen once more.
						currentTarget.value = "";
					}}
				/>
			</span>
		)
	);
}
