import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { EntryOf, Score } from "../../../protocol/entry.ts";
import { unreachable } from "../../../protocol/unreachable.ts";
import { Face, FaceChoice } from "../../../ui/RatingFaces.tsx";
import type { LazyWords } from "../../words/en.later.ts";
import type { Conversation } from "../chat/conversation.ts";
import {
	useLanguage,
	useLazyParts,
	useLazyWords,
	useModels,
} from "../context/context.ts";
import { RatingComment } from "./RatingComment.tsx";
import { cardOf, type Given, isWithdrawn, keyOf, type Wish } from "./rating.ts";
import { SolvedChoice } from "./SolvedChoice.tsx";

interface Props {
	conversation: Conversation;
	entry: EntryOf<"asked">;
}

/** The question after an ending, or the survey that the shop asks there. */
export function RatingCard(props: Props) {
	const { AskedSurvey } = useLazyParts();
	const { entry, conversation } = props;
	const { ask, more } = entry.body ?? {};
	const own = <OwnQuestions {...props} />;
	if (!ask || !more) return own;
	const isOver = isWithdrawn(conversation.log.value.entries, entry);
	return <AskedSurvey ask={ask} isOver={isOver} otherwise={own} />;
}

/** A card in the log that covers nothing and takes no focus by itself. */
function OwnQuestions({ conversation: { id, log }, entry: ask }: Props) {
	const { now } = useModels();
	const { rating } = useLazyParts();
	const later = useLazyWords();
	const wish = rating.wished.value[keyOf(id, ask.seq)];
	const card = cardOf(log.value.entries, ask, wish, now.value);
	const wasAnswered = useSignal(false);
	const wasReopened = useSignal(false);
	const place = useRef<HTMLElement>(null);
	useEffect(() => void rating.load(id, ask.seq), [rating, id, ask.seq]);
	useEffect(() => {
		// "Change" is gone: the focus goes to what is to be changed.
		if (card.kind !== "asking" || !wasReopened.value) return;
		place.current?.querySelector<HTMLInputElement>(":checked")?.focus();
		wasReopened.value = false;
	}, [card.kind]);

	function reopen() {
		wasReopened.value = true;
		rating.change(id, ask.seq);
	}

	switch (card.kind) {
		case "over":
			return null;
		case "asking":
			return (
				<section ref={place} class="rating" aria-label={later.rating.question}>
					<Questions
						given={card.given}
						name={`${id} ${ask.seq}`}
						comment={wish?.comment ?? ""}
						onWrite={(comment) => rating.write(id, ask.seq, comment)}
						onGive={(given) => rating.give(id, ask.seq, given)}
						onSkip={() => rating.skip(id, ask.seq)}
						onClose={() => {
							wasAnswered.value = true;
						}}
						onLeave={() => rating.leave(id, ask.seq)}
					/>
					<Trouble wish={wish} />
				</section>
			);
		case "given":
			return (
				<Thanks
					given={card.given}
					ask={ask.body?.ask}
					takesFocus={wasAnswered.value}
					onChange={card.changeable ? reopen : undefined}
				>
					<Trouble wish={wish} />
				</Thanks>
			);
		default:
			return unreachable(card);
	}
}

/** Read aloud, below the composer's focus: nobody is led to the card who does not see it. */
export function RatingQuestion() {
	return <p>{useLazyWords().rating.question}</p>;
}

/** A face, then whether it was solved, then a comment: each when the one before is given. */
function Questions({
	given,
	name,
	comment,
	onWrite,
	onGive,
	onSkip,
	onClose,
	onLeave,
}: {
	given: Given | null;
	/** Of this ask alone. */
	name: string;
	/** As far as it is written. */
	comment: string;
	onWrite: (comment: string) => void;
	onGive: (given: Given) => void;
	onSkip: () => void;
	/** Before the last answer. */
	onClose: () => void;
	/** The shopper writes a message instead. */
	onLeave: () => void;
}) {
	const later = useLazyWords();
	return (
		<>
			<FaceChoice
				question={later.rating.question}
				words={scoreWords(later)}
				name={`score ${name}`}
				chosen={given?.score ?? null}
				onChoose={(score) =>
					onGive({ score, solved: given?.solved ?? null, comment: null })
				}
			/>
			{given && (
				<SolvedChoice
					name={`solved ${name}`}
					chosen={given.solved}
					onChoose={(solved) => onGive({ ...given, solved })}
				/>
			)}
			{given?.solved && (
				<RatingComment
					question={commentQuestion(given.score, later)}
					text={comment}
					onWrite={onWrite}
					onLeave={onLeave}
					onSend={(comment) => {
						onClose();
						onGive({ ...given, comment });
					}}
					onSkip={() => {
						onClose();
						onSkip();
					}}
				/>
			)}
		</>
	);
}

/** Why the last step is not kept yet. */
function Trouble({ wish }: { wish: Wish | undefined }) {
	const { connectionBanner } = useModels();
	const { words } = useLanguage();
	const { rating } = useLazyWords();
	const trouble =
		wish && typeof wish.state === "object"
			? wish.state.refusal.code === "too_late"
				? rating.late
				: words.errors.generic
			: wish?.state === "sending" && connectionBanner.value.kind === "lost"
				? rating.waits
				: null;
	return (
		trouble && (
			<p class="rating-note" role="status">
				{trouble}
			</p>
		)
	);
}

function Thanks({
	given: { score, comment, solved },
	ask,
	takesFocus,
	onChange,
	children,
}: {
	given: Given;
	/** Relays of before do not say it, and cannot be told where to reach somebody. */
	ask: string | undefined;
	/** The button that was pressed is gone: the focus goes to what stands in its place. */
	takesFocus: boolean;
	onChange: (() => void) | undefined;
	children: preact.ComponentChildren;
}) {
	const later = useLazyWords();
	const { ComplaintDoor, ContactLine } = useLazyParts();
	const thanks = useRef<HTMLParagraphElement>(null);
	useEffect(() => {
		if (takesFocus) thanks.current?.focus({ preventScroll: true });
	}, [takesFocus]);
	return (
		<section class="rating rating-given" aria-label={later.rating.question}>
			<Face score={score} />
			<div>
				<p class="rating-score">{scoreWords(later)[score]}</p>
				<p ref={thanks} tabIndex={-1}>
					{score <= 2 ? later.rating.thanksBad : later.rating.thanks}
				</p>
				{comment && (
					<p class="rating-comment" dir="auto">
						{comment}
					</p>
				)}
				{onChange && (
					<button type="button" class="text-button" onClick={onChange}>
						{later.rating.change}
					</button>
				)}
				{children}
				{(score <= 2 || solved === "no") && (
					<ComplaintDoor said={comment ?? ""} />
				)}
				{ask && score <= 2 && <ContactLine ask={ask} />}
			</div>
		</section>
	);
}

function scoreWords({ rating }: LazyWords): Record<Score, string> {
	return {
		1: rating.score1,
		2: rating.score2,
		3: rating.score3,
		4: rating.score4,
		5: rating.score5,
	};
}

function commentQuestion(score: Score, { rating }: LazyWords): string {
	if (score >= 4) return rating.commentGood;
	return score === 3 ? rating.commentMiddle : rating.commentBad;
}
