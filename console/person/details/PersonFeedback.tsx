import { useEffect, useState } from "preact/hooks";
import type { StaffConversation } from "../../../protocol/agent.ts";
import type { CommentCard } from "../../../protocol/comment-card.ts";
import type { SurveyAnswers } from "../../../protocol/survey-answers.ts";
import { ago } from "../../../ui/ago.ts";
import { StaffText } from "../../conversation/StaffText.tsx";
import { toTab } from "../../feedback/tabs.ts";
import { locale, plain } from "../../words/words.ts";
import { RouteLink } from "../../workspace/RouteLink.tsx";
import { setsUp } from "../../workspace/rights.ts";
import { useWorkspace } from "../../workspace/use-workspace.ts";
import { Section } from "../Section.tsx";
import { AnswerLines } from "./AnswerLines.tsx";
import { detailWords } from "./words.ts";

/** What they left on cards, and answered to surveys; of the latter those read who may read surveys. */
export function PersonFeedback({ row }: { row: StaffConversation }) {
	const { connection, sites, clock } = useWorkspace();
	const [cards, setCards] = useState<readonly CommentCard[]>([]);
	const [answers, setAnswers] = useState<readonly SurveyAnswers[]>([]);
	const role = sites.value.find(({ id }) => id === row.site)?.role;
	const readsSurveys = role !== undefined && setsUp(role);
	useEffect(() => {
		const which = { conversation: row.id };
		void connection
			.ask("cards:of-person", which)
			.then((reply) => reply.ok && setCards(reply.data.cards));
		if (readsSurveys)
			void connection
				.ask("survey-answers:of-person", which)
				.then((reply) => reply.ok && setAnswers(reply.data.answers));
	}, [connection, row.id, readsSurveys]);
	const w = detailWords;
	return (
		<>
			{cards.length > 0 && (
				<Section title={w.cards}>
					{cards.map((card) => (
						<OneCard key={card.id} card={card} now={clock.now.value} />
					))}
				</Section>
			)}
			{answers.length > 0 && (
				<Section title={w.answers}>
					{answers.map((one) => (
						<div key={one.ask} class="person-feedback">
							<AnswerLines answer={one} />
							<p class="quiet">
								{ago(one.at, clock.now.value, locale)}{" "}
								<RouteLink
									to={toTab("surveys", one.survey, "answers", one.ask)}
									class="text-button"
								>
									{w.openAnswer}
								</RouteLink>
							</p>
						</div>
					))}
				</Section>
			)}
		</>
	);
}

function OneCard({ card, now }: { card: CommentCard; now: number }) {
	const text = plain(card.text);
	const w = detailWords;
	return (
		<div class="person-feedback">
			{text ? <StaffText text={text} /> : <p class="quiet">{w.erased}</p>}
			<p class="quiet">
				{w.kinds[card.kind]}
				{" · "}
				{ago(card.at, now, locale)}
				{card.hidden && ` · ${w.hidden}`}
			</p>
		</div>
	);
}
