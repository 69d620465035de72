import { useEffect } from "preact/hooks";
import type { Rating } from "../../protocol/rating.ts";
import { ago } from "../../ui/ago.ts";
import { Face } from "../../ui/RatingFaces.tsx";
import { StaffText } from "../conversation/StaffText.tsx";
import { nameOf } from "../inbox/name-of.ts";
import { fill, locale, plain, refused, words } from "../words/words.ts";
import { Failed } from "../workspace/Failed.tsx";
import { RouteLink } from "../workspace/RouteLink.tsx";
import { useModel, useWorkspace } from "../workspace/use-workspace.ts";
import { creditedNames } from "./credited-names.ts";
import { ratingsModel } from "./ratings.ts";
import { scoreOf } from "./score-of.ts";
import { ratingsTabWords } from "./tab-words.ts";
import { scoreWords, solvedWords } from "./words.ts";

/** What shoppers said after a conversation, newest first. */
export function RatingsTab() {
	const ratings = useModel(ratingsModel);
	const list = ratings.list.value;
	const state = ratings.state.value;
	useEffect(() => void ratings.read(), [ratings]);
	return (
		<section aria-labelledby="ratings">
			<h2 id="ratings" class="unseen">
				{ratingsTabWords.title}
			</h2>
			<p class="quiet">{ratingsTabWords.lead}</p>
			{list.length > 0 && (
				<ul class="ratings">
					{list.map((rating) => (
						<li key={`${rating.conversation} ${rating.asked}`}>
							<OneRating rating={rating} />
						</li>
					))}
				</ul>
			)}
			{state.kind === "reading" && <p class="quiet later">{words.loading}</p>}
			{state.kind === "read" && list.length === 0 && (
				<div class="empty">
					<p>{ratingsTabWords.empty}</p>
					<p class="quiet">{ratingsTabWords.emptyHint}</p>
				</div>
			)}
			{state.kind !== "reading" && state.refusal && (
				<Failed
					why={refused(state.refusal)}
					again={() => void ratings.read()}
				/>
			)}
			{state.kind === "read" && state.more && (
				<button
					type="button"
					class="button"
					onClick={() => void ratings.readMore()}
				>
					{ratingsTabWords.more}
				</button>
			)}
		</section>
	);
}

function OneRating({ rating }: { rating: Rating }) {
	const { clock } = useWorkspace();
	const score = scoreOf(rating.score);
	if (!score) return null;
	const comment = plain(rating.comment);
	const contact = plain(rating.contact);
	const agents = creditedNames(rating);
	return (
		<article class="rating">
			<Face score={score} size={36} />
			<div class="rating-body">
				<p class="rating-head">
					<strong>{scoreWords[score]}</strong>
					{rating.solved && <span>{solvedWords[rating.solved]}</span>}
					<time dateTime={new Date(rating.at).toISOString()}>
						{ago(rating.at, clock.now.value, locale)}
					</time>
				</p>
				{comment && <StaffText text={comment} />}
				{contact && (
					<p dir="auto">{fill(ratingsTabWords.reach, { contact })}</p>
				)}
				<p class="rating-foot">
					<RouteLink
						to={{ kind: "conversation", id: rating.conversation }}
						class="rating-link"
					>
						<span class="unseen">{ratingsTabWords.open}: </span>
						<span dir="auto">{nameOf(rating)}</span>
					</RouteLink>
					<span
						class={
							rating.relation === "customer" ? "badge badge-customer" : "badge"
						}
					>
						{ratingsTabWords[rating.relation]}
					</span>
					{agents.length > 0 && (
						<span class="quiet" dir="auto">
							{fill(ratingsTabWords.answeredBy, {
								agents: new Intl.ListFormat(locale).format(agents),
							})}
						</span>
					)}
				</p>
			</div>
		</article>
	);
}
