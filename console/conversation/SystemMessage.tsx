import type { Entry, EntryOf } from "../../protocol/entry.ts";
import { MessageText } from "../../ui/MessageText.tsx";
import { Face } from "../../ui/RatingFaces.tsx";
import { timeOfDay } from "../../ui/time.ts";
import { scoreOf } from "../inbox/score-of.ts";
import { ratingsWords, scoreWords, solvedWords } from "../ratings/words.ts";
import { locale, plain } from "../words/words.ts";
import { useWorkspace } from "../workspace/workspace-context.ts";
import { loadWords } from "./assignment-reason.ts";
import { lineWords } from "./system-message-words.ts";

/** Something that happened: a quiet line, and a card for what the shopper thought of it. */
export function SystemLine({ entry }: { entry: Entry }) {
	const { me } = useWorkspace();
	if (entry.kind === "rated") return <RatedCard entry={entry} />;
	const because = entry.kind === "assigned" ? entry.body?.because : undefined;
	return (
		<p class="line" title={loadWords(because)}>
			<span dir="auto">{lineWords(entry, me.value.id)}</span>
			<time dateTime={new Date(entry.at).toISOString()}>
				{timeOfDay(entry.at, locale)}
			</time>
		</p>
	);
}

function RatedCard({ entry }: { entry: EntryOf<"rated"> }) {
	const score = scoreOf(entry.body?.score);
	if (!entry.body || !score) return null;
	const { solved } = entry.body;
	const comment = plain(entry.body.comment);
	return (
		<div class="rated">
			<Face score={score} size={32} />
			<div>
				<p class="rated-head">
					<span class="unseen">{ratingsWords.rated} </span>
					<strong>{scoreWords[score]}</strong>
					{solved && <span>{solvedWords[solved]}</span>}
				</p>
				{comment && <MessageText text={comment} />}
			</div>
		</div>
	);
}
