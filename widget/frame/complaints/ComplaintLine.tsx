import { useSignal } from "@preact/signals";
import type { OwnComplaint } from "../../../protocol/complaint.ts";
import type { Entry } from "../../../protocol/entry.ts";
import { trimmed } from "../../../protocol/is-blank.ts";
import { COMPLAINT_CHARS } from "../../../protocol/limits.ts";
import type { Conversation } from "../chat/conversation.ts";
import {
	useLanguage,
	useLazyParts,
	useLazyWords,
	useModels,
} from "../context/context.ts";
import { complaintTexts } from "./complaint-text.ts";

/** What is said of a complaint in the chat; below the first decision: that it is not accepted. */
export function ComplaintLine({
	entry,
}: {
	entry: Entry;
	conversation: Conversation;
}) {
	const { complaints } = useLazyParts();
	const text = useSaid()(entry);
	if (!text) return null;
	const isDecision = entry.kind === "complaint-decided";
	const own =
		isDecision &&
		complaints.own.value.find(({ id }) => id === entry.body?.complaint);
	return (
		<>
			<p class={isDecision ? "put-right" : "line"} dir="auto">
				{text}
			</p>
			{own && own.state === "decided" && <Dispute complaint={own} />}
		</>
	);
}

function Dispute({ complaint }: { complaint: OwnComplaint }) {
	const { complaints } = useLazyParts();
	const { complaint: w } = useLazyWords();
	const { words } = useLanguage();
	const isOpen = useSignal(false);
	const trouble = useSignal("");

	async function send(data: FormData) {
		const why = trimmed(String(data.get("why") ?? ""));
		if (!why) return;
		const isKept = await complaints.dispute(complaint, why);
		trouble.value = isKept ? "" : words.errors.generic;
	}

	if (!isOpen.value)
		return (
			<button
				type="button"
				class="text-button"
				onClick={() => {
					isOpen.value = true;
				}}
			>
				{w.dispute}
			</button>
		);
	return (
		<form
			class="dispute"
			onSubmit={(event) => {
				event.preventDefault();
				void send(new FormData(event.currentTarget));
			}}
		>
			<label>
				{w.why}
				<textarea name="why" rows={3} dir="auto" maxLength={COMPLAINT_CHARS} />
			</label>
			<p role="alert">{trouble.value}</p>
			<button type="submit" class="button">
				{w.dispute}
			</button>
		</form>
	);
}

/** What is read aloud as it comes. */
export function ComplaintAnnouncement() {
	const said = useSaid();
	const { chat } = useModels();
	const entries = chat.current.value?.log.value.entries ?? [];
	const last = entries.findLast(({ kind }) => kind.startsWith("complaint"));
	return <p>{last && said(last)}</p>;
}

/** The words for an entry; "": nothing is said of it yet. */
function useSaid() {
	const { complaints } = useLazyParts();
	const { complaint: w } = useLazyWords();
	const { locale } = useLanguage();
	const texts = complaintTexts(w, locale);
	return (entry: Entry): string => {
		if (!entry.body) return "";
		switch (entry.kind) {
			case "complaint-filed": {
				const { complaint } = entry.body;
				const own = complaints.own.value.find(({ id }) => id === complaint);
				return own ? texts.filed({ ...entry.body, number: own.number }) : "";
			}
			case "complaint-decided": {
				const { outcome, text, isFinal } = entry.body;
				return texts.decided(outcome, text, isFinal);
			}
			case "complaint-disputed":
				return texts.disputed(entry.body.answerBy);
			default:
				return "";
		}
	};
}
