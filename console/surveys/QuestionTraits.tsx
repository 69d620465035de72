import { useId } from "preact/hooks";
import {
	AFTER_CHAT,
	type Question,
	type QuestionKind,
	TOPICS,
	type Topic,
} from "../../protocol/survey.ts";
import type { CardProps } from "./QuestionCard.tsx";
import { editorWords, kindWords, leadWords, topicWords } from "./words.ts";

/** The chat of older pages asks these of the survey after a conversation. */
const OF_OLDER_CHATS = ["score", "solved", "comment"];

/** How a question is answered, what it is about, and what an answer leads to. */
export function QuestionTraits({
	file,
	question,
	mayChange,
	change,
}: CardProps & { change: (changes: Partial<Question>) => void }) {
	const w = editorWords;
	const isFixed =
		file.survey === AFTER_CHAT && OF_OLDER_CHATS.includes(question.key);
	return (
		<>
			<div class="survey-traits">
				<Pick
					label={w.kind}
					of={kindWords}
					value={question.kind}
					isOff={!mayChange || isFixed}
					pick={(kind) => change({ kind: kind as QuestionKind })}
				/>
				<Pick
					label={w.topic}
					none={w.noTopic}
					of={Object.fromEntries(TOPICS.map((one) => [one, topicWords[one]]))}
					value={question.topic ?? ""}
					isOff={!mayChange}
					pick={(topic) => change({ topic: (topic || null) as Topic | null })}
				/>
				{question.kind === "text" && (
					<Pick
						label={w.leadsTo}
						none={w.leadsNowhere}
						of={leadWords}
						value={question.leadsTo ?? ""}
						isOff={!mayChange}
						pick={(to) =>
							change({ leadsTo: (to || null) as Question["leadsTo"] })
						}
					/>
				)}
			</div>
			{isFixed && <p class="quiet survey-fixed">{w.fixedKind}</p>}
			<label class="check">
				<input
					type="checkbox"
					checked={question.optional}
					disabled={!mayChange || (isFixed && question.key === "score")}
					onChange={(event) =>
						change({ optional: event.currentTarget.checked })
					}
				/>
				<span>{w.optional}</span>
			</label>
		</>
	);
}

/** One of a few, in a list that opens. */
export function Pick({
	label,
	none,
	of,
	value,
	isOff,
	fault = null,
	pick,
}: {
	label: string;
	/** What stands there for none of them. */
	none?: string;
	of: Readonly<Record<string, string>>;
	value: string;
	isOff: boolean;
	fault?: string | null;
	pick: (value: string) => void;
}) {
	const id = useId();
	return (
		<div class="setting">
			<label for={id}>{label}</label>
			<select
				id={id}
				class="select"
				value={value}
				disabled={isOff}
				aria-invalid={fault ? true : undefined}
				aria-describedby={fault ? `${id}-said` : undefined}
				onChange={(event) => pick(event.currentTarget.value)}
			>
				{none !== undefined && (
					<option value="" selected={value === ""}>
						{none}
					</option>
				)}
				{Object.entries(of).map(([one, name]) => (
					<option key={one} value={one} selected={one === value}>
						{name}
					</option>
				))}
			</select>
			{fault && (
				<p id={`${id}-said`} class="fault">
					{fault}
				</p>
			)}
		</div>
	);
}
