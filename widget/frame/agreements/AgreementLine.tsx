import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Entry, EntryOf } from "../../../protocol/entry.ts";
import { trimmed } from "../../../protocol/is-blank.ts";
import type { LazyWords } from "../../words/en.later.ts";
import type { Conversation } from "../chat/conversation.ts";
import {
	useLanguage,
	useLazyParts,
	useLazyWords,
	useModels,
} from "../context/context.ts";

interface Props {
	entry: Entry;
	conversation: Conversation;
}

/** What was agreed, to be confirmed or corrected where it stands; or what the shopper has said of it. */
export function AgreementLine({ entry, conversation }: Props) {
	const words = useLazyWords();
	if (entry.kind === "agreed")
		return entry.body && <Agreed {...{ entry, conversation }} />;
	const text = said(entry, words);
	return text ? <p class="line">{text}</p> : null;
}

function Agreed({
	entry,
	conversation: { id, log },
}: {
	entry: EntryOf<"agreed">;
	conversation: Conversation;
}) {
	const { chat } = useModels();
	const { agreement: w } = useLazyWords();
	const { agreement, lines } = entry.body ?? { agreement: "", lines: [] };
	const isAsked =
		chat.current.value?.id === id && isNewest(log.value.entries, entry);
	return (
		<section class="agreement" aria-label={w.title}>
			<h2>{w.title}</h2>
			<ul dir="auto">
				{lines.map((line) => (
					<li key={line}>{line}</li>
				))}
			</ul>
			{isAsked && <Answer conversation={id} agreement={agreement} />}
		</section>
	);
}

/** Nothing was said of it, and nothing else was agreed since. */
function isNewest(entries: readonly Entry[], { seq }: Entry): boolean {
	return !entries.some(
		(one) =>
			one.seq > seq &&
			(one.kind === "agreed" || one.kind.startsWith("agreement-")),
	);
}

function Answer({
	conversation,
	agreement,
}: {
	conversation: string;
	agreement: string;
}) {
	const { agreements } = useLazyParts();
	const { words } = useLanguage();
	const { agreement: w } = useLazyWords();
	const isOpen = useSignal(false);
	const trouble = useSignal("");
	const field = useRef<HTMLTextAreaElement>(null);
	useEffect(() => field.current?.focus(), [isOpen.value]);
	const answers = async (kept: Promise<boolean>) => {
		trouble.value = (await kept) ? "" : words.errors.generic;
	};
	return (
		<>
			{isOpen.value ? (
				<form
					onSubmit={(event) => {
						event.preventDefault();
						const text = trimmed(field.current?.value ?? "");
						if (!text) return field.current?.focus();
						void answers(agreements.correct(conversation, agreement, text));
					}}
				>
					<label>
						{w.how}
						<textarea ref={field} rows={3} dir="auto" />
					</label>
					<button type="submit" class="button">
						{words.chat.send}
					</button>
				</form>
			) : (
				<p>
					<button
						type="button"
						class="button"
						onClick={() =>
							void answers(agreements.confirm(conversation, agreement))
						}
					>
						{w.right}
					</button>{" "}
					<button
						type="button"
						class="button button-quiet"
						onClick={() => {
							isOpen.value = true;
						}}
					>
						{w.wrong}
					</button>
				</p>
			)}
			<p role="alert">{trouble.value}</p>
		</>
	);
}

/** What is read aloud as it comes. */
export function AgreementAnnouncement() {
	const words = useLazyWords();
	const { chat } = useModels();
	const entries = chat.current.value?.log.value.entries ?? [];
	const last = entries.findLast(({ kind }) => kind.startsWith("agree"));
	return <p>{last && said(last, words)}</p>;
}

function said(entry: Entry, { agreement: w }: LazyWords): string {
	switch (entry.kind) {
		case "agreed":
			return entry.body ? [w.title, ...entry.body.lines].join("\n") : "";
		case "agreement-confirmed":
			return w.confirmed;
		case "agreement-corrected":
			return w.corrected;
		default:
			return "";
	}
}
