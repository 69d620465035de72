import { useSignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { OwnComplaint } from "../../../protocol/complaint.ts";
import { newId, newToken } from "../../../protocol/ids.ts";
import { trimmed } from "../../../protocol/is-blank.ts";
import {
	useLanguage,
	useLazyParts,
	useLazyWords,
	useModels,
} from "../context/context.ts";
import { ComplaintForm } from "./ComplaintForm.tsx";
import { complaintTexts } from "./complaint-text.ts";

/** A complaint to file, then its number and the link to its page: below the head, in the composer's place as well. */
export function ComplaintBox({ onDone }: { onDone: () => void }) {
	const { panel } = useModels();
	const { words, locale } = useLanguage();
	const { complaint: w, header } = useLazyWords();
	const { complaints } = useLazyParts();
	const filed = useSignal<OwnComplaint | null>(null);
	const trouble = useSignal("");
	// One draft is one complaint, however often it is sent.
	const draft = useRef({ id: newId(), secret: newToken() });
	const said = useRef<HTMLParagraphElement>(null);
	useLayoutEffect(() => {
		panel.aside.value ??= onDone;
		return () => {
			panel.aside.value = null;
			complaints.begun.value = "";
		};
	}, [panel, complaints]);
	useEffect(() => said.current?.focus(), [filed.value]);

	async function send(data: FormData) {
		const text = (name: string) => trimmed(String(data.get(name) ?? ""));
		const what = text("what");
		if (!what) return;
		filed.value = await complaints.file({
			...{ ...draft.current, what, order: text("order") },
			...{ wants: text("wants"), mayContact: data.has("contact") },
		});
		trouble.value = filed.value ? "" : words.errors.generic;
	}

	const url = `${location.origin}/complaint/${draft.current.secret}`;
	return (
		<section
			class="question comment-card"
			aria-label={w.title}
			onKeyDown={(event) => {
				if (event.key !== "Escape") return;
				event.preventDefault();
				onDone();
			}}
		>
			{filed.value ? (
				<>
					<p ref={said} tabIndex={-1}>
						{complaintTexts(w, locale).filed(filed.value)}
					</p>
					<p>
						{w.keep}{" "}
						<a href={url} target="_blank" rel="noopener noreferrer" dir="ltr">
							{filed.value.number}
						</a>
					</p>
				</>
			) : (
				<ComplaintForm
					first={complaints.begun.value}
					onSend={(data) => void send(data)}
					trouble={trouble.value}
				/>
			)}
			<button type="button" class="button button-quiet" onClick={onDone}>
				{header.hoursClose}
			</button>
		</section>
	);
}
