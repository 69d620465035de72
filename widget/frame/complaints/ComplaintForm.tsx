import { useEffect, useRef } from "preact/hooks";
import { isBlank } from "../../../protocol/is-blank.ts";
import {
	COMPLAINT_CHARS,
	COMPLAINT_ORDER_CHARS,
	COMPLAINT_WANTS_CHARS,
} from "../../../protocol/limits.ts";
import { useLanguage, useLazyWords } from "../context/context.ts";

/** What happened, and what would put it right. */
export function ComplaintForm({
	first,
	onSend,
	trouble,
}: {
	/** What stands in it at first. */
	first: string;
	/** With some words at `what`. */
	onSend(data: FormData): void;
	trouble: string;
}) {
	const { words } = useLanguage();
	const { complaint: w } = useLazyWords();
	const form = useRef<HTMLFormElement>(null);
	useEffect(() => form.current?.querySelector("textarea")?.focus(), []);
	return (
		<form
			ref={form}
			onSubmit={(event) => {
				event.preventDefault();
				const data = new FormData(event.currentTarget);
				if (isBlank(String(data.get("what"))))
					form.current?.querySelector("textarea")?.focus();
				else onSend(data);
			}}
		>
			<label>
				{w.what}
				<textarea
					name="what"
					rows={4}
					dir="auto"
					maxLength={COMPLAINT_CHARS}
					defaultValue={first}
				/>
			</label>
			<label>
				{w.order}
				<input
					type="text"
					name="order"
					dir="auto"
					maxLength={COMPLAINT_ORDER_CHARS}
				/>
			</label>
			<label>
				{w.wants}
				<input
					type="text"
					name="wants"
					dir="auto"
					maxLength={COMPLAINT_WANTS_CHARS}
				/>
			</label>
			<label class="card-answer">
				<input type="checkbox" name="contact" />
				{w.contact}
			</label>
			<p class="card-note" role="alert">
				{trouble}
			</p>
			<button type="submit" class="button">
				{words.chat.send}
			</button>
		</form>
	);
}
