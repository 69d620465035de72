import { LazyQuestion } from "../workspace/LazyQuestion.tsx";
import { createLazy } from "../workspace/lazy.ts";
import { closing, tagging } from "./tag-acts.ts";
import { tagsWords } from "./words.ts";

const picker = createLazy(
	async () => (await import("./TagPicker.tsx")).TagPicker,
);
const form = createLazy(
	async () => (await import("./CloseForm.tsx")).CloseForm,
);

/** With what it is tagged, and with what it is closed. */
export function TagDialogs() {
	const ids = tagging.value;
	const asked = closing.value;
	return (
		<>
			<LazyQuestion
				titleId="tags-title"
				title={tagsWords.key}
				question={picker}
				given={ids && { ids, hide: hideTags }}
				hide={hideTags}
			/>
			<LazyQuestion
				titleId="close-title"
				title={tagsWords.close}
				question={form}
				given={asked && { ...asked, hide: hideClosing }}
				hide={hideClosing}
			/>
		</>
	);
}

function hideTags() {
	tagging.value = null;
}

function hideClosing() {
	closing.value = null;
}
